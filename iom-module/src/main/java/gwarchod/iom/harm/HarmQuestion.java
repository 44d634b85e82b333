package gwarchod.iom.harm;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// Something in a workbook that a person has to decide.
///
/// @param about the offence's key, or `row 17`
/// @param kind what the matter is
/// @param rows that say different things, or the damaged one
public record HarmQuestion(String about, Kind kind, List<HarmRow> rows) {
    public HarmQuestion {
        rows = List.copyOf(rows);
    }

    public enum Kind {
        DAMAGED,
        TITLE_TWICE,
        CODE_TWICE
    }

    boolean allows(HarmChoice choice, @Nullable Integer row) {
        return switch (choice) {
            case NONE -> true;
            case HIGHEST, LOWEST -> kind != Kind.DAMAGED;
            case ROW -> kind != Kind.DAMAGED && rows.stream().anyMatch(one -> Integer.valueOf(one.row()).equals(row));
        };
    }
}
