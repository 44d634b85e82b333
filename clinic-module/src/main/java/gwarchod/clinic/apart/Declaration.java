package gwarchod.clinic.apart;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// That somebody must not meet the person of another case.
///
/// @param end none: it holds
record Declaration(EntityId id, CaseId other, Text why, UserId by, Instant at, @Nullable End end) {
    record End(Text why, UserId by, Instant at) {}

    boolean holds() {
        return end == null;
    }
}
