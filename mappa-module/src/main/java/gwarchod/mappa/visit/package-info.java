/// Visits to the homes of those whom the officers for sexual and violent offenders manage: planned, made, and by when the next is due.
/// **Decides** by when somebody is visited next. **Owns** the events `visit.*` of a case file.
/// **Does not** tell anybody but these officers and their supervisor that a visit is planned or was made: no label, no search term, no agenda, no
/// duty, no entry by which the age of a case is told. A visit that somebody else can guess is one the person can expect. Start reading at [Visits].
@NullMarked
package gwarchod.mappa.visit;

import org.jspecify.annotations.NullMarked;
