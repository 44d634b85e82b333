package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.ProgrammeView;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.referral.AssignMonitoring;
import gwarchod.clinic.referral.CancelWaiting;
import gwarchod.clinic.referral.DecideEnd;
import gwarchod.clinic.referral.MonitoringFinding;
import gwarchod.clinic.referral.RecordCheck;
import gwarchod.clinic.referral.ReferIf;
import gwarchod.clinic.referral.ReferralsView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.casefile.crime.AssignOfficer;
import gwarchod.core.casefile.crime.Circumstances;
import gwarchod.core.casefile.crime.CorrectRelation;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.crime.LinkCrimes;
import gwarchod.core.casefile.crime.LinkKind;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.RelationAgainst;
import gwarchod.core.casefile.crime.SeriesOfficer;
import gwarchod.core.casefile.crime.Standing;
import gwarchod.core.casefile.crime.UnlinkCrimes;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.linking.LinkDeeds;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Crimes that belong together, who has them, referrals that wait for their outcome, and the watch afterwards.
class CrimeWorkPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final EntityId ONE = new EntityId("k1");
    private static final EntityId OTHER = new EntityId("k2");
    private static final Text WHY = new Text("One hand");

    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_key)\" value=\"([^\"]*)\"");

    private static final String OPEN = "<details class=\"govuk-details\" open";

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("people", "crime", "linking", "referral", "looking", "advice")).distinct().toList())).signedIn();

    @BeforeEach
    void aCase() {
        var link = new CrimesView.LinkRow(new EntityId("l1"), OTHER, "REF/2", LinkKind.PATTERN, "One hand", "Bryn", Instant.EPOCH, null, null, null);
        var work = new CrimesView.Investigation(new UserId("bryn"), "Bryn Enghraifft", List.of(), List.of(RelationAgainst.DOMESTIC_ABUSE),
                List.of(link), SeriesOfficer.DIFFERENT, List.of(new CrimesView.CounterRow(DAY, null, "She hit him", "REF/9", "Bryn")));
        var crimes = new CrimesView(List.of(crime(ONE, "REF/1", work), crime(OTHER, "REF/2", CrimesView.Investigation.NONE)));
        var referrals = new ReferralsView(List.of(),
                List.of(new ReferralsView.Prepared(new EntityId("r1"), "A provider", "Thinking", "He asks for it", null, Instant.EPOCH, null)),
                List.of(new ReferralsView.Watch(new EntityId("r2"), "Reflecting", DAY, null, List.of(DAY.plusMonths(1)), List.of(), true, null)), List.of());
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> CorrectionPagesTest.view(Map.of(
                CorrectionPagesTest.section("crime.recorded"), new Shown.Full<Object, Object>(crimes),
                CorrectionPagesTest.section("referral.programmes"), new Shown.Full<Object, Object>(referrals))));
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.answer(Programmes.CATALOGUE, new ProgrammeView.Items(List.of(new ProgrammeView(
                new EntityId("p1"), "Thinking", new AgencyId("provider"), "A provider", "", List.of(), null, false)), null));
        desk.may.addAll(List.of("crime.link", "crime.unlink", "crime.link-across", "crime.unlink-across", "crime.assign-officer", "crime.correct-relation",
                "referral.refer", "referral.refer-if", "referral.cancel-waiting", "referral.record-check", "referral.assign-monitoring",
                "referral.decide-end", "person.open"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static CrimesView.Row crime(EntityId id, String reference, CrimesView.Investigation work) {
        return new CrimesView.Row(id, reference, RecordedClass.STALKING, null, null, false, true, DAY, null, null, Standing.values()[0], "Letters", 0,
                "", null, null, false, new Circumstances(VictimRelation.STRANGER, null, false), List.of(), work);
    }

    private String sent(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        var page = browser.get(path).body();
        HIDDEN.matcher(page).results().forEach(found -> form.put(found.group(1), found.group(2)));
        var answer = browser.post(path.replaceAll("\\?.*", ""), form);
        return answer.statusCode() == 303 ? answer.headers().firstValue("Location").orElseThrow() : answer.body();
    }

    @Test
    void a_crime_says_who_has_it_what_it_is_linked_to_and_what_contradicts_its_relation() {
        var page = browser.get("/cases/c1").body();
        for (String said : List.of("Bryn Enghraifft", "REF/2: The same pattern", "Different officers for linked crimes", "marked as domestic abuse",
                "assign-officer?crime=k1&amp;from=bryn", "correct-relation?crime=k1", "link-crime?crime=k1", "unlink-crime?crime=k1&amp;link=l1",
                "/cases/c1/linked-crimes", "cancel-referral?referral=r1", "record-check?referral=r2", "assign-monitoring?referral=r2",
                "decide-end?referral=r2", "Ended early: to be decided",
                "/cases/c1/prepare-referral", "/cases/c1/refer-to-programme")) {
            assertTrue(page.contains(said), said);
        }
    }

    @Test
    void crimes_are_linked_and_unlinked_given_to_somebody_and_their_relation_corrected() {
        var asked = sent("/cases/c1/link-crime?crime=k1", Map.of("crime", "k1", "other", "k2", "why", "One hand"));
        assertTrue(asked.contains("Answer: As what they are linked"), asked);        // no other form's words: one asks which kind of meeting
        sent("/cases/c1/link-crime?crime=k1", Map.of("crime", "k1", "other", "k2", "kind", "course-of-conduct", "why", "One hand"));
        sent("/cases/c1/unlink-crime?crime=k1&link=l1", Map.of("crime", "k1", "link", "l1", "why", "One hand"));
        sent("/cases/c1/assign-officer?crime=k1&from=bryn", Map.of("crime", "k1", "from", "bryn", "officer", "tester"));
        assertEquals("/cases/c1?said=correct-relation#crime-recorded", sent("/cases/c1/correct-relation?crime=k1",
                Map.of("crime", "k1", "relation", "ex-partner", "domesticAbuse", "yes", "why", "One hand")));
        assertEquals(List.of(new LinkCrimes(ONE, OTHER, LinkKind.COURSE_OF_CONDUCT, WHY), new UnlinkCrimes(new EntityId("l1"), WHY),
                new AssignOfficer(ONE, new UserId("tester"), new UserId("bryn")), new CorrectRelation(ONE, VictimRelation.EX_PARTNER, true, WHY)), desk.acted);
    }

    @Test
    void a_referral_is_prepared_and_cancelled_and_whoever_watches_records_a_check() {
        assertTrue(sent("/cases/c1/prepare-referral", Map.of("programme", "p9", "reason", "One hand")).contains("error"));
        assertTrue(sent("/cases/c1/prepare-referral", Map.of("programme", "p1")).contains("Answer: Why, and what the programme should know"));
        assertEquals("/cases/c1?said=prepare-referral#referral-programmes",
                sent("/cases/c1/prepare-referral", Map.of("programme", "p1", "crime", "k2", "reason", "One hand")));
        sent("/cases/c1/cancel-referral?referral=r1", Map.of("referral", "r1", "why", "One hand"));
        sent("/cases/c1/assign-monitoring?referral=r2", Map.of("referral", "r2", "owner", "tester"));
        sent("/cases/c1/record-check?referral=r2", Map.of("referral", "r2", "on-day", "2", "on-month", "3", "on-year", "2026", "found", "concern",
                "note", "One hand"));
        assertTrue(sent("/cases/c1/decide-end?referral=r2", Map.of("referral", "r2", "why", "One hand")).contains("Answer: What was it?"));
        sent("/cases/c1/decide-end?referral=r2", Map.of("referral", "r2", "consequence", "not-breach", "why", "One hand"));
        assertEquals(List.of(new ReferIf(new AgencyId("provider"), new EntityId("p1"), "Thinking", WHY, OTHER), new CancelWaiting(new EntityId("r1"), WHY),
                new AssignMonitoring(new EntityId("r2"), new UserId("tester")),
                new RecordCheck(new EntityId("r2"), DAY, MonitoringFinding.CONCERN, WHY),
                new DecideEnd(new EntityId("r2"), Consequence.NOT_BREACH, WHY)), desk.acted);
    }

    @Test
    void crimes_of_two_cases_are_linked_by_the_others_reference_and_what_was_typed_stays() {
        var mine = new LinkDeeds.Crime(ONE, "REF/1", null, false);
        var theirs = new LinkDeeds.Crime(OTHER, "REF/9", "Bryn Enghraifft", false);
        desk.answer(LinkDeeds.OF_CASE, new LinkDeeds.Links(List.of(new LinkDeeds.Line(mine, new CaseId("c2"), "Rees, Huw", theirs, LinkKind.PATTERN,
                SeriesOfficer.NOT_NAMED, "One hand", "Bryn", Instant.EPOCH, null, null, null)), List.of(mine)));
        var page = browser.get("/cases/c1/linked-crimes").body();
        assertTrue(page.contains("Rees, Huw") && page.contains("Not every linked crime has a named officer"), page);
        desk.outcome = new Outcome.Refused(Refusal.invalid("crime-reference-unknown", "/reference"));
        var typed = Map.of("crime", "k1", "reference", "REF/7", "kind", "pattern", "why", "One hand");
        var refused = sent("/cases/c1/linked-crimes", typed);
        assertTrue(refused.contains("No crime of this reference") && refused.contains("value=\"REF/7\""), refused);
        desk.outcome = new Outcome.Unchanged(null);
        assertEquals("/cases/c1/linked-crimes?said=linked-crimes", sent("/cases/c1/linked-crimes", typed));
        sent("/cases/c1/linked-crimes/end?crime=k1&other=c2&otherCrime=k2", Map.of("crime", "k1", "other", "c2", "otherCrime", "k2", "why", "One hand"));
        assertEquals(List.of(new LinkDeeds.Link(new CaseId("c1"), ONE, "REF/7", null, LinkKind.PATTERN, WHY),
                new LinkDeeds.Unlink(new CaseId("c1"), ONE, new CaseId("c2"), OTHER, WHY)), desk.acted.subList(1, 3));
    }

    @Test
    void what_was_written_about_a_thing_that_somebody_else_did_meanwhile_is_given_back() {
        var answer = sent("/cases/c1/work", Map.of("thing", "breach-b1", "decision-breach-b1", "Arrested at the school"));
        assertTrue(answer.contains("That was done already") && answer.contains("Arrested at the school"), answer);
        assertEquals(List.of(), desk.acted);
    }

    /// Panel case 12: the suspect was unknown, and another force worked on it too.
    @Test
    void a_case_begins_without_a_name_with_what_is_known() {
        sent("/cases/new", Map.of("unknown", "yes", "aliases", "eira.wen\n\nblodyn", "otherForce", "GWENT-7"));
        assertEquals(List.of(new OpenCase(null, null, List.of("eira.wen", "blodyn"),
                List.of(new Identifier(IdentifierKind.OTHER_FORCE, "GWENT-7")), true)), desk.acted);
        assertFalse(browser.get("/cases/new").body().contains(OPEN));
        assertTrue(sent("/cases/new", Map.of("aliases", "eira.wen", "dateOfBirth-day", "40")).contains(OPEN), "what was typed isn't hidden");
    }
}
