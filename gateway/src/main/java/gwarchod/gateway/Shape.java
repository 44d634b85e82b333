package gwarchod.gateway;

import com.fasterxml.jackson.annotation.JsonValue;
import gwarchod.core.json.Json;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a request may look like, taken from the record it becomes: one description for the reader of bodies and for the contract
/// document, so that the two can't differ. A component is required unless it is `@Nullable` or a collection.
sealed interface Shape {
    record Fields(Class<?> type, List<Field> fields) implements Shape {
        /// The field of that name, or null.
        @Nullable Field named(String name) {
            for (Field field : fields) {
                if (field.name().equals(name)) {
                    return field;
                }
            }
            return null;
        }
    }

    record Items(Shape of) implements Shape {}

    record Table(Shape of) implements Shape {}

    /// A text that `type` then makes sense of: an id, a text, a plain string.
    record Characters(Class<?> type) implements Shape {}

    record Choice(Class<?> type, List<String> values) implements Shape {}

    record Date() implements Shape {}

    record Moment() implements Shape {}

    record Whole(long min, long max) implements Shape {}

    record Fraction() implements Shape {}

    record Truth() implements Shape {}

    /// What a form's file holds: JSON can't bring it.
    record Bytes() implements Shape {}

    record Field(String name, Shape shape, boolean required) {}

    static Fields of(Class<? extends Record> type) {
        return new Fields(type, Arrays.stream(type.getRecordComponents()).map(Shape::field).toList());
    }

    private static Field field(RecordComponent component) {
        var shape = of(component.getGenericType());
        boolean optional = component.getAnnotatedType().isAnnotationPresent(Nullable.class) || shape instanceof Items || shape instanceof Table;
        return new Field(component.getName(), shape, !optional);
    }

    /// Throws IllegalArgumentException for a type that no request can bring: found when the routes are mounted.
    static Shape of(Type type) {
        if (type instanceof ParameterizedType generic) {
            var raw = (Class<?>) generic.getRawType();
            if (Collection.class.isAssignableFrom(raw)) {
                return new Items(of(generic.getActualTypeArguments()[0]));
            }
            if (Map.class.isAssignableFrom(raw)) {
                return new Table(of(generic.getActualTypeArguments()[1]));
            }
        }
        if (type instanceof Class<?> plain) {
            return plain(plain);
        }
        throw new IllegalArgumentException("a request can't bring a " + type);
    }

    private static Shape plain(Class<?> type) {
        if (type == String.class) {
            return new Characters(type);
        } else if (type == LocalDate.class) {
            return new Date();
        } else if (type == Instant.class) {
            return new Moment();
        } else if (type == int.class || type == Integer.class) {
            return new Whole(Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else if (type == long.class || type == Long.class) {
            return new Whole(Long.MIN_VALUE, Long.MAX_VALUE);
        } else if (type == double.class || type == Double.class) {
            return new Fraction();
        } else if (type == boolean.class || type == Boolean.class) {
            return new Truth();
        } else if (type == byte[].class) {
            return new Bytes();
        } else if (type.isEnum()) {
            return new Choice(type, Arrays.stream(type.getEnumConstants()).map(constant -> Json.kebab((Enum<?>) constant)).toList());
        } else if (type.isRecord()) {
            return isText(type) ? new Characters(type) : of(type.asSubclass(Record.class));
        }
        throw new IllegalArgumentException("a request can't bring a " + type.getName());
    }

    private static boolean isText(Class<?> type) {
        var components = type.getRecordComponents();
        return components.length == 1 && components[0].getType() == String.class
                && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
    }
}
