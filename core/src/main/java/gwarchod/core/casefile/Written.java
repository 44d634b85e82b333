package gwarchod.core.casefile;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/// Whether somebody wrote something into a record in their own words.
final class Written {
    private Written() {}

    static boolean isIn(@Nullable Object value) {
        return switch (value) {
            case null -> false;
            case Text text -> !text.isBlank();
            case Collection<?> all -> all.stream().anyMatch(Written::isIn);
            case Record record -> isInside(record);
            default -> false;
        };
    }

    private static boolean isInside(Record record) {
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            try {
                var accessor = component.getAccessor();
                accessor.setAccessible(true);
                if (isIn(accessor.invoke(record))) {
                    return true;
                }
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException("cannot read " + component, e);
            }
        }
        return false;
    }
}
