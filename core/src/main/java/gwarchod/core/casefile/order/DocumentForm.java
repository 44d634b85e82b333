package gwarchod.core.casefile.order;

import gwarchod.core.casefile.Text;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/// What kind of file a document is, told by how its content begins: what it is called, or says it is, proves nothing. No other kind is taken.
public enum DocumentForm {
    PDF("application/pdf", List.of("pdf"), "%PDF-"),
    PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),

    /// UTF-8 without control characters: it begins with nothing of its own.
    TEXT("text/plain", List.of("txt"), "");

    private final String mediaType;
    private final List<String> endings;
    private final byte[] begins;

    DocumentForm(String mediaType, List<String> endings, String begins) {
        this.mediaType = mediaType;
        this.endings = endings;
        this.begins = begins.getBytes(StandardCharsets.ISO_8859_1);
    }

    public String mediaType() {
        return mediaType;
    }

    /// How the name of such a file ends.
    public String ending() {
        return endings.getFirst();
    }

    /// Whether a file of that name says it is of this kind.
    public boolean isNamed(String fileName) {
        var name = fileName.toLowerCase(Locale.ROOT);
        return endings.stream().anyMatch(ending -> name.endsWith("." + ending));
    }

    /// Empty for anything that isn't taken.
    public static Optional<DocumentForm> of(byte[] content) {
        return Stream.of(values()).filter(form -> form.is(content)).findFirst();
    }

    private boolean is(byte[] content) {
        return this == TEXT
                ? isText(content)
                : content.length > begins.length && Arrays.equals(content, 0, begins.length, begins, 0, begins.length);
    }

    private static boolean isText(byte[] content) {
        try {
            return content.length > 0 && Text.isPlain(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString());
        } catch (CharacterCodingException notText) {
            return false;
        }
    }
}
