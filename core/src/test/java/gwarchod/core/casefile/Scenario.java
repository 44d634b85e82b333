package gwarchod.core.casefile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.identity.AgencyKind;
import gwarchod.core.identity.Directory;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Condition;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.Terms;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/// Given events, when a command, then events or a refusal; or then what a card, a rule or a reader gets. Immutable: every step is a
/// new scenario.
public final class Scenario {
    public static final CaseId CASE = new CaseId("case-one");
    public static final Instant NOON = Instant.parse("2025-06-11T11:00:00Z");       // a Wednesday, noon in Wales
    public static final Actor OFFICER =
            new Actor(new UserId("officer"), new AgencyId("police"), "somebody", "law-enforcement", null);

    private final Disciplines disciplines;
    private final CaseFile file;
    private final long number;
    private final Instant now;
    private final Actor actor;
    private final UnaryOperator<Text> guard;

    private Scenario(Disciplines disciplines, CaseFile file, long number, Instant now, Actor actor, UnaryOperator<Text> guard) {
        this.disciplines = disciplines;
        this.file = file;
        this.number = number;
        this.now = now;
        this.actor = actor;
        this.guard = guard;
    }

    /// An empty case of an installation with these disciplines, at [#NOON].
    public static Scenario of(Discipline<?>... all) {
        var disciplines = new Disciplines(List.of(all));
        return new Scenario(disciplines, disciplines.empty(Disciplines.stream(CASE)), 0, NOON, OFFICER, UnaryOperator.identity());
    }

    public Scenario at(Instant time) {
        return new Scenario(disciplines, file, number, time, actor, guard);
    }

    public Scenario by(Actor other) {
        return new Scenario(disciplines, file, number, now, other, guard);
    }

    public Scenario guarding(UnaryOperator<Text> other) {
        return new Scenario(disciplines, file, number, now, actor, other);
    }

    /// These events, one commit, recorded at the scenario's time.
    public Scenario given(Event... events) {
        return recorded(List.of(events));
    }

    /// What these commands lead to, one after the other.
    public Scenario given(CaseCommand... commands) {
        var scenario = this;
        for (CaseCommand command : commands) {
            scenario = scenario.when(command).accepted();
        }
        return scenario;
    }

    private Scenario recorded(List<Event> events) {
        var ref = new CommitRef(Disciplines.stream(CASE), number + 1);
        var next = file;
        for (int i = 0; i < events.size(); i++) {
            var occurred = events.get(i).occurred();
            next = disciplines.evolve(next, new Fact(events.get(i), occurred == null ? now : occurred, now, ref, i, actor));
        }
        return new Scenario(disciplines, next, number + 1, now, actor, guard);
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    public Decided when(CaseCommand command) {
        var counter = new AtomicInteger();
        var with = new Deciding(now, ids(number + 1, counter), actor, guard);
        CommandType type = disciplines.command(command);
        return new Decided(disciplines.followed(file, type.rule().decide(file, (Record & CaseCommand) command, with)));
    }

    private static NewIds ids(long number, AtomicInteger counter) {
        return new NewIds() {
            @Override
            public String next() {
                return "id-" + number + "-" + counter.incrementAndGet();
            }

            @Override
            public String secret() {
                return "secret-" + counter.incrementAndGet();
            }
        };
    }

    public CaseFile file() {
        return file;
    }

    public <S> S state(Discipline<S> discipline) {
        return file.state(discipline);
    }

    public Card card() {
        var stream = Disciplines.stream(CASE);
        return CardWriter.write(disciplines, new Loaded<>(stream, file, number, "hash", now), now);
    }

    /// What the rule finds at the scenario's time.
    public Findings finds(String rule) {
        return disciplines.rules().stream().filter(one -> one.id().equals(rule)).findFirst().orElseThrow().find().apply(file, now);
    }

    /// What a reader with this level of the section gets of it; protected people are "a protected person" to them.
    public <S, F> Shown<S, F> reads(Section<S, F> section, Level level, Words words) {
        return reads(section, scope(section, level, new AgencyId("police"), Set.of()), words);
    }

    /// What a reader gets of the section who sees another one in full too.
    public <S, F> Shown<S, F> readsBeside(Section<S, F> section, Section<?, ?> beside, Words words) {
        return reads(section, scope(List.of(section, beside), Level.FULL, new AgencyId("police"), Set.of()), words);
    }

    /// The same where the level is granted to a provider because this person is referred to it.
    public <S, F> Shown<S, F> readsReferred(Section<S, F> section, Level level, AgencyId provider, Words words) {
        return reads(section, referredTo(section, level, provider), words);
    }

    /// The scope of somebody at a provider who gets this section because the person is referred to it.
    public static Scope referredTo(Section<?, ?> section, Level level, AgencyId provider) {
        return scope(section, level, provider, Set.of(Condition.REFERRED));
    }

    private static Scope scope(Section<?, ?> section, Level level, AgencyId agency, Set<Condition> when) {
        return scope(List.of(section), level, agency, when);
    }

    private static Scope scope(List<Section<?, ?>> sections, Level level, AgencyId agency, Set<Condition> when) {
        var grants = sections.stream().map(section -> new Grant(
                "reader", section.id(), level, when, Level.NOTHING, "police", "law-enforcement", Basis.LAW_ENFORCEMENT, "", "")).toList();
        var agreement = new Agreement(1, new Terms("test", grants, List.of(), Map.of()));
        var viewer = new Viewer(new UserId("reader"), "Reader", agency, new TreeSet<>(Set.of("reader")));
        return agreement.scope(viewer, new CaseFacts(Set.of(), Set.of(), Set.of(agency), Set.of()));
    }

    private <S, F> Shown<S, F> reads(Section<S, F> section, Scope scope, Words words) {
        var rendering = new Rendering(now, scope, Lang.EN, words, new Ids(), _ -> "a protected person", guard);
        return CaseView.of(disciplines, file, "Name", rendering, Set.of()).section(section).orElseThrow();
    }

    /// Calls people and agencies by their ids.
    public static final Directory DIRECTORY = new Ids();

    private record Ids() implements Directory {
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
    }

    /// What a rule said.
    public final class Decided {
        private final Decision decision;

        private Decided(Decision decision) {
            this.decision = decision;
        }

        public Decision decision() {
            return decision;
        }

        /// The scenario after it.
        public Scenario accepted() {
            return recorded(assertInstanceOf(Decision.Accepted.class, decision, () -> "refused: " + decision).events());
        }

        public Map<String, String> ids() {
            return assertInstanceOf(Decision.Accepted.class, decision).ids();
        }

        public void then(Event... events) {
            assertEquals(List.of(events), new ArrayList<>(assertInstanceOf(Decision.Accepted.class, decision).events()));
        }

        public void thenNothing() {
            assertInstanceOf(Decision.NoChange.class, decision);
        }

        public void thenRefused(String code) {
            assertEquals(code, assertInstanceOf(Decision.Refused.class, decision).why().code());
        }

        /// Refused because of the field at `pointer`.
        public void thenInvalid(String code, String pointer) {
            var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Decision.Refused.class, decision).why());
            assertEquals(code + " at " + pointer, why.code() + " at " + why.pointer());
        }
    }
}
