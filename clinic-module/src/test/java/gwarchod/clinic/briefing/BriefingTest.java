package gwarchod.clinic.briefing;

import static gwarchod.clinic.ClinicNode.FACILITATOR;
import static gwarchod.clinic.ClinicNode.FPUK;
import static gwarchod.clinic.ClinicNode.LEAD;
import static gwarchod.clinic.ClinicNode.OTHER;
import static gwarchod.clinic.ClinicNode.SCHEMES;
import static gwarchod.clinic.ClinicNode.THRESHOLD;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.ClinicNode;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.desk.Home;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A briefing from whoever leads a case to the staff of the provider, on a whole node.
class BriefingTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);

    @TempDir
    Path data;

    private ClinicNode area;
    private CaseId person;
    private EntityId referral;

    @BeforeEach
    void open() {
        area = new ClinicNode(data);
        person = area.person("Enghraifft");
        referral = area.starts(person, FPUK, area.programme(FACILITATOR, FPUK));
        area.loader().act(LEAD, person, new AddPerson(new PersonName("Zqfamily", "Zqvictim"), List.of(), ProtectedKind.VICTIM, new Text("partner"), null,
                null, null));
    }

    @AfterEach
    void close() {
        area.close();
    }

    private WriteBriefing briefing(String safety) {
        return new WriteBriefing(referral, new Text(safety), new Text("Zqvictim is never spoken about"), new Text("No late evenings"), TODAY,
                TODAY.plusDays(30));
    }

    private List<BriefingDesk.Row> listed(UserId user) {
        return area.seen(user, BriefingDesk.LIST, new BriefingDesk.Asked()).items();
    }

    private List<String> asked() {
        return area.seen(LEAD, Home.QUESTION, new Home.Nothing()).needs().stream().map(Home.Need::title).toList();
    }

    @Test
    void whoever_leads_is_told_that_somebody_started_without_a_briefing() {
        assertTrue(asked().contains("The person started Reflecting, and its staff have no briefing"), () -> asked().toString());
        assertNull(listed(FACILITATOR).getFirst().briefing());
        area.act(LEAD, person, briefing("Two of you"));
        assertFalse(asked().contains("The person started Reflecting, and its staff have no briefing"));
    }

    @Test
    void the_staff_read_it_without_a_word_about_victims_and_a_change_makes_it_unread() {
        area.act(LEAD, person, briefing("Two of you"));
        var row = listed(FACILITATOR).getFirst();
        assertTrue(row.mine() && !row.read());
        assertNotNull(row.briefing());
        assertEquals("a protected person is never spoken about", row.briefing().noContact());
        assertInstanceOf(Outcome.Done.class, area.act(FACILITATOR, person, new ConfirmBriefing(referral, 1)));
        assertTrue(listed(FACILITATOR).getFirst().read());
        assertFalse(listed(LEAD).getFirst().briefing().unread());
        assertInstanceOf(Outcome.Unchanged.class, area.act(LEAD, person, briefing("Two of you")));
        area.act(LEAD, person, briefing("Three of you"));
        assertFalse(listed(FACILITATOR).getFirst().read());
        assertTrue(listed(LEAD).getFirst().briefing().unread());
        assertFalse(listed(LEAD).getFirst().briefing().readers().getFirst().asItStands());
        var stale = assertInstanceOf(Outcome.Refused.class, area.act(FACILITATOR, person, new ConfirmBriefing(referral, 1)));
        assertEquals("briefing-changed", assertInstanceOf(Refusal.RuleBroken.class, stale.why()).code());
    }

    @Test
    void another_provider_of_the_same_person_learns_nothing_of_it() {
        var theirs = area.starts(person, THRESHOLD, area.programme(OTHER, THRESHOLD));
        area.act(LEAD, person, briefing("Two of you"));
        assertEquals(List.of(theirs), listed(OTHER).stream().map(BriefingDesk.Row::referral).toList());
        assertNull(listed(OTHER).getFirst().briefing());
        var ours = assertInstanceOf(Outcome.Refused.class, area.act(OTHER, person, new ConfirmBriefing(referral, 1)));
        var none = assertInstanceOf(Outcome.Refused.class, area.act(OTHER, person, new ConfirmBriefing(new EntityId("nothing"), 1)));
        assertEquals(none, ours);
    }

    @Test
    void it_is_due_for_review_after_its_day_and_over_with_the_referral() {
        area.act(LEAD, person, briefing("Two of you"));
        area.later(Duration.ofDays(31));
        assertTrue(asked().contains("The briefing of the staff of Reflecting is due for review"), () -> asked().toString());
        area.loader().act(SCHEMES, person, new EndReferral(referral, ReferralEnd.WITHDREW, new Text("Moved"), null));
        assertEquals(List.of(), listed(FACILITATOR));
        assertFalse(asked().contains("The briefing of the staff of Reflecting is due for review"));
    }

    @Test
    void its_events_are_stored_as_written_and_its_words_are_in_both_languages() {
        Golden.check(BriefingEvent.TYPES);
        assertEquals(Set.of(), Words.load(List.of("briefing")).oneSided());
    }
}
