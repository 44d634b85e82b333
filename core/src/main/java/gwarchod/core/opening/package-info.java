/// Opening a case that isn't one's daily work: a reason given for a look outside one's caseload, and glass broken in an emergency.
/// **Decides** who has a case open by either, until when, and that every broken glass is reviewed.
/// **Owns** the events `opening.*` of the streams `opening/ID`. **Does not** decide what broken glass shows: the sharing agreement's
/// rows under the condition `glass` do. Start reading at [OpeningRules].
@NullMarked
package gwarchod.core.opening;

import org.jspecify.annotations.NullMarked;
