package gwarchod.bench;

import gwarchod.clinic.ClinicModule;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.action.CompleteAction;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.CaseEvents;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Commit;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.KeyFiles;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.StreamId;
import gwarchod.core.store.MongoStores;
import gwarchod.gateway.demo.DemoArea;
import gwarchod.gateway.demo.LoadingClock;
import gwarchod.iom.IomModule;
import gwarchod.mappa.MappaModule;
import java.nio.file.Path;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// An area as large as is wished: a small one, and each of its cases recorded again and again as other people's, through the journal as a node
/// writes it: the same encoding, keys, hash chain and store.
final class NationalArea {
    private static final List<AgencyModule> MODULES = List.of(new ClinicModule(), new IomModule(), new MappaModule());
    private static final UserId WORKER = new UserId("iom");
    private static final AgencyId AGENCY = new AgencyId("police");
    private static final String KIND = "case";

    /// What fills the area at first: the cases of it are the templates.
    interface Beginning {
        /// Fills the empty area of `node`, and leaves the clock running.
        void fill(Node node, LoadingClock clock);
    }

    private final Path folder;
    private final String store;

    /// @param folder where the node's keys lie
    /// @param store its address
    NationalArea(Path folder, String store) {
        this.folder = folder;
        this.store = store;
    }

    private static NodeSettings settings(Path folder, String store, InstantSource clock) {
        return NodeSettings.below(folder, Optional.of(store), DemoArea.PASSWORD_CHARACTERS_MIN, clock);
    }

    /// Fills the area at first, and writes actions given and done in each of its cases until they have so many events on average; what was recorded in
    /// them then.
    List<Template> templates(Beginning beginning, int eventsEach) {
        var clock = new LoadingClock(InstantSource.system(), InstantSource.system().instant().minus(DemoArea.BEGINS_BEFORE));
        try (var node = Node.open(settings(folder, store, clock), MODULES)) {
            beginning.fill(node, clock);
        }
        var told = new HashMap<StreamId, List<Commit>>();
        try (var opened = Opened.of(folder, store)) {
            opened.journal().heads(KIND).forEach(head -> told.put(head.stream(), all(opened.journal(), head.stream())));
        }
        int events = told.values().stream().flatMap(List::stream).mapToInt(commit -> commit.facts().size()).sum();
        int pairs = Math.max(0, eventsEach - events / told.size()) / 2;
        try (var node = Node.open(settings(folder, store, InstantSource.system()), MODULES)) {
            told.keySet().forEach(stream -> lengthen(node, Disciplines.caseOf(stream), pairs));
        }
        try (var opened = Opened.of(folder, store)) {
            return read(opened.journal(), told);
        }
    }

    private static void lengthen(Node node, CaseId id, int pairs) {
        try {
            for (int i = 0; i < pairs; i++) {
                var given = node.loader().act(WORKER, id, new GiveAction(new Text("Look at what was agreed, turn " + i), WORKER, AGENCY,
                        LocalDate.now().plusDays(30), null, null));
                node.loader().act(WORKER, id, new CompleteAction(new EntityId(given.get("action")), ActionStatus.DONE, null));
            }
        } catch (IllegalStateException refused) {
            System.out.println("bench: " + id + " can't be lengthened: " + refused.getMessage());
        }
    }

    private static List<Template> read(Journal journal, Map<StreamId, List<Commit>> told) {
        var shared = new HashSet<String>();
        for (String kind : List.of("meeting", "session", "programme", "group", "task", "crimelink", "match")) {
            journal.heads(kind).forEach(head -> shared.add(head.stream().id()));
        }
        var templates = new ArrayList<Template>();
        told.forEach((stream, own) -> {
            var others = new HashSet<>(shared);
            told.keySet().stream().filter(other -> !other.equals(stream)).forEach(other -> others.add(other.id()));
            templates.add(Template.of(Disciplines.caseOf(stream), all(journal, stream), own.size(), Set.copyOf(others)));
        });
        templates.sort((one, other) -> one.id().value().compareTo(other.id().value()));
        return templates;
    }

    private static List<Commit> all(Journal journal, StreamId stream) {
        var all = new ArrayList<Commit>();
        for (var next = journal.commits(stream, 0); !next.isEmpty(); next = journal.commits(stream, all.size())) {
            all.addAll(next);
        }
        return all;
    }

    /// Writes so many cases, telling how far it is; the number of commits.
    Written write(List<Template> templates, int cases) throws InterruptedException {
        try (var opened = Opened.of(folder, store)) {
            return new Copies(opened.journal(), templates, opened.clock()).write(cases);
        }
    }

    /// How much there is.
    record Written(long cases, long commits, long events) {}

    /// A journal of our own over the store, beside or in the place of a node's.
    record Opened(Journal journal, PastClock clock, List<AutoCloseable> parts) implements AutoCloseable {
        static Opened of(Path folder, String store) {
            var clock = new PastClock();
            var below = folder.resolve("keys");
            var keys = new KeyFiles(below, KeyFiles.masterBelow(below), folder.resolve("witness")).open();
            var stores = MongoStores.connect(store, "gwarchod");
            return new Opened(new Journal(stores.commits(), CaseEvents.codec(keys, MODULES), clock, new LocalHints()), clock, List.of(keys, stores));
        }

        @Override
        public void close() {
            for (AutoCloseable part : parts.reversed()) {
                try {
                    part.close();
                } catch (Exception cant) {
                    throw new IllegalStateException(cant);
                }
            }
        }
    }
}
