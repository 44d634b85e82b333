/// Referrals to a formal MAPPA meeting, level 2 or 3, and the co-ordinator's answer.
/// **Decides** whether a referral is complete enough to be answered. **Owns** the events `mappa.*` of a case file.
/// **Does not** set the level: that is a decision of its own, with its own reasons. Start reading at [MappaReferrals].
@NullMarked
package gwarchod.mappa.referral;

import org.jspecify.annotations.NullMarked;
