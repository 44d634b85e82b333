package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.MeetingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Decides, or on review confirms, the category and level.
///
/// @param category 1 to 4
/// @param level 1 to 3
/// @param rationale why: a level without a reason can't be defended
/// @param meeting which decided it
/// @param since the day it was decided, where that isn't today
public record SetLevel(
        int category, int level, LocalDate reviewDueOn, Text rationale, @Nullable MeetingId meeting, @Nullable LocalDate since)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return meeting == null ? List.of() : List.of(new Mention.Meeting("/meeting", meeting, decidedOnlyAt()));
    }

    @Override
    public Set<String> decidedOnlyAt() {
        return MappaLevel.FORMAL_MEETINGS;
    }
}
