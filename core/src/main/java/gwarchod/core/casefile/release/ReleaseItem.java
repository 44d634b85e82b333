package gwarchod.core.casefile.release;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import org.jspecify.annotations.Nullable;

/// Releases whatever the agency holds about an item, so that whoever the agreement shows its section gets it.
///
/// @param item as the section's rows name it
/// @param wish the victim's: needed where the section is shared on their wish
/// @param reason needed unless they agreed
public record ReleaseItem(String section, String item, @Nullable Wish wish, @Nullable Text reason) implements CaseCommand {}
