package gwarchod.mappa.screening;

import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A conviction as it stands.
///
/// @param first when it was recorded, `ref` with which commit
/// @param latest with which commit it was last corrected
/// @param ended why it counts no longer; absent while it does
public record Conviction(
        EntityId id, Particulars said, Instant first, CommitRef ref, CommitRef latest, @Nullable Ended ended) {
    public record Ended(ConvictionEnd how, LocalDate on) {}

    Conviction corrected(Particulars now, CommitRef at) {
        return new Conviction(id, now, first, ref, at, ended);
    }

    Conviction ended(ConvictionEnd how, LocalDate on) {
        return new Conviction(id, said, first, ref, latest, new Ended(how, on));
    }

    boolean counts() {
        return ended == null;
    }
}
