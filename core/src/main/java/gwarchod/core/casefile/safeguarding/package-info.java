/// Referrals that safeguard somebody at risk: to the multi-agency risk assessment conference (MARAC), and by multi-agency referral form
/// (MARF) to children's or adults' services.
/// **Decides** which are a repeat, and whose is missing or unacknowledged. **Owns** the events `safeguarding.*` and the section
/// `safeguarding.referrals`, all of it under the protected person's own key. **Does not** hold what a conference decided to do; that is
/// actions. Start reading at [SafeguardingReferrals].
@NullMarked
package gwarchod.core.casefile.safeguarding;

import org.jspecify.annotations.NullMarked;
