package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// A document was stored and belongs to an order. Never sent: what stores it causes this.
///
/// @param sha256 of its bytes
public record NoteDocument(
        EntityId orderId, EntityId documentId, DocumentKind kind, Text title, DocumentForm form, int bytes, String sha256)
        implements CaseCommand {}
