package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Golden;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.AdoptAgreement.PermitTerms;
import gwarchod.core.sharing.AdoptAgreement.RoleTerms;
import gwarchod.core.sharing.AdoptAgreement.SectionTerms;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AgreementsTest {
    private static final Instant NOON = Instant.parse("2025-06-11T11:00:00Z");
    private static final Viewer ADMIN =
            new Viewer(new UserId("admin"), "Admin", new AgencyId("police"), new TreeSet<>(Set.of("administrator")));

    private final MemoryStores stores = new MemoryStores();
    private final MemoryKeys keys = new MemoryKeys();
    private final AtomicReference<Instant> clock = new AtomicReference<>(NOON);
    private final LocalHints hints = new LocalHints();
    private final Journal journal = new Journal(stores.commits(), new EventCodec(keys, Agreements.EVENTS, Agreements.UPCASTERS), clock::get, hints);
    private final Agreements agreements = Agreements.start(journal, hints, Runnable::run);
    private final Desk desk = new Desk();

    /// Keeps what is registered; an agreement registers one answer and one deed.
    @NullMarked
    private static final class Desk implements Registry {
        private @Nullable Answering<WhoSeesWhat, WhoSeesWhat.Table> table;
        private @Nullable Doing<AdoptAgreement> adopt;

        @Override
        @SuppressWarnings("unchecked")
        public <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering) {
            table = (Answering<WhoSeesWhat, WhoSeesWhat.Table>) answering;
        }

        @Override
        @SuppressWarnings("unchecked")
        public <C extends Record> void does(Deed<C> deed, Doing<C> doing) {
            adopt = (Doing<AdoptAgreement>) doing;
        }

        @Override
        public <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking) {}

        @Override
        public void causes(String kind, Function<Fact, List<Effect>> effects) {}
    }

    AgreementsTest() {
        agreements.register(desk, Words.load(List.of("sharing")), Set.of("plan"), Set.of("plan.review", "agreement.adopt"),
                () -> Set.of("reader", "administrator"));
    }

    private Outcome adopt(String key, AdoptAgreement command) {
        clock.set(clock.get().plus(Duration.ofHours(1)));
        return desk.adopt.act(ADMIN, key, command);
    }

    private static AdoptAgreement terms(Level level) {
        return of(new RoleTerms("reader", "the-police", "general", "a year", "ours", Caseload.AREA, Entries.ON_ENTRY, List.of(row(level, "to read")), List.of(),
                List.of(new PermitTerms(List.of("agreement.adopt"), null)), List.of("weekly")));
    }

    private static AdoptAgreement of(RoleTerms... roles) {
        return new AdoptAgreement("Our agreement", List.of(roles));
    }

    private static SectionTerms row(Level level, String necessity) {
        return new SectionTerms(List.of("plan"), level, null, null, Basis.PUBLIC_PROTECTION, necessity);
    }

    private static RoleTerms role(String role, String regime, SectionTerms row, List<String> nothing, List<String> commands) {
        return new RoleTerms(role, "the-police", regime, "a year", "ours", Caseload.AREA, Entries.ON_ENTRY, List.of(row), nothing,
                List.of(new PermitTerms(commands, null)), List.of());
    }

    private void refused(String code, String pointer, AdoptAgreement command) {
        var refused = assertInstanceOf(Outcome.Refused.class, adopt(code, command));
        var invalid = assertInstanceOf(Refusal.Invalid.class, refused.why());
        assertEquals(code + " " + pointer, invalid.code() + " " + invalid.pointer());
        assertEquals(1, agreements.current().version(), "nothing was adopted");
    }

    @Test
    void an_empty_store_begins_with_the_default_agreement_adopted_once() {
        assertEquals(Agreements.byDefault().terms(), agreements.current().terms());
        assertEquals(1, Agreements.start(journal, new LocalHints(), Runnable::run).current().version());
    }

    @Test
    void another_agreement_replaces_it_in_whole_and_is_told() {
        var told = new ArrayList<Long>();
        agreements.listen(agreement -> told.add(agreement.version()));
        assertInstanceOf(Outcome.Done.class, adopt("k", terms(Level.FULL)));
        assertEquals(terms(Level.FULL).terms(), agreements.current().terms());
        assertEquals(List.of(2L), told);
    }

    @Test
    void a_past_day_has_the_rules_of_that_day_and_before_the_first_nobody_sees_anything() {
        adopt("k", terms(Level.FULL));
        assertEquals(1, agreements.asOf(NOON.plusSeconds(10)).version());
        assertEquals(2, agreements.asOf(NOON.plus(Duration.ofHours(2))).version());
        assertEquals(List.of(), agreements.asOf(NOON.minusSeconds(1)).terms().grants());
    }

    @Test
    void adopting_the_same_again_changes_nothing() {
        adopt("k", terms(Level.FULL));
        assertInstanceOf(Outcome.Unchanged.class, adopt("another", terms(Level.FULL)));
    }

    @Test
    void an_agreement_under_which_nobody_could_adopt_another_is_refused() {
        var refused = assertInstanceOf(Outcome.Refused.class,
                adopt("k", of(role("reader", "general", row(Level.FULL, "to read"), List.of(), List.of("plan.review")))));
        assertEquals("agreement-locks-out", refused.why().code());
    }

    @Test
    void an_agreement_under_which_only_a_role_that_nobody_holds_could_adopt_another_is_refused() {
        var refused = assertInstanceOf(Outcome.Refused.class,
                adopt("k", of(role("governor", "general", row(Level.FULL, "to read"), List.of(), List.of("agreement.adopt")))));
        assertEquals("agreement-locks-out", refused.why().code());
        assertEquals(1, agreements.current().version());
    }

    @Test
    void what_it_names_must_exist() {
        refused("agreement-section-unknown", "/roles/0/nothing/1",
                of(role("reader", "general", row(Level.FULL, "to read"), List.of("plan", "plam"), List.of())));
        refused("agreement-section-unknown", "/roles/0/grants/0/sections/0", of(role("reader", "general",
                new SectionTerms(List.of("plam"), Level.FULL, null, null, Basis.HEALTH, "to read"), List.of(), List.of())));
        refused("agreement-command-unknown", "/roles/0/permits/0/commands/0",
                of(role("reader", "general", row(Level.FULL, "to read"), List.of(), List.of("plan.revue"))));
    }

    @Test
    void every_row_says_why_it_is_needed_under_a_regime_there_is() {
        refused("text-required", "/roles/0/grants/0/necessity", of(role("reader", "general", row(Level.FULL, " "), List.of(), List.of())));
        refused("agreement-regime", "/roles/0/regime", of(role("reader", "none", row(Level.FULL, "to read"), List.of(), List.of())));
        refused("text-required", "/title", new AdoptAgreement(" ", List.of()));
    }

    @Test
    void a_role_stands_in_it_once_under_a_name_that_is_one() {
        var reader = role("reader", "general", row(Level.FULL, "to read"), List.of(), List.of());
        refused("agreement-role-twice", "/roles/1/role", of(reader, reader));
        refused("agreement-role-name", "/roles/0/role", of(role("Reader!", "general", row(Level.FULL, "to read"), List.of(), List.of())));
        refused("agreement-too-long", "/roles", of(java.util.Collections.nCopies(201, reader).toArray(RoleTerms[]::new)));
    }

    @Test
    void a_row_gives_no_more_than_that_something_is_withheld_where_its_conditions_dont_hold() {
        refused("agreement-otherwise", "/roles/0/grants/0/otherwise", of(role("reader", "general",
                new SectionTerms(List.of("plan"), Level.FULL, List.of(Condition.TEAM), Level.SUMMARY, Basis.HEALTH, "to read"),
                List.of(), List.of())));
    }

    @Test
    void who_sees_what_is_told_in_the_words_of_the_reader() {
        assertEquals("Cadeirydd MAPPA", row(Lang.CY, "person.details", "mappa-chair").roleName());
        var row = row(Lang.EN, "people.at-risk", "investigating-officer");
        assertEquals(Level.FULL, row.level());
        assertEquals(Set.of(Condition.TEAM), row.when());
        assertEquals(Level.WITHHELD, row.otherwise());
        assertEquals("To investigate the case they are on", row.necessity());
        assertEquals("The police", row.controller());
    }

    @Test
    void an_area_writes_its_own_agreement_in_its_own_words() {
        adopt("k", terms(Level.FULL));
        var table = table(Lang.EN);
        assertEquals("Our agreement", table.title());
        assertEquals(2, table.version());
        assertEquals("to read", table.sections().getFirst().rows().getFirst().necessity());
    }

    private WhoSeesWhat.Row row(Lang lang, String section, String role) {
        return table(lang).sections().stream()
                .filter(rows -> rows.section().equals(section))
                .flatMap(rows -> rows.rows().stream())
                .filter(row -> row.role().equals(role) && row.level() == Level.FULL)
                .findFirst()
                .orElseThrow();
    }

    private WhoSeesWhat.Table table(Lang lang) {
        var reply = desk.table.answer(ADMIN, lang, new WhoSeesWhat());
        return assertInstanceOf(Reply.View.class, reply).view() instanceof WhoSeesWhat.Table table ? table : null;
    }

    @Test
    void only_roles_under_law_enforcement_processing_break_the_glass() {
        var glass = new SectionTerms(List.of("plan"), Level.FULL, List.of(Condition.GLASS), null, Basis.PUBLIC_PROTECTION, "danger");
        refused("agreement-glass-regime", "/roles/0/grants/0/when", of(role("reader", "general", glass, List.of(), List.of())));
        assertInstanceOf(Outcome.Done.class,
                adopt("k", of(role("reader", "law-enforcement", glass, List.of(), List.of("agreement.adopt")))));
    }

    @Test
    void an_agreement_of_the_first_format_holds_as_it_was_meant() throws IOException {
        try (var in = getClass().getResourceAsStream("/golden/agreement.adopted.1.json")) {
            var stored = (ObjectNode) Json.MAPPER.readTree(in);
            var read = Agreements.UPCASTERS.getFirst().change().apply(stored);
            var terms = Json.MAPPER.treeToValue(read, AgreementAdopted.class).terms();
            assertEquals(Set.of(Condition.PARTNER, Condition.TEAM), terms.grants().getFirst().when());
            assertEquals(new RoleRules(Caseload.AREA, Entries.ON_ENTRY), terms.rules("reader"));
        }
    }

    @Test
    void terms_are_always_written_the_same() {
        Golden.check(Agreements.EVENTS);
        var written = Json.write(Agreements.byDefault().terms());
        assertTrue(written.contains(
                "\"commands\":[\"account.approve\",\"account.close\",\"account.decline\",\"account.end-role\",\"account.grant\""), "in order");
        assertEquals(Agreements.byDefault().terms(), Json.read(written, Terms.class));
    }
}
