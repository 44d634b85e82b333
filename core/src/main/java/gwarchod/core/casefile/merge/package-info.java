/// That this file and another are about the same person: this one continues elsewhere, or took another in. **Owns** the events `merge.*` and the
/// section `merge.file`, written by the relay when somebody decides about two files ([gwarchod.core.matching]). **Does not** hold which the other
/// file is where a reader might not know it: `matching.of-case` says that, to whoever may know both. Start reading at [Merge].
@NullMarked
package gwarchod.core.casefile.merge;

import org.jspecify.annotations.NullMarked;
