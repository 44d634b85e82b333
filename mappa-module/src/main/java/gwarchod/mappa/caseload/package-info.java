/// The pages of the officers for sexual and violent offenders and of their supervisor: what is due next, who has how much, what to sample.
/// **Decides** nothing and **owns** no events. It tells whoever gets the section of management in full, and nobody else that there is anything.
/// Start reading at [OfficerWork].
@NullMarked
package gwarchod.mappa.caseload;

import org.jspecify.annotations.NullMarked;
