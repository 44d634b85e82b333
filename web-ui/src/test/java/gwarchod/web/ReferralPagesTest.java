package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.referral.CheckEligibility;
import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.EligibilityCriterion;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.GateNeed;
import gwarchod.clinic.referral.GateState;
import gwarchod.clinic.referral.HoldKind;
import gwarchod.clinic.referral.HoldReferral;
import gwarchod.clinic.referral.Onward;
import gwarchod.clinic.referral.PlaceReferral;
import gwarchod.clinic.referral.RecordConsent;
import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.ReferralMove;
import gwarchod.clinic.referral.ReferralPlace;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.clinic.referral.ReferralStanding;
import gwarchod.clinic.referral.ReferralsView;
import gwarchod.clinic.referral.RequireAttendance;
import gwarchod.clinic.referral.ResumeReferral;
import gwarchod.clinic.referral.StartReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.referral.TellParticipant;
import gwarchod.clinic.referral.ToldItem;
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
import java.util.stream.Collectors;
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
    private static final List<String> FORMS = List.of("record-consent", "require-attendance", "check-eligibility", "tell-participant", "decide-referral",
            "place-referral", "start-referral", "hold-referral", "resume-referral", "end-referral");
    private static final List<String> COMMANDS = List.of("referral.record-consent", "referral.require", "referral.check-eligibility", "referral.tell",
            "referral.decide", "referral.place", "referral.start", "referral.hold", "referral.resume", "referral.end");

    /// What the table allows at some stages: the page offers what it is given and knows no table.
    private static final Map<ReferralStage, List<String>> MOVES = Map.of(
            ReferralStage.REFERRED, List.of("referral.record-consent", "referral.require", "referral.check-eligibility", "referral.tell", "referral.decide",
                    "referral.end"),
            ReferralStage.SUITABLE, COMMANDS.stream().filter(one -> !one.equals("referral.resume")).toList(),
            ReferralStage.ON_HOLD, List.of("referral.resume", "referral.start", "referral.end"));
    private static final Map<ReferralStage, ReferralStanding> STANDING =
            Stream.of(ReferralStage.values()).collect(Collectors.toMap(stage -> stage, stage -> ReferralStanding.valueOf(stage.name())));
    private static final List<Onward.Part> GATE = List.of(
            new Onward.Part(GateNeed.SASH, GateState.MISSING, "sash-missing", "Nobody has filled one in.", null),
            new Onward.Part(GateNeed.ELIGIBLE, GateState.MET, "", "", DAY),
            new Onward.Part(GateNeed.TOLD, GateState.MISSING, "not-told", "Nobody has told them.", null));

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(
            Browser.WORDS.stream(), Stream.of("people", "crime", "referral", "report", "looking")).distinct().toList())).signedIn();

    @BeforeEach
    void aReferralForEachStage() {
        var lines = Stream.concat(Arrays.stream(ReferralStage.values()).map(stage -> line(ReferralKind.PROGRAMME, stage)),
                Stream.of(line(ReferralKind.CLINIC, ReferralStage.REFERRED))).toList();
        desk.answers.put(CaseQuestions.VIEW.name(), (_, _) -> CorrectionPagesTest.view(Map.of(
                CorrectionPagesTest.section("referral.programmes"), new Shown.Full<Object, Object>(
                        new ReferralsView(lines, List.of(), List.of(), List.of())))));
        desk.answers.put(Agreements.WHO_SEES_WHAT.name(), (_, _) -> new WhoSeesWhat.Table("An agreement", 1, Instant.EPOCH, List.of(), List.of()));
        desk.may.addAll(COMMANDS);
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
                "Because", List.of(), new Onward(STANDING.get(stage),
                stage.open() && kind == ReferralKind.PROGRAMME ? GATE : List.of(), stage.open(), next(kind, stage), List.of(), null, null, ""));
    }

    private static List<Onward.Next> next(ReferralKind kind, ReferralStage stage) {
        return Stream.of(ReferralMove.values()).filter(move -> kind == ReferralKind.PROGRAMME || !move.programmeOnly())
                .filter(move -> MOVES.getOrDefault(stage, List.of()).contains(move.command()))
                .map(move -> new Onward.Next(move, move == ReferralMove.START ? List.of(GATE.getFirst(), GATE.getLast()) : List.of())).toList();
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
        assertEquals(List.of("record-consent", "require-attendance", "check-eligibility", "tell-participant", "decide-referral", "end-referral"),
                offered(page, "programme-referred"));
        assertEquals(FORMS.stream().filter(form -> !form.equals("resume-referral")).toList(), offered(page, "programme-suitable"));
        assertEquals(List.of("tell-participant", "start-referral", "resume-referral", "end-referral"), offered(page, "programme-on-hold"),
                "told where it is missing");
        Stream.of(ReferralStage.values()).filter(stage -> !stage.open())
                .forEach(stage -> assertEquals(List.of(), offered(page, id(ReferralKind.PROGRAMME, stage))));
        assertEquals(List.of("decide-referral", "end-referral"), offered(page, "clinic-referred"), "nobody takes part in a clinic");
    }

    @Test
    void the_page_says_what_is_missing_and_where_it_is_seen_to() {
        var page = browser.get("/cases/c1").body();
        assertTrue(page.contains("Assessments and checks by the police") && page.contains("Nobody has told them."), page);
        assertTrue(page.contains("Not yet possible:"), page);
        desk.may.removeAll(COMMANDS);
        assertFalse(browser.get("/cases/c1").body().contains("See to this"), "whoever may see to none of it is sent nowhere");
    }

    @Test
    void whoever_may_do_none_of_it_is_offered_none() {
        desk.may.removeAll(COMMANDS);
        assertEquals(List.of(), offered(browser.get("/cases/c1").body(), "programme-suitable"));
        assertEquals(403, browser.get("/cases/c1/decide-referral?referral=r1").statusCode());
    }

    @Test
    void each_form_sends_its_command_and_a_day_left_empty_is_today() {
        assertEquals("/cases/c1?said=record-consent#referral-programmes", sent("record-consent", and(ON, "consent", "given", "note", WHY.raw())));
        sent("require-attendance", and(ON, "order", "o1"));
        sent("decide-referral", Map.of("suitability", "unsuitable", "rationale", WHY.raw()));
        sent("start-referral", Map.of());
        sent("check-eligibility", Map.of("met-adult", "yes", "note", WHY.raw()));
        sent("tell-participant", and(ON, "items-threats", "yes", "language", "Polish", "interpreter", "yes"));
        sent("place-referral", Map.of("waits", "not-ready", "reason", WHY.raw()));
        sent("hold-referral", and(ON, "kind", "trial", "reason", WHY.raw(), "until-day", "1", "until-month", "9", "until-year", "2026"));
        sent("resume-referral", Map.of("note", WHY.raw()));
        sent("end-referral", Map.of("how", "completed"));
        var referral = new EntityId("r1");
        assertEquals(List.of(new RecordConsent(referral, ReferralConsent.GIVEN, WHY, DAY), new RequireAttendance(referral, new EntityId("o1"), DAY),
                new DecideReferral(referral, Suitability.UNSUITABLE, WHY, null), new StartReferral(referral, null),
                new CheckEligibility(referral, List.of(EligibilityCriterion.ADULT), WHY, null),
                new TellParticipant(referral, List.of(ToldItem.THREATS), null, new Text("Polish"), true, DAY),
                new PlaceReferral(referral, ReferralPlace.NOT_READY, WHY, null),
                new HoldReferral(referral, HoldKind.TRIAL, WHY, LocalDate.of(2026, 9, 1), null, DAY), new ResumeReferral(referral, WHY, null),
                new EndReferral(referral, ReferralEnd.COMPLETED, null, null)), desk.acted);
    }

    @Test
    void what_is_missing_or_refused_is_said_and_what_was_typed_stays() {
        for (String form : List.of("record-consent", "require-attendance", "decide-referral", "place-referral", "hold-referral", "end-referral")) {
            assertTrue(sent(form, Map.of()).contains("govuk-error-message"), form);
        }
        assertEquals(List.of(), desk.acted);
        desk.outcome = new Outcome.Refused(new Refusal.RuleBroken("suitability-undecided", List.of()));
        var refused = sent("hold-referral", Map.of("kind", "trial", "reason", WHY.raw()));
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
