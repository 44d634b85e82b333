package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimesOfDayTest {
    @Test
    void a_time_is_read_as_people_write_it() {
        for (String written : List.of("18:30", "18.30", "1830", "18 30", "6.30pm", "6:30 PM", "630pm", "6.30 p.m.", "6.30yh")) {
            assertEquals(Optional.of(LocalTime.of(18, 30)), TimesOfDay.parse(written), written);
        }
        assertEquals(Optional.of(LocalTime.of(6, 0)), TimesOfDay.parse("6am"));
        assertEquals(Optional.of(LocalTime.MIDNIGHT), TimesOfDay.parse("12am"));
        assertEquals(Optional.of(LocalTime.NOON), TimesOfDay.parse("12 yh"));
    }

    @Test
    void what_says_no_time_or_may_mean_two_is_none() {
        for (String written : List.of("", "6", "18", "25:00", "18:60", "13pm", "0am", "half past six", "6:3", "111111")) {
            assertEquals(Optional.empty(), TimesOfDay.parse(written), written);
        }
    }
}
