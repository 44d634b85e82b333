package gwarchod.iom.cohort;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.iom.cohort.CohortEvent.CohortSet;
import gwarchod.iom.cohort.CohortEvent.Deselected;
import gwarchod.iom.cohort.CohortEvent.FollowUpSet;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class CohortTest {
    private static final Words WORDS = Words.load(List.of("checks", "iom"));
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final UserId TEAM = new UserId("team");
    private static final Text WHY = new Text("Stalks a former partner");
    private static final SetCohort FREE_RED = new SetCohort(IomCohort.FREE, IomRating.RED, WHY);
    private static final Deselect OUT = deselect(DeselectionReason.RISK_REDUCED, WHY);

    private final Scenario empty = Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE, Orders.DISCIPLINE,
            Cohort.DISCIPLINE);

    private static Deselect deselect(DeselectionReason reason, Text rationale) {
        return new Deselect(reason, rationale, WHY, TEAM, TODAY.plusDays(28), TODAY);
    }

    @Test
    void selection_needs_a_reason() {
        empty.when(FREE_RED).then(new CohortSet(IomCohort.FREE, IomRating.RED, WHY));
        empty.when(new SetCohort(IomCohort.FREE, IomRating.RED, Text.NONE)).thenInvalid("text-required", "/reason");
    }

    @Test
    void the_same_cohort_and_rating_change_nothing() {
        empty.given(FREE_RED).when(FREE_RED).thenNothing();
        empty.given(FREE_RED).when(new SetCohort(IomCohort.FREE, IomRating.AMBER, WHY))
                .then(new CohortSet(IomCohort.FREE, IomRating.AMBER, WHY));
    }

    @Test
    void only_somebody_in_a_cohort_leaves_it_and_with_a_rationale() {
        empty.when(OUT).thenRefused("not-in-cohort");
        empty.given(FREE_RED).when(OUT).then(new Deselected(DeselectionReason.RISK_REDUCED, WHY), new FollowUpSet(WHY, TEAM, TODAY.plusDays(28), TODAY));
        empty.given(FREE_RED).when(deselect(DeselectionReason.DIED, Text.NONE)).thenInvalid("text-required", "/rationale");
        empty.given(FREE_RED).given(OUT).when(OUT).thenRefused("not-in-cohort");
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = empty.guarding(_ -> new Text("guarded"));
        guarded.when(FREE_RED).then(new CohortSet(IomCohort.FREE, IomRating.RED, new Text("guarded")));
        guarded.given(FREE_RED).when(OUT).then(
                new Deselected(DeselectionReason.RISK_REDUCED, new Text("guarded")),
                new FollowUpSet(new Text("guarded"), TEAM, TODAY.plusDays(28), TODAY));
    }

    @Test
    void meetings_choose_their_cases_by_the_cohort() {
        assertTrue(empty.given(FREE_RED).card().has("iom-free"));
        assertEquals(List.of("iom-follow-up"), empty.given(FREE_RED).given(OUT).card().labels().stream().map(label -> label.tag()).toList());
        for (IomCohort cohort : IomCohort.values()) {
            var label = empty.given(new SetCohort(cohort, IomRating.GREEN, WHY)).card().labels().getFirst();
            assertFalse(WORDS.say(Lang.CY, label.said()).isBlank());
        }
    }

    @Test
    void the_summary_says_cohort_and_rating_and_not_why() {
        var selected = empty.given(FREE_RED);
        var summary = assertInstanceOf(Shown.Summary.class, selected.reads(Cohort.SECTION, Level.SUMMARY, WORDS)).value();
        assertFalse(Json.write(summary).contains("Stalks"));
        var full = (CohortView) assertInstanceOf(Shown.Full.class, selected.given(OUT).reads(Cohort.SECTION, Level.FULL, WORDS)).value();
        assertFalse(full.selected());
        assertEquals(2, full.history().size());
        assertInstanceOf(Shown.Empty.class, empty.reads(Cohort.SECTION, Level.FULL, WORDS));
    }

    @Test
    void a_high_sash_is_proposed_to_the_sergeant_and_stays_unowned_until_somebody_decides() {
        var assessed = empty.given(new ConsiderAssessment(null, AssessmentTool.SASH, TODAY, null, null, null, null))
                .given(new CompleteAssessment(new EntityId("id-1-1"), TODAY, AssessmentLevel.HIGH, null, null));
        var item = assessed.finds("iom-unowned").items().getFirst();
        assertEquals(Urgency.HIGH, item.urgency());
        assertEquals(Scenario.NOON, item.cause().at(), "when it was recorded: the day of the SASH isn't for everybody who sees proposals");
        assertTrue(assessed.card().has("iom-proposed"));
        var late = assessed.at(Scenario.NOON.plus(Duration.ofDays(4)));
        assertEquals(Urgency.IMMEDIATE, late.finds("iom-unowned").items().getFirst().urgency());
        var key = "sash-id-1-1";
        var accepted = assessed.given(new DecideSelection(key, true, IomCohort.FREE, IomRating.RED, TODAY, WHY));
        assertTrue(accepted.card().has("iom-free"));
        assertTrue(accepted.finds("iom-unowned").items().isEmpty());
        var declined = assessed.given(new DecideSelection(key, false, null, null, TODAY, WHY));
        assertTrue(declined.finds("iom-unowned").items().isEmpty());
        assertFalse(declined.card().has("iom-proposed"));
        declined.when(new DecideSelection(key, false, null, null, TODAY, WHY)).thenRefused("proposal-not-open");
        assessed.when(new DecideSelection(key, true, null, IomRating.RED, TODAY, WHY)).thenInvalid("value-required", "/cohort");
        assessed.when(new DecideSelection(key, false, null, null, TODAY, Text.NONE)).thenInvalid("text-required", "/reason");
    }

    @Test
    void a_stalking_protection_order_in_force_is_proposed_an_interim_one_too_and_no_other() {
        for (String type : List.of("spo", "spo-int", "ro-conv")) {
            var ordered = empty.given(new RecordOrder(type, OrderState.IN_FORCE, TODAY, null, null, null, null, new UserId("orders"), List.of(),
                    false, null));
            assertEquals(type.startsWith("spo") ? 1 : 0, ordered.finds("iom-unowned").items().size(), type);
        }
    }

    @Test
    void a_partner_refers_to_the_panel_which_answers() {
        var referred = empty.given(new ReferToIom(WHY));
        assertTrue(referred.card().has("iom-proposed"));
        assertTrue(referred.given(new DecideSelection("referral-id-1-1", true, IomCohort.FIXED, IomRating.AMBER, TODAY, WHY)).card().has("iom-fixed"));
        empty.when(new ReferToIom(Text.NONE)).thenInvalid("text-required", "/why");
    }

    @Test
    void whoever_is_taken_out_is_proposed_again_only_by_what_comes_after() {
        var assessed = empty.given(FREE_RED).given(new ConsiderAssessment(null, AssessmentTool.SASH, TODAY, null, null, null, null))
                .given(new CompleteAssessment(new EntityId("id-2-1"), TODAY, AssessmentLevel.HIGH, null, null));
        assertTrue(assessed.given(OUT).finds("iom-unowned").items().isEmpty());
        assertEquals(1, assessed.given(OUT).at(Scenario.NOON.plus(Duration.ofDays(2))).given(new ReferToIom(WHY)).finds("iom-unowned").items().size());
    }

    @Test
    void what_comes_between_the_panel_and_its_record_was_not_decided_on() {
        var later = Scenario.NOON.plus(Duration.ofDays(2));
        var referred = empty.given(FREE_RED).at(later).given(new ReferToIom(WHY)).at(later.plus(Duration.ofDays(1))).given(OUT);
        assertEquals(1, referred.finds("iom-unowned").items().size());
    }

    @Test
    void leaving_the_cohort_says_what_risk_remains_and_who_follows_it_up() {
        empty.given(FREE_RED).when(new Deselect(DeselectionReason.RISK_REDUCED, WHY, WHY, null, null, TODAY)).thenInvalid("value-required", "/followUpOwner");
        empty.given(FREE_RED).when(new Deselect(DeselectionReason.RISK_REDUCED, WHY, WHY, TEAM, null, TODAY)).thenInvalid("value-required", "/followUpOn");
        empty.given(FREE_RED).when(new Deselect(DeselectionReason.RISK_REDUCED, WHY, Text.NONE, TEAM, TODAY, TODAY))
                .thenInvalid("text-required", "/residualRisks");
        empty.given(FREE_RED).when(new Deselect(DeselectionReason.DIED, WHY, WHY, null, null, TODAY))
                .then(new Deselected(DeselectionReason.DIED, WHY), new FollowUpSet(WHY, null, null, TODAY));
        var out = empty.given(FREE_RED).given(OUT);
        assertTrue(out.finds("iom-follow-up-due").items().isEmpty());
        assertTrue(out.at(Scenario.NOON.plus(Duration.ofDays(28))).finds("iom-follow-up-due").items().isEmpty());
        var late = out.at(Scenario.NOON.plus(Duration.ofDays(29)));
        assertEquals(1, late.finds("iom-follow-up-due").items().size());
        assertTrue(late.card().has("iom-follow-up"), "by which the weekly meeting takes them");
        assertEquals(1, late.given(new RecordIomContact(Scenario.NOON.plus(Duration.ofDays(29)), ContactKind.HOME_VISIT, false, null))
                .finds("iom-follow-up-due").items().size());
        var seen = late.given(new RecordIomContact(Scenario.NOON.plus(Duration.ofDays(29)), ContactKind.HOME_VISIT, true, null));
        assertTrue(seen.finds("iom-follow-up-due").items().isEmpty());
        assertFalse(seen.card().has("iom-follow-up"));
    }

    @Test
    void whoever_is_selected_is_spoken_about_at_the_next_weekly_meeting_though_nobody_set_a_review() {
        var selected = empty.given(FREE_RED);
        assertTrue(selected.at(Scenario.NOON.plus(Duration.ofDays(7))).finds("iom-review-due").items().isEmpty());
        assertEquals(1, selected.at(Scenario.NOON.plus(Duration.ofDays(8))).finds("iom-review-due").items().size());
        var review = new ReviewManagement(TODAY, IomRating.RED, WHY, WHY, WHY, TODAY.plusDays(300));
        var back = Scenario.NOON.plus(Duration.ofDays(20));
        var again = selected.given(review).given(OUT).at(back).given(FREE_RED);
        assertEquals(1, again.at(back.plus(Duration.ofDays(8))).finds("iom-review-due").items().size(), "a review of an earlier time is none");
    }

    @Test
    void a_meeting_recorded_late_changes_nothing_a_later_one_said() {
        var days = Scenario.NOON.plus(Duration.ofDays(10));
        var late = empty.given(FREE_RED).at(days).given(new ReviewManagement(TODAY.plusDays(9), IomRating.AMBER, WHY, WHY, WHY, TODAY.plusDays(16)))
                .given(new ReviewManagement(TODAY.plusDays(2), IomRating.RED, WHY, WHY, WHY, TODAY.plusDays(9)));
        assertEquals(IomRating.AMBER, late.state(Cohort.DISCIPLINE).now().orElseThrow().rag());
        assertTrue(late.finds("iom-review-due").items().isEmpty());
        assertEquals(2, late.state(Cohort.DISCIPLINE).work().reviews().size());
    }

    @Test
    void who_is_not_seen_in_time_under_their_rating_stands_on_the_agenda() {
        var red = empty.given(FREE_RED);
        assertTrue(red.finds("iom-contact-due").items().isEmpty());
        var week = Scenario.NOON.plus(Duration.ofDays(8));
        assertEquals(1, red.at(week).finds("iom-contact-due").items().size());
        var tried = red.given(new RecordIomContact(Scenario.NOON, ContactKind.HOME_VISIT, false, null));
        assertEquals(1, tried.at(week).finds("iom-contact-due").items().size());
        var seen = red.at(week).given(new RecordIomContact(week, ContactKind.HOME_VISIT, true, WHY));
        assertTrue(seen.finds("iom-contact-due").items().isEmpty());
        var green = empty.given(new SetCohort(IomCohort.FREE, IomRating.GREEN, WHY));
        assertTrue(green.at(week).finds("iom-contact-due").items().isEmpty());
        empty.when(new RecordIomContact(week, ContactKind.PHONE, true, null)).thenInvalid("date-in-future", "/at");
    }

    @Test
    void another_rating_is_no_contact() {
        var day = Scenario.NOON.plus(Duration.ofDays(6));
        var red = empty.given(new SetCohort(IomCohort.FREE, IomRating.AMBER, WHY)).at(day).given(FREE_RED);
        assertEquals(1, red.at(Scenario.NOON.plus(Duration.ofDays(8))).finds("iom-contact-due").items().size());
    }

    @Test
    void the_weekly_meeting_leaves_a_summary_and_the_rating_it_gives() {
        var review = new ReviewManagement(TODAY, IomRating.AMBER, WHY, WHY, WHY, TODAY.plusDays(7));
        var reviewed = empty.given(FREE_RED).given(review);
        assertEquals(IomRating.AMBER, reviewed.state(Cohort.DISCIPLINE).now().orElseThrow().rag());
        assertEquals(1, reviewed.at(Scenario.NOON.plus(Duration.ofDays(8))).finds("iom-review-due").items().size());
        empty.when(review).thenRefused("not-in-cohort");
        empty.given(FREE_RED).when(new ReviewManagement(TODAY, IomRating.AMBER, WHY, Text.NONE, WHY, TODAY.plusDays(7)))
                .thenInvalid("text-required", "/control");
    }

    @Test
    void a_tag_starts_ends_once_and_is_spoken_about_before_its_end() {
        var start = new StartScheme(SchemeKind.ELECTRONIC_MONITORING, "Tag provider", TODAY, TODAY.plusDays(60), WHY);
        var tagged = empty.given(FREE_RED).given(start);
        assertTrue(tagged.finds("iom-scheme-ending").items().isEmpty());
        assertEquals(1, tagged.at(Scenario.NOON.plus(Duration.ofDays(50))).finds("iom-scheme-ending").items().size());
        var end = new EndScheme(new EntityId("id-2-1"), TODAY, SchemeEnding.REMOVED, null);
        assertTrue(tagged.given(end).at(Scenario.NOON.plus(Duration.ofDays(50))).finds("iom-scheme-ending").items().isEmpty());
        tagged.given(end).when(end).thenRefused("scheme-ended");
        empty.when(end).thenInvalid("scheme-unknown", "/scheme");
        empty.when(new StartScheme(SchemeKind.DIVERSION, "Scheme", TODAY, TODAY.minusDays(1), WHY)).thenInvalid("ends-before-starts", "/endsOn");
    }

    @Test
    void a_pathway_says_need_goal_and_progress() {
        var set = new SetPathway(Pathway.ACCOMMODATION, PathwayNeed.HIGH, new Text("Sleeps in a car"), new Text("A tenancy"), PathwayProgress.NOT_STARTED);
        empty.given(set).when(set).thenNothing();
        var met = new SetPathway(Pathway.ACCOMMODATION, PathwayNeed.NONE, new Text("Housed"), new Text("A tenancy"), PathwayProgress.MET);
        var view = (CohortView) assertInstanceOf(Shown.Full.class, empty.given(set).given(met).reads(Cohort.SECTION, Level.FULL, WORDS)).value();
        assertEquals(PathwayProgress.MET, view.pathways().getFirst().progress());
        assertEquals(1, view.pathways().size());
        empty.when(new SetPathway(Pathway.FAMILY, PathwayNeed.SOME, WHY, Text.NONE, PathwayProgress.STUCK)).thenInvalid("text-required", "/goal");
    }

    @Test
    void a_release_is_expected_of_somebody_in_custody_alone() {
        var release = TODAY.plusDays(20);
        empty.when(new SetCohort(IomCohort.FREE, IomRating.RED, WHY, release)).thenInvalid("release-not-in-custody", "/releaseOn");
        var held = empty.given(new SetCohort(IomCohort.FREE, IomRating.IN_CUSTODY, WHY, release));
        assertEquals(release, held.state(Cohort.DISCIPLINE).releaseOn().orElseThrow());
        assertTrue(held.given(FREE_RED).state(Cohort.DISCIPLINE).releaseOn().isEmpty());
        assertTrue(held.given(new ReviewManagement(TODAY, IomRating.RED, WHY, WHY, WHY, TODAY)).state(Cohort.DISCIPLINE).releaseOn().isEmpty());
        assertEquals(release, held.given(new ReviewManagement(TODAY, IomRating.IN_CUSTODY, WHY, WHY, WHY, TODAY)).state(Cohort.DISCIPLINE)
                .releaseOn().orElseThrow());
    }

    @Test
    void the_score_at_entry_and_exit_is_kept_with_the_decision() {
        var scored = Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Assessments.DISCIPLINE, Orders.DISCIPLINE,
                Cohort.discipline((_, at, _) -> Optional.of(new KeptScore(at, TODAY, 423, 200, 100, 73, 50, "published", 0))));
        var kept = scored.given(FREE_RED).given(new SetCohort(IomCohort.FREE, IomRating.GREEN, WHY)).given(OUT).state(Cohort.DISCIPLINE).kept();
        assertEquals(List.of(KeptScore.Moment.ENTRY, KeptScore.Moment.EXIT), kept.stream().map(KeptScore::at).toList());
        assertEquals(42.3, kept.getFirst().points());
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(CohortEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(IomCohort.values(), IomRating.values(), DeselectionReason.values(), ContactKind.values(), Pathway.values(),
                PathwayNeed.values(), PathwayProgress.values(), SchemeKind.values(), SchemeEnding.values(), ProposalKind.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)));
            }
        }
        CohortEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Cohort.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
    }
}
