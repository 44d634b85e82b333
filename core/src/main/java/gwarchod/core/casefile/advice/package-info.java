/// Advice on a case file: a question to a supervisor, a duty inspector, Legal Services, a stalking champion or offender management, and
/// what they answer, on the file and by a time.
/// **Decides** what may follow what: a question is answered, returned for more information, or taken back, once.
/// **Owns** the events `advice.*` of a case file. **Does not** say which role answers as what, nor who reads it: the agreement does.
/// Start reading at [AdviceRules].
@NullMarked
package gwarchod.core.casefile.advice;

import org.jspecify.annotations.NullMarked;
