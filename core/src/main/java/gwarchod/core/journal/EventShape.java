package gwarchod.core.journal;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/// What the annotations of an event's record say, read by reflection.
final class EventShape {
    private EventShape() {}

    /// A component of an event.
    ///
    /// @param about the component that says whom it is about; empty for the stream's own subject
    record Part(String name, Optional<RecordComponent> about) {}

    /// Read once: a record's components bring their annotations anew each time they are asked for.
    private static final ClassValue<List<Part>> PARTS = new ClassValue<>() {
        @Override
        protected List<Part> computeValue(Class<?> type) {
            return Arrays.stream(type.getRecordComponents()).map(component -> new Part(component.getName(), owner(type, component))).toList();
        }
    };

    static List<Part> parts(Class<?> type) {
        return PARTS.get(type);
    }

    /// The section that shows `component`. Throws IllegalArgumentException when neither it nor its type names one.
    static String section(Class<?> type, RecordComponent component) {
        var own = component.getAnnotation(In.class);
        var whole = type.getAnnotation(In.class);
        if (own == null && whole == null) {
            throw new IllegalArgumentException(type.getName() + "." + component.getName() + " names no section");
        }
        return own != null ? own.value() : whole.value();
    }

    /// The component that says whom `component` is about; empty for the stream's own subject. Throws IllegalArgumentException when
    /// there is no such component or it can't name anybody.
    static Optional<RecordComponent> owner(Class<?> type, RecordComponent component) {
        var about = component.getAnnotation(About.class);
        about = about != null ? about : type.getAnnotation(About.class);
        if (about == null) {
            return Optional.empty();
        }
        for (RecordComponent other : type.getRecordComponents()) {
            if (other.getName().equals(about.value()) && EventCodec.isOwner(other.getType())) {
                return Optional.of(other);
            }
        }
        throw new IllegalArgumentException(type.getName() + "." + component.getName() + " is about nobody: " + about.value());
    }

    static Object value(Object record, RecordComponent component) {
        try {
            var accessor = component.getAccessor();
            accessor.setAccessible(true);
            return accessor.invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("cannot read " + component, e);
        }
    }
}
