package gwarchod.browser;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import com.microsoft.playwright.Page;
import gwarchod.gateway.Groups;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Who comes of their own accord, and was convicted of nothing, has nothing to break: whatever they miss, no page and no view about them
/// says the word, in either language.
class VoluntaryParticipantTest {
    private static final int LOOKS_MAX = 1_200;
    private static final Pattern WORD = Pattern.compile("breach|[td]h?orri|[td]h?oriad", Pattern.CASE_INSENSITIVE);

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browsers browsers;
    private static Groups groups;

    @BeforeAll
    static void start() {
        server = RunningServer.start(data.resolve("area"));
        browsers = new Browsers(server.address());
        groups = new Groups(server.address());
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    /// An absence judged unacceptable, and somebody sent home for their behaviour.
    private static String missedAll(Groups.Member member) throws Exception {
        var first = groups.session(List.of(member), Instant.now().minusSeconds(7_300));
        var second = groups.session(List.of(member), Instant.now().minusSeconds(60));
        groups.post("facilitator", "/programmes/sessions/" + first + "/register", """
                {"entries":[{"participantId":"%s","attendance":"absent","reason":"none-given"}]}""".formatted(member.referral()), 200);
        groups.post("facilitator", "/programmes/sessions/" + second + "/register", """
                {"entries":[{"participantId":"%s","attendance":"sent-home","sentHome":"for-behaviour","engagement":"did-not-comply"}]}"""
                .formatted(member.referral()), 200);
        for (int i = 0; i < LOOKS_MAX && groups.get("dao", "/cases/" + member.caseId()).at("/attendance/sessions").size() < 2; i++) {
            Thread.sleep(25);       // the relay carries them
        }
        groups.post("dao", "/cases/" + member.caseId() + "/attendance/judgements", """
                {"attendanceId":"%s","acceptable":false,"why":"Nothing was shown."}""".formatted(first), 201);
        assertEquals("attendance-not-required", groups.post("dao", "/cases/" + member.caseId() + "/attendance/consequences", """
                {"attendanceId":"%s","consequence":"breach","why":"Missed."}""".formatted(first), 409).get("code").asText());
        return second;
    }

    @Test
    void no_page_and_no_view_of_a_voluntary_participant_says_the_word_in_either_language() throws Exception {
        var member = groups.members(1).getFirst();
        var session = missedAll(member);
        var said = new ArrayList<String>();
        for (String user : List.of("dao", "schemes", "supervisor", "facilitator")) {
            var view = (ObjectNode) groups.get(user, "/cases/" + member.caseId());
            view.remove("breaches");        // the name of a part that every case has; there is nothing in it
            said.add(user + " REST " + view + groups.get(user, "/cases/" + member.caseId() + "/timeline"));
            var page = browsers.signedIn(user);
            for (String lang : List.of("cy", "en")) {
                page.navigate("/cases/" + member.caseId() + "?lang=" + lang);
                for (String part : List.of("#attendance-record", "#referral-programmes")) {
                    assertTrue(page.locator(part).count() > 0, user + " sees no " + part);
                    said.add(user + " " + part + " " + page.locator(part).first().innerHTML());
                }
                said.add(user + " timeline " + main(page, "/cases/" + member.caseId() + "/timeline"));
                if (user.equals("facilitator")) {
                    said.add(user + " register " + main(page, "/sessions/" + session));
                    said.add(user + " case " + main(page, "/cases/" + member.caseId()));
                }
            }
        }
        said.forEach(text -> assertFalse(WORD.matcher(text).find(), () -> near(text)));
    }

    /// Who was told, and what stands around the word.
    private static String near(String text) {
        var found = WORD.matcher(text);
        return text.substring(0, 30) + " … " + (found.find() ? text.substring(Math.max(0, found.start() - 200), found.end()) : "");
    }

    private static String main(Page page, String path) {
        page.navigate(path);
        return page.locator("main").innerHTML();
    }
}
