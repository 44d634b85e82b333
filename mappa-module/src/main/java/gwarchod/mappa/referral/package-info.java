/// Referrals to a formal MAPPA meeting, level 2 or 3, and the co-ordinator's answer; transfers to another area; and who waits where.
/// **Decides** whether a referral is complete enough to be answered, and by when its first meeting is held. **Owns** the events `mappa.*` of a case file.
/// **Does not** set the level: that is a decision of its own, with its own reasons. Start reading at [MappaReferrals].
@NullMarked
package gwarchod.mappa.referral;

import org.jspecify.annotations.NullMarked;
