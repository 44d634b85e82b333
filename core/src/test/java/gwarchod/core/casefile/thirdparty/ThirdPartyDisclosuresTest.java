package gwarchod.core.casefile.thirdparty;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class ThirdPartyDisclosuresTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final PersonId MEGAN = new PersonId("id-1-1");
    private static final EntityId FIRST = new EntityId("id-2-1");
    private static final Text WHY = new Text("WHY");
    private static final Scenario CASE = Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, ThirdPartyDisclosures.DISCIPLINE).given(
            new AddPerson(new PersonName("Rees", "Megan"), List.of(), ProtectedKind.NEW_PARTNER, new Text("partner"), null, null, null));

    private static DecideThirdParty of(ThirdPartyDecision decision, LocalDate reviewOn) {
        return new DecideThirdParty(null, decision, TODAY, WHY, null, null, null, null, null, null, null, null, null, null, reviewOn);
    }

    private static DecideThirdParty to(RecipientKind recipient, PersonId person, Text organisation) {
        return new DecideThirdParty(null, ThirdPartyDecision.DISCLOSE, TODAY, WHY, recipient, person, organisation, new Text("CONTENT"),
                new UserId("mosovo"), ContactMethod.IN_PERSON, TODAY.plusDays(7), SubjectTold.TOLD, null, new Text("RISK"), TODAY.plusDays(90));
    }

    private static DecideThirdParty partner() {
        return to(RecipientKind.PARTNER, MEGAN, null);
    }

    private static MakeThirdParty made(AgreementAnswer agreement) {
        return new MakeThirdParty(FIRST, TODAY, ContactMethod.IN_PERSON, agreement, new Text("NOTE"));
    }

    private static Scenario told() {
        return CASE.given(partner(), made(null));
    }

    private static Scenario later(Scenario scenario, int days) {
        return scenario.at(Days.start(TODAY.plusDays(days)));
    }

    private static CommitRef ref(long number) {
        return new CommitRef(Disciplines.stream(Scenario.CASE), number);
    }

    @Test
    void every_decision_counts_even_no_and_only_those_after_the_meeting_began() {
        assertFalse(ThirdPartyDisclosures.decidedAfter(CASE.file(), ref(1)));
        for (var decision : List.of(of(ThirdPartyDecision.DO_NOT_DISCLOSE, null), of(ThirdPartyDecision.DEFER, TODAY.plusDays(28)), partner())) {
            var decided = CASE.given(decision);
            assertTrue(ThirdPartyDisclosures.decidedAfter(decided.file(), ref(1)));
            assertFalse(ThirdPartyDisclosures.decidedAfter(decided.file(), ref(2)));
        }
    }

    @Test
    void a_decision_knows_its_meeting() {
        var meeting = new MeetingId("m-1");
        var decided = CASE.by(Scenario.OFFICER.at(meeting)).given(of(ThirdPartyDecision.DO_NOT_DISCLOSE, null));
        assertTrue(ThirdPartyDisclosures.decidedAt(decided.file(), meeting));
        assertFalse(ThirdPartyDisclosures.decidedAt(decided.file(), new MeetingId("m-2")));
    }

    @Test
    void a_decision_to_disclose_says_who_what_by_whom_how_when_and_whether_the_person_knows() {
        CASE.when(new DecideThirdParty(null, ThirdPartyDecision.DISCLOSE, TODAY, Text.NONE, null, null, null, null, null, null, null, null, null,
                null, null)).thenInvalid("text-required", "/why");
        CASE.when(of(ThirdPartyDecision.DISCLOSE, null)).thenInvalid("value-required", "/recipient");
        CASE.when(to(RecipientKind.PARTNER, null, null)).thenInvalid("recipient-not-on-case", "/person");
        CASE.when(to(RecipientKind.EMPLOYER, null, null)).thenInvalid("text-required", "/organisation");
        CASE.when(to(RecipientKind.EMPLOYER, new PersonId("nobody"), new Text("Yard"))).thenInvalid("person-not-on-case", "/person");
        var untold = new DecideThirdParty(null, ThirdPartyDecision.DISCLOSE, TODAY, WHY, RecipientKind.PARTNER, MEGAN, null, new Text("C"),
                new UserId("mosovo"), ContactMethod.PHONE, TODAY, SubjectTold.NOT_TOLD, null, new Text("R"), TODAY);
        CASE.when(untold).thenInvalid("text-required", "/notToldWhy");
        CASE.when(of(ThirdPartyDecision.DEFER, null)).thenInvalid("value-required", "/reviewOn");
        CASE.when(new DecideThirdParty(new EntityId("none"), ThirdPartyDecision.DO_NOT_DISCLOSE, TODAY, WHY, null, null, null, null, null, null,
                null, null, null, null, null)).thenInvalid("third-party-unknown", "/disclosure");
    }

    @Test
    void every_text_goes_through_the_guard() {
        var guarded = CASE.guarding(_ -> new Text("guarded")).given(to(RecipientKind.EMPLOYER, MEGAN, new Text("SECRET")), made(AgreementAnswer.REFUSED),
                new TellSubject(FIRST, TODAY, new Text("SECRET")), new ReviewThirdParty(FIRST, TODAY, new Text("SECRET"), null));
        var json = Json.write(full(guarded));
        for (String written : List.of("WHY", "CONTENT", "RISK", "NOTE", "SECRET")) {
            assertFalse(json.contains(written), written);
        }
    }

    @Test
    void a_deferred_decision_comes_back_on_its_day_and_presses_after_it() {
        var deferred = CASE.given(of(ThirdPartyDecision.DEFER, TODAY.plusDays(28)));
        assertEquals(List.of(), deferred.finds("third-party-deferred").items());
        assertEquals(Days.start(TODAY.plusDays(28)), deferred.finds("third-party-deferred").lookAgain().orElseThrow());
        assertEquals(Urgency.ROUTINE, later(deferred, 28).finds("third-party-deferred").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, later(deferred, 29).finds("third-party-deferred").items().getFirst().urgency());
        var again = new DecideThirdParty(FIRST, ThirdPartyDecision.DO_NOT_DISCLOSE, TODAY, new Text("no partner"), null, null, null, null, null,
                null, null, null, null, null, null);
        assertEquals(Findings.NONE, later(deferred.given(again), 29).finds("third-party-deferred"));
        assertEquals(1, full(deferred.given(again)).disclosures().getFirst().earlier().size());
    }

    @Test
    void what_was_decided_stands_on_the_agenda_until_the_recipient_is_told() {
        var decided = CASE.given(partner());
        assertEquals(Urgency.ROUTINE, decided.finds("third-party-not-made").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, later(decided, 8).finds("third-party-not-made").items().getFirst().urgency());
        assertEquals(Findings.NONE, later(told(), 8).finds("third-party-not-made"));
        told().when(made(null)).thenNothing();
        told().when(new MakeThirdParty(FIRST, TODAY, ContactMethod.PHONE, null, null)).thenRefused("third-party-made");
        CASE.given(of(ThirdPartyDecision.DO_NOT_DISCLOSE, null)).when(made(null)).thenRefused("third-party-not-decided");
        CASE.when(made(null)).thenInvalid("third-party-unknown", "/disclosure");
    }

    @Test
    void who_is_to_tell_has_it_in_hand_and_can_give_it_to_somebody_else() {
        var decided = CASE.given(partner());
        assertEquals(1, decided.card().duties().stream().filter(duty -> duty.kind() == DutyKind.DISCLOSURE).count());
        decided.when(new HandOverThirdParty(FIRST, new UserId("nobody"), new UserId("other"))).thenRefused("owner-changed");
        var given = decided.given(new HandOverThirdParty(FIRST, new UserId("mosovo"), new UserId("other")));
        assertEquals(new UserId("other"), given.card().duties().getFirst().owner());
        given.when(new HandOverThirdParty(FIRST, new UserId("mosovo"), new UserId("other"))).thenNothing();
        assertEquals(List.of(), told().card().duties());
    }

    @Test
    void a_recipient_signs_or_what_is_done_about_it_is_said() {
        assertEquals(Urgency.ROUTINE, told().finds("third-party-unsigned").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, later(told(), 15).finds("third-party-unsigned").items().getFirst().urgency());
        told().when(new RecordRecipientAgreement(FIRST, AgreementAnswer.REFUSED, TODAY, null)).thenInvalid("text-required", "/note");
        var signed = told().given(new RecordRecipientAgreement(FIRST, AgreementAnswer.SIGNED, TODAY, null));
        assertEquals(Findings.NONE, signed.finds("third-party-unsigned"));
        assertEquals(Findings.NONE, CASE.given(partner(), made(AgreementAnswer.SIGNED)).finds("third-party-unsigned"));
        CASE.given(partner()).when(new RecordRecipientAgreement(FIRST, AgreementAnswer.SIGNED, TODAY, null)).thenRefused("third-party-not-made");
    }

    @Test
    void that_the_person_knows_is_recorded_or_asked_for() {
        assertEquals(Findings.NONE, CASE.given(partner()).finds("third-party-subject-untold"));
        assertEquals(1, told().finds("third-party-subject-untold").items().size());
        assertEquals(Findings.NONE, told().given(new TellSubject(FIRST, TODAY, null)).finds("third-party-subject-untold"));
        CASE.given(of(ThirdPartyDecision.DO_NOT_DISCLOSE, null)).when(new TellSubject(FIRST, TODAY, null)).thenRefused("third-party-not-decided");
    }

    @Test
    void what_was_disclosed_is_looked_at_again() {
        assertEquals(Days.start(TODAY.plusDays(90)), told().finds("third-party-review-due").lookAgain().orElseThrow());
        assertEquals(1, later(told(), 90).finds("third-party-review-due").items().size());
        var reviewed = later(told(), 90).given(new ReviewThirdParty(FIRST, TODAY.plusDays(90), WHY, null));
        assertEquals(Findings.NONE, reviewed.finds("third-party-review-due"));
        CASE.given(partner()).when(new ReviewThirdParty(FIRST, TODAY, WHY, null)).thenRefused("third-party-not-made");
    }

    @Test
    void a_summary_counts_and_says_nothing_of_whom_or_what() {
        var words = CoreWords.load("thirdparty", "people", "contact");
        assertEquals(new Shown.Summary<>(new ThirdPartyView.Summary(1, 0, 1, 1, 0)),
                later(CASE.given(partner()), 8).reads(ThirdPartyDisclosures.SECTION, Level.SUMMARY, words));
        assertEquals(new Shown.Summary<>(new ThirdPartyView.Summary(1, 0, 0, 0, 1)), told().reads(ThirdPartyDisclosures.SECTION, Level.SUMMARY, words));
    }

    @Test
    void no_item_names_a_day_or_anybody_and_its_cause_is_when_it_was_recorded() {
        var item = later(CASE.given(partner()), 8).finds("third-party-not-made").items().getFirst();
        assertEquals(List.of(), item.title().args());
        assertEquals(Scenario.NOON, item.cause().at());
    }

    private static ThirdPartyView full(Scenario scenario) {
        var words = CoreWords.load("thirdparty", "people", "contact");
        return (ThirdPartyView) assertInstanceOf(Shown.Full.class, scenario.reads(ThirdPartyDisclosures.SECTION, Level.FULL, words)).value();
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(ThirdPartyDisclosures.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(ThirdPartyDisclosures.DISCIPLINE, ThirdPartyDecision.class, RecipientKind.class, SubjectTold.class, AgreementAnswer.class);
    }
}
