package gwarchod.core.desk;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/// Opaque tags of what was answered.
final class Tags {
    private Tags() {}

    /// The same for the same bytes, and says nothing about them or what came between.
    static String of(byte[] json) {
        return UUID.nameUUIDFromBytes(json).toString().replace("-", "");
    }

    static String of(String text) {
        return of(text.getBytes(StandardCharsets.UTF_8));
    }
}
