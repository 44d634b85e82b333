package gwarchod.core.sim;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.words.Phrase;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is recorded in the cases of a simulation: notes, each under the key of its request; a claim, of which there may be one; and which bells
/// were heard, which is what other streams cause here.
final class Notes implements Discipline<Notes.State> {
    static final Notes DISCIPLINE = new Notes();
    static final Disciplines DISCIPLINES = new Disciplines(List.of(DISCIPLINE));

    private Notes() {}

    @In("sim.notes")
    record Noted(String key) implements Event {}

    @In("sim.notes")
    record Claimed(String by) implements Event {}

    @In("sim.notes")
    record Heard(String bell) implements Event {}

    /// A bell, whose every ring is heard in a case.
    @In("sim.bells")
    record Rung(CaseId on, String key) implements Event {}

    record State(List<String> notes, @Nullable String claimedBy, List<String> heard) {}

    static State of(Loaded<CaseFile> loaded) {
        return loaded.state().state(DISCIPLINE);
    }

    static List<EventType<?>> streamEvents() {
        var all = new ArrayList<>(DISCIPLINES.events());
        all.add(new EventType<>("bell.rung.1", Rung.class));
        return all;
    }

    @Override
    public String name() {
        return "sim";
    }

    @Override
    public List<EventType<?>> events() {
        return List.of(new EventType<>("sim.noted.1", Noted.class), new EventType<>("sim.claimed.1", Claimed.class),
                new EventType<>("sim.heard.1", Heard.class));
    }

    @Override
    public State empty() {
        return new State(List.of(), null, List.of());
    }

    @Override
    public State evolve(State state, Fact fact) {
        return switch (fact.event()) {
            case Noted(var key) -> new State(with(state.notes(), key), state.claimedBy(), state.heard());
            case Claimed(var by) -> new State(state.notes(), state.claimedBy() == null ? by : state.claimedBy() + " and " + by, state.heard());
            case Heard(var bell) -> new State(state.notes(), state.claimedBy(), with(state.heard(), bell));
            default -> throw new IllegalArgumentException(fact.event().toString());
        };
    }

    /// Each note is a matter for the meeting.
    @Override
    public List<AgendaRule> agendaRules() {
        return List.of(new AgendaRule("order-breached", (file, _) -> file.state(this).notes().stream()
                .map(note -> Findings.of(item(note))).collect(Findings.all())));
    }

    private static AgendaItem item(String note) {
        var id = "order-breached:" + note;
        var cause = new Cause("order-breached", Process.BEGINNING, new CommitRef(new StreamId("case", "any"), 1));
        return new AgendaItem(id, "order-breached", "order.register", Phrase.of("agendatest.title", id), cause, Urgency.IMMEDIATE,
                Phrase.of("agendatest.asks", id));
    }

    static List<String> with(List<String> list, String one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return List.copyOf(more);
    }

    static boolean isSet(List<String> list) {
        return new HashSet<>(list).size() == list.size();
    }

    @Override
    public void describe(CaseFile file, CardWriter card) {
        card.person("Evans, Tom", null);
    }

    /// The rings of a bell, by the keys of their requests.
    static final StreamType<List<String>> BELL = new StreamType<>() {
        @Override
        public String kind() {
            return "bell";
        }

        @Override
        public List<String> empty(StreamId stream) {
            return List.of();
        }

        @Override
        public List<String> evolve(List<String> rings, Fact fact) {
            return with(rings, ((Rung) fact.event()).key());
        }
    };
}
