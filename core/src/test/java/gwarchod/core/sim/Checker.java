package gwarchod.core.sim;

import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.CommitStore;
import gwarchod.core.journal.Head;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.StoredCommit;
import gwarchod.core.journal.StreamId;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.meeting.SimAgendas;
import io.vertx.core.Future;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;

/// What must hold once everything has come to rest, by the store alone and against what each node holds.
final class Checker {
    private final SimStore store;
    private final List<CaseId> cases;
    private final Journal journal;
    private final Cases anew;

    /// Reads all that is stored, by nothing that a node holds.
    Checker(SimStore store, List<CaseId> cases) {
        this.store = store;
        this.cases = cases;
        journal = new Journal(new AtOnce(store), Process.codec(), () -> Process.BEGINNING, new LocalHints());
        journal.readOn(() -> new Readers(Runnable::run));
        anew = Cases.start(journal, new LocalHints(), Runnable::run, Notes.DISCIPLINES, () -> Process.BEGINNING);
    }

    void check(List<SimNode> nodes) {
        chains();
        World.holds(anew.blocked().isEmpty(), () -> "can't be read further: " + anew.blocked());
        var all = cases.stream().map(this::fromNothing).toList();
        effects(all);
        for (var fromNothing : all) {
            var id = Disciplines.caseOf(fromNothing.stream());
            for (SimNode node : nodes) {
                var held = node.serving().map(process -> process.held(id));
                World.holds(held.isPresent(), () -> node.name + " doesn't serve though nothing hinders it");
                World.holds(held.get().number() == fromNothing.number() && held.get().state().equals(fromNothing.state()),
                        () -> node.name + " holds " + held.get() + " of " + id + ", which is " + fromNothing);
            }
        }
    }

    /// The agenda as made anew from the store, which every node shows too.
    AgendaView agenda(List<SimNode> nodes) {
        var agenda = new SimAgendas(anew, () -> Process.BEGINNING, Runnable::run, "anew").now();
        World.holds(!agenda.lines().isEmpty() || cases.stream().allMatch(id -> fromNothing(id).state().notes().isEmpty()),
                () -> "notes are on no agenda: nothing would be compared");
        for (SimNode node : nodes) {
            var shown = node.serving().orElseThrow().agenda();
            World.holds(shown.equals(agenda), () -> node.name + " shows the agenda " + shown + ", which is " + agenda);
        }
        return agenda;
    }

    private Loaded<Notes.State> fromNothing(CaseId id) {
        return Process.held(anew, id);
    }

    /// Each command once; each stream numbered without gaps, each commit following on the one before.
    private void chains() {
        var commands = new HashSet<String>();
        for (StreamId stream : store.streams()) {
            var previous = StoredCommit.NOTHING_BEFORE;
            long number = 0;
            for (StoredCommit commit : store.whole(stream)) {
                long expected = ++number;
                World.holds(commit.ref().number() == expected, () -> "a gap before " + commit.ref());
                var before = previous;
                World.holds(commit.previous().equals(before), () -> commit.ref() + " doesn't follow on what is before it");
                World.holds(commands.add(commit.commitId()), () -> commit.ref() + " is a second commit of the same command");
                previous = commit.hash();
            }
        }
    }

    /// Each note once, at most one claim, and each ring heard once, in its case, in the order of its bell.
    private void effects(List<Loaded<Notes.State>> all) {
        var heard = new ArrayList<String>();
        for (var loaded : all) {
            var id = loaded.stream();
            var state = loaded.state();
            World.holds(Notes.isSet(state.notes()), () -> "a note is there twice in " + id + ": " + state.notes());
            World.holds(state.claimedBy() == null || !state.claimedBy().contains(" and "), () -> id + " is claimed by " + state.claimedBy());
            heard.addAll(state.heard());
        }
        var rung = new ArrayList<String>();
        for (StreamId stream : store.streams()) {
            if (stream.kind().equals(Notes.BELL.kind())) {
                rung.addAll(journal.load(Notes.BELL, stream).state());
            }
        }
        World.holds(heard.size() == rung.size() && new HashSet<>(heard).equals(new HashSet<>(rung)),
                () -> "rung were " + rung + ", heard " + heard);
    }

    /// The store as it is, for whoever looks on.
    private record AtOnce(SimStore store) implements CommitStore {
        @Override
        public Future<Insertion> insert(StoredCommit commit) {
            throw new AssertionError("an onlooker writes nothing");
        }

        @Override
        public Future<List<StoredCommit>> read(StreamId stream, long after, long upTo) {
            return Future.succeededFuture(store.read(stream, after, upTo));
        }

        @Override
        public Future<Optional<StoredCommit>> byCommitId(String commitId) {
            return Future.succeededFuture(store.byCommitId(commitId));
        }

        @Override
        public Future<List<StoredCommit>> recordedSince(long fromSlot) {
            return Future.succeededFuture(store.recordedSince(fromSlot));
        }

        @Override
        public Future<List<Head>> heads(String kind) {
            return Future.succeededFuture(store.heads(kind));
        }
    }
}
