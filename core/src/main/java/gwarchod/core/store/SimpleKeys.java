package gwarchod.core.store;

import de.bwaldvogel.mongo.backend.KeyValue;
import de.bwaldvogel.mongo.bson.Document;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The common case of an index key, without the library's walk along paths: plain fields holding plain values.
final class SimpleKeys {
    private static final long WHOLE_IN_DOUBLE_MAX = 1L << 53;

    private SimpleKeys() {}

    static boolean arePlain(List<String> fields) {
        return fields.stream().noneMatch(field -> field.contains("."));
    }

    /// The values of these fields as the library would normalize them; null when one of them needs the library itself.
    static @Nullable List<@Nullable Object> of(Document document, List<String> fields) {
        var values = new ArrayList<@Nullable Object>(fields.size() + 1);
        for (String field : fields) {
            var value = document.get(field);
            if (value instanceof Collection<?> || value instanceof Document) {
                return null;
            }
            values.add(normal(value));
        }
        return values;
    }

    static @Nullable Object normal(@Nullable Object value) {
        return switch (value) {
            case null -> null;
            case String text -> text;
            case Integer number -> Double.valueOf(number);
            case Long number when Math.abs(number) < WHOLE_IN_DOUBLE_MAX && number != 0 -> Double.valueOf(number);
            default -> new KeyValue(value).normalized().get(0);
        };
    }
}
