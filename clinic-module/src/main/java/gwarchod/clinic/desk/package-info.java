/// The schemes co-ordinator's desk: every referral to a programme or clinic, where it waits, with whom and since when, over all cases.
/// **Decides** nothing about anybody; it works out what a reader may see case by case before anything is filtered, counted or paged.
/// **Owns** nothing that is stored. **Does not** hold sessions or places ([gwarchod.clinic.programme]). Start reading at [CoordinatorDesk],
/// then [Standing].
@NullMarked
package gwarchod.clinic.desk;

import org.jspecify.annotations.NullMarked;
