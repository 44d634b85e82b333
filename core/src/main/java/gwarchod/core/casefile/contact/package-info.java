/// What was agreed with protected people about being kept informed, and whether it is kept.
/// **Decides** when the next contact is due. **Owns** the events `contact.*` and the section `contact.agreements`, all of it under the
/// protected person's own key. **Does not** hold what somebody said in confidence to an advocate. Start reading at [Contacts].
@NullMarked
package gwarchod.core.casefile.contact;

import org.jspecify.annotations.NullMarked;
