package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// A document was stored and belongs to an order. No agreement permits it to anybody: what stores a document gives it, with the name and the
/// content it stored, so that nobody can attach what they may not read.
///
/// @param title what it is called here
/// @param sha256 of its bytes
public record NoteDocument(
        EntityId orderId, EntityId documentId, DocumentKind kind, Text title, DocumentForm form, int bytes, String sha256)
        implements CaseCommand {
    /// Documents of one order at the most.
    public static final int DOCUMENTS_MAX = 20;
}
