package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.plan.LeaveEmpty;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.casefile.plan.SignOffPlan;
import gwarchod.core.casefile.thirdparty.DecideThirdParty;
import gwarchod.core.casefile.thirdparty.RecipientKind;
import gwarchod.core.casefile.thirdparty.SubjectTold;
import gwarchod.core.casefile.thirdparty.ThirdPartyDecision;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import gwarchod.mappa.plan.LightStep;
import gwarchod.mappa.plan.MappaPlanView;
import gwarchod.mappa.plan.RecordLicence;
import gwarchod.mappa.plan.ReferTrigger;
import gwarchod.mappa.plan.ReviewLight;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The plan on one page, its forms, and what is decided about third parties.
class PlanPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Text WHY = new Text("It works");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_key)\" value=\"([^\"]*)\"");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("people", "contact", "thirdparty", "mappaplan")).distinct().toList())).signedIn();

    @BeforeEach
    void aCase() {
        var line = new PlanShown.Line(new EntityId("m1"), "Seen each week", null, "Bryn", false, "The police", null, false, MeasureStatus.PLANNED,
                DAY, List.of());
        var plan = new PlanShown(DAY, DAY.plusDays(28), false, List.of(Pillar.CONTINGENCY),
                List.of(new PlanShown.LeftEmpty(Pillar.VICTIM_SAFETY, "Nobody is known", DAY, "Bryn")),
                List.of(new PlanShown.Heading(Pillar.SUPERVISION, List.of(line))), List.of(), null);
        var layer = new MappaPlanView(DAY.plusDays(112), false, 112, false, List.of(ReferTrigger.BREACH), List.of(), null);
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> CorrectionPagesTest.view(Map.of(
                CorrectionPagesTest.section("plan.measures"), new Shown.Full<Object, Object>(plan),
                CorrectionPagesTest.section("mappa.plan"), new Shown.Full<Object, Object>(layer),
                CorrectionPagesTest.section("disclosure.third-party"), new Shown.Empty<Object, Object>())));
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.may.addAll(List.of("plan.leave-empty", "plan.sign-off", "mappaplan.review-light", "mappaplan.record-licence", "thirdparty.decide"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private String sent(String path, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        var page = browser.get(path).body();
        HIDDEN.matcher(page).results().forEach(found -> form.put(found.group(1), found.group(2)));
        var answer = browser.post(path.replaceAll("\\?.*", ""), form);
        return answer.statusCode() == 303 ? answer.headers().firstValue("Location").orElseThrow() : answer.body();
    }

    private static Map<String, String> with(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }

    @Test
    void the_page_says_first_what_the_plan_lacks_and_an_empty_section_says_what_to_do() {
        var page = browser.get("/cases/c1/plan").body();
        for (String said : List.of("Is the plan whole?", "One measure in force", "Nobody is known", "Nothing planned", "A breach",
                "Nobody has decided on disclosure yet", "leave-empty?pillar=contingency", "/cases/c1/review-level-1", "/cases/c1/decide-third-party")) {
            assertTrue(page.contains(said), said);
        }
        assertFalse(page.contains("/cases/c1/add-measure"), "it may not be done");
        assertTrue(browser.get("/cases/c1").body().contains("/cases/c1/plan\""));
    }

    @Test
    void a_part_is_left_empty_with_a_reason_and_the_plan_signed_off() {
        assertTrue(sent("/cases/c1/leave-empty?pillar=contingency", Map.of("pillar", "contingency")).contains("Answer: Why is nothing needed there?"));
        sent("/cases/c1/leave-empty", Map.of("pillar", "contingency", "why", "It works"));
        assertTrue(browser.get("/cases/c1/sign-off-plan").body().contains("Nothing is in force under: Contingency."));
        assertEquals("/cases/c1?said=sign-off-plan#plan-measures", sent("/cases/c1/sign-off-plan", Map.of()));
        assertEquals(List.of(new LeaveEmpty(Pillar.CONTINGENCY, WHY), new SignOffPlan(null)), desk.acted);
    }

    @Test
    void a_light_review_begins_with_what_happened_since() {
        var page = browser.get("/cases/c1/review-level-1").body();
        assertTrue(page.matches("(?s).*name=\"changed-breach\"[^>]*checked.*"), page);
        sent("/cases/c1/review-level-1", Map.of("reviewedOn-day", "2", "reviewedOn-month", "3", "reviewedOn-year", "2026", "robust", "yes",
                "barriers", "no", "changed-breach", "yes", "others", "Nobody", "step", "stay-at-level-one", "why", "It works"));
        assertEquals(List.of(new ReviewLight(DAY, null, true, false, Set.of(ReferTrigger.BREACH), List.of(), new Text("Nobody"),
                LightStep.STAY_AT_LEVEL_ONE, WHY)), desk.acted);
    }

    @Test
    void a_licence_is_one_condition_a_line_and_that_there_is_none_is_said_and_not_left_out() {
        sent("/cases/c1/record-licence", Map.of("licence", "yes", "conditions", "In by nine\r\n\r\nA tag"));
        sent("/cases/c1/record-licence", Map.of("licence", "no"));
        assertEquals(List.of(new RecordLicence(List.of(new Text("In by nine"), new Text("A tag")), null), new RecordLicence(List.of(), null)), desk.acted);
        assertTrue(sent("/cases/c1/record-licence", Map.of()).contains("href=\"#licence\""));
        assertTrue(sent("/cases/c1/record-licence", Map.of("licence", "yes")).contains("href=\"#conditions\""));
        assertTrue(sent("/cases/c1/record-licence", Map.of("licence", "no", "conditions", "A tag")).contains("href=\"#conditions\""));
        assertEquals(2, desk.acted.size());
    }

    @Test
    void a_decision_on_disclosure_asks_for_more_only_where_somebody_is_told() {
        var no = Map.of("decision", "do-not-disclose", "decidedOn-day", "2", "decidedOn-month", "3", "decidedOn-year", "2026", "why", "It works");
        sent("/cases/c1/decide-third-party", no);
        var yes = with(no, "decision", "disclose");
        var asked = sent("/cases/c1/decide-third-party", yes);
        for (String said : List.of("Answer: Who is told?", "Answer: What are they told?", "Answer: Does the person know?")) {
            assertTrue(asked.contains(said), said);
        }
        sent("/cases/c1/decide-third-party", with(yes, "recipient", "employer", "organisation", "The yard", "content", "It works", "by", "tester",
                "how", "phone", "dueOn-day", "9", "dueOn-month", "3", "dueOn-year", "2026", "subjectTold", "told", "riskToSubject", "It works",
                "reviewOn-day", "2", "reviewOn-month", "6", "reviewOn-year", "2026"));
        assertEquals(List.of(new DecideThirdParty(null, ThirdPartyDecision.DO_NOT_DISCLOSE, DAY, WHY, null, null, null, null, null, null, null, null,
                        null, null, null),
                new DecideThirdParty(null, ThirdPartyDecision.DISCLOSE, DAY, WHY, RecipientKind.EMPLOYER, null, new Text("The yard"), WHY,
                        new UserId("tester"), ContactMethod.PHONE, LocalDate.of(2026, 3, 9), SubjectTold.TOLD, null, WHY,
                        LocalDate.of(2026, 6, 2))), desk.acted);
    }
}
