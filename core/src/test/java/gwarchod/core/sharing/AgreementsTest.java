package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.Golden;
import gwarchod.core.desk.Reply;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.AdoptAgreement.RoleTerms;
import gwarchod.core.sharing.AdoptAgreement.SectionTerms;
import gwarchod.core.sharing.ProposalDeeds.Approve;
import gwarchod.core.words.Lang;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class AgreementsTest extends AgreementDesk {
    @Test
    void an_empty_store_begins_with_the_default_agreement_adopted_once() {
        assertEquals(Agreements.byDefault().terms(), agreements.current().terms());
        assertEquals(1, Agreements.start(journal, new LocalHints(), Runnable::run, clock::get).current().version());
    }

    @Test
    void an_agreement_may_be_replaced_in_whole() {
        inForce(whole(terms(Level.FULL)));
        assertEquals(terms(Level.FULL).terms(), agreements.current().terms());
        assertEquals(1, agreements.asOf(NOON.plusSeconds(10)).version());
        assertEquals(List.of(), agreements.asOf(NOON.minusSeconds(1)).terms().grants());
    }

    @Test
    void what_changes_nothing_is_no_proposal_and_what_isnt_there_cant_be_changed() {
        assertEquals("proposal-changes-nothing /changes",
                refused(ADMIN, Agreements.PROPOSE, new ProposeChange(null, "why", null, List.of(), null)));
        assertEquals("agreement-role-unknown /changes/0/role", refused(ADMIN, Agreements.PROPOSE, cell("nobody", "plan", row(Level.FULL))));
        assertEquals("agreement-section-unknown /changes/0/section", refused(ADMIN, Agreements.PROPOSE, cell("facilitator", "plam")));
        assertEquals("text-required /because",
                refused(ADMIN, Agreements.PROPOSE, new ProposeChange(null, "", null, null, terms(Level.FULL))));
    }

    @Test
    void an_agreement_that_two_people_couldnt_change_again_isnt_approved() {
        var proposal = proposed(ADMIN, whole(of(role("reader", "general", rows(Level.FULL, "to read"), List.of(), List.of("plan.review")))));
        assertEquals("agreement-locks-out", refused(GOVERNANCE, Agreements.APPROVE, new Approve(proposal, 0)));
        var alone = proposed(ADMIN, whole(of(role("administrator", "general", rows(Level.FULL, "to read"), List.of(),
                List.of("agreement.propose", "agreement.approve")))));
        assertTrue(AgreementRules.locksOut(terms(Level.FULL).terms(), List.of(Set.of("reader"))), "one person can't be two");
        assertFalse(AgreementRules.locksOut(terms(Level.FULL).terms(), List.of(Set.of("reader"), Set.of("reader"))));
        assertEquals("agreement-locks-out", refused(GOVERNANCE, Agreements.APPROVE, new Approve(alone, 0)));
    }

    @Test
    void what_it_names_must_exist() {
        refused("agreement-section-unknown", "/roles/0/nothing/1",
                of(role("reader", "general", rows(Level.FULL, "to read"), List.of("plan", "plam"), List.of())));
        refused("agreement-section-unknown", "/roles/0/grants/0/sections/0", of(role("reader", "general",
                new SectionTerms(List.of("plam"), Level.FULL, null, null, Basis.HEALTH, "to read"), List.of(), List.of())));
        refused("agreement-command-unknown", "/roles/0/permits/0/commands/0",
                of(role("reader", "general", rows(Level.FULL, "to read"), List.of(), List.of("plan.revue"))));
    }

    @Test
    void every_row_says_why_it_is_needed_under_a_regime_there_is() {
        refused("text-required", "/roles/0/grants/0/necessity", of(role("reader", "general", rows(Level.FULL, " "), List.of(), List.of())));
        refused("agreement-regime", "/roles/0/regime", of(role("reader", "none", rows(Level.FULL, "to read"), List.of(), List.of())));
        refused("text-required", "/title", new AdoptAgreement(" ", List.of()));
    }

    @Test
    void a_role_stands_in_it_once_under_a_name_that_is_one() {
        var reader = role("reader", "general", rows(Level.FULL, "to read"), List.of(), List.of());
        refused("agreement-role-twice", "/roles/1/role", of(reader, reader));
        refused("agreement-role-name", "/roles/0/role", of(role("Reader!", "general", rows(Level.FULL, "to read"), List.of(), List.of())));
        refused("agreement-too-long", "/roles", of(Collections.nCopies(201, reader).toArray(RoleTerms[]::new)));
    }

    @Test
    void a_row_gives_no_more_than_that_something_is_withheld_where_its_conditions_dont_hold() {
        refused("agreement-otherwise", "/roles/0/grants/0/otherwise", of(role("reader", "general",
                new SectionTerms(List.of("plan"), Level.FULL, List.of(Condition.TEAM), Level.SUMMARY, Basis.HEALTH, "to read"),
                List.of(), List.of())));
    }

    @Test
    void who_sees_what_is_told_in_the_words_of_the_reader_by_section_and_by_role() {
        var table = asked(ADMIN, Agreements.WHO_SEES_WHAT, new WhoSeesWhat());
        var row = table.sections().stream().filter(rows -> rows.section().equals("people.at-risk")).flatMap(rows -> rows.rows().stream())
                .filter(one -> one.role().equals("investigating-officer") && one.level() == Level.FULL).findFirst().orElseThrow();
        assertEquals(Set.of(Condition.TEAM), row.when());
        assertEquals(Level.WITHHELD, row.otherwise());
        assertEquals("To investigate the case they are on", row.necessity());
        assertEquals("The police", row.controller());
        assertTrue(row.assessment().startsWith("Impact assessment of the police"));
        var advocate = table.roles().stream().filter(role -> role.role().equals("victim-advocate")).findFirst().orElseThrow();
        assertEquals(Entries.ITEM_BY_ITEM, advocate.entries());
        assertTrue(advocate.rows().stream().anyMatch(one -> one.sectionTitle().equals("People at risk")));
        assertTrue(advocate.may().stream().anyMatch(may -> may.command().equals("people.add") && may.when().contains(Condition.PARTNER)));
        var welsh = assertInstanceOf(Reply.Alike.class, desk.ask(ADMIN, Lang.CY, Agreements.WHO_SEES_WHAT, new WhoSeesWhat()));
        assertTrue(welsh.found().view().toString().contains("Cadeirydd MAPPA"));
    }

    @Test
    void only_roles_under_law_enforcement_processing_break_the_glass() {
        var glass = new SectionTerms(List.of("plan"), Level.FULL, List.of(Condition.GLASS), null, Basis.PUBLIC_PROTECTION, "danger");
        refused("agreement-glass-regime", "/roles/0/grants/0/when", of(role("reader", "general", glass, List.of(), List.of())));
        proposed(ADMIN, whole(of(role("reader", "law-enforcement", glass, List.of(), List.of("plan.review")))));
        assertEquals("agreement-glass-regime /changes/0/rows/0/when",
                refused(ADMIN, Agreements.PROPOSE, cell("scrutineer", "plan", row(Level.FULL, Condition.GLASS))));
    }

    @Test
    void an_agreement_of_the_first_format_holds_as_it_was_meant() throws IOException {
        try (var in = getClass().getResourceAsStream("/golden/agreement.adopted.1.json")) {
            var stored = (ObjectNode) Json.MAPPER.readTree(in);
            var read = Agreements.UPCASTERS.getFirst().change().apply(stored);
            var terms = Json.MAPPER.treeToValue(read, AgreementEvent.AgreementAdopted.class).terms();
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
