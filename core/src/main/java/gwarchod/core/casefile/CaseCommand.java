package gwarchod.core.casefile;

import java.util.List;
import java.util.Set;

/// What somebody asks to have done to one case: a flat record of ids and values, read from a request body as it is.
public interface CaseCommand {
    /// The people, agencies and meetings it names, so that none is taken on trust. What is recorded about people elsewhere is text.
    default List<Mention> mentions() {
        return List.of();
    }

    /// The kinds of meeting that may decide it, where it is decided at one; none: any may.
    default Set<String> decidedOnlyAt() {
        return Set.of();
    }
}
