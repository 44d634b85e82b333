/// A concern about somebody that cannot wait. **Decides** who may say that they received one and that it is dealt with, and when one that nobody
/// received is put to the duty supervisor. **Owns** the events `concern.*` of a case file. **Does not** take the place of a phone call: whoever
/// sends one is shown whom to phone first, and it stays *not received* until somebody says by name that they have it. Start reading at
/// [ConcernRules], then [ConcernWatch].
@NullMarked
package gwarchod.clinic.concern;

import org.jspecify.annotations.NullMarked;
