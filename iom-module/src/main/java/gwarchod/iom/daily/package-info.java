/// What the daily management meeting hears of crimes since the last one: stalking, and domestic abuse of high or medium risk.
/// **Owns** one agenda rule. **Does not** hold the meeting, nor what else is on its agenda: `meeting-kinds.json` says which rules feed it, and in
/// which part. Start reading at [CrimeOvernight].
@NullMarked
package gwarchod.iom.daily;

import org.jspecify.annotations.NullMarked;
