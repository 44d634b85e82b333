package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Two crimes of one case, linked.
///
/// @param ended absent: the link holds
public record CrimeLink(
        EntityId id, EntityId crime, EntityId other, LinkKind kind, Text why, UserId by, Instant at, CommitRef ref, @Nullable Ended ended) {
    /// That they don't belong together.
    public record Ended(Text why, UserId by, Instant at) {}

    boolean holds() {
        return ended == null;
    }

    boolean isOf(EntityId one) {
        return crime.equals(one) || other.equals(one);
    }

    boolean isBetween(EntityId one, EntityId another) {
        return isOf(one) && isOf(another) && !one.equals(another);
    }

    EntityId otherThan(EntityId one) {
        return crime.equals(one) ? other : crime;
    }

    CrimeLink end(Ended how) {
        return new CrimeLink(id, crime, other, kind, why, by, at, ref, how);
    }
}
