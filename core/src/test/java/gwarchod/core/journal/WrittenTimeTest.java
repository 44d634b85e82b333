package gwarchod.core.journal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/// A time read by hand is the time that Java reads, or refused as Java refuses it.
class WrittenTimeTest {
    private interface Reading {
        Instant of(String text);
    }

    private static String said(Reading reading, String text) {
        try {
            return reading.of(text).toString();
        } catch (DateTimeException refused) {
            return "refused";
        }
    }

    private static void same(String text) {
        assertEquals(said(Instant::parse, text), said(WrittenTime::parse, text), text);
    }

    @Test
    void every_time_that_is_written_is_read_back() {
        var random = new Random(7);
        for (int i = 0; i < 5_000; i++) {
            var second = Instant.ofEpochSecond(random.nextLong(-2_000_000_000L, 20_000_000_000L));
            for (Instant time : List.of(second, second.plusMillis(random.nextInt(1_000)), second.plusNanos(random.nextInt(1_000_000_000)))) {
                assertEquals(time, WrittenTime.parse(time.toString()));
            }
        }
    }

    @Test
    void what_is_no_time_or_another_kind_of_it_is_read_as_java_reads_it() {
        List.of("", "Z", "2026-02-29T10:00:00Z", "2024-02-29T10:00:00.5Z", "2026-13-01T10:00:00Z", "2026-00-01T10:00:00Z", "2026-01-32T10:00:00Z",
                "2026-01-01T24:00:00Z", "2026-01-01T25:00:00Z", "2016-12-31T23:59:60Z", "2026-01-01T10:60:00Z", "2026-01-01T10:00:61Z",
                "2026-01-01T10:00:00+01:00", "+10000-01-01T00:00:00Z", "-0001-01-01T00:00:00.123Z", "2026-01-01t10:00:00z", "2026-01-01T10:00:00.12aZ",
                "２026-01-01T10:00:00Z", "2026-01-01T10:00:00.000", "2026/01/01T10:00:00Z").forEach(WrittenTimeTest::same);
        var random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder(i % 2 == 0 ? "2026-01-31T10:59:00Z" : "2026-01-31T10:59:00.123Z");
            text.setCharAt(random.nextInt(text.length()), "0123456789-:.TZ+ x".charAt(random.nextInt(18)));
            same(text.toString());
        }
    }
}
