package gwarchod.mappa.performance;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Words;
import gwarchod.mappa.minutes.Minutes;
import gwarchod.mappa.panel.AttendPanel;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.Seat;
import gwarchod.mappa.panel.Turnout;
import gwarchod.mappa.pdp.Pdp;
import gwarchod.mappa.performance.PerformanceFacts.Came;
import gwarchod.mappa.performance.PerformanceFacts.Met;
import gwarchod.mappa.performance.PerformanceFacts.Turn;
import gwarchod.mappa.performance.PerformanceView.Attendance;
import gwarchod.mappa.performance.PerformanceView.Count;
import gwarchod.mappa.performance.PerformanceView.Line;
import gwarchod.mappa.performance.PerformanceView.Share;
import gwarchod.mappa.referral.MappaReferrals;
import gwarchod.mappa.screening.Screenings;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// What is counted of meetings, and what isn't told of small numbers.
class PerformanceTest {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId HOUSING = new AgencyId("housing");
    private static final MeetingId MEETING = new MeetingId("m1");
    private static final LocalDate DAY = LocalDate.of(2025, 6, 11);
    private static final LocalDate FROM = LocalDate.of(2025, 4, 1);
    private static final LocalDate TO = LocalDate.of(2025, 6, 30);
    private static final LocalDate TODAY = LocalDate.of(2025, 7, 15);
    private static final Text WHY = new Text("Because");

    private static Met met(int level, PanelEnd end, Turn housing, boolean first, @Nullable LocalDate dueBy, @Nullable LocalDate minutesOn) {
        return new Met(MEETING, level, DAY, end, List.of(new Came(POLICE, Turn.THERE), new Came(HOUSING, housing)), first, dueBy, true, end == PanelEnd.HELD,
                DAY.plusDays(10), minutesOn);
    }

    private static PerformanceFacts of(Met... all) {
        return new PerformanceFacts(List.of(all), List.of(), null);
    }

    private static PerformanceTally tally(Few few, PerformanceFacts... cases) {
        return new PerformanceTally(List.of(cases), FROM, TO, TODAY, Settings.AREA, few);
    }

    private static Share share(PerformanceTally tally, Measure measure) {
        return tally.measures().stream().filter(one -> one.measure() == measure && one.level() == null).map(Line::share).findFirst().orElseThrow();
    }

    private static int number(List<Count> counts, Counted what) {
        return counts.stream().filter(one -> one.what() == what).findFirst().orElseThrow().number();
    }

    @Test
    void first_meetings_reviews_and_minutes_are_in_time_on_their_last_day_and_late_the_day_after() {
        var tally = tally(Few.NONE,
                of(met(2, PanelEnd.HELD, Turn.THERE, true, DAY, DAY.plusDays(10))),
                of(met(2, PanelEnd.HELD, Turn.THERE, true, DAY.minusDays(1), DAY.plusDays(11))),
                of(met(3, PanelEnd.HELD, Turn.THERE, false, DAY, null)),
                of(met(3, PanelEnd.DEFERRED, Turn.AWAY, false, DAY, null)));
        assertEquals(new Share(1, 2, 50), share(tally, Measure.FIRST_MEETING));
        assertEquals(new Share(1, 1, 100), share(tally, Measure.REVIEW), "one put off was no meeting");
        assertEquals(new Share(1, 4, 25), share(tally, Measure.MINUTES));
        assertEquals(1, number(tally.meetings(), Counted.DEFERRED));
    }

    @Test
    void attendance_is_counted_per_agency_and_level_and_a_report_in_lieu_apart() {
        var tally = tally(Few.NONE,
                of(met(2, PanelEnd.HELD, Turn.REPORTED, true, DAY, null)), of(met(2, PanelEnd.INQUORATE, Turn.AWAY, true, DAY, null)),
                of(met(3, PanelEnd.HELD, Turn.THERE, true, DAY, null)), of(met(3, PanelEnd.DEFERRED, Turn.AWAY, true, DAY, null)));
        var rows = tally.attendance(AgencyId::value);
        assertEquals(List.of("housing 2", "housing 3", "police 2", "police 3"), rows.stream().map(one -> one.agency() + " " + one.level()).toList());
        assertEquals(new Attendance("housing", 2, new Share(0, 2, 0), new Share(1, 2, 50)), rows.getFirst());
        assertEquals(new Share(1, 1, 100), rows.get(1).there(), "who needn't have come to one that was put off isn't missed");
    }

    @Test
    void what_lies_outside_the_period_is_not_counted() {
        var later = new Met(MEETING, 2, TO.plusDays(1), PanelEnd.HELD, List.of(new Came(POLICE, Turn.THERE)), true, TO, true, true, TO.plusDays(15), null);
        var tally = tally(Few.NONE, of(later));
        assertEquals(new Share(0, 0, null), share(tally, Measure.FIRST_MEETING));
        assertEquals(List.of(), tally.attendance(AgencyId::value));
    }

    @Test
    void who_sees_no_case_is_told_no_small_number_and_none_that_leaves_a_small_one() {
        var few = new Few(5);
        assertNull(few.told(4));
        assertEquals(5, few.told(5));
        assertEquals(0, few.told(0));
        assertEquals(new Share(null, null, null), few.told(2, 3));
        assertEquals(new Share(null, 10, null), few.told(9, 10), "that one was missed would be told");
        assertEquals(new Share(10, 10, 100), few.told(10, 10));
        var seven = IntStream.range(0, 7).mapToObj(_ -> of(met(2, PanelEnd.HELD, Turn.THERE, true, DAY, DAY)));
        var two = IntStream.range(0, 2).mapToObj(_ -> of(met(3, PanelEnd.HELD, Turn.THERE, true, DAY, DAY)));
        var tally = tally(few, Stream.concat(seven, two).toArray(PerformanceFacts[]::new));
        assertEquals(List.of(9), tally.measures().stream().filter(one -> one.measure() == Measure.DISCLOSURE).map(one -> one.share().of()).toList(),
                "level 2 alone would tell level 3");
        assertTrue(tally.attendance(AgencyId::value).stream().filter(one -> one.level() == 3).allMatch(one -> one.there().of() == null));
    }

    @Test
    void actions_of_meetings_count_when_they_were_due() {
        var timed = List.of(new Actions.Timed(MEETING, DAY, DAY, false), new Actions.Timed(MEETING, DAY, DAY.plusDays(1), false),
                new Actions.Timed(MEETING, DAY, null, false), new Actions.Timed(MEETING, DAY, null, true), new Actions.Timed(MEETING, TODAY, null, false));
        var tally = new PerformanceTally(List.of(new PerformanceFacts(List.of(), timed, TODAY.minusDays(1))), FROM, TODAY, TODAY, Settings.AREA, Few.NONE);
        assertEquals(new Share(1, 3, 33), share(tally, Measure.ACTIONS));
        assertEquals(1, number(tally.now(), Counted.OVERDUE_ACTIONS));
        assertEquals(1, number(tally.now(), Counted.OVERDUE_MEETINGS));
    }

    @Test
    void what_is_counted_of_a_case_is_on_its_card() {
        var opened = Scenario.of(Panel.DISCIPLINE, Management.DISCIPLINE, Plan.DISCIPLINE, MappaLevel.DISCIPLINE, Actions.DISCIPLINE, Developments.DISCIPLINE,
                        ThirdPartyDisclosures.DISCIPLINE, MappaReferrals.DISCIPLINE, Screenings.DISCIPLINE, Minutes.DISCIPLINE, Pdp.DISCIPLINE,
                        Crimes.DISCIPLINE, People.DISCIPLINE, new PerformanceDiscipline())
                .given(new AssignLead(new UserId("officer"), POLICE, null));
        assertFalse(opened.card().kept().containsKey(PerformanceFacts.KEPT), "nothing of a case that was at no meeting");
        var at = opened.given(new OpenPanelItem(MEETING, 2));
        var item = Panel.of(at.file()).items().getFirst().id();
        var met = at.given(new InviteToPanel(item, POLICE, Seat.POLICE, null, WHY), new InviteToPanel(item, HOUSING, Seat.HOUSING, null, WHY),
                new AttendPanel(item, POLICE, Seat.POLICE, "Manager", Turnout.BY_LINK, true),
                new ClosePanelItem(item, PanelEnd.ADJOURNED, DAY.plusDays(7), WHY, new UserId("chair")));
        var kept = (PerformanceFacts) met.card().kept().get(PerformanceFacts.KEPT);
        var one = kept.met().getFirst();
        assertEquals(List.of(new Came(POLICE, Turn.THERE), new Came(HOUSING, Turn.AWAY)), one.agencies());
        assertFalse(one.disclosure(), "nobody decided on it");
        assertFalse(one.plan());
        assertEquals(LocalDate.of(2025, 6, 25), one.minutesBy(), "ten working days");
        assertNull(one.minutesOn());
        assertEquals(Set.of(POLICE, HOUSING), Set.copyOf(kept.agencies()));
    }

    @Test
    void its_words_are_in_both_languages() {
        assertEquals(Set.of(), Words.load(List.of("performance")).oneSided());
    }
}
