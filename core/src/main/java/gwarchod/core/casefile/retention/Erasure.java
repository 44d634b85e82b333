package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.retention.RetentionEvent.ErasureProposed;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An erasure on its way.
///
/// @param by who proposed it
/// @param decidedBy who decided; none: open
/// @param erased whether they were erased
record Erasure(ErasureProposed asked, UserId by, Instant at, @Nullable UserId decidedBy, @Nullable Instant decidedAt, boolean erased) {
    boolean open() {
        return decidedBy == null;
    }

    Erasure decided(UserId user, Instant when, boolean yes) {
        return new Erasure(asked, by, at, user, when, yes);
    }
}
