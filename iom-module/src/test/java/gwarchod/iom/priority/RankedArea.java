package gwarchod.iom.priority;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import gwarchod.iom.IomModule;
import gwarchod.iom.harm.HarmDeeds;
import gwarchod.iom.harm.HarmIndexes;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// An area with the police and others, and a ranking whose work can be counted.
final class RankedArea implements AutoCloseable {
    static final Instant NOW = Instant.parse("2026-03-09T12:00:00Z");
    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId PROBATION = new AgencyId("probation");

    final Priorities priorities = new Priorities();
    private final Node node;
    private final Map<String, Asking> sessions = new HashMap<>();
    private int requests;

    RankedArea(Path data) {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, () -> NOW), List.of(new RankingAlone()));
        node.demonstrate();
        node.loader().register(new RegisterAgency(POLICE, "The police", "Yr heddlu", AgencyKind.POLICE));
        node.loader().register(new RegisterAgency(PROBATION, "Probation", "Prawf", AgencyKind.PROBATION));
        Map.of("iom", "iom-officer", "supervisor", "police-supervisor", "second", "police-supervisor", "chair", "mappa-chair", "mosovo", "mosovo-officer",
                "coordinator", "mappa-coordinator", "duty", "duty-inspector", "scrutineer", "scrutineer").forEach((user, role) -> account(user, POLICE, role));
        account("probation", PROBATION, "probation-practitioner");
    }

    private void account(String user, AgencyId agency, String role) {
        node.loader().open(new OpenAccount(new UserId(user), "The " + user, agency, "demo", List.of(role)));
    }

    Asking as(String user) {
        return sessions.computeIfAbsent(user, name ->
                new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(name, "demo", "here").await()).token(), Lang.EN, null));
    }

    Outcome act(String user, CaseId id, CaseCommand command) {
        return node.desk().act(as(user), "k" + ++requests, null, id, command).await();
    }

    <C extends Record> Outcome does(String user, Deed<C> deed, C command) {
        return node.desk().act(as(user), "k" + ++requests, deed, command).await();
    }

    static Map<String, String> done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome, outcome::toString).ids();
    }

    static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome, outcome::toString).why().code();
    }

    <Q extends Record, V> V ask(String user, Question<Q, V> question, Q what) {
        var answer = node.desk().ask(as(user), question, what).await();
        return question.view().cast(assertInstanceOf(Answer.Found.class, answer, answer::toString).view());
    }

    /// What somebody is told, whatever it is.
    <Q extends Record, V> String told(String user, Question<Q, V> question, Q what) {
        var answer = node.desk().ask(as(user), question, what).await();
        return answer instanceof Answer.Found<V> found ? new String(found.json(), StandardCharsets.UTF_8) : answer.toString();
    }

    RankingView ranking(String user) {
        return ask(user, PriorityDeeds.RANKING, new PriorityDeeds.RankingOf(Priorities.LIMIT_MAX, null));
    }

    StandingView standing(String user, CaseId id) {
        return ask(user, PriorityDeeds.STANDING, new PriorityDeeds.StandingOf(id));
    }

    @Override
    public void close() {
        node.close();
    }

    /// The module as it is, but for the rest of its services.
    private final class RankingAlone implements AgencyModule {
        private final IomModule module = new IomModule();

        @Override
        public String name() {
            return module.name();
        }

        @Override
        public List<Discipline<?>> disciplines() {
            return module.disciplines();
        }

        @Override
        public List<String> words() {
            return module.words();
        }

        @Override
        public List<EventType<?>> streamEvents() {
            return module.streamEvents();
        }

        @Override
        public void start(Kernel kernel, Registry registry) {
            priorities.start(kernel, registry, HarmIndexes.start(kernel, registry, PriorityDeeds.SEE));
        }

        @Override
        public Set<String> permissions() {
            return module.permissions();
        }

        @Override
        public List<Route> routes() {
            return Stream.of(PriorityDeeds.ROUTES, HarmDeeds.ROUTES).flatMap(List::stream).toList();
        }
    }
}
