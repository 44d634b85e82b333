package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import gwarchod.core.words.Words;
import gwarchod.gateway.Groups;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// A level 2 meeting of today with three people on it, two of whom somebody came for alone: what the chair sees arrive, what keeps an item from
/// being closed, and what each page must not hold.
class PanelItemPageTest {
    private static final String VICTIMS = "She fears the move";
    private static final String INTELLIGENCE = "asked a former colleague";
    private static final String CHILDREN = "Two children, seven and nine";

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

    private static String meeting(String user) throws Exception {
        var today = LocalDate.now(Words.ZONE).toString();
        return StreamSupport.stream(groups.get(user, "/meetings?from=" + today).get("items").spliterator(), false)
                .filter(one -> one.get("kind").asText().equals("mappa-level-2") && one.get("startsAt").asText().startsWith(today))
                .map(one -> one.get("id").asText()).findFirst().orElseThrow();
    }

    /// Those put on this meeting; whoever was at an earlier one about somebody may still know that case.
    private static Set<String> cases(String user, String meeting) throws Exception {
        var cases = new TreeSet<String>();
        for (String on : groups.get(user, "/meetings/" + meeting + "/agenda").get("lines").findValuesAsText("caseId")) {
            if (groups.get(user, "/cases/" + on).at("/panelItems/items").findValuesAsText("meeting").contains(meeting)) {
                cases.add(on);
            }
        }
        return cases;
    }

    private static JsonNode item(String user, String meeting, String on) throws Exception {
        return StreamSupport.stream(groups.get(user, "/cases/" + on).at("/panelItems/items").spliterator(), false)
                .filter(one -> one.get("meeting").asText().equals(meeting)).findFirst().orElseThrow();
    }

    private static Page opened(String user, String meeting, String on) {
        var page = browsers.signedIn(user);
        page.navigate("/meetings/" + meeting + "/cases/" + on);
        assertThat(page.locator("#live-state")).hasAttribute("data-state", "live");
        return page;
    }

    @Test
    void who_came_for_one_person_sees_that_one_and_what_they_say_arrives_at_the_chair_live() throws Exception {
        var meeting = meeting("chair");
        var housings = cases("housing", meeting);
        var socials = cases("social", meeting);
        assertEquals(1, housings.size());
        assertEquals(1, socials.size());
        assertNotEquals(housings, socials);
        var on = housings.iterator().next();
        var other = socials.iterator().next();
        assertTrue(cases("chair", meeting).containsAll(Set.of(on, other)));
        groups.refused("housing", "/cases/" + other, 404);
        groups.refused("social", "/cases/" + on, 404);
        var chair = opened("chair", meeting, on);
        var housing = opened("housing", meeting, on);
        assertThat(chair.locator("#agenda")).containsText(VICTIMS);
        assertFalse(housing.content().contains(VICTIMS) || housing.content().contains(INTELLIGENCE), "others' words in confidence");
        groups.post("housing", "/cases/" + on + "/panel-items/" + item("housing", meeting, on).get("id").asText() + "/paragraphs/standard",
                "{\"text\":\"A third flat came free this morning.\",\"inLieu\":false}", 201);
        assertThat(chair.locator("#agenda")).containsText("A third flat came free");
        assertThat(housing.locator("#agenda")).containsText("A third flat came free");
        assertTrue(opened("social", meeting, other).content().contains(CHILDREN));
    }

    @Test
    void what_is_decided_elsewhere_in_the_case_arrives_on_the_open_page_of_its_item() throws Exception {
        var meeting = meeting("chair");
        var on = cases("housing", meeting).iterator().next();
        var chair = opened("chair", meeting, on);
        groups.post("probation", "/cases/" + on + "/actions", """
                {"what":"Ring the landlord back.","owner":"probation","agency":"probation","dueOn":"%s"}"""
                .formatted(LocalDate.now(Words.ZONE).plusDays(7)), 201);
        assertThat(chair.locator("#agenda")).containsText("Ring the landlord back");
        groups.post("probation", "/cases/" + on + "/measures", """
                {"pillar":"supervision","what":"See him on Mondays as well.","owner":"probation","agency":"probation"}""", 201);
        assertThat(chair.locator("#agenda")).containsText("on Mondays as well");
    }

    @Test
    void a_level_is_chosen_from_nothing_on_and_who_came_speaks_for_their_own_agency() throws Exception {
        var meeting = meeting("chair");
        var on = cases("social", meeting).iterator().next();
        var chair = opened("chair", meeting, on);
        chair.locator("a[href*='/set-level']").first().click();
        assertThat(chair.locator("select[name=level] option:checked")).hasText("Choose");
        chair.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(chair.locator(".govuk-error-summary")).containsText("Level");
        var social = opened("social", meeting, on);
        social.locator("a[href*='/acknowledge-panel']").first().click();
        assertThat(social.locator("select[name=agency] option:checked")).hasText("Demonstration Children's Services");
    }

    @Test
    void an_item_that_lacks_a_disclosure_decision_stays_open_and_says_so_and_another_is_deferred() throws Exception {
        var meeting = meeting("chair");
        var on = cases("housing", meeting).iterator().next();
        var page = opened("chair", meeting, on);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Close the item")).click();
        page.getByLabel("Held", new Page.GetByLabelOptions().setExact(true)).check();
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(page.locator(".govuk-error-summary")).containsText("a decision on disclosure");
        page.getByLabel("Deferred", new Page.GetByLabelOptions().setExact(true)).check();
        var until = LocalDate.now(Words.ZONE).plusDays(14);
        page.locator("[name='until-day']").fill(Integer.toString(until.getDayOfMonth()));
        page.locator("[name='until-month']").fill(Integer.toString(until.getMonthValue()));
        page.locator("[name='until-year']").fill(Integer.toString(until.getYear()));
        page.getByLabel("Reason").fill("Disclosure needs the prison's answer.");
        page.getByLabel("Who sees to it").selectOption("chair");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Save")).click();
        assertThat(page.locator("#ended")).containsText("Deferred");
        assertEquals("deferred", item("chair", meeting, on).at("/end/end").asText());
        assertTrue(item("chair", meeting, on).get("lacks").toString().contains("disclosure"), "what it lacked is named");
    }
}
