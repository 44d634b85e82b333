package gwarchod.core.desk;

import gwarchod.core.ids.CaseId;
import java.util.Optional;

/// What a question or a deed is about, as its record names it.
public final class About {
    private About() {}

    /// The case it names; empty for none.
    public static Optional<CaseId> caseOf(Record asked) {
        return Looks.caseOf(asked);
    }
}
