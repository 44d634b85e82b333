package gwarchod.core.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class SettingsTest {
    private static final LocalDate DAY = LocalDate.of(2026, 3, 10);

    private static Setting setting(@Nullable String area, @Nullable LocalDate from, @Nullable LocalDate until, String value) {
        return new Setting("key", area, from, until, value, "days", "somewhere", true);
    }

    private static Settings here(Setting... settings) {
        return new Settings("here", List.of(settings));
    }

    @Test
    void the_newest_that_holds_on_the_day_counts() {
        var settings = here(setting(null, null, null, "1"), setting(null, DAY, null, "2"));
        assertEquals(1, settings.at("key", DAY.minusDays(1)).number());
        assertEquals(2, settings.at("key", DAY).number());
    }

    @Test
    void what_is_said_for_the_area_goes_before_what_is_said_for_all_as_long_as_it_holds() {
        var settings = here(setting(null, DAY, null, "1"), setting("here", null, DAY, "2"), setting("elsewhere", null, null, "3"));
        assertEquals(2, settings.at("key", DAY).number());
        assertEquals(1, settings.at("key", DAY.plusDays(1)).number());
        assertEquals("here", settings.area());
    }

    @Test
    void a_setting_nobody_made_is_our_mistake() {
        assertThrows(NullPointerException.class, () -> here().at("key", DAY));
        assertThrows(IllegalStateException.class, () -> here(setting(null, DAY, null, "1")).at("key", DAY.minusDays(1)));
    }

    @Test
    void a_value_is_of_its_unit_and_has_a_source() {
        assertThrows(IllegalArgumentException.class, () -> setting(null, null, null, "two"));
        assertThrows(IllegalArgumentException.class, () -> setting(null, null, null, "-1"));
        assertThrows(IllegalArgumentException.class, () -> new Setting("key", null, null, null, "1", "moons", "somewhere", true));
        assertThrows(IllegalArgumentException.class, () -> new Setting("key", null, null, null, "1", "yes-no", "somewhere", true));
        assertThrows(IllegalArgumentException.class, () -> new Setting("key", null, null, null, "1", "days", " ", true));
    }

    @Test
    void the_area_s_own_are_read_and_say_what_was_never_verified() {
        assertEquals(48, Settings.AREA.at("hearing.hours", DAY).number());
        assertTrue(Settings.AREA.at("hearing.hours", DAY).verified());
        assertFalse(Settings.AREA.at("dvpo.day-made-counts", DAY).verified());
        assertTrue(Settings.AREA.at("dvpo.day-made-counts", DAY).isYes());
    }
}
