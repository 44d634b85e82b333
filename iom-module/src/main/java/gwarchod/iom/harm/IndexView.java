package gwarchod.iom.harm;

import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A workbook, and what was found in it row by row.
///
/// @param rowsRead how far reading is, while it lasts
/// @param failure why it couldn't be read, a code
/// @param rows that name an offence and its value
/// @param expired rows of offences that are no more, left out
/// @param aside rows that are no offence's
/// @param twice rows that say again what another says
/// @param questions open ones, the first of them
/// @param open how many there are
/// @param settled what was chosen so far
/// @param values how many offences it will know
public record IndexView(
        EntityId id, String name, String fileName, String by, LocalDate on, State state, @Nullable Integer rowsRead, @Nullable String failure,
        int rows, int expired, int aside, int twice, List<HarmQuestion> questions, int open, List<Chosen> settled, int values) {
    /// Questions shown at once; bulk choices are over all.
    public static final int SHOWN_MAX = 100;

    public IndexView {
        questions = List.copyOf(questions);
        settled = List.copyOf(settled);
    }

    public enum State {
        READING,
        INTERRUPTED,
        UNREADABLE,
        OPEN,
        WHOLE
    }

    public record Chosen(String about, HarmChoice choice, @Nullable Integer row, String why) {}
}
