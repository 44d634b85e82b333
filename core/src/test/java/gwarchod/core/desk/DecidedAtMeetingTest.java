package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.DisagreeOnClass;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.ResolveClass;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.meeting.Meetings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A decision carries the meeting it was made at, and only one at which it can have been made.
class DecidedAtMeetingTest {
    @TempDir
    Path data;

    private RetainingArea area;
    private CaseId id;
    private EntityId crime;

    @BeforeEach
    void open() {
        area = new RetainingArea(data);
        area.start();
        area.fill();
        id = area.opened(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
        crime = new EntityId(area.done(area.act("iom", id,
                new RecordCrime("DPP/77/26", RecordedClass.STALKING, null, null, LocalDate.of(2026, 3, 1), null, null, null))).get("crime"));
        area.done(area.act("dao", id, new DisagreeOnClass(crime, RecordedClass.HARASSMENT, new Text("not fixated"))));
    }

    @AfterEach
    void close() {
        area.close();
    }

    private MeetingId meeting(Instant at) {
        return new MeetingId(area.done(area.does("supervisor", Meetings.SCHEDULE, new Meetings.Schedule("daily-management", at, null))).get("meeting"));
    }

    private static ResolveClass stalking(EntityId crime) {
        return new ResolveClass(crime, RecordedClass.STALKING, new Text("charged as stalking"));
    }

    private String timeline(String user) {
        return area.read(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(id, null, null));
    }

    @Test
    void a_decision_says_at_which_meeting_it_was_made_to_whoever_takes_part_in_such() {
        var daily = meeting(RetainingArea.MONDAY);
        assertTrue(area.read("supervisor", Meetings.DECIDING, new Meetings.DecidingOn(id)).contains(daily.value()));
        area.done(area.actAt(daily, "supervisor", id, stalking(crime)));
        assertTrue(timeline("supervisor").contains("\"meeting\":\"Daily"), timeline("supervisor"));
        assertFalse(timeline("coordinator").contains("\"meeting\":\"Daily"), "who takes no part in it isn't told of it");
    }

    @Test
    void a_meeting_that_is_unknown_or_not_today_is_refused_by_name() {
        var tomorrow = meeting(RetainingArea.MONDAY.plus(Duration.ofDays(1)));
        assertEquals("meeting-not-under-way", RetainingArea.code(area.actAt(tomorrow, "supervisor", id, stalking(crime))));
        assertEquals("meeting-unknown", RetainingArea.code(area.actAt(new MeetingId("none"), "supervisor", id, stalking(crime))));
        area.turnTo(RetainingArea.MONDAY.plus(Duration.ofDays(2)));
        assertEquals("meeting-not-under-way", RetainingArea.code(area.actAt(tomorrow, "supervisor", id, stalking(crime))), "it is over");
        area.done(area.act("supervisor", id, stalking(crime)));
    }

    @Test
    void a_meeting_that_does_not_speak_about_the_case_decides_nothing_there() {
        var daily = meeting(RetainingArea.MONDAY);
        var quiet = area.opened(OpenCase.of("Tawel", "Ifan", LocalDate.of(1980, 1, 1)));
        var other = new EntityId(area.done(area.act("iom", quiet,
                new RecordCrime("DPP/78/26", RecordedClass.OTHER, null, null, RetainingArea.MONDAY.atZone(java.time.ZoneOffset.UTC).toLocalDate(), null, null,
                        null))).get("crime"));
        assertEquals("meeting-not-about-case", RetainingArea.code(
                area.actAt(daily, "supervisor", quiet, new DisagreeOnClass(other, RecordedClass.STALKING, new Text("look again")))));
    }
}
