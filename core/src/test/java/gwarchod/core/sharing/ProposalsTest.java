package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Reply;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.AgreementHistory.DifferenceOf;
import gwarchod.core.sharing.AgreementHistory.ProposalOf;
import gwarchod.core.sharing.AgreementHistory.VersionsAsked;
import gwarchod.core.sharing.ProposalDeeds.Amend;
import gwarchod.core.sharing.ProposalDeeds.Approve;
import gwarchod.core.sharing.ProposalDeeds.Reject;
import gwarchod.core.sharing.ProposalDeeds.Withdraw;
import gwarchod.core.sharing.ProposeChange.Cell;
import gwarchod.core.words.Lang;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Law is proposed by one person and approved by another, who sees exactly what it changes.
class ProposalsTest extends AgreementDesk {
    @Test
    void a_change_one_person_proposes_and_another_approves_is_in_force_at_once_and_told() {
        var told = new ArrayList<Long>();
        agreements.listen(agreement -> told.add(agreement.version()));
        var proposal = proposed(ADMIN, cell("legal-adviser", "people.at-risk", row(Level.SUMMARY)));
        assertEquals(Level.NOTHING, level("legal-adviser", "people.at-risk"), "proposed is not in force");
        assertInstanceOf(Outcome.Done.class, act(GOVERNANCE, Agreements.APPROVE, new Approve(proposal, 0)));
        assertEquals(Level.SUMMARY, level("legal-adviser", "people.at-risk"));
        assertEquals(List.of(3L), told);
    }

    @Test
    void nobody_approves_what_they_proposed_themselves() {
        var both = viewer("both", "administrator", "information-governance");
        var proposal = proposed(both, cell("legal-adviser", "people.at-risk", row(Level.FULL)));
        assertEquals("proposal-ones-own", refused(both, Agreements.APPROVE, new Approve(proposal, 0)));
        assertEquals(Level.NOTHING, level("legal-adviser", "people.at-risk"));
    }

    @Test
    void whoever_approves_sees_exactly_what_changes_in_words() {
        var proposal = proposed(ADMIN, new ProposeChange(null, "why", null, List.of(
                new Cell("legal-adviser", "people.at-risk", List.of(row(Level.SUMMARY, Condition.PARTNER))),
                new Cell("schemes-coordinator", "people.at-risk", List.of()),
                new Cell("mappa-chair", "people.at-risk", List.of(row(Level.SUMMARY)))), null));
        var shown = asked(GOVERNANCE, Agreements.PROPOSAL, new ProposalOf(proposal));
        var cells = shown.differences().cells();
        assertEquals(List.of("ADDED Legal adviser", "CHANGED MAPPA chair", "REMOVED Schemes co-ordinator"),
                cells.stream().map(cell -> cell.kind() + " " + cell.roleName()).toList());
        assertEquals("People at risk", cells.getFirst().sectionTitle());
        assertEquals(Set.of(Condition.PARTNER), cells.getFirst().after().getFirst().when());
        assertEquals(Level.FULL, cells.get(1).before().getFirst().level());
        assertEquals("why", shown.line().because());
        assertFalse(shown.own());
        assertInstanceOf(Reply.Refused.class, desk.ask(viewer("chair", "mappa-chair"), Lang.EN, Agreements.PROPOSAL, new ProposalOf(proposal)));
    }

    @Test
    void a_proposal_written_against_an_older_version_is_stale_and_says_what_changed() {
        var old = proposed(ADMIN, cell("legal-adviser", "people.at-risk", row(Level.FULL)));
        inForce(cell("mappa-chair", "people.at-risk", row(Level.SUMMARY)));
        assertEquals("agreement-stale", refused(GOVERNANCE, Agreements.APPROVE, new Approve(old, 0)));
        var why = assertInstanceOf(Refusal.Stale.class,
                assertInstanceOf(Outcome.Refused.class, act(GOVERNANCE, Agreements.APPROVE, new Approve(old, 0))).why());
        assertEquals("mappa-chair", why.now().at("/cells/0/role").asText());
        assertEquals("mappa-chair", asked(GOVERNANCE, Agreements.PROPOSAL, new ProposalOf(old)).since().cells().getFirst().role());
        var again = new ProposeChange(1L, "because", null, List.of(new Cell("mappa-chair", "plan", List.of())), null);
        assertEquals("agreement-stale", refused(ADMIN, Agreements.PROPOSE, again));
    }

    @Test
    void what_was_amended_since_it_was_looked_at_isnt_approved() {
        var proposal = proposed(ADMIN, cell("legal-adviser", "people.at-risk", row(Level.SUMMARY)));
        var amend = new Amend(proposal, List.of(new Cell("legal-adviser", "plan", List.of(row(Level.FULL)))));
        assertEquals("proposal-of-another", refused(GOVERNANCE, Agreements.AMEND, amend));
        assertInstanceOf(Outcome.Done.class, act(ADMIN, Agreements.AMEND, amend));
        assertEquals("proposal-amended", refused(GOVERNANCE, Agreements.APPROVE, new Approve(proposal, 0)));
        assertInstanceOf(Outcome.Done.class, act(GOVERNANCE, Agreements.APPROVE, new Approve(proposal, 1)));
        assertEquals(Level.FULL, level("legal-adviser", "plan"));
        assertEquals(Level.SUMMARY, level("legal-adviser", "people.at-risk"));
    }

    @Test
    void a_change_may_wait_for_its_day_and_a_later_one_takes_its_place() {
        var told = new ArrayList<Long>();
        agreements.listen(agreement -> told.add(agreement.version()));
        var day = NOON.plus(Duration.ofDays(2));
        inForce(new ProposeChange(null, "from then", day, List.of(new Cell("legal-adviser", "plan", List.of(row(Level.FULL)))), null));
        assertEquals(1, agreements.current().version());
        assertTrue(asked(ADMIN, Agreements.VERSIONS, new VersionsAsked()).versions().getFirst().waiting());
        clock.set(day);
        agreements.turn();
        assertEquals(List.of(3L), told);
        assertEquals(Level.FULL, level("legal-adviser", "plan"));
        assertEquals(1, agreements.asOf(day.minusSeconds(1)).version());
    }

    @Test
    void rejected_with_a_reason_or_withdrawn_by_whoever_proposed_it_it_is_decided() {
        var one = proposed(ADMIN, cell("legal-adviser", "plan", row(Level.FULL)));
        var other = proposed(ADMIN, cell("legal-adviser", "plan", row(Level.SUMMARY)));
        assertEquals("text-required /reason", refused(GOVERNANCE, Agreements.REJECT, new Reject(one, " ")));
        assertInstanceOf(Outcome.Done.class, act(GOVERNANCE, Agreements.REJECT, new Reject(one, "not needed")));
        assertEquals("proposal-of-another", refused(GOVERNANCE, Agreements.WITHDRAW, new Withdraw(other)));
        assertInstanceOf(Outcome.Done.class, act(ADMIN, Agreements.WITHDRAW, new Withdraw(other)));
        assertEquals("proposal-decided", refused(GOVERNANCE, Agreements.APPROVE, new Approve(one, 0)));
        assertEquals("proposal-decided", refused(GOVERNANCE, Agreements.APPROVE, new Approve(other, 0)));
        assertEquals("proposal-unknown /proposal", refused(GOVERNANCE, Agreements.APPROVE, new Approve(new EntityId("none"), 0)));
    }

    @Test
    void every_version_says_who_proposed_and_who_approved_it_and_any_two_are_compared() {
        inForce(cell("legal-adviser", "plan", row(Level.FULL)));
        var versions = asked(ADMIN, Agreements.VERSIONS, new VersionsAsked()).versions();
        assertEquals("admin governance the panel asked for it", versions.getFirst().proposedBy() + " " + versions.getFirst().approvedBy()
                + " " + versions.getFirst().because());
        assertEquals(List.of(true, false), versions.stream().map(AgreementHistory.VersionLine::inForce).toList());
        var difference = asked(ADMIN, Agreements.DIFFERENCE, new DifferenceOf(1, 3)).differences();
        assertEquals(Differences.Kind.ADDED, difference.cells().getFirst().kind());
        assertEquals(Differences.Kind.REMOVED,
                asked(ADMIN, Agreements.DIFFERENCE, new DifferenceOf(3, 1)).differences().cells().getFirst().kind());
        assertEquals(List.of(), asked(ADMIN, Agreements.DIFFERENCE, new DifferenceOf(1, 1)).differences().cells());
    }
}
