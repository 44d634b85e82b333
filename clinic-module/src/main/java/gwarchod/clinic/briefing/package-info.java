/// What a provider's staff must know of somebody to be safe with them, written by whoever leads the case, for each referral to a provider.
/// **Decides** what stands in a briefing, who has read it as it stands, and when one is missing or due for review. **Owns** the events
/// `briefing.*` of a case file. **Does not** say anything about victims: their names and addresses are taken out of every text of it. Start
/// reading at [BriefingRules].
@NullMarked
package gwarchod.clinic.briefing;

import org.jspecify.annotations.NullMarked;
