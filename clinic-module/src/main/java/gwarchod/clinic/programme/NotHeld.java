package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Says that a session wasn't held: nobody is absent from it then. Taking its register all the same says that it was held after all.
///
/// @param note what else there is to say; needed where the reason is another one
public record NotHeld(EntityId session, NotHeldWhy why, @Nullable Text note) {}
