package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says what came of reviewing how long a case is kept.
///
/// @param until for what is kept
/// @param to whom it is referred to
/// @param from to whom it was referred before, where that is to be made sure of: two who give it to somebody else at once don't overwrite each other
public record ReviewRetention(ReviewOutcome outcome, @Nullable LocalDate until, @Nullable UserId to, Text why, @Nullable UserId from)
        implements CaseCommand {
    /// Whomever it was referred to before, or to nobody.
    public ReviewRetention(ReviewOutcome outcome, @Nullable LocalDate until, @Nullable UserId to, Text why) {
        this(outcome, until, to, why, null);
    }

    @Override
    public List<Mention> mentions() {
        return Mention.worker("/to", to).toList();
    }
}
