package gwarchod.core.document;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.DocumentKind;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done with the documents of an order, and asked of them.
public final class DocumentDeeds {
    /// Its words.
    public static final String WORDS = "document";

    /// Attaches a document to an order; the outcome names it as `document`.
    public static final Deed<Attach> ATTACH = new Deed<>("order.attach-document", Attach.class, false, SentFile.BYTES_MAX);

    /// A document that the case's view shows whoever asks.
    public static final Question<DocumentOf, Download> CONTENT = new Question<>("case.document", DocumentOf.class, Download.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Upload("/cases/:id/orders/:orderId/documents", ATTACH, 201),
            new Route.File("/cases/:id/orders/:orderId/documents/:document", CONTENT));

    private DocumentDeeds() {}

    /// @param title what it is to be called here; absent: the name of the file
    public record Attach(CaseId id, EntityId orderId, DocumentKind kind, @Nullable Text title, SentFile file) {
        /// What it is called from now on.
        public Text called() {
            return title == null || title.isBlank() ? new Text(file.name()) : title;
        }
    }

    public record DocumentOf(CaseId id, EntityId orderId, EntityId document) {}
}
