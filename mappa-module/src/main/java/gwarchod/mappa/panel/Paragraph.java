package gwarchod.mappa.panel;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What an agency said at an item.
///
/// @param agency whose words they are
/// @param inLieu whether it is a report in lieu of coming
/// @param by who wrote it down
/// @param at when it was recorded, by `ref`
/// @param tookBack none: it stands
public record Paragraph(
        EntityId id, AgencyId agency, Sensitivity sensitivity, Text text, boolean inLieu, Actor by, Instant at, CommitRef ref,
        @Nullable TookBack tookBack) {
    /// @param ref the commit with which nobody is to go by it any more
    public record TookBack(Text why, Instant at, CommitRef ref) {}

    public boolean stands() {
        return tookBack == null;
    }

    Paragraph tookBack(TookBack said) {
        return new Paragraph(id, agency, sensitivity, text, inLieu, by, at, ref, said);
    }
}
