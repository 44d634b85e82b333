package gwarchod.core.casefile;

import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What is on record about entries that are held, and their release. Only their holder learns of any of it.
@In(HoldingEvent.SECTION)
public sealed interface HoldingEvent extends Event {
    String SECTION = "sharing.held";

    /// Stands first in a commit: the items in it are held by the agency of whoever made it.
    ///
    /// @param roles see [Holder]
    @In(SECTION)
    record EntryHeld(List<String> roles) implements HoldingEvent {
        public EntryHeld {
            roles = List.copyOf(roles);
        }
    }

    /// What was entered about an item and was held may be known to whomever the agreement shows its section.
    ///
    /// @param through the last entry it was given for: what the agency entered later stays held; absent in releases of before one had to
    ///     be named, which were given for everything so far
    /// @param wish the victim's; absent where it isn't theirs to say
    @In(SECTION)
    record ItemReleased(String section, String item, @Nullable EntityId through, @Nullable Wish wish, Text reason) implements HoldingEvent {}

    /// From here on it is held again, and so is what rests on it; who has seen it has seen it.
    @In(SECTION)
    record ReleaseWithdrawn(String section, String item, Text reason) implements HoldingEvent {}
}
