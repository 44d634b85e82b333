package gwarchod.matrix;

import com.fasterxml.jackson.annotation.JsonValue;
import gwarchod.core.ids.Id;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.TreeSet;

/// The fields of a request that can hold a marked value: every text and every day, however deep.
final class Fields {
    private Fields() {}

    static Set<String> of(Class<?> type, String path, Hints hints) {
        var fields = new TreeSet<String>();
        for (RecordComponent component : type.getRecordComponents()) {
            collect(component.getGenericType(), path + "/" + component.getName(), hints, fields);
        }
        return fields;
    }

    private static void collect(Type type, String field, Hints hints, Set<String> fields) {
        if (!hints.of(field).isEmpty()) {
            return;         // what stands there is said, and not free
        }
        if (type instanceof ParameterizedType many) {
            collect(many.getActualTypeArguments()[0], field, hints, fields);
            return;
        }
        var plain = (Class<?>) type;
        if (plain == String.class || plain == byte[].class || plain == LocalDate.class || plain == Instant.class
                || isText(plain) && !Id.class.isAssignableFrom(plain)) {
            fields.add(field);
        } else if (plain.isRecord() && !isText(plain)) {
            fields.addAll(of(plain, field, hints));
        }
    }

    static boolean isText(Class<?> type) {
        var components = type.isRecord() ? type.getRecordComponents() : new RecordComponent[0];
        return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }
}
