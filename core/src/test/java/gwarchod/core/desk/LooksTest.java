package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/// What a look says it was about.
class LooksTest {
    private static final CaseId CASE = new CaseId("a-case");
    private static final Instant THEN = Instant.parse("2026-11-02T09:00:00Z");

    @Test
    void a_look_at_a_case_now_names_nothing_besides_the_case() {
        assertNull(Looks.aboutOf(new CaseQuestions.One(CASE, null)));
    }

    @Test
    void a_look_at_the_past_says_as_of_when() {
        assertEquals("asOf/2026-11-02T09:00:00Z", Looks.aboutOf(new CaseQuestions.One(CASE, THEN)));
    }

    record Agenda(MeetingId meeting, Instant asOf) {}

    @Test
    void a_look_at_a_meeting_as_it_was_says_which_and_as_of_when() {
        assertEquals("meeting/a-meeting asOf/2026-11-02T09:00:00Z", Looks.aboutOf(new Agenda(new MeetingId("a-meeting"), THEN)));
    }
}
