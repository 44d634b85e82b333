/// Clocks of law and of the Victims' Code, in the United Kingdom's local time.
/// **Decides** when something has to have happened: pure functions of what happened, the bank holidays and the area's settings.
/// **Owns** the resource `reference/bank-holidays.csv` (decision 16). **Does not** know orders, victims or agendas, and writes nothing.
/// Start reading at [Deadlines].
@NullMarked
package gwarchod.core.deadline;

import org.jspecify.annotations.NullMarked;
