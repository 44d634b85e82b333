/// Referrals of a person to a perpetrator programme or a stalking clinic, from the first asking to the end.
/// **Decides** what may follow what: nobody starts without consent unless an order requires it, nobody found unsuitable starts at all.
/// **Owns** the events `referral.*` of a case file. **Does not** hold sessions or who came ([gwarchod.clinic.programme]), nor what a
/// clinic advised. Start reading at [ReferralRules].
@NullMarked
package gwarchod.clinic.referral;

import org.jspecify.annotations.NullMarked;
