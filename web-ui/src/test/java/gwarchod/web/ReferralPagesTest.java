package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.HoldReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.clinic.referral.ReferralsView;
import gwarchod.clinic.referral.RequireAttendance;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.WhoSeesWhat;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// How a referral goes on after it was made: what its reader may do at each stage, and what the forms send.
class ReferralPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final Text WHY = new Text("They say so");
    private static final Map<String, String> ON = Map.of("on-day", "2", "on-month", "3", "on-year", "2026");
    private static final Pattern HIDDEN = Pattern.compile("name=\"(_csrf|_key)\" value=\"([^\"]*)\"");
    private static final List<String> FORMS =
            List.of("record-consent", "require-attendance", "decide-referral", "start-referral", "hold-referral", "end-referral");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("people", "crime", "referral", "looking")).toList())).signedIn();

    @BeforeEach
    void aReferralForEachStage() {
        var lines = Stream.concat(Arrays.stream(ReferralStage.values()).map(stage -> line(ReferralKind.PROGRAMME, stage)),
                Stream.of(line(ReferralKind.CLINIC, ReferralStage.REFERRED))).toList();
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> CorrectionPagesTest.view(Map.of(
                CorrectionPagesTest.section("referral.programmes"), new Shown.Full<Object, Object>(new ReferralsView(lines, List.of(), List.of())))));
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.may.addAll(List.of("referral.record-consent", "referral.require", "referral.decide", "referral.start", "referral.hold", "referral.end"));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static String id(ReferralKind kind, ReferralStage stage) {
        return Json.kebab(kind) + "-" + Json.kebab(stage);
    }

    private static ReferralsView.Line line(ReferralKind kind, ReferralStage stage) {
        return new ReferralsView.Line(new EntityId(id(kind, stage)), kind, new AgencyId("provider"), "A provider", new EntityId("p1"),
                kind == ReferralKind.CLINIC ? "" : "Thinking", stage, DAY, DAY, ReferralConsent.AWAITED, null, false, false, stage.open(),
                "Because", List.of());
    }

    /// The forms the case page offers of a referral.
    private static List<String> offered(String page, String referral) {
        return FORMS.stream().filter(form -> page.contains("/cases/c1/" + form + "?referral=" + referral + "\"")).toList();
    }

    private String sent(String form, Map<String, String> fields) {
        var all = new HashMap<>(fields);
        all.put("referral", "r1");
        HIDDEN.matcher(browser.get("/cases/c1/" + form + "?referral=r1").body()).results().forEach(found -> all.put(found.group(1), found.group(2)));
        var answer = browser.post("/cases/c1/" + form, all);
        return answer.statusCode() == 303 ? answer.headers().firstValue("Location").orElseThrow() : answer.body();
    }

    @Test
    void each_stage_offers_what_can_come_next_and_one_that_ended_nothing() {
        var page = browser.get("/cases/c1").body();
        assertEquals(List.of("record-consent", "require-attendance", "decide-referral", "end-referral"), offered(page, "programme-referred"));
        assertEquals(FORMS, offered(page, "programme-suitable"));
        assertEquals(List.of("record-consent", "require-attendance", "hold-referral", "end-referral"), offered(page, "programme-started"));
        assertEquals(List.of("record-consent", "require-attendance", "start-referral", "end-referral"), offered(page, "programme-on-hold"));
        Stream.of(ReferralStage.values()).filter(stage -> !stage.open())
                .forEach(stage -> assertEquals(List.of(), offered(page, id(ReferralKind.PROGRAMME, stage))));
        assertEquals(List.of("decide-referral", "end-referral"), offered(page, "clinic-referred"), "nobody takes part in a clinic");
    }

    @Test
    void whoever_may_do_none_of_it_is_offered_none() {
        desk.may.removeAll(List.of("referral.record-consent", "referral.require", "referral.decide", "referral.start", "referral.hold", "referral.end"));
        assertEquals(List.of(), offered(browser.get("/cases/c1").body(), "programme-suitable"));
        assertEquals(403, browser.get("/cases/c1/decide-referral?referral=r1").statusCode());
    }

    @Test
    void each_form_sends_its_command_and_a_day_left_empty_is_today() {
        assertEquals("/cases/c1?said=record-consent#referral-programmes", sent("record-consent", and(ON, "consent", "given", "note", WHY.raw())));
        sent("require-attendance", and(ON, "order", "o1"));
        sent("decide-referral", Map.of("suitability", "unsuitable", "rationale", WHY.raw()));
        sent("start-referral", Map.of());
        sent("hold-referral", and(ON, "reason", WHY.raw()));
        sent("end-referral", Map.of("how", "completed"));
        var referral = new EntityId("r1");
        assertEquals(List.of(new RecordConsent(referral, ReferralConsent.GIVEN, WHY, DAY), new RequireAttendance(referral, new EntityId("o1"), DAY),
                new DecideReferral(referral, Suitability.UNSUITABLE, WHY, null), new StartReferral(referral, null), new HoldReferral(referral, WHY, DAY),
                new EndReferral(referral, ReferralEnd.COMPLETED, null, null)), desk.acted);
    }

    @Test
    void what_is_missing_or_refused_is_said_and_what_was_typed_stays() {
        for (String form : List.of("record-consent", "require-attendance", "decide-referral", "hold-referral", "end-referral")) {
            assertTrue(sent(form, Map.of()).contains("govuk-error-message"), form);
        }
        assertEquals(List.of(), desk.acted);
        desk.outcome = new Outcome.Refused(new Refusal.RuleBroken("suitability-undecided", List.of()));
        var refused = sent("hold-referral", Map.of("reason", WHY.raw()));
        assertTrue(refused.contains("Decide first whether the person is suitable.") && refused.contains(WHY.raw()), refused);
        assertFalse(refused.contains("suitability-undecided"), "a code is no word");
    }

    private static Map<String, String> and(Map<String, String> fields, String... more) {
        var all = new HashMap<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.put(more[i], more[i + 1]);
        }
        return all;
    }
}
