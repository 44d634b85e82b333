package gwarchod.iom.outstanding;

import gwarchod.core.casefile.Days;
import gwarchod.core.json.Json;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Words;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// The area's shifts, each from a day on, from the resource `outstanding.json`; hours are among the area's settings.
public record OutstandingSettings(List<InForce> shifts) {
    static final OutstandingSettings HERE = load();

    /// @param from the first day on which they hold
    /// @param verified whether somebody checked them against the source
    /// @param source where it comes from
    public record InForce(LocalDate from, List<Begins> shifts, String source, boolean verified) {
        public InForce {
            shifts = List.copyOf(shifts);
            if (shifts.isEmpty()) {
                throw new IllegalArgumentException("outstanding.json: no shifts from " + from);
            }
        }
    }

    /// Every day at this time, in the United Kingdom.
    public record Begins(String shift, LocalTime at) {}

    public OutstandingSettings {
        shifts = shifts.stream().sorted(Comparator.comparing(InForce::from)).toList();
    }

    static OutstandingSettings load() {
        try (var in = OutstandingSettings.class.getResourceAsStream("/outstanding.json")) {
            if (in == null) {
                throw new IllegalStateException("no outstanding.json on the class path");
            }
            return Json.MAPPER.readValue(in, OutstandingSettings.class);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read outstanding.json", e);
        }
    }

    /// What holds at `time`; before the first, what holds first.
    InForce at(Instant time) {
        var day = Days.of(time);
        return shifts.stream().filter(one -> !one.from().isAfter(day)).reduce((_, later) -> later).orElse(shifts.getFirst());
    }

    /// From when somebody wanted since `since` is on the list: elapsed hours, whatever the clock does.
    Instant listedFrom(Settings settings, Instant since) {
        return since.plus(Duration.ofHours(hours(settings, "listed-after", since)));
    }

    Instant answerBy(Settings settings, Instant asked) {
        return asked.plus(Duration.ofHours(hours(settings, "expedite-answered-within", asked)));
    }

    private static int hours(Settings settings, String key, Instant at) {
        return settings.at("outstanding." + key, Days.of(at)).number();
    }

    /// The shift that is on.
    Shift shift(Instant time) {
        var day = Days.of(time);
        var all = Stream.of(day.minusDays(1), day, day.plusDays(1)).flatMap(on -> begin(on, time)).sorted(Comparator.comparing(Shift::from)).toList();
        for (int i = 0; i < all.size() - 1; i++) {
            if (!time.isBefore(all.get(i).from()) && time.isBefore(all.get(i + 1).from())) {
                return new Shift(all.get(i).name(), all.get(i).from(), all.get(i + 1).from());
            }
        }
        throw new IllegalStateException("no shift is on at " + time);      // there is one a day at least
    }

    private Stream<Shift> begin(LocalDate on, Instant time) {
        return at(time).shifts().stream().map(one -> {
            var from = on.atTime(one.at()).atZone(Words.ZONE).toInstant();
            return new Shift(one.shift(), from, from);
        });
    }
}
