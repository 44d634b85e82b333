package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.NoticeFrom;
import gwarchod.clinic.programme.PlanView;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.SessionKind;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.clinic.programme.SessionState;
import gwarchod.clinic.programme.SessionView;
import gwarchod.clinic.programme.SessionView.Line;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class RegisterPagesTest {
    private static final Instant AT = Instant.parse("2026-03-09T09:00:00Z");
    private static final EntityId SESSION = new EntityId("s1");
    private static final EntityId ANNA = new EntityId("anna");
    private static final EntityId BRYN = new EntityId("bryn");
    private static final String PAGE = "/sessions/s1";
    private static final Pattern SHOWN = Pattern.compile("name=\"(shown-[a-z]+)\" value=\"([^\"]+)\"");

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(Browser.WORDS.stream(), Stream.of("register")).distinct().toList()));

    @BeforeEach
    void signIn() {
        browser.signedIn();
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private static Line line(EntityId who, @Nullable Attendance attendance, @Nullable AbsenceReason reason, @Nullable String concern) {
        return new Line(who, "Ffug, " + who, null, true, attendance, attendance == null ? null : 0, reason, null, null, concern, null, null, null, null,
                List.of(), List.of());
    }

    private void stands(Line... lines) {
        desk.answer(Programmes.SESSION, new SessionView(SESSION, new EntityId("p1"), "Reflecting", new AgencyId("fpuk"), "FPUK", "Tuesday",
                AT, AT.plusSeconds(7_200), "Room 1", SessionState.REGISTER_NEEDED, true, null, List.of(lines), true, null,
                new PlanView(SessionKind.GROUP, SessionMode.ROOM, null, null, "", List.of(), null, List.of(), false)));
    }

    /// The form as the page fills it in.
    private Map<String, String> form() {
        var form = new HashMap<String, String>();
        form.put("_csrf", browser.formToken(PAGE));
        SHOWN.matcher(browser.get(PAGE).body()).results().forEach(found -> form.put(found.group(1), found.group(2)));
        return form;
    }

    private HttpResponse<String> save(Map<String, String> form, String... changes) {
        for (int i = 0; i < changes.length; i += 2) {
            form.put(changes[i], changes[i + 1]);
        }
        return browser.post(PAGE, form);
    }

    private static void saved(HttpResponse<String> answer) {
        assertEquals(303, answer.statusCode(), answer.body());
    }

    @Test
    void only_what_was_changed_in_the_form_is_recorded() {
        stands(line(ANNA, Attendance.ABSENT, AbsenceReason.ILLNESS, "upset about a protected person"), line(BRYN, null, null, null));
        saved(save(form(), "attendance-anna", "absent", "reason-anna", "illness", "concern-anna", "upset about a protected person",
                "attendance-bryn", "attended"));
        assertEquals(List.of(new Register(SESSION, List.of(new Register.Entry(BRYN, Attendance.ATTENDED, null, null, null, null, null, null, 0)))), desk.acted);
    }

    @Test
    void saving_what_stands_already_records_nothing_and_is_no_mistake() {
        stands(line(ANNA, Attendance.ATTENDED, null, "first line\nsecond line"));
        saved(save(form(), "attendance-anna", "attended", "concern-anna", "first line\r\nsecond line "));
        assertEquals(List.of(), desk.acted);
    }

    @Test
    void a_line_changed_here_and_meanwhile_elsewhere_comes_back_to_be_looked_at() {
        stands(line(ANNA, Attendance.ATTENDED, null, null));
        var form = form();
        stands(line(ANNA, Attendance.ABSENT, AbsenceReason.WORK, "shouted"));
        var answer = save(form, "attendance-anna", "late");
        assertTrue(answer.body().contains("Ffug, anna: somebody else changed this line meanwhile. It says “Absent” now."), answer.body());
        assertEquals(List.of(), desk.acted);
    }

    @Test
    void whoever_has_seen_what_somebody_else_wrote_may_save_over_it() {
        stands(line(ANNA, Attendance.ATTENDED, null, null));
        var form = form();
        stands(line(ANNA, Attendance.ABSENT, AbsenceReason.WORK, "shouted"));
        save(form, "attendance-anna", "late");
        saved(save(form(), "attendance-anna", "late", "concern-anna", "shouted"));
        var late = new Register.Entry(ANNA, Attendance.LATE, null, null, null, new Text("shouted"), null, null, 1);
        assertEquals(List.of(new Register(SESSION, List.of(late))), desk.acted);
    }

    @Test
    void a_line_changed_elsewhere_and_not_here_stays_as_it_was_changed() {
        stands(line(ANNA, Attendance.ATTENDED, null, null), line(BRYN, null, null, null));
        var form = form();
        stands(line(ANNA, Attendance.ABSENT, AbsenceReason.WORK, "shouted"), line(BRYN, null, null, null));
        saved(save(form, "attendance-anna", "attended", "attendance-bryn", "attended"));
        assertEquals(List.of(new Register(SESSION, List.of(new Register.Entry(BRYN, Attendance.ATTENDED, null, null, null, null, null, null, 0)))), desk.acted);
    }

    @Test
    void a_notice_of_absence_stands_in_the_form_until_it_is_saved() {
        stands(new Line(ANNA, "Ffug, Anna", null, true, null, null, null, null, null, null, null, null,
                new SessionView.Noticed(NoticeFrom.PARTICIPANT, AT.minusSeconds(86_400), AbsenceReason.WORK, "rota"), null, List.of(), List.of()));
        var page = browser.get(PAGE).body();
        assertTrue(Pattern.compile("value=\"absent\"[^>]* checked").matcher(page).find(), page);
        assertTrue(page.contains("Notice of absence: The participant"), page);
        saved(save(form(), "attendance-anna", "absent", "reason-anna", "work", "evidence-anna", "rota"));
        assertEquals(List.of(new Register(SESSION, List.of(new Register.Entry(ANNA, Attendance.ABSENT, AbsenceReason.WORK, new Text("rota"), null, null,
                null, null, 0)))), desk.acted);
    }

    @Test
    void a_day_nobody_can_mean_is_no_page() {
        desk.answer(Programmes.NEEDING, new SessionView.Items(List.of(), null));
        desk.answer(Programmes.SESSIONS, new SessionView.Items(List.of(), null));
        assertEquals(404, browser.get("/sessions?on=%2B999999999-12-31").statusCode());
        assertEquals(404, browser.get("/assets").statusCode());
    }
}
