/// The minutes of one person's item at a MAPPA meeting: the case file as it stood when the item was closed, with what its writer adds, shown to
/// each reader as the sharing agreement allows them.
/// **Decides** when minutes are complete, approved and circulated, to whom, whether they may go further, and what is said to whoever asks for them.
/// **Owns** the events `minutes.*` of a case file, and the register of document sets. **Does not** copy anything: nobody is ever sent minutes, and
/// what an agency takes back is gone from them. Start reading at [MinutesRules], then [TemplateRegistry].
@NullMarked
package gwarchod.mappa.minutes;

import org.jspecify.annotations.NullMarked;
