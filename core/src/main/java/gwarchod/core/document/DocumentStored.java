package gwarchod.core.document;

import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.In;

/// A document as it was brought. What it is called, what it is and who may see it stands in the case file alone, so that nothing but the
/// content has to be looked for here. It is about the case, and so sealed under the case's key: erasing the case erases it.
///
/// @param orderId to which it was brought
@In(Orders.WORK)
@About("on")
record DocumentStored(CaseId on, EntityId orderId, byte[] content) implements Event {}
