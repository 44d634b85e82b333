package gwarchod.mappa.screening;

import static org.junit.jupiter.api.Assertions.assertEquals;

import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CategoriesTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 11);
    private static final LocalDate END = DAY.plusYears(3);

    private int numbered;

    private Conviction of(String offence, CourtFinding finding, SentenceKind sentence, @Nullable Integer months, boolean notifies) {
        return at(DAY, offence, finding, sentence, months, notifies);
    }

    private Conviction at(
            LocalDate on, String offence, CourtFinding finding, SentenceKind sentence, @Nullable Integer months, boolean notifies) {
        var ref = new CommitRef(Disciplines.stream(Scenario.CASE), ++numbered);
        return new Conviction(new EntityId("conviction-" + numbered), new Particulars(offence, null, finding, sentence, months, on, null, END,
                notifies, notifies ? END : null), Scenario.NOON, ref, ref, null);
    }

    private static List<Integer> on(LocalDate day, Conviction... convictions) {
        return Categories.on(day, List.of(convictions), new MappaRulesOn(Settings.AREA, day)).stream().map(Qualification::category).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "murder,CONVICTED,INDETERMINATE,,2",
        "schedule-15-violent,CONVICTED,CUSTODY,12,2",
        "schedule-15-violent,CONVICTED,CUSTODY,11,",
        "schedule-15-violent,CONVICTED,DETENTION,12,2",
        "schedule-15-violent,CONVICTED,AT_HIS_MAJESTYS_PLEASURE,,2",
        "schedule-15-violent,CONVICTED,SUSPENDED,12,2",
        "schedule-15-violent,CONVICTED,SUSPENDED,6,",
        "schedule-15-violent,CONVICTED,COMMUNITY,,",
        "schedule-15-violent,CONVICTED,HOSPITAL_ORDER,,2",
        "schedule-15-violent,CAUTIONED,NONE,,",
        "section-327-4a,CONVICTED,CUSTODY,14,2",
        "schedule-15-violent,NOT_GUILTY_BY_INSANITY,HOSPITAL_ORDER,,2",
        "schedule-15-violent,UNDER_DISABILITY,GUARDIANSHIP_ORDER,,2",
        "schedule-15-violent,UNDER_DISABILITY,COMMUNITY,,",
        "stalking-4a,CONVICTED,CUSTODY,12,2",
        "stalking-2a,CONVICTED,CUSTODY,60,",
        "breach-of-order,CONVICTED,CUSTODY,24,",
        "terrorism,CONVICTED,CUSTODY,6,4",
        "other,CONVICTED,CUSTODY,60,"
    })
    void a_sentence_puts_somebody_in_the_category_the_statute_says(
            String offence, CourtFinding finding, SentenceKind sentence, @Nullable Integer months, @Nullable Integer category) {
        assertEquals(Stream.ofNullable(category).toList(), on(DAY, of(offence, finding, sentence, months, false)));
    }

    @Test
    void whoever_must_notify_is_in_category_one_whatever_made_them() {
        assertEquals(List.of(1), on(DAY, of("sexual-schedule-3", CourtFinding.CAUTIONED, SentenceKind.NONE, null, true)));
        assertEquals(List.of(1), on(DAY, of("other", CourtFinding.ORDER_ALONE, SentenceKind.NONE, null, true)));
        assertEquals(List.of(), on(DAY, of("sexual-schedule-3", CourtFinding.CONVICTED, SentenceKind.COMMUNITY, null, false)));
    }

    @Test
    void fourAndOneGoBeforeTwo() {
        var two = of("schedule-15-sexual", CourtFinding.CONVICTED, SentenceKind.CUSTODY, 24, true);
        assertEquals(List.of(1, 2), on(DAY, two));
        assertEquals(List.of(4, 1, 2), on(DAY, two, of("terrorism", CourtFinding.CONVICTED, SentenceKind.CUSTODY, 24, false)));
    }

    @Test
    void a_category_holds_to_the_last_day_of_what_made_it() {
        var one = of("sexual-schedule-3", CourtFinding.CONVICTED, SentenceKind.COMMUNITY, null, true);
        assertEquals(List.of(), on(DAY.minusDays(1), one));
        assertEquals(List.of(1), on(END, one));
        assertEquals(List.of(), on(END.plusDays(1), one));
    }

    /// From general knowledge: the day is unverified, and shown so.
    @Test
    void coercive_control_counts_from_the_day_it_was_added() {
        var before = LocalDate.of(2025, 2, 2);
        assertEquals(List.of(), on(DAY, at(before, "coercive-control-76", CourtFinding.CONVICTED, SentenceKind.CUSTODY, 24, false)));
        assertEquals(List.of(2), on(DAY, at(before.plusDays(1), "coercive-control-76", CourtFinding.CONVICTED, SentenceKind.CUSTODY, 24, false)));
        assertEquals(false, Offence.all().get("coercive-control-76").verified());
    }

    @Test
    void no_fact_alone_shows_category_three() {
        for (String offence : Offence.all().keySet()) {
            for (CourtFinding finding : CourtFinding.values()) {
                for (SentenceKind sentence : SentenceKind.values()) {
                    assertEquals(false, on(DAY, of(offence, finding, sentence, 24, true)).contains(3));
                }
            }
        }
    }
}
