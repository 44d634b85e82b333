/// Whether two files are about the same person: names that sound or are spelt alike, the day they were born, numbers of other systems.
/// **Decides** how alike two identities are, and says why; whether they are the same person, people decide. **Owns** the streams `match/…`: that
/// two files are the same person, or aren't, or were and aren't any more. **Does not** copy anything from one file to another: each stays where
/// it was, in its own sections, for its own readers (decision 19). Start reading at [Likeness].
@NullMarked
package gwarchod.core.matching;

import org.jspecify.annotations.NullMarked;
