package gwarchod.web;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import io.vertx.core.buffer.Buffer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.apache.pdfbox.pdmodel.PDDocument;

/// A document as PDF/UA: tagged, titled, in its language, every font inside it. It reads nothing but the document it is given.
final class Pdf {
    /// As styles name the font that stands in every document.
    static final String FONT = "Liberation Sans";

    private static final String FONT_FILE = "/org/apache/pdfbox/resources/ttf/LiberationSans-Regular.ttf";
    private static final int BOLD = 700;
    private static final int NORMAL = 400;

    static {
        XRLog.setLoggingEnabled(false);         // it would say what stands in a document
    }

    private Pdf() {}

    /// @param html well formed, with a title and a language
    static Buffer of(String html) {
        var builder = new PdfRendererBuilder();
        builder.usePdfUaAccessibility(true);
        builder.withHtmlContent(html, null);
        builder.useUriResolver((_, _) -> null);
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT_FILE), FONT, NORMAL, FontStyle.NORMAL, true);
        builder.useFont(() -> PDDocument.class.getResourceAsStream(FONT_FILE), FONT, BOLD, FontStyle.NORMAL, true);
        var bytes = new ByteArrayOutputStream();
        builder.toStream(bytes);
        try {
            builder.run();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Buffer.buffer(bytes.toByteArray());
    }
}
