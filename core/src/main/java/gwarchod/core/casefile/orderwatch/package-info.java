/// What an order has to be watched for: its clocks, and the reviews in which the victim's view is asked.
/// **Decides** what is due when, by which rule; which authority may keep somebody on bail; when an order is reviewed next.
/// **Owns** the events `watch.*` of a case file. **Does not** change an order: what comes of a review is done with the order itself.
/// Start reading at [Clocks].
@NullMarked
package gwarchod.core.casefile.orderwatch;

import org.jspecify.annotations.NullMarked;
