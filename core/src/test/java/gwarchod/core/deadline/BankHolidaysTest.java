package gwarchod.core.deadline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Year;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class BankHolidaysTest {
    private static final Path FILE = Path.of("src/main/resources/reference/bank-holidays.csv");
    private static final String ABOUT = """
            # Holidays of England and Wales, a year a line, as jollyday knows them. Written by BankHolidaysTest (-Dgwarchod.holidays.write=true),
            # which fails when a newer jollyday knows others. A day proclaimed since then is added by hand: announced,2022-09-19,why
            """;

    /// England and Wales as GOV.UK published them (bank-holidays.json as stored from 2020 and 2026), by hand and not from jollyday.
    private static final Map<Integer, String> PUBLISHED = new TreeMap<>(Map.ofEntries(
            Map.entry(2012, "01-02 04-06 04-09 05-07 06-04 06-05 08-27 12-25 12-26"),
            Map.entry(2013, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            Map.entry(2014, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            Map.entry(2015, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            Map.entry(2016, "01-01 03-25 03-28 05-02 05-30 08-29 12-26 12-27"),
            Map.entry(2017, "01-02 04-14 04-17 05-01 05-29 08-28 12-25 12-26"),
            Map.entry(2018, "01-01 03-30 04-02 05-07 05-28 08-27 12-25 12-26"),
            Map.entry(2019, "01-01 04-19 04-22 05-06 05-27 08-26 12-25 12-26"),
            Map.entry(2020, "01-01 04-10 04-13 05-08 05-25 08-31 12-25 12-28"),
            Map.entry(2021, "01-01 04-02 04-05 05-03 05-31 08-30 12-27 12-28"),
            Map.entry(2022, "01-03 04-15 04-18 05-02 06-02 06-03 08-29 09-19 12-26 12-27"),
            Map.entry(2023, "01-02 04-07 04-10 05-01 05-08 05-29 08-28 12-25 12-26"),
            Map.entry(2024, "01-01 03-29 04-01 05-06 05-27 08-26 12-25 12-26"),
            Map.entry(2025, "01-01 04-18 04-21 05-05 05-26 08-25 12-25 12-26"),
            Map.entry(2026, "01-01 04-03 04-06 05-04 05-25 08-31 12-25 12-28"),
            Map.entry(2027, "01-01 03-26 03-29 05-03 05-31 08-30 12-27 12-28")));

    @Test
    void they_are_those_gov_uk_published_with_substitutes_jubilees_a_funeral_and_a_coronation() {
        PUBLISHED.forEach((year, days) -> assertEquals(days, days(BankHolidays.ENGLAND_AND_WALES, year)));
    }

    @Test
    void what_is_shipped_is_what_jollyday_knows() throws IOException {
        var lines = jollyday();
        if (Boolean.getBoolean("gwarchod.holidays.write")) {
            Files.writeString(FILE, ABOUT + String.join("\n", lines) + "\n");
        }
        assertEquals(lines, Files.readAllLines(FILE).stream().filter(line -> Character.isDigit(line.charAt(0))).toList());
    }

    @Test
    void a_day_proclaimed_after_the_library_was_written_is_added_by_a_line() {
        var holidays = BankHolidays.of(Stream.of("2022,01-03 04-15", "announced,2022-09-19,the Queen's funeral, a Monday"));
        assertEquals("01-03 04-15 09-19", days(holidays, 2022));
    }

    @Test
    void outside_the_years_it_knows_there_are_none() {
        assertTrue(BankHolidays.ENGLAND_AND_WALES.on(LocalDate.of(2100, 1, 1)));
        assertFalse(BankHolidays.ENGLAND_AND_WALES.on(LocalDate.of(2101, 12, 26)));
        assertFalse(BankHolidays.ENGLAND_AND_WALES.on(LocalDate.of(2002, 12, 26)));
    }

    private static String days(BankHolidays holidays, int year) {
        return LocalDate.of(year, 1, 1).datesUntil(LocalDate.of(year + 1, 1, 1)).filter(holidays::on)
                .map(DateTimeFormatter.ofPattern("MM-dd")::format).collect(Collectors.joining(" "));
    }

    private static List<String> jollyday() {
        var manager = HolidayManager.getInstance(ManagerParameters.create("gb"));
        return IntStream.rangeClosed(2003, 2100).mapToObj(year -> year + "," + days(manager, year)).toList();
    }

    private static String days(HolidayManager manager, int year) {
        var wales = manager.getHolidays(Year.of(year), "wls").stream().map(Holiday::getDate).sorted().distinct().toList();
        assertEquals(wales, manager.getHolidays(Year.of(year), "eng").stream().map(Holiday::getDate).sorted().distinct().toList());
        return wales.stream().map(DateTimeFormatter.ofPattern("MM-dd")::format).collect(Collectors.joining(" "));
    }
}
