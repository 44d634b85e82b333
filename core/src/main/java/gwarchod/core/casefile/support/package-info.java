/// Which support each person at risk was referred to, and what became of it.
/// **Decides** nothing but what may follow on what. **Owns** the events `support.*` and the section `support.referrals`, all of it under the
/// protected person's own key. **Does not** refer the subject to programmes. Start reading at [SupportReferrals].
@NullMarked
package gwarchod.core.casefile.support;

import org.jspecify.annotations.NullMarked;
