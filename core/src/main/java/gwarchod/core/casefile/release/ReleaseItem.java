package gwarchod.core.casefile.release;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Releases what the agency holds about an item, so that whoever the agreement shows its section gets it.
///
/// @param item as the section's rows name it
/// @param entry the last entry it is given for, as `sharing.held` names it: what the agency entered later stays held
/// @param wish the victim's: needed where the section is shared on their wish
/// @param reason needed unless they agreed
public record ReleaseItem(String section, String item, EntityId entry, @Nullable Wish wish, @Nullable Text reason) implements CaseCommand {}
