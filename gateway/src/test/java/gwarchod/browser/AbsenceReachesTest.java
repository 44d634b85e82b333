package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gwarchod.gateway.Groups;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// An absence registered by a provider stands on the open pages of the lead, of probation and of the co-ordinator at once, each their part.
class AbsenceReachesTest {
    private static final String CONCERN = "Zqconcern: was seen elsewhere";

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

    private static String meeting(String user, String kind) throws Exception {
        return StreamSupport.stream(groups.get(user, "/meetings").get("items").spliterator(), false)
                .filter(one -> one.get("kind").asText().equals(kind))
                .map(one -> one.get("id").asText())
                .findFirst()
                .orElseThrow();
    }

    private static Set<String> onAgenda(String user, String meeting) throws Exception {
        return new TreeSet<>(groups.get(user, "/meetings/" + meeting + "/agenda").get("lines").findValuesAsText("caseId"));
    }

    private static Page opened(String user, String meeting) {
        var page = browsers.signedIn(user);
        page.navigate("/meetings/" + meeting);
        assertThat(page.locator("#live-state")).hasAttribute("data-state", "live");
        return page;
    }

    private static Locator missed(Page page, String name) {
        return page.locator(".gw-agenda__line").filter(new Locator.FilterOptions().setHasText(name))
                .locator(".gw-agenda__title").filter(new Locator.FilterOptions().setHasText("Missed the"));
    }

    @Test
    void an_absence_reaches_lead_probation_and_co_ordinator_within_a_second_and_each_sees_their_own_part() throws Exception {
        var weekly = meeting("iom", "iom-weekly");
        var both = onAgenda("iom", weekly);
        both.retainAll(onAgenda("probation", weekly));
        var session = groups.get("facilitator", "/programmes/sessions").at("/items/0");
        var line = StreamSupport.stream(session.get("participants").spliterator(), false)
                .filter(one -> both.contains(one.get("caseId").asText())).findFirst().orElseThrow();
        var caseId = line.get("caseId").asText();
        groups.post("dao", "/cases/" + caseId + "/referrals", "{\"kind\":\"clinic\",\"provider\":\"clinic-west\",\"reason\":\"Fixation\"}", 201);
        var clinic = meeting("schemes", "stalking-clinic");
        var pages = List.of(opened("iom", weekly), opened("probation", weekly), opened("schemes", clinic));
        var name = line.get("name").asText();
        var before = pages.stream().map(page -> missed(page, name).count()).toList();
        groups.post("facilitator", "/programmes/sessions/" + session.get("id").asText() + "/register", """
                {"entries":[{"participantId":"%s","attendance":"absent","reason":"none-given","concern":"%s"}]}"""
                .formatted(line.get("participantId").asText(), CONCERN), 200);
        for (int i = 0; i < pages.size(); i++) {
            assertThat(missed(pages.get(i), name)).hasCount(before.get(i) + 1);
            assertFalse(pages.get(i).content().contains("Zqconcern"), "an agenda says that, not what was written");
        }
        for (String user : List.of("iom", "schemes", "probation")) {
            assertTrue(attendance(user, caseId).toString().contains(CONCERN), user);
        }
        var duty = attendance("duty", caseId);
        assertEquals("absent", duty.at("/sessions/0/attendance").asText());
        assertFalse(duty.toString().contains("Zqconcern") || duty.toString().contains("none-given"), duty.toString());
        groups.refused("facilitator2", "/cases/" + caseId, 404);
    }

    private static JsonNode attendance(String user, String caseId) throws Exception {
        return groups.get(user, "/cases/" + caseId).path("attendance");
    }
}
