package gwarchod.mappa.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.panel.AttendPanel;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.Seat;
import gwarchod.mappa.panel.Turnout;
import gwarchod.mappa.pdp.Pdp;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MinutesTest {
    static final AgencyId POLICE = new AgencyId("police");
    static final AgencyId HEALTH = new AgencyId("health");
    private static final Discipline<?>[] PARTS = {
        Panel.DISCIPLINE, Minutes.DISCIPLINE, Management.DISCIPLINE, Plan.DISCIPLINE, MappaLevel.DISCIPLINE, Actions.DISCIPLINE, Developments.DISCIPLINE,
        ThirdPartyDisclosures.DISCIPLINE, Pdp.DISCIPLINE
    };
    static final Words WORDS = Words.load(List.of("checks", "minutes", "panel"));
    private static final Text WHY = new Text("Because");
    private static final List<MinutesText> TEXTS =
            List.of(new MinutesText(MinutesHeading.BACKGROUND, WHY, true), new MinutesText(MinutesHeading.PERSON, WHY, true));

    private final Scenario opened = Scenario.of(PARTS)
            .given(new AssignLead(new UserId("officer"), POLICE, null)).given(new OpenPanelItem(new MeetingId("m1"), 2));
    private final EntityId item = Panel.of(opened.file()).items().getFirst().id();
    private final Scenario met = opened.given(new InviteToPanel(item, HEALTH, Seat.HEALTH, null, WHY),
            new AttendPanel(item, POLICE, Seat.POLICE, "Inspector", Turnout.IN_PERSON, true));
    private final Scenario closed = met.given(close(PanelEnd.ADJOURNED));
    private final Scenario circulated = closed.given(new DraftMinutes(item, TEXTS, null), new ApproveMinutes(item, 1), new CirculateMinutes(item, List.of()));

    private ClosePanelItem close(PanelEnd end) {
        return new ClosePanelItem(item, end, LocalDate.of(2025, 8, 11), WHY, new UserId("chair"));
    }

    @Test
    void an_item_that_is_open_or_was_put_off_before_it_began_has_no_minutes() {
        met.when(new DraftMinutes(item, TEXTS, null)).thenInvalid("minutes-item-unknown", "/item");
        met.given(close(PanelEnd.DEFERRED)).when(new DraftMinutes(item, TEXTS, null)).thenInvalid("minutes-item-unknown", "/item");
        closed.given(new DraftMinutes(item, TEXTS, null));
        met.given(close(PanelEnd.INQUORATE)).given(new DraftMinutes(item, TEXTS, null));
    }

    @Test
    void minutes_are_due_from_the_closing_on_and_press_once_they_are_late() {
        assertTrue(met.finds("minutes-due").items().isEmpty());
        var due = closed.finds("minutes-due");
        assertEquals(Urgency.ROUTINE, due.items().getFirst().urgency());
        assertEquals("Minutes to be circulated by 25 June 2025", WORDS.say(Lang.EN, due.items().getFirst().title()));
        var late = closed.at(due.lookAgain().orElseThrow()).finds("minutes-due").items().getFirst();
        assertEquals(Urgency.HIGH, late.urgency());
        assertEquals(due.items().getFirst().cause(), late.cause(), "the cause is when it was recorded");
        assertTrue(circulated.at(Scenario.NOON.plus(Duration.ofDays(90))).finds("minutes-due").items().isEmpty());
    }

    @Test
    void who_was_invited_reads_the_case_until_the_minutes_are_done_with() {
        var drafted = closed.given(new DraftMinutes(item, TEXTS, null));
        assertEquals(Set.of(), closed.at(Scenario.NOON.plus(Duration.ofDays(29))).card().facts().invited().agencies().keySet());
        var late = drafted.at(Scenario.NOON.plus(Duration.ofDays(60)));
        assertEquals(Set.of(HEALTH), late.card().facts().invited().agencies().keySet(), "they are being written");
        var out = late.given(new ApproveMinutes(item, 1), new CirculateMinutes(item, List.of()));
        assertEquals(Set.of(HEALTH), out.at(Scenario.NOON.plus(Duration.ofDays(88))).card().facts().invited().agencies().keySet(), "they are put right");
        assertEquals(Set.of(), out.at(Scenario.NOON.plus(Duration.ofDays(89))).card().facts().invited().agencies().keySet());
    }

    @Test
    void level_three_minutes_are_due_sooner() {
        var three = Scenario.of(PARTS).given(new OpenPanelItem(new MeetingId("m1"), 3));
        var id = Panel.of(three.file()).items().getFirst().id();
        var ended = three.given(new ClosePanelItem(id, PanelEnd.INQUORATE, LocalDate.of(2025, 8, 11), WHY, new UserId("chair")));
        assertEquals("Minutes to be circulated by 18 June 2025", WORDS.say(Lang.EN, ended.finds("minutes-due").items().getFirst().title()));
    }

    @Test
    void what_waits_for_the_chair_is_on_the_agenda_until_it_is_answered() {
        var asked = circulated.given(new AskOnward(item, "Tai Tywi", WHY), new AskAmendment(item, WHY),
                new RecordRequest(item, "A solicitor", RequestCapacity.LEGAL_REPRESENTATIVE, WHY, LocalDate.of(2025, 6, 10)));
        var minutes = Minutes.of(asked.file()).of(item);
        for (var rule : List.of("minutes-onward-waiting", "minutes-amendment-waiting", "minutes-request-waiting")) {
            assertTrue(circulated.finds(rule).items().isEmpty());
            assertEquals(1, asked.finds(rule).items().size(), rule);
        }
        assertEquals("Somebody outside asked for minutes; to be answered by 10 July 2025",
                WORDS.say(Lang.EN, asked.finds("minutes-request-waiting").items().getFirst().title()));
        var answered = asked.given(new AnswerOnward(item, minutes.onward().getFirst().id(), OnwardAnswer.REFUSED, WHY),
                new AnswerAmendment(item, minutes.amendments().getFirst().id(), false, WHY),
                new AnswerRequest(item, minutes.requests().getFirst().id(), RequestAnswer.EXECUTIVE_SUMMARY, WHY));
        for (var rule : List.of("minutes-onward-waiting", "minutes-amendment-waiting", "minutes-request-waiting")) {
            assertTrue(answered.finds(rule).items().isEmpty());
        }
    }

    @Test
    void the_register_shows_an_agency_what_was_circulated_to_it_and_no_draft() {
        assertInstanceOf(Shown.Empty.class, closed.given(new DraftMinutes(item, TEXTS, null)).reads(MinutesRegister.SECTION, Level.FULL, WORDS));
        var full = assertInstanceOf(Shown.Full.class, circulated.reads(MinutesRegister.SECTION, Level.FULL, WORDS));
        var line = ((MinutesRegister) full.value()).minutes().getFirst();
        assertEquals("C", line.letter());
        assertEquals(1, line.version());
        assertInstanceOf(Shown.Empty.class, circulated.readsReferred(MinutesRegister.SECTION, Level.FULL, HEALTH, WORDS),
                "they were invited and neither came nor reported");
        var opened = closed.given(new DraftMinutes(item, TEXTS, null), new ApproveMinutes(item, 1), new CirculateMinutes(item, List.of(HEALTH)));
        assertInstanceOf(Shown.Full.class, opened.readsReferred(MinutesRegister.SECTION, Level.FULL, HEALTH, WORDS));
    }

    @Test
    void the_work_says_what_is_missing_and_what_waits() {
        var full = assertInstanceOf(Shown.Full.class, closed.reads(MinutesWork.SECTION, Level.FULL, WORDS));
        var line = ((MinutesWork) full.value()).items().getFirst();
        assertEquals(MinutesState.NOT_WRITTEN, line.state());
        assertEquals(List.of(MinutesHeading.BACKGROUND, MinutesHeading.PERSON), line.missing());
        assertEquals(LocalDate.of(2025, 6, 25), line.dueOn());
        assertEquals(false, line.dueVerified(), "no source for it was read");
        assertEquals(List.of(new MinutesWork.Agency(HEALTH, "health")), line.absent());
    }

    @Test
    void events_are_stored_as_ever() {
        Golden.check(MinutesEvent.TYPES);
    }
}
