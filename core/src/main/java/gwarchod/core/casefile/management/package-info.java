/// Who manages this person: exactly one lead, the partner agencies, the people on the team, and those who may not know the case.
/// **Decides** who leads. **Owns** the events `management.*` and the section `management.team`; what it puts on the card is what the
/// sharing agreement's conditions ask about. **Does not** decide what anybody sees. Start reading at [Management].
@NullMarked
package gwarchod.core.casefile.management;

import org.jspecify.annotations.NullMarked;
