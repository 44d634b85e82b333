package gwarchod.core.document;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.order.DocumentForm;
import java.time.Instant;

/// A file as somebody sent it.
///
/// @param name what it was called where it came from
/// @param mediaType what whoever sent it says it is
public record SentFile(String name, String mediaType, byte[] content) {
    /// Of one file. A document is one commit, and sealed it must fit into one document of the store, which has 16 MiB at the most.
    public static final int MIB_MAX = 8;
    public static final int BYTES_MAX = MIB_MAX * 1024 * 1024;

    /// Nothing half understood is stored: what it is called, says it is and is must agree.
    public Checks checked(Instant now) {
        var form = DocumentForm.of(content);
        return Checks.at(now)
                .holds(isName(name), "document-name", "/file", Checks.LINE_CHARACTERS_MAX)
                .holds(content.length > 0, "document-empty", "/file")
                .holds(content.length <= BYTES_MAX, "document-too-large", "/file", MIB_MAX)
                .holds(form.isPresent(), "document-type-unknown", "/file")
                .holds(form.filter(one -> one.mediaType().equals(mediaType) && one.isNamed(name)).isPresent(), "document-type-differs", "/file");
    }

    /// One that names a file and no place, and can stand on one line.
    private static boolean isName(String name) {
        return !name.isBlank() && name.length() <= Checks.LINE_CHARACTERS_MAX && Text.isPlain(name)
                && name.chars().noneMatch(c -> Character.isISOControl(c) || c == '/' || c == '\\' || Character.getType(c) == Character.FORMAT);
    }
}
