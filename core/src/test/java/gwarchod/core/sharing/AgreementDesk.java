package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.AdoptAgreement.PermitTerms;
import gwarchod.core.sharing.AdoptAgreement.RoleTerms;
import gwarchod.core.sharing.AdoptAgreement.SectionTerms;
import gwarchod.core.sharing.ProposalDeeds.Approve;
import gwarchod.core.sharing.ProposeChange.Cell;
import gwarchod.core.sharing.ProposeChange.CellRow;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;

/// An area's agreement at a desk of its own: who may propose and approve, and what came of it.
class AgreementDesk {
    static final Instant NOON = Instant.parse("2025-06-11T11:00:00Z");
    static final Viewer ADMIN = viewer("admin", "administrator");
    static final Viewer GOVERNANCE = viewer("governance", "information-governance");

    final MemoryStores stores = new MemoryStores();
    final MemoryKeys keys = new MemoryKeys();
    final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    final LocalHints hints = new LocalHints();
    final Journal journal =
            new Journal(stores.commits(), new EventCodec(keys, Agreements.EVENTS, Agreements.UPCASTERS), clock::get, hints);
    final Agreements agreements = Agreements.start(journal, hints, Runnable::run, clock::get);
    final Desk desk = new Desk();
    int key;

    static Viewer viewer(String user, String... roles) {
        return new Viewer(new UserId(user), user, new AgencyId("police"), new TreeSet<>(Set.of(roles)));
    }

    /// Keeps what is registered.
    @NullMarked
    static final class Desk implements Registry {
        final Map<String, Answering<?, ?>> answers = new HashMap<>();
        final Map<String, Doing<?>> deeds = new HashMap<>();

        @Override
        public <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering) {
            answers.put(question.name(), answering);
        }

        @Override
        public <C extends Record> void does(Deed<C> deed, Doing<C> doing) {
            deeds.put(deed.name(), doing);
        }

        @Override
        public <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking) {}

        @Override
        public void causes(String kind, Function<Fact, List<Effect>> effects) {}

        @SuppressWarnings("unchecked")
        <Q extends Record, V> Reply<V> ask(Viewer viewer, Lang lang, Question<Q, V> question, Q what) {
            return ((Answering<Q, V>) answers.get(question.name())).answer(viewer, lang, what);
        }

        @SuppressWarnings("unchecked")
        <C extends Record> Outcome act(Viewer viewer, String key, Deed<C> deed, C command) {
            return ((Doing<C>) deeds.get(deed.name())).act(viewer, key, command);
        }
    }

    AgreementDesk() {
        agreements.register(desk, Words.load(List.of("sharing", "people")), UserId::value, NewIds.random(),
                Set.of("plan", "people.at-risk"), Set.of("plan.review", "agreement.propose", "agreement.approve"),
                () -> List.of(Set.of("reader"), Set.of("reader"), Set.of("administrator"), Set.of("information-governance")));
    }

    <C extends Record> Outcome act(Viewer viewer, Deed<C> deed, C command) {
        clock.set(clock.get().plus(Duration.ofHours(1)));
        return desk.act(viewer, "key-" + key++, deed, command);
    }

    <C extends Record> String refused(Viewer viewer, Deed<C> deed, C command) {
        var before = agreements.current().version();
        var why = assertInstanceOf(Outcome.Refused.class, act(viewer, deed, command)).why();
        assertEquals(before, agreements.current().version(), "nothing came into force");
        if (why instanceof Refusal.Invalid(_, _, var args)) {
            assertTrue(args.stream().noneMatch(CharSequence.class::isInstance), "nothing that was sent is repeated: " + args);
        }
        return why instanceof Refusal.Invalid invalid ? why.code() + " " + invalid.pointer() : why.code();
    }

    static ProposeChange whole(AdoptAgreement terms) {
        return new ProposeChange(null, "because", null, null, terms);
    }

    static ProposeChange cell(String role, String section, CellRow... rows) {
        return new ProposeChange(null, "the panel asked for it", null, List.of(new Cell(role, section, List.of(rows))), null);
    }

    static CellRow row(Level level, Condition... when) {
        return new CellRow(level, List.of(when), null, Basis.PUBLIC_PROTECTION, "to read");
    }

    EntityId proposed(Viewer by, ProposeChange change) {
        return new EntityId(assertInstanceOf(Outcome.Done.class, act(by, Agreements.PROPOSE, change)).ids().get("proposal"));
    }

    void inForce(ProposeChange change) {
        assertInstanceOf(Outcome.Done.class, act(GOVERNANCE, Agreements.APPROVE, new Approve(proposed(ADMIN, change), 0)));
    }

    static AdoptAgreement terms(Level level) {
        return of(new RoleTerms("reader", "the-police", "general", "a year", "ours", Caseload.AREA, Entries.ON_ENTRY,
                List.of(rows(level, "to read")), List.of(),
                List.of(new PermitTerms(List.of("agreement.propose", "agreement.approve"), null)), List.of("weekly")));
    }

    static AdoptAgreement of(RoleTerms... roles) {
        return new AdoptAgreement("Our agreement", List.of(roles));
    }

    static SectionTerms rows(Level level, String necessity) {
        return new SectionTerms(List.of("plan"), level, null, null, Basis.PUBLIC_PROTECTION, necessity);
    }

    static RoleTerms role(String role, String regime, SectionTerms row, List<String> nothing, List<String> commands) {
        return new RoleTerms(role, "the-police", regime, "a year", "ours", Caseload.AREA, Entries.ON_ENTRY, List.of(row), nothing,
                List.of(new PermitTerms(commands, null)), List.of());
    }

    void refused(String code, String pointer, AdoptAgreement command) {
        assertEquals(code + " /terms" + pointer, refused(ADMIN, Agreements.PROPOSE, whole(command)));
    }

    Level level(String role, String section) {
        return agreements.current().scope(viewer("somebody", role), CaseFacts.NONE).level(section);
    }

    <Q extends Record, V> V asked(Viewer viewer, Question<Q, V> question, Q what) {
        return switch (desk.ask(viewer, Lang.EN, question, what)) {
            case Reply.View<V>(var view, _) -> view;
            case Reply.Alike<V>(var found) -> found.view();
            case Reply.Refused<V>(var why) -> throw new AssertionError(why);
        };
    }
}
