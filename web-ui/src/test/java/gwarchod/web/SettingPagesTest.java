package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.setting.SettingDeeds;
import gwarchod.core.setting.SettingDeeds.ChangeSetting;
import gwarchod.core.setting.SettingDeeds.Changed;
import gwarchod.core.setting.SettingDeeds.ConfirmSetting;
import gwarchod.core.setting.SettingDeeds.Group;
import gwarchod.core.setting.SettingDeeds.Line;
import gwarchod.core.setting.SettingDeeds.SettingValue;
import gwarchod.core.setting.SettingDeeds.Values;
import gwarchod.core.setting.SettingDeeds.Version;
import gwarchod.core.setting.SettingDeeds.Versions;
import gwarchod.core.setting.SettingDeeds.WithdrawChange;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// The page of the area's numbers, and the forms that change and confirm them.
class SettingPagesTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
    private static final LocalDate AHEAD = LocalDate.of(2026, 4, 1);

    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(Stream.concat(Browser.WORDS.stream(), Stream.of("setting")).distinct().toList())).signedIn();

    @BeforeEach
    void settings() {
        var now = new SettingValue("14", "14 days", null, null, "No guidance names it", false, null);
        var next = new SettingValue("10", "10 days", AHEAD, null, "The board", false, null);
        desk.answers.put(SettingDeeds.ALL.name(), (_, _) -> new Values("here", DAY, 1, List.of(new Group("mappa", "MAPPA", List.of(
                new Line("a.days", "Minutes go out within", now, next),
                new Line("b.days", "By law", new SettingValue("3", "3 days", null, null, "The Act", true, null), null))))));
        desk.answers.put(SettingDeeds.ONE.name(), (_, _) -> new Versions("a.days", "Minutes go out within", "days", DAY, List.of(
                new Version(next, false, true, new Changed("The chair", Instant.EPOCH, "too late", false), true),
                new Version(now, true, false, null, false))));
    }

    @AfterEach
    void close() {
        browser.close();
    }

    private String sent(String path, String from, Map<String, String> fields) {
        var form = new HashMap<>(fields);
        form.put("_csrf", browser.formToken(from));
        return browser.post(path, form).body();
    }

    @Test
    void everybody_reads_what_nobody_confirmed_and_nobody_without_permission_changes_it() {
        var page = browser.get("/settings").body();
        assertTrue(page.contains("Unverified") && page.contains("14 days") && page.contains("10 days from 1 April 2026"), page);
        assertFalse(browser.get("/settings?show=unverified").body().contains("By law"));
        assertFalse(browser.get("/settings/a.days").body().contains("<form method=\"post\" action=\"/settings"));
        assertEquals(403, browser.get("/settings/a.days/confirmation?version=").statusCode());
    }

    @Test
    void the_other_language_shows_the_same_setting() {
        assertEquals("/settings/a.days", browser.get("/settings/a.days?lang=cy").headers().firstValue("Location").orElse(""));
    }

    @Test
    void a_change_names_its_first_day_and_where_it_comes_from() {
        desk.may.addAll(List.of("setting.change", "setting.confirm", "setting.withdraw-change"));
        assertTrue(sent("/settings/a.days", "/settings/a.days", Map.of("value", "10", "source", "The board", "why", "x"))
                .contains("Enter the first day on which it holds"));
        assertEquals(List.of(), desk.acted);
        sent("/settings/a.days", "/settings/a.days", Map.of("value", "10", "source", "The board", "why", "too late", "from-day", "1", "from-month", "4",
                "from-year", "2026"));
        assertEquals(new ChangeSetting("a.days", "10", AHEAD, "The board", "too late"), desk.acted.getFirst());
    }

    @Test
    void a_value_is_confirmed_by_what_it_is_and_a_change_ahead_is_taken_back() {
        desk.may.addAll(List.of("setting.change", "setting.confirm", "setting.withdraw-change"));
        assertTrue(browser.get("/settings/a.days").body().contains("somebody else confirms it"), "whoever changed it is told");
        var form = "/settings/a.days/confirmation?version=";
        assertTrue(browser.get(form).body().contains("Confirm that 14 days is right"));
        sent("/settings/a.days/confirmation", form, Map.of("version", "", "value", "14", "checked", "Guidance of 2024, 13b.4"));
        assertEquals(new ConfirmSetting("a.days", null, "14", "Guidance of 2024, 13b.4"), desk.acted.getFirst());
        sent("/settings/a.days/withdrawal", "/settings/a.days/withdrawal?version=2026-04-01", Map.of("version", "2026-04-01", "why", "thought again"));
        assertEquals(new WithdrawChange("a.days", AHEAD, "thought again"), desk.acted.getLast());
        assertEquals(404, browser.get("/settings/a.days/confirmation?version=2020-01-01").statusCode());
    }
}
