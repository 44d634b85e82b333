/// People under 18: the youth justice service is a partner with its own part of the case file, and leads over into what adults get.
/// **Decides** what must stand there before somebody turns 18. **Owns** the events `youth.*` of a case file. **Does not** change what the person's
/// own section says of their age. Start reading at [YouthRules].
@NullMarked
package gwarchod.mappa.youth;

import org.jspecify.annotations.NullMarked;
