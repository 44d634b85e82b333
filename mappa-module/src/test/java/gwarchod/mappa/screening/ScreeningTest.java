package gwarchod.mappa.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.Standing;
import gwarchod.core.casefile.level.LeaveMappa;
import gwarchod.core.casefile.level.LeavingReason;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.MappaStanding;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Decision;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.screening.ScreeningEvent.CategoryThreeConsidered;
import gwarchod.mappa.screening.ScreeningEvent.ConvictionRecorded;
import gwarchod.mappa.screening.ScreeningEvent.Screened;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ScreeningTest {
    private static final LocalDate TODAY = Days.of(Scenario.NOON);
    private static final LocalDate DUE = TODAY.plusDays(112);
    private static final Text WHY = new Text("WHY");
    private static final Words WORDS = Words.load(List.of("checks", "level", "crime", "screening"));

    private final Scenario none = Scenario.of(Screenings.DISCIPLINE, MappaLevel.DISCIPLINE, Crimes.DISCIPLINE, People.DISCIPLINE);
    private final Scenario registered = none.given(registered(TODAY));

    private static RecordConviction registered(LocalDate on) {
        return new RecordConviction(new Particulars("sexual-schedule-3", WHY, CourtFinding.CONVICTED, SentenceKind.COMMUNITY, null, on, null, null,
                true, on.plusYears(5)));
    }

    private static RecordConviction prison(String offence, int months, @Nullable LocalDate release, LocalDate ends) {
        return new RecordConviction(new Particulars(offence, null, CourtFinding.CONVICTED, SentenceKind.CUSTODY, months, TODAY, release, ends,
                false, null));
    }

    private static SignScreening sign(ScreeningPurpose purpose, ScreeningOutcome outcome, @Nullable Integer category) {
        return new SignScreening(purpose, outcome, category, true, true, WHY, DUE, "Insp. Rees");
    }

    private static SignScreening one(int category) {
        return sign(ScreeningPurpose.IDENTIFICATION, ScreeningOutcome.LEVEL_1, category);
    }

    private static RecordCrime crime(String reference) {
        return new RecordCrime(reference, RecordedClass.STALKING, null, true, TODAY, null, Standing.ALLEGED, WHY);
    }

    @Test
    void a_conviction_is_recorded_as_it_was_found() {
        var said = registered(TODAY).said();
        none.when(registered(TODAY)).then(new ConvictionRecorded(new EntityId("id-1-1"), said));
        registered.when(registered(TODAY)).thenRefused("conviction-recorded-already");
        none.when(prison("nothing-like-it", 12, null, DUE)).thenInvalid("mappa-offence-unknown", "/said/offence");
        none.when(prison("murder", 0, null, DUE)).thenInvalid("months-absurd", "/said/months");
        none.when(registered(TODAY.plusDays(1))).thenInvalid("date-in-future", "/said/sentencedOn");
        none.when(prison("murder", 12, TODAY.minusDays(1), DUE)).thenInvalid("ends-before-starts", "/said/releaseOn");
        none.when(new RecordConviction(new Particulars("other", null, CourtFinding.ORDER_ALONE, SentenceKind.NONE, null, TODAY, null, null, false,
                null))).thenInvalid("order-alone-notifies", "/said/notification");
        none.when(new RecordConviction(new Particulars("other", null, CourtFinding.CONVICTED, SentenceKind.NONE, null, TODAY, null, null, false,
                TODAY))).thenInvalid("notification-not-said", "/said/notificationUntil");
    }

    @Test
    void a_conviction_is_corrected_and_ended_with_its_reason() {
        var id = new EntityId("id-1-1");
        registered.when(new CorrectConviction(id, registered(TODAY).said(), WHY)).thenNothing();
        registered.when(new CorrectConviction(new EntityId("other"), registered(TODAY).said(), WHY)).thenInvalid("conviction-unknown", "/conviction");
        var quashed = new EndConviction(id, ConvictionEnd.QUASHED, TODAY, WHY);
        var ended = registered.given(quashed);
        assertEquals(Optional.empty(), Screenings.categoryShown(ended.file(), TODAY));
        ended.when(quashed).thenRefused("conviction-ended");
        ended.when(new CorrectConviction(id, registered(TODAY.minusDays(1)).said(), WHY)).thenRefused("conviction-ended");
        registered.when(new EndConviction(id, ConvictionEnd.QUASHED, TODAY, Text.NONE)).thenInvalid("text-required", "/why");
        registered.when(new EndConviction(new EntityId("other"), ConvictionEnd.QUASHED, TODAY, WHY)).thenInvalid("conviction-unknown", "/conviction");
    }

    @Test
    void a_signed_screening_puts_somebody_at_level_one_in_one_commit() {
        registered.when(one(1)).then(
                new Screened(new EntityId("id-2-1"), ScreeningPurpose.IDENTIFICATION, ScreeningOutcome.LEVEL_1, 1, WHY, DUE, new Text("Insp. Rees")),
                MappaLevel.screened(new EntityId("id-2-1"), 1, TODAY, DUE, WHY));
        assertEquals(Optional.of(new MappaStanding(1, 1, TODAY, DUE)), MappaLevel.standing(registered.given(one(1)).file()));
    }

    @Test
    void nobody_is_brought_down_to_level_one_by_a_screening() {
        var two = registered.given(new SetLevel(1, 2, DUE, WHY, new MeetingId("panel-one"), null));
        two.when(one(1)).thenRefused("level-needs-meeting");
    }

    @Test
    void a_screening_says_what_stands_behind_it() {
        registered.when(new SignScreening(ScreeningPurpose.REVIEW, ScreeningOutcome.LEVEL_1, 1, false, true, WHY, DUE, "Rees"))
                .thenRefused("screening-needs-confidence");
        registered.when(new SignScreening(ScreeningPurpose.REVIEW, ScreeningOutcome.LEVEL_1, 1, true, false, WHY, DUE, "Rees"))
                .thenRefused("screening-needs-confidence");
        registered.when(new SignScreening(ScreeningPurpose.REVIEW, ScreeningOutcome.LEVEL_1, 1, true, true, Text.NONE, DUE, "Rees"))
                .thenInvalid("text-required", "/rationale");
        registered.when(new SignScreening(ScreeningPurpose.REVIEW, ScreeningOutcome.LEVEL_1, 1, true, true, WHY, DUE, ""))
                .thenInvalid("text-required", "/endorsedBy");
        registered.when(new SignScreening(ScreeningPurpose.REVIEW, ScreeningOutcome.LEVEL_1, 1, true, true, WHY, null, "Rees"))
                .thenInvalid("value-required", "/reviewDueOn");
        registered.when(new SignScreening(ScreeningPurpose.REVIEW, ScreeningOutcome.LEVEL_1, null, true, true, WHY, DUE, "Rees"))
                .thenInvalid("value-required", "/category");
        registered.when(one(5)).thenInvalid("mappa-category-unknown", "/category");
    }

    @Test
    void oneCategoryAtATimeAndTheOneThatGoesBeforeTheOthers() {
        registered.when(one(2)).thenRefused("category-goes-before");
        registered.when(one(3)).thenRefused("category-three-needs-level-two");
        registered.when(sign(ScreeningPurpose.REVIEW, ScreeningOutcome.REFER, 3)).thenRefused("category-goes-before");
        registered.when(sign(ScreeningPurpose.REVIEW, ScreeningOutcome.NOT_MAPPA, null)).thenRefused("category-is-automatic");
        none.when(one(1)).thenRefused("category-not-shown");
        none.when(one(3)).thenRefused("category-three-needs-level-two");
        none.when(sign(ScreeningPurpose.REVIEW, ScreeningOutcome.REFER, 3)).accepted();
        none.when(sign(ScreeningPurpose.REVIEW, ScreeningOutcome.NOT_MAPPA, null)).accepted();
    }

    @Test
    void somebody_convicted_is_identified_within_the_days_of_the_area() {
        var due = registered.finds("mappa-screening-due");
        assertEquals(Urgency.ROUTINE, due.items().getFirst().urgency());
        assertEquals(Optional.of(Days.start(TODAY.plusDays(4))), due.lookAgain());
        var late = registered.at(Days.start(TODAY.plusDays(4))).finds("mappa-screening-due").items().getFirst();
        assertEquals(Urgency.HIGH, late.urgency());
        assertFalse(WORDS.say(Lang.EN, late.title()).contains("2025"), "a title gives no day");
        assertTrue(registered.card().has("mappa-to-screen"));
        assertTrue(registered.given(one(1)).finds("mappa-screening-due").items().isEmpty());
        assertFalse(registered.given(one(1)).card().has("mappa-to-screen"));
        assertTrue(none.given(prison("other", 60, null, DUE)).finds("mappa-screening-due").items().isEmpty());
    }

    @Test
    void nobody_is_identified_for_what_has_ended() {
        var registered = none.given(registered(TODAY.minusYears(5)));
        assertEquals(1, registered.finds("mappa-screening-due").items().size(), "the last day");
        var over = none.given(registered(TODAY.minusYears(5).minusDays(1)));
        assertTrue(over.finds("mappa-screening-due").items().isEmpty());
        assertEquals(List.of(), Screenings.due(over.file(), TODAY));
        var inside = none.given(prison("schedule-15-violent", 24, TODAY.plusMonths(9), TODAY.plusMonths(8)));
        assertTrue(inside.at(Days.start(TODAY.plusMonths(8).plusDays(1))).finds("mappa-screening-due").items().isEmpty());
    }

    @Test
    void nobody_is_screened_too_late_on_the_day_of_a_short_sentence() {
        var inside = none.given(prison("schedule-15-violent", 12, TODAY.plusMonths(5), DUE.plusYears(1)));
        var found = inside.finds("mappa-screening-due");
        assertEquals(List.of(Urgency.ROUTINE, Urgency.ROUTINE), found.items().stream().map(AgendaItem::urgency).toList());
        assertEquals(List.of(TODAY.plusDays(3), TODAY.plusDays(3)), Screenings.due(inside.file(), TODAY).stream().map(Screenings.Due::due).toList());
    }

    @Test
    void somebody_is_screened_six_months_before_release() {
        var release = TODAY.plusYears(2);
        var inside = none.given(prison("stalking-4a", 48, release, release.plusYears(2))).given(one(2));
        var opens = release.minusMonths(6).minusDays(ScreeningClocks.BEFORE_DAYS);
        assertEquals(Optional.of(Days.start(opens)), inside.finds("mappa-screening-due").lookAgain());
        assertEquals(1, inside.at(Days.start(opens)).finds("mappa-screening-due").items().size());
        assertEquals(Urgency.HIGH, inside.at(Days.start(release.minusMonths(6).plusDays(1))).finds("mappa-screening-due").items().getFirst().urgency());
        var screened = inside.at(Days.start(opens)).given(new SignScreening(ScreeningPurpose.BEFORE_RELEASE, ScreeningOutcome.LEVEL_1, 2, true, true,
                WHY, release, "Rees"));
        assertTrue(screened.finds("mappa-screening-due").items().isEmpty());
    }

    @Test
    void a_category_that_ended_or_changed_is_asked_about_when_it_does() {
        var ends = TODAY.plusYears(1);
        var two = none.given(prison("stalking-4a", 12, null, ends)).given(one(2));
        assertTrue(two.finds("mappa-category-differs").items().isEmpty());
        assertEquals(Optional.of(Days.start(ends.plusDays(1))), two.finds("mappa-category-differs").lookAgain());
        var over = two.at(Days.start(ends.plusDays(1)));
        assertEquals(1, over.finds("mappa-category-differs").items().size());
        assertTrue(view(over).differs());
        assertTrue(over.given(new LeaveMappa(LeavingReason.CATEGORY_ENDED, ends.plusDays(1), WHY, null)).finds("mappa-category-differs").items().isEmpty());
        assertEquals(1, two.given(registered(TODAY)).finds("mappa-category-differs").items().size(), "category 1 goes before 2");
        assertTrue(two.given(registered(TODAY)).given(one(1)).finds("mappa-category-differs").items().isEmpty());
    }

    @Test
    void repeated_abuse_with_a_charge_asks_for_category_three_until_it_is_answered() {
        var twice = none.given(crime("A/1"), crime("A/2"));
        assertTrue(twice.finds("mappa-category-three").items().isEmpty(), "nobody was charged");
        var charged = twice.given(new RecordOutcome(twice.state(Crimes.DISCIPLINE).all().getFirst().id(), 1, TODAY, Standing.ADMITTED, null));
        assertEquals(1, charged.finds("mappa-category-three").items().size());
        assertTrue(charged.card().has("mappa-category-three"));
        assertEquals(new ScreeningView.Prompt(2, true, true), view(charged).prompt());
        var answer = new ConsiderCategoryThree(false, WHY, WHY);
        var answered = charged.given(answer);
        assertTrue(answered.finds("mappa-category-three").items().isEmpty());
        assertEquals(1, answered.given(crime("A/3")).finds("mappa-category-three").items().size(), "it goes on");
        assertTrue(charged.given(registered(TODAY)).finds("mappa-category-three").items().isEmpty(), "category 1 goes before");
        charged.when(new ConsiderCategoryThree(true, Text.NONE, WHY)).thenInvalid("text-required", "/capacity");
        charged.when(new ConsiderCategoryThree(true, WHY, Text.NONE)).thenInvalid("text-required", "/rationale");
        charged.given(registered(TODAY)).when(answer).thenRefused("category-goes-before");
        registered.given(one(1)).when(answer).thenRefused("under-mappa-already");
        charged.when(answer).then(new CategoryThreeConsidered(false, WHY, WHY));
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = registered.guarding(_ -> new Text("guarded"));
        for (CaseCommand command : List.of(registered(TODAY.minusDays(2)), one(1),
                new EndConviction(new EntityId("id-1-1"), ConvictionEnd.QUASHED, TODAY, WHY),
                new CorrectConviction(new EntityId("id-1-1"), registered(TODAY.minusDays(3)).said(), WHY))) {
            var events = ((Decision.Accepted) guarded.when(command).decision()).events();
            assertFalse(Json.write(events).contains("WHY"), command::toString);
        }
    }

    @Test
    void the_summary_says_where_it_stands_and_not_why() {
        var screened = registered.given(one(1));
        var summary = assertInstanceOf(Shown.Summary.class, screened.reads(Screenings.SECTION, Level.SUMMARY, WORDS)).value();
        assertEquals(new ScreeningView.Summary(1, ScreeningOutcome.LEVEL_1, false, false, false, false), summary);
        assertFalse(Json.write(summary).contains("2025"));
        assertEquals("WHY", assertNotNullText(view(screened).convictions().getFirst().detail()));
        assertInstanceOf(Shown.Empty.class, none.reads(Screenings.SECTION, Level.FULL, WORDS));
        assertTrue(view(screened).unverified().contains("mappa.category-four-first"), "what nobody confirmed is said so");
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(ScreeningEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(CourtFinding.values(), SentenceKind.values(), ConvictionEnd.values(), ScreeningOutcome.values(),
                ScreeningPurpose.values(), Qualification.Because.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)), constant::name);
            }
        }
        Offence.all().keySet().forEach(key -> assertTrue(WORDS.has("mappa.offence." + key), key));
        ScreeningEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", "")), type::name));
        Screenings.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
        Screenings.DISCIPLINE.agendaRules().forEach(rule -> assertTrue(WORDS.has("agenda." + rule.id())));
    }

    private static ScreeningView view(Scenario scenario) {
        return (ScreeningView) assertInstanceOf(Shown.Full.class, scenario.reads(Screenings.SECTION, Level.FULL, WORDS)).value();
    }

    private static String assertNotNullText(@Nullable String text) {
        assertNotNull(text);
        return text;
    }
}
