package gwarchod.core.casefile;

import java.util.List;

/// What somebody asks to have done to one case: a flat record of ids and values, read from a request body as it is.
public interface CaseCommand {
    /// The people, agencies and meetings it names, so that none is taken on trust. What is recorded about people elsewhere is text.
    default List<Mention> mentions() {
        return List.of();
    }
}
