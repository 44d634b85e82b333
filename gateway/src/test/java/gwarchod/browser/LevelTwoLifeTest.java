package gwarchod.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import gwarchod.core.casefile.Days;
import gwarchod.gateway.Groups;
import gwarchod.gateway.RunningServer;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Three people on one level 2 panel, from the referral of one to the minutes about him, by those who come to it: an attendee who was asked for one
/// of them knows of no other, and each copy of the minutes holds what its reader may read.
class LevelTwoLifeTest {
    private static final List<String> PILLARS =
            List.of("supervision", "monitoring-and-control", "interventions-and-treatment", "victim-safety", "contingency");

    private static final String CONVICTION = """
            {"said":{"offence":"harassment-2","finding":"convicted","sentence":"community","sentencedOn":"%s","notification":false}}""";

    /// What only some may read, by the sensitivity under which it is said.
    private static final Map<String, String> SAID = Map.of("victim", "Zqvictim moved house", "third-party", "Zqthird lends him a car",
            "intelligence", "Zqintel was seen near the school", "health", "Zqhealth stopped his medicine", "child", "Zqchild changed schools");

    @TempDir
    static Path data;

    private static RunningServer server;
    private static Browsers browsers;
    private static Groups rest;

    private final LocalDate today = Days.of(Instant.now());

    @BeforeAll
    static void start() {
        server = RunningServer.start(data.resolve("area"));
        browsers = new Browsers(server.address());
        rest = new Groups(server.address());
    }

    @AfterAll
    static void stop() {
        browsers.close();
        server.close();
    }

    /// A case at one meeting.
    private record Item(String caseId, String id) {
        String below(String path) {
            return "/cases/" + caseId + "/panel-items/" + id + "/" + path;
        }
    }

    @Test
    void from_referral_to_minutes_each_reader_knows_what_they_may_and_nothing_required_is_forgotten() throws Exception {
        var aled = person("Zqaled");
        var bryn = person("Zqbryn");
        var cai = person("Zqcai");
        refer(aled);
        accept(aled);
        var meeting = rest.post("coordinator", "/meetings", """
                {"kind":"mappa-level-2","startsAt":"%s"}""".formatted(Instant.now()), 201).at("/ids/meeting").asText();
        var first = opened(meeting, aled);
        var second = opened(meeting, bryn);
        var third = opened(meeting, cai);
        invite(first, meeting);
        ask(second, "childrens-services");
        onlyTheFirst(meeting, aled, bryn, cai);
        arrivesLive(meeting, first);
        discuss(meeting, first);
        heldBackUntilDisclosureIsDecided(meeting, first);
        deferred(meeting, second);
        rest.post("chair", third.below("close"), """
                {"end":"inquorate","until":"%s","reason":"Probation was at court","owner":"coordinator"}""".formatted(today.plusDays(7)), 201);
        minutes(first);
        copies(first, second);
    }

    /// Led by probation, with a plan under every heading, and somebody who was harmed.
    private String person(String given) throws Exception {
        var id = rest.post("coordinator", "/cases", """
                {"name":{"family":"Ffug-Panel","given":"%s"}}""".formatted(given), 201).get("id").asText();
        rest.post("coordinator", "/cases/" + id + "/partners", "{\"agency\":\"probation\"}", 201);
        rest.post("coordinator", "/cases/" + id + "/lead", "{\"user\":\"probation\",\"agency\":\"probation\"}", 201);
        rest.post("coordinator", "/cases/" + id + "/people", """
                {"name":{"family":"Dychmygol","given":"Non %s"},"kind":"victim","relationship":"former partner"}""".formatted(given), 201);
        for (String pillar : PILLARS) {
            rest.post("probation", "/cases/" + id + "/measures", """
                    {"pillar":"%s","what":"Sees to it each week","agency":"probation"%s}"""
                    .formatted(pillar, pillar.equals("contingency") ? ",\"trigger\":\"He misses a visit\"" : ""), 201);
        }
        rest.post("probation", "/cases/" + id + "/convictions", CONVICTION.formatted(today.minusYears(1)), 201);
        return id;
    }

    /// Fills in the form of that address and saves it.
    private static void save(Page page, String path, Map<String, String> fields) {
        page.navigate(path);
        fields.forEach((name, value) -> fill(page, name, value));
        page.locator("main form button[type=submit]").first().click();
        page.waitForLoadState();
    }

    /// Nothing was wrong with what was sent.
    private static void saved(Page page) {
        assertEquals(List.of(), page.locator(".govuk-error-summary").allInnerTexts());
    }

    private static void fill(Page page, String name, String value) {
        var field = page.locator("main form [name='" + name + "']").first();
        switch ((String) field.evaluate("one => one.tagName === 'INPUT' ? one.type : one.tagName")) {
            case "radio" -> page.locator("main form [name='" + name + "'][value='" + value + "']").check(new Locator.CheckOptions().setForce(true));
            case "checkbox" -> field.check(new Locator.CheckOptions().setForce(true));
            case "SELECT" -> field.selectOption(value);
            default -> field.fill(value);
        }
    }

    private static Map<String, String> day(Map<String, String> fields, String name, LocalDate day) {
        var all = new HashMap<>(fields);
        all.put(name + "-day", Integer.toString(day.getDayOfMonth()));
        all.put(name + "-month", Integer.toString(day.getMonthValue()));
        all.put(name + "-year", Integer.toString(day.getYear()));
        return all;
    }

    private static void refer(String aled) {
        var page = browsers.signedIn("probation");
        var said = Map.of("category", "3", "level", "2", "threshold", "high-or-very-high-risk", "reason", "Two partners harmed in a year",
                "endorsedBy", "Rhian Rheolwr, senior probation officer", "invite-probation", "yes");
        save(page, "/cases/" + aled + "/refer-to-mappa", said);
        assertThat(page.locator(".govuk-error-summary")).isVisible();      // what the formal meeting adds isn't said
        var whole = new HashMap<>(said);
        whole.put("meetingAdds", "Housing and children's services move him and protect the school");
        save(page, "/cases/" + aled + "/refer-to-mappa", whole);
        saved(page);
        assertThat(page.locator("main")).containsText("Two partners harmed in a year");
    }

    private static void accept(String aled) {
        var page = browsers.signedIn("coordinator");
        page.navigate("/cases/" + aled);
        page.locator("a[href*='answer-mappa-referral']").first().click();
        save(page, page.url(), Map.of("answer", "accepted", "rationale", "A meeting can move him"));
        saved(page);
        assertThat(page.locator("main")).containsText("A meeting can move him");
    }

    private static Item opened(String meeting, String caseId) throws Exception {
        return new Item(caseId, rest.post("coordinator", "/cases/" + caseId + "/panel-items", """
                {"meeting":"%s","level":2}""".formatted(meeting), 201).at("/ids/panelItem").asText());
    }

    private static void invite(Item item, String meeting) throws Exception {
        var page = browsers.signedIn("coordinator");
        save(page, "/cases/" + item.caseId() + "/invite-to-panel?item=" + item.id() + "&back=panel-" + meeting,
                Map.of("agency", "housing", "seat", "housing", "reason", "He asks for a flat beside the school"));
        assertThat(page.locator("#agenda")).containsText("He asks for a flat beside the school");
        for (String agency : List.of("police", "probation", "childrens-services")) {
            ask(item, agency);
        }
    }

    /// Each of them has the seat that is called like it.
    private static void ask(Item item, String agency) throws Exception {
        rest.post("coordinator", item.below("invitations"), """
                {"agency":"%s","seat":"%s","reason":"Knows him"}""".formatted(agency, agency), 201);
    }

    /// Housing was asked for one of three.
    private static void onlyTheFirst(String meeting, String aled, String... others) throws Exception {
        var page = browsers.signedIn("housing");
        page.navigate("/meetings/" + meeting);
        assertThat(page.locator("main")).containsText("Ffug-Panel, Zqaled");
        assertFalse(page.content().contains("Zqbryn") || page.content().contains("Zqcai"), "of the others there isn't a trace");
        page.navigate("/meetings/" + meeting + "/cases/" + aled);
        assertThat(page.locator("#agenda")).containsText("He asks for a flat beside the school");
        for (String other : others) {
            rest.refused("housing", "/cases/" + other, 404);
            assertEquals(404, page.navigate("/meetings/" + meeting + "/cases/" + other).status());
        }
        var mine = Set.copyOf(rest.get("housing", "/cases").get("items").findValuesAsText("id"));
        assertTrue(mine.contains(aled) && Stream.of(others).noneMatch(mine::contains), "a list of cases holds the one they were asked for");
    }

    /// What housing says stands on the chair's open page at once.
    private static void arrivesLive(String meeting, Item item) {
        var chair = browsers.signedIn("chair");
        chair.navigate("/meetings/" + meeting + "/cases/" + item.caseId());
        assertThat(chair.locator("#live-state")).hasAttribute("data-state", "live");
        var housing = browsers.signedIn("housing");
        save(housing, "/cases/" + item.caseId() + "/say-at-panel?item=" + item.id() + "&back=panel-" + meeting,
                Map.of("sensitivity", "standard", "text", "A flat in another town is free on Monday", "inLieu", "no"));
        assertThat(chair.locator("#agenda")).containsText("A flat in another town is free on Monday");
    }

    /// All that a meeting goes through, but the decision on disclosure.
    private void discuss(String meeting, Item item) throws Exception {
        for (String agency : List.of("police", "probation", "housing", "childrens-services")) {
            rest.post("chair", item.below("attendance"), """
                    {"agency":"%s","seat":"%s","post":"Manager","turnout":"in-person","mayCommit":true}""".formatted(agency, agency), 201);
            rest.post("chair", item.below("acknowledgements"), "{\"agency\":\"%s\"}".formatted(agency), 201);
        }
        for (var one : SAID.entrySet()) {
            rest.post(one.getKey().equals("victim") ? "vlo" : "chair", item.below("paragraphs/" + one.getKey()), """
                    {"text":"%s","inLieu":false}""".formatted(one.getValue()), 201);
        }
        rest.post("chair", item.below("risk"), """
                {"toWhom":"A former partner","nature":"Violence","imminence":"Within weeks","raises":"Drink","lowers":"Work","overall":"high"}""", 201);
        rest.post("chair", item.below("topics"), "{\"topic\":\"victims\",\"said\":\"Spoken about\"}", 201);
        rest.post("chair", item.below("topics"), "{\"topic\":\"diversity\",\"said\":\"Spoken about\"}", 201);
        rest.post("chair", "/cases/" + item.caseId() + "/plan/reviews", """
                {"reviewedOn":"%s","nextDueOn":"%s"}""".formatted(today, today.plusWeeks(8)), 201);
        rest.post("chair", "/cases/" + item.caseId() + "/level", """
                {"category":3,"level":2,"reviewDueOn":"%s","rationale":"Only together can they move him","meeting":"%s"}"""
                .formatted(today.plusWeeks(8), meeting), 201);
        rest.post("chair", item.below("review"), "{\"on\":\"%s\"}".formatted(today.plusWeeks(8)), 201);
        rest.post("chair", "/cases/" + item.caseId() + "/actions", """
                {"what":"Offers the flat","owner":"probation","agency":"probation","dueOn":"%s"}""".formatted(today.plusDays(5)), 201);
    }

    private void heldBackUntilDisclosureIsDecided(String meeting, Item item) {
        var chair = browsers.signedIn("chair");
        var at = "/meetings/" + meeting + "/cases/" + item.caseId();
        var close = "/cases/" + item.caseId() + "/close-panel-item?item=" + item.id() + "&back=panel-" + meeting;
        save(chair, close, Map.of("end", "held"));
        assertThat(chair.locator(".govuk-error-summary")).containsText("disclosure");
        chair.navigate(at);
        assertThat(chair.locator("#tasks ~ ul .govuk-tag--orange")).hasCount(1);        // nothing else is lacking
        chair.locator("#do-disclosure").click();
        save(chair, chair.url(), day(Map.of("decision", "do-not-disclose", "why", "Nobody new is at risk"), "decidedOn", today));
        save(chair, close, Map.of("end", "held"));
        assertThat(chair.locator("#ended")).isVisible();
    }

    private void deferred(String meeting, Item item) {
        var chair = browsers.signedIn("chair");
        var close = "/cases/" + item.caseId() + "/close-panel-item?item=" + item.id() + "&back=panel-" + meeting;
        save(chair, close, Map.of("end", "deferred"));
        assertThat(chair.locator(".govuk-error-summary")).isVisible();      // without a day, a reason and somebody
        save(chair, close, day(Map.of("end", "deferred", "reason", "His solicitor is ill", "owner", "probation"), "until", today.plusDays(14)));
        assertThat(chair.locator("#ended")).containsText("His solicitor is ill");
    }

    private static void minutes(Item item) throws Exception {
        var at = "/cases/" + item.caseId() + "/minutes/" + item.id();
        var writer = browsers.signedIn("coordinator");
        writer.navigate(at);
        writer.locator("[name^='text-']").all().forEach(text -> text.fill("Said for who was not there"));
        writer.locator("main form", new Page.LocatorOptions().setHas(writer.locator("[name^='text-']"))).locator("button[type=submit]").click();
        writer.waitForLoadState();
        assertThat(writer.locator("form[action$='/circulation']")).hasCount(0);
        rest.post("coordinator", at + "/circulation", "{}", 409);      // the chair hasn't approved them
        rest.refused("housing", at, 404);
        var chair = browsers.signedIn("chair");
        chair.navigate(at);
        chair.locator("form[action$='/approval'] button").click();
        chair.waitForLoadState();
        writer.navigate(at);
        writer.locator("form[action$='/circulation'] button").click();
        assertThat(writer.locator(".govuk-notification-banner")).isVisible();
    }

    private static void copies(Item item, Item other) throws Exception {
        var at = "/cases/" + item.caseId() + "/minutes/" + item.id();
        assertAll(Stream.of(
                new Copy("chair", SAID.keySet()),
                new Copy("probation", SAID.keySet()),
                new Copy("vlo", Set.of("victim")),
                new Copy("housing", Set.of()),
                new Copy("social", Set.of())).map(copy -> () -> {
                    var page = browsers.signedIn(copy.reader());
                    assertEquals(200, page.navigate(at).status(), copy.reader());
                    assertTrue(page.content().contains("A flat in another town is free on Monday"), copy.reader() + " reads what was said to all");
                    SAID.forEach((kind, said) -> assertEquals(copy.holds().contains(kind), page.content().contains(said.split(" ")[0]),
                            copy.reader() + " and what was said under " + kind));
                }));
        rest.refused("housing", "/cases/" + other.caseId() + "/minutes/" + other.id(), 404);
    }

    private record Copy(String reader, Set<String> holds) {}
}
