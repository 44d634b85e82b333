package gwarchod.mappa.notification;

import gwarchod.core.deadline.Deadlines;
import gwarchod.core.setting.Reference;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How long a ground keeps somebody on the register: the dated lines of `reference/notification-lengths.csv`.
///
/// @param code stable; the words `register-length.CODE` name it
/// @param months absent: without an end, or as long as the order lasts
/// @param young the same for who was under 18 on the day
/// @param reviewMonths after which one without an end may be reviewed; absent: it has an end
/// @param verified whether it stands in a source that was read
public record RegisterLength(
        String code, @Nullable LocalDate from, @Nullable LocalDate until, @Nullable Integer months, @Nullable Integer young,
        @Nullable Integer reviewMonths, @Nullable Integer youngReview, boolean verified, String source) {
    /// As long as an order lasts: whoever records it says until when.
    static final String ORDER = "order";

    private static final List<RegisterLength> ALL = Reference.rows("notification-lengths.csv").map(RegisterLength::read).toList();

    /// Those there are, in the order in which a form offers them.
    public static List<String> codes() {
        return ALL.stream().map(RegisterLength::code).distinct().toList();
    }

    /// The line that holds on a day.
    static Optional<RegisterLength> of(String code, LocalDate day) {
        return ALL.stream().filter(one -> one.code.equals(code))
                .filter(one -> (one.from == null || !day.isBefore(one.from)) && (one.until == null || !day.isAfter(one.until))).findFirst();
    }

    /// The last day on the register; empty: there is none.
    Optional<LocalDate> last(LocalDate on, boolean under18) {
        return Optional.ofNullable(under18 ? young : months).map(count -> Deadlines.lastDay(on, Period.ofMonths(count)));
    }

    /// From when one without an end may be reviewed.
    Optional<LocalDate> reviewFrom(LocalDate on, boolean under18) {
        return Optional.ofNullable(under18 ? youngReview : reviewMonths).map(on::plusMonths);
    }

    private static RegisterLength read(List<String> cells) {
        return new RegisterLength(cells.get(0), day(cells.get(1)), day(cells.get(2)), number(cells.get(3)), number(cells.get(4)),
                number(cells.get(5)), number(cells.get(6)), cells.get(7).equals("yes"), cells.get(8));
    }

    private static @Nullable LocalDate day(String cell) {
        return cell.isEmpty() ? null : LocalDate.parse(cell);
    }

    private static @Nullable Integer number(String cell) {
        return cell.isEmpty() ? null : Integer.valueOf(cell);
    }
}
