package gwarchod.clinic.stalking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.casefile.plan.ProgressMeasure;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class StalkingClinicTest {
    private static final Words WORDS = Words.load(List.of("checks", "stalking", "plan", "referral", "assessment"));
    private static final AgencyId CLINIC = new AgencyId("clinic-west");
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final Actor PSYCHOLOGIST = new Actor(new UserId("psychologist"), CLINIC, "psychologist", "general", null);
    private static final Actor ADVOCATE = new Actor(new UserId("advocate"), new AgencyId("idva"), "victim-advocate", "general", null);
    private static final AskClinic ASK = new AskClinic(CLINIC, new Text("What keeps it going?"), new Text("Whether to seek an order"), TODAY.plusDays(20));

    private static Scenario scenario() {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Management.DISCIPLINE,
                Plan.DISCIPLINE, Referrals.DISCIPLINE, Orders.DISCIPLINE, Actions.DISCIPLINE,
                Crimes.DISCIPLINE, Breaches.DISCIPLINE,
                Developments.DISCIPLINE, DisclosureChecks.DISCIPLINE, StalkingClinic.DISCIPLINE);
    }

    private static ReleaseFormulation release(List<EntityId> answers, @Nullable EntityId supersedes, ReleaseFormulation.Told... to) {
        return new ReleaseFormulation(answers, supersedes, false, TODAY.plusMonths(6), "Forensic psychologist", "HCPC PYL00000", List.of(to),
                List.of(new ReleaseFormulation.Piece(Pillar.SUPERVISION, new AgencyId("probation"), new Text("See him weekly at two offices"), null)));
    }

    private static ReleaseFormulation.Told told(Audience audience, String text) {
        return new ReleaseFormulation.Told(audience, audience == Audience.PROVIDER ? FPUK : null, new Text(text), new Text("The file"),
                Typology.PREDATORY, 7);
    }

    /// Asked and released: the question is `q`, the release `r`, its piece of advice `p`.
    private static Scenario released() {
        return scenario().given(ASK).by(PSYCHOLOGIST)
                .given(release(List.of(question()), null, told(Audience.MANAGERS, "FORPOLICE"), told(Audience.PROVIDER, "FORFPUK"),
                        told(Audience.VICTIM_SERVICE, "FORVICTIMS")))
                .by(Scenario.OFFICER).given(new AssignLead(new UserId("officer"), new AgencyId("police"), new Text("Manages him")));
    }

    private static EntityId question() {
        return new EntityId("id-1-1");
    }

    private static EntityId releaseId() {
        return new EntityId("id-2-1");
    }

    private static EntityId piece() {
        return new EntityId("id-2-2");
    }

    private static Section<?, ?> section(String id) {
        return StalkingClinic.DISCIPLINE.sections().stream().map(SectionView::section).filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    }

    private static String reads(Scenario scenario, String section) {
        return Json.write(scenario.reads(section(section), Level.FULL, WORDS));
    }

    @Test
    void a_question_refers_the_person_to_the_clinic_once() {
        var asked = scenario().given(ASK);
        assertEquals(1, asked.state(Referrals.DISCIPLINE).all().size());
        assertEquals(1, asked.given(ASK).state(Referrals.DISCIPLINE).all().size());
        assertFalse(Json.write(asked.reads(Referrals.SECTION, Level.FULL, WORDS)).contains("What keeps"));
    }

    @Test
    void a_question_is_seen_by_who_asked_and_the_clinic_and_no_other_agency() {
        var asked = scenario().by(ADVOCATE).given(ASK);
        for (var agency : List.of(CLINIC, new AgencyId("idva"))) {
            assertInstanceOf(Shown.Full.class, asked.readsReferred(QuestionsView.SECTION, Level.FULL, agency, WORDS));
        }
        for (var agency : List.of(FPUK, new AgencyId("clinic-north"), new AgencyId("police"))) {
            assertInstanceOf(Shown.Empty.class, asked.readsReferred(QuestionsView.SECTION, Level.FULL, agency, WORDS));
        }
    }

    @Test
    void only_its_own_agency_takes_a_question_back_and_not_once_it_is_answered() {
        var back = new TakeQuestionBack(question(), new Text("The order was made"));
        var asked = scenario().by(ADVOCATE).given(ASK);
        asked.by(Scenario.OFFICER).when(back).thenInvalid("clinic-question-unknown", "/question");
        assertEquals(List.of(), asked.given(back).finds("clinic-question-waiting").items());
        released().when(back).thenRefused("clinic-question-answered");
    }

    @Test
    void each_audience_reads_its_own_text_and_no_other() {
        assertTrue(reads(released(), StalkingClinic.FOR_MANAGERS).contains("FORPOLICE"));
        assertFalse(reads(released(), StalkingClinic.FOR_MANAGERS).contains("FORVICTIMS"));
        assertTrue(reads(released(), StalkingClinic.FOR_VICTIM_SERVICE).contains("\"interviewed\":false"));
        assertInstanceOf(Shown.Empty.class, released().reads(section(StalkingClinic.FOR_PROBATION), Level.FULL, WORDS));
        var provider = section(StalkingClinic.FOR_PROVIDER);
        assertInstanceOf(Shown.Full.class, released().readsReferred(provider, Level.FULL, FPUK, WORDS));
        assertInstanceOf(Shown.Empty.class, released().readsReferred(provider, Level.FULL, new AgencyId("threshold"), WORDS));
        assertInstanceOf(Shown.Empty.class, released().readsReferred(ReleasedView.SECTION, Level.FULL, new AgencyId("clinic-north"), WORDS));
    }

    @Test
    void of_what_was_withdrawn_readers_see_only_that_it_was() {
        var withdrawn = released().by(PSYCHOLOGIST).given(new WithdrawFormulation(releaseId(), new Text("A source was mistaken")));
        var read = reads(withdrawn, StalkingClinic.FOR_MANAGERS) + reads(withdrawn, StalkingClinic.FOR_VICTIM_SERVICE)
                + Json.write(withdrawn.reads(ClinicAdviceView.SECTION, Level.FULL, WORDS));
        for (String word : List.of("FORPOLICE", "FORVICTIMS", "weekly", "PYL00000", "predatory", "mistaken")) {
            assertFalse(read.contains(word), word + " in " + read);
        }
        assertTrue(read.contains("withdrawn"));
        assertTrue(Json.write(withdrawn.readsReferred(ReleasedView.SECTION, Level.FULL, CLINIC, WORDS)).contains("FORPOLICE"));
        assertEquals(1, withdrawn.finds("clinic-question-waiting").items().size());     // its only answer is gone
        withdrawn.by(Scenario.OFFICER).when(new DecideAdvice(piece(), true, null, null, null)).thenRefused("clinic-advice-lapsed");
    }

    @Test
    void what_takes_the_place_of_another_reaches_everybody_it_reached() {
        var short_ = release(List.of(), releaseId(), told(Audience.MANAGERS, "NEWER"));
        released().by(PSYCHOLOGIST).when(short_).thenInvalid("audience-left-out", "/to");
        var other = new ReleaseFormulation.Told(Audience.PROVIDER, new AgencyId("threshold"), new Text("x"), new Text("x"), null, null);
        released().by(PSYCHOLOGIST).when(release(List.of(), releaseId(), told(Audience.MANAGERS, "N"), told(Audience.VICTIM_SERVICE, "N"), other))
                .thenInvalid("audience-left-out", "/to");
        var newer = released().by(PSYCHOLOGIST).given(release(List.of(question()), releaseId(), told(Audience.MANAGERS, "NEWER"),
                told(Audience.PROVIDER, "NEWER"), told(Audience.VICTIM_SERVICE, "NEWER")));
        var read = reads(newer, StalkingClinic.FOR_MANAGERS);
        assertTrue(read.contains("NEWER") && read.contains("superseded"), read);
        assertFalse(read.contains("FORPOLICE"), read);
        newer.when(release(List.of(), releaseId(), told(Audience.MANAGERS, "x"))).thenRefused("formulation-over");
    }

    @Test
    void a_release_says_by_whom_on_what_and_until_when() {
        var asked = scenario().given(ASK).by(PSYCHOLOGIST);
        var good = release(List.of(), null, told(Audience.MANAGERS, "x"));
        asked.when(until(good, TODAY)).thenInvalid("valid-until-past", "/validUntil");
        asked.when(until(good, TODAY.plusMonths(12).plusDays(1))).thenInvalid("valid-too-long", "/validUntil");
        asked.when(release(List.of(), null)).thenInvalid("audience-required", "/to");
        asked.when(release(List.of(), null, told(Audience.MAPPA, "x"), told(Audience.MAPPA, "y"))).thenInvalid("audience-twice", "/to/1/audience");
        asked.when(release(List.of(new EntityId("other")), null, told(Audience.MAPPA, "x"))).thenInvalid("clinic-question-unknown", "/answers/0");
        asked.by(new Actor(new UserId("x"), new AgencyId("clinic-north"), "psychologist", "general", null)).when(good).thenRefused("not-referred-to-clinic");
    }

    private static ReleaseFormulation until(ReleaseFormulation of, LocalDate day) {
        return new ReleaseFormulation(of.answers(), of.supersedes(), of.interviewed(), day, of.post(), of.registration(), of.to(), of.advice());
    }

    @Test
    void a_formulation_is_put_up_for_renewal_before_its_last_day_and_shown_as_expired_after() {
        assertEquals(List.of(), released().finds("clinic-formulation-expiring").items());
        assertEquals(1, released().at(Scenario.NOON.plus(Duration.ofDays(160))).finds("clinic-formulation-expiring").items().size());
        var late = released().at(Scenario.NOON.plus(Duration.ofDays(200)));
        assertEquals(1, late.finds("clinic-formulation-expiring").items().size());
        assertTrue(reads(late, StalkingClinic.FOR_MANAGERS).contains("expired"));
    }

    @Test
    void the_lead_takes_advice_into_the_plan_in_the_same_commit_and_the_clinic_sees_what_became_of_it() {
        assertEquals(1, released().finds("clinic-advice-undecided").items().size());
        released().by(ADVOCATE).when(new DecideAdvice(piece(), true, null, null, null)).thenRefused("only-the-lead-decides");
        var taken = released().given(new DecideAdvice(piece(), true, null, new UserId("po"), TODAY.plusDays(7)));
        assertEquals(List.of(), taken.finds("clinic-advice-undecided").items());
        assertTrue(Json.write(taken.reads(PlanShown.SECTION, Level.FULL, WORDS)).contains("weekly"));
        var done = taken.given(new ProgressMeasure(new EntityId("id-4-1"), new Text("Seen each week"), MeasureStatus.DONE));
        var line = ((ClinicAdviceView) ((Shown.Full<?, ?>) done.readsBeside(ClinicAdviceView.SECTION,
                PlanShown.SECTION, WORDS)).value()).pieces().getFirst();
        assertEquals(PieceState.ACCEPTED, line.state());
        assertEquals(MeasureStatus.DONE, line.measureStatus());
        taken.when(new DecideAdvice(piece(), false, new Text("No"), null, null)).thenRefused("clinic-advice-decided");
        assertEquals(1, taken.by(PSYCHOLOGIST).given(new WithdrawFormulation(releaseId(), new Text("A source was mistaken")))
                .finds("clinic-advice-withdrawn").items().size());
    }

    @Test
    void the_lead_declines_with_a_reason() {
        released().when(new DecideAdvice(piece(), false, null, null, null)).thenInvalid("text-required", "/because");
        var declined = released().given(new DecideAdvice(piece(), false, new Text("BECAUSEBUSY"), null, null));
        assertTrue(Json.write(declined.reads(ClinicAdviceView.SECTION, Level.FULL, WORDS)).contains("BECAUSEBUSY"));
        assertNull(((ClinicAdviceView) ((Shown.Full<?, ?>) declined.reads(ClinicAdviceView.SECTION, Level.FULL, WORDS)).value())
                .pieces().getFirst().measure());
    }

    /// Nobody is sorted, marked, found or asked about by a type or a stage.
    @Test
    void typology_and_stage_stand_in_no_card_no_agenda_and_no_summary() {
        var late = released().at(Scenario.NOON.plus(Duration.ofDays(200)));
        var all = (late.card().labels().toString() + late.card().items() + late.card().terms() + late.card().kept()).toLowerCase(Locale.ROOT);
        for (SectionView<?, ?> view : StalkingClinic.DISCIPLINE.sections()) {
            all += Json.write(late.reads(view.section(), Level.SUMMARY, WORDS)).toLowerCase(Locale.ROOT);
        }
        assertTrue(all.contains("clinic-formulation-expiring"), all);
        for (String word : List.of("predatory", "typology", "\"stage\":7")) {
            assertFalse(all.contains(word), word + " in " + all);
        }
        for (var item : late.card().items()) {
            assertFalse(WORDS.say(Lang.EN, item.title()).matches(".*\\d.*"), WORDS.say(Lang.EN, item.title()));
        }
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(StalkingEvent.TYPES);
        Golden.check(DraftEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(Audience.values(), Typology.values(), FormulationState.values(), QuestionState.values(), PieceState.values())) {
            for (Enum<?> constant : type) {
                assertFalse(WORDS.say(Lang.CY, Words.enumKey(constant)).isBlank());
            }
        }
    }
}
