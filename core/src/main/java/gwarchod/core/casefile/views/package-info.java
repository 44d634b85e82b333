/// What victims say about the orders that protect them: asked when one is applied for, varied, reviewed or about to end.
/// **Decides** nothing. **Owns** the events `views.*` and the section `views.on-orders`, all of it under the protected person's own key.
/// **Does not** review orders: a review carries what the victim said then ([gwarchod.core.casefile.orderwatch]). Start reading at [VictimViews].
@NullMarked
package gwarchod.core.casefile.views;

import org.jspecify.annotations.NullMarked;
