package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.DocumentKind;
import gwarchod.core.document.DocumentDeeds;
import gwarchod.core.document.SentFile;
import java.io.IOException;
import java.io.UncheckedIOException;

/// The sealed copy of one order, attached the day after it was made. Made once by the library that makes our PDFs, and kept as a resource, so
/// that filling the area doesn't wait for it.
final class SealedOrder {
    private SealedOrder() {}

    static void attach(Script script, int daysAgo, Persons.Begun begun, Script.Given order) {
        script.does(daysAgo, "orders", DocumentDeeds.ATTACH, () -> new DocumentDeeds.Attach(begun.story().id(), order.entity("order"),
                DocumentKind.SEALED_ORDER, new Text("Order as sealed by the court"), new SentFile("order.pdf", "application/pdf", pdf())));
    }

    private static byte[] pdf() {
        try (var in = SealedOrder.class.getResourceAsStream("/demo/sealed-order.pdf")) {
            if (in == null) {
                throw new IllegalStateException("no demo/sealed-order.pdf");
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
