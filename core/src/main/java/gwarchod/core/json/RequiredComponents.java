package gwarchod.core.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.AnnotatedMember;
import com.fasterxml.jackson.databind.introspect.AnnotatedParameter;
import com.fasterxml.jackson.databind.introspect.NopAnnotationIntrospector;
import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Takes our records at their word: a component that isn't `@Nullable` must be in the JSON, and not as null. An absent collection is
/// left to the record's constructor, which may take it for an empty one.
final class RequiredComponents extends NopAnnotationIntrospector {
    @Override
    public @Nullable Boolean hasRequiredMarker(AnnotatedMember member) {
        return component(member).map(RequiredComponents::required).orElse(null);
    }

    @Override
    public JsonSetter.Value findSetterInfo(Annotated member) {
        return component(member).filter(RequiredComponents::required).map(_ -> JsonSetter.Value.forValueNulls(Nulls.FAIL))
                .orElseGet(JsonSetter.Value::empty);
    }

    private static boolean required(RecordComponent component) {
        var type = component.getType();
        return !component.getAnnotatedType().isAnnotationPresent(Nullable.class)
                && !Collection.class.isAssignableFrom(type) && !Map.class.isAssignableFrom(type) && type != Optional.class;
    }

    private static Optional<RecordComponent> component(Annotated member) {
        if (member instanceof AnnotatedParameter parameter) {
            var type = parameter.getDeclaringClass();
            var components = type.isRecord() && type.getName().startsWith("gwarchod.") ? type.getRecordComponents() : null;
            if (components != null && components.length == parameter.getOwner().getParameterCount()) {
                return Optional.of(components[parameter.getIndex()]);
            }
        }
        return Optional.empty();
    }
}
