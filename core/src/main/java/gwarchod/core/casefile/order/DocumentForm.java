package gwarchod.core.casefile.order;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of file a document is, told by how its content begins: what it is called, or says it is, proves nothing.
public enum DocumentForm {
    PDF("application/pdf", "pdf", "%PDF-"),
    PNG("image/png", "png", "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", "jpg", "\u00ff\u00d8\u00ff");

    private final String mediaType;
    private final String ending;
    private final byte[] begins;

    DocumentForm(String mediaType, String ending, String begins) {
        this.mediaType = mediaType;
        this.ending = ending;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String mediaType() {
        return mediaType;
    }

    /// How the name of such a file ends.
    public String ending() {
        return ending;
    }

    /// Empty for anything that isn't taken.
    public static Optional<DocumentForm> of(byte[] content) {
        return Stream.of(values()).filter(form -> form.begins(content)).findFirst();
    }

    private boolean begins(byte[] content) {
        return content.length > begins.length && Arrays.equals(content, 0, begins.length, begins, 0, begins.length);
    }
}
