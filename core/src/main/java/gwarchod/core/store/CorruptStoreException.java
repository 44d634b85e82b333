package gwarchod.core.store;

import java.nio.file.Path;

/// The journal file is damaged where it was once whole, so the store refuses to start: what is missing can't be known here.
/// Restore from a backup or another copy; `./dev verify` tells what the damage touched.
public final class CorruptStoreException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final String file;
    private final long offset;
    private final String documentId;

    CorruptStoreException(Path file, long offset, String documentId, String why) {
        super(file + " is damaged at offset " + offset + (documentId.isEmpty() ? "" : ", in the document with _id \"" + documentId + "\"")
                + ": " + why + ". Nothing was changed; restore this file from a copy.");
        this.file = file.toString();
        this.offset = offset;
        this.documentId = documentId;
    }

    public String file() {
        return file;
    }

    public long offset() {
        return offset;
    }

    /// Empty when it couldn't be read.
    public String documentId() {
        return documentId;
    }
}
