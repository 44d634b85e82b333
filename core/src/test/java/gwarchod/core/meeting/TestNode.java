package gwarchod.core.meeting;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/// The meetings of a node on a journal in memory, under [TestArea]'s agreement; its cases have a name and one matter in a section.
final class TestNode implements Registry, Directory {
    final AtomicReference<Instant> now = new AtomicReference<>(TestArea.NOW);
    final AtomicReference<Agreement> agreement = new AtomicReference<>(TestArea.agreement(1));
    /// Whom every case protects.
    final List<String> guarded = new CopyOnWriteArrayList<>(List.of("Mair"));
    final MeetingsPart part;

    private final Map<String, Answering<?, ?>> answerings = new HashMap<>();
    private final Map<String, Doing<?>> doings = new HashMap<>();
    private final NewIds ids = NewIds.random();
    private final Cases cases;

    TestNode() {
        var disciplines = new Disciplines(List.of(new Matters()));
        var types = new ArrayList<>(disciplines.events());
        types.addAll(MeetingsPart.streamEvents());
        var hints = new LocalHints();
        var clock = (InstantSource) now::get;
        var journal = new Journal(new MemoryStores().commits(), new EventCodec(new MemoryKeys(), types, List.of()), clock, hints);
        cases = Cases.start(journal, hints, Runnable::run, disciplines, clock);
        var guard = (Function<CaseFile, UnaryOperator<Text>>) _ -> text -> guarded.stream().reduce(text,
                (said, name) -> new Text(said.raw().replace(name, Text.reference(new PersonId("mair")))), (_, said) -> said);
        var addresses = (BiFunction<CaseFile, String, UnaryOperator<Text>>) (_, instead) -> text ->
                new Text(text.raw().replace("Heol Las", instead));
        var kernel = new Kernel(journal, hints, Runnable::run, clock, ids, TestArea.WORDS, this, agreement::get, cases);
        part = MeetingsPart.start(kernel, this, _ -> agreement.get(), guard, addresses);
    }

    /// Records a matter of this section in a case.
    void matter(String caseId, String section) {
        var request = new Request(Actor.SYSTEM, ids.next(), "test", caseId + section, null);
        cases.act(new CaseId(caseId), request, _ -> Decision.accept(new Arose(section)));
    }

    <C extends Record> Outcome act(Deed<C> deed, Viewer viewer, C command) {
        return act(deed, viewer, ids.next(), command);
    }

    @SuppressWarnings("unchecked")
    <C extends Record> Outcome act(Deed<C> deed, Viewer viewer, String key, C command) {
        return ((Doing<C>) doings.get(deed.name())).act(viewer, key, command);
    }

    @SuppressWarnings("unchecked")
    <Q extends Record, V> Reply<V> ask(Question<Q, V> question, Viewer viewer, Q what) {
        return ((Answering<Q, V>) answerings.get(question.name())).answer(viewer, Lang.EN, what);
    }

    @Override
    public <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering) {
        answerings.put(question.name(), answering);
    }

    @Override
    public <C extends Record> void does(Deed<C> deed, Doing<C> doing) {
        doings.put(deed.name(), doing);
    }

    @Override
    public <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking) {}

    @Override
    public void causes(String kind, Function<Fact, List<Effect>> effects) {}

    @Override
    public String name(UserId user) {
        return user.value();
    }

    @Override
    public Optional<AgencyKind> kind(AgencyId agency) {
        return Optional.of(AgencyKind.PROVIDER);
    }

    @Override
    public String name(AgencyId agency) {
        return agency.value();
    }

    @In("order.register")
    record Arose(String section) implements Event {}

    private record Matter(String section, Fact fact) {}

    private record State(List<Matter> matters) {}

    private static final class Matters implements Discipline<State> {
        @Override
        public String name() {
            return "test";
        }

        @Override
        public List<EventType<?>> events() {
            return List.of(new EventType<>("test.arose.1", Arose.class));
        }

        @Override
        public State empty() {
            return new State(List.of());
        }

        @Override
        public State evolve(State state, Fact fact) {
            var next = new ArrayList<>(state.matters());
            next.add(new Matter(((Arose) fact.event()).section(), fact));
            return new State(List.copyOf(next));
        }

        @Override
        public List<AgendaRule> agendaRules() {
            return List.of(new AgendaRule("order-breached", (file, _) -> file.state(this).matters().stream()
                    .map(matter -> Findings.of(item(matter)))
                    .collect(Findings.all())));
        }

        private static AgendaItem item(Matter matter) {
            var id = "order-breached:" + matter.section().replace('.', '-');
            return new AgendaItem(id, "order-breached", matter.section(), Phrase.of("agendatest.title", id),
                    new Cause("order-breached", matter.fact().occurred(), matter.fact().ref()), Urgency.IMMEDIATE,
                    Phrase.of("agendatest.asks", id));
        }

        @Override
        public void describe(CaseFile file, CardWriter card) {
            card.person("Evans, Tom", null);
        }
    }
}
