package gwarchod.core.deadline;

import gwarchod.core.setting.Reference;
import java.time.LocalDate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The days that are holidays where a clock runs: bank holidays, Good Friday, and the weekday kept for one that falls on a weekend.
@FunctionalInterface
public interface BankHolidays {
    /// Those of England and Wales from 2003 to 2100, by what is known of them today: `reference/bank-holidays.csv`. None outside these years.
    BankHolidays ENGLAND_AND_WALES = of(Reference.lines("bank-holidays.csv"));

    boolean on(LocalDate day);

    /// From lines of a year's days (`2026,01-01 04-03 …`) and of days announced since (`announced,2022-09-19,why`).
    static BankHolidays of(Stream<String> lines) {
        return lines.map(line -> line.split(",", 3))
                .flatMap(cells -> cells[0].equals("announced")
                        ? Stream.of(cells[1])
                        : Stream.of(cells[1].split(" ")).map(day -> cells[0] + "-" + day))
                .map(LocalDate::parse)
                .collect(Collectors.toUnmodifiableSet())::contains;
    }
}
