package gwarchod.core.casefile.crime;

import gwarchod.core.ids.UserId;
import java.util.Collection;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// Whether crimes that are linked have one officer.
public enum SeriesOfficer {
    ONE,
    DIFFERENT,

    /// Of one at least nobody said whose it is, and the others are one officer's.
    NOT_NAMED;

    /// @param officers of each crime; null where nobody is named
    public static SeriesOfficer of(Collection<@Nullable UserId> officers) {
        long named = officers.stream().filter(Objects::nonNull).distinct().count();
        return named > 1 ? DIFFERENT : officers.stream().anyMatch(Objects::isNull) ? NOT_NAMED : ONE;
    }
}
