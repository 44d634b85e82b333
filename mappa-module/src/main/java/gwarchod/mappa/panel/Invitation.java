package gwarchod.mappa.panel;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// An agency that was asked to come for an item.
///
/// @param person none: whoever of the agency
/// @param answer none: nobody answered yet
/// @param uninvited why it need not come after all; none: it is to come
public record Invitation(
        EntityId id, AgencyId agency, Seat seat, @Nullable UserId person, Text reason, Instant at, CommitRef ref, @Nullable Answer answer,
        @Nullable Text uninvited) {
    /// @param at when it was given
    public record Answer(InvitationAnswer said, @Nullable Text note, Instant at) {}

    /// Whether it still is to come.
    public boolean stands() {
        return uninvited == null;
    }

    Invitation answered(Answer said) {
        return new Invitation(id, agency, seat, person, reason, at, ref, said, uninvited);
    }

    Invitation uninvited(Text why) {
        return new Invitation(id, agency, seat, person, reason, at, ref, answer, why);
    }
}
