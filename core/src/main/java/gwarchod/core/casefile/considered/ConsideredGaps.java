package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What a list over all cases needs of what nobody considered yet: of a programme and of a stalking protection order alone.
public record ConsideredGaps(List<Gap> gaps) {
    /// Under which name they stand on a card.
    public static final String KEPT = "considered.gaps";

    /// The section in which they stand in the case file.
    public static final String SECTION = Considerations.LOG_ID;

    public static final String PROGRAMME = "programme";
    public static final String ORDER = "spo";

    /// To have considered an interim order is to have considered one.
    private static final String INTERIM = "spo-int";

    /// @param because why it is asked, or asked again
    /// @param due the last day on which it is in time
    public record Gap(
            EntityId crime, String reference, LocalDate reportedOn, int outcome, @Nullable LocalDate outcomeOn, String what, GapReason because,
            LocalDate due) {}

    public ConsideredGaps {
        gaps = List.copyOf(gaps);
    }

    static ConsideredGaps of(CaseFile file) {
        return new ConsideredGaps(Crimes.of(file).counted().flatMap(crime -> of(file, crime)).toList());
    }

    private static Stream<Gap> of(CaseFile file, Crime crime) {
        return Asked.of(file, crime, false).stream()
                .filter(one -> one.gap() != null && (one.option().code().equals(PROGRAMME) || one.option().code().equals(ORDER) && !interim(file, crime)))
                .map(one -> new Gap(crime.id(), crime.reference(), crime.reportedOn(), crime.outcome(), crime.outcomeOn(), one.option().code(), one.gap(),
                        one.dueOn()));
    }

    private static boolean interim(CaseFile file, Crime crime) {
        return file.state(Orders.DISCIPLINE).latest(INTERIM, crime.reportedOn()).isPresent() || Considerations.of(file).of(crime.id()).stream()
                .anyMatch(entry -> entry.considered().stream().anyMatch(one -> one.what().equals(INTERIM)));
    }
}
