package gwarchod.core.bus;

import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.databind.DatabindContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.jsontype.BasicPolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.jsontype.PolymorphicTypeValidator;
import com.fasterxml.jackson.databind.jsontype.TypeIdResolver;
import com.fasterxml.jackson.databind.jsontype.impl.TypeIdResolverBase;
import java.io.IOException;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Says of what kind a value is, and makes no other kinds than these: what a sealed type of ours permits; and where anything may stand (an
/// argument of a text), a plain value, or a record or constant of ours.
final class Kinds extends ObjectMapper.DefaultTypeResolverBuilder {
    private static final long serialVersionUID = 1L;

    private static final String OURS = "gwarchod.";
    private static final String LIST = "list";

    private static final Map<String, Class<?>> PLAIN = Map.of(
            "string", String.class, "boolean", Boolean.class, "int", Integer.class, "long", Long.class, "double", Double.class,
            "decimal", BigDecimal.class, "date", LocalDate.class, "time", LocalTime.class, "instant", Instant.class);

    private static final Map<String, Class<?>> RARE = Map.of("date-time", LocalDateTime.class, "duration", Duration.class);

    Kinds() {
        // what may be made is decided by each resolver below; this answers the question whether anything may at all
        super(ObjectMapper.DefaultTyping.NON_FINAL, BasicPolymorphicTypeValidator.builder().allowIfSubType(Object.class).build());
    }

    @Override
    public boolean useForType(JavaType type) {
        return isAnything(type.getRawClass()) || isChoice(type.getRawClass());
    }

    static boolean isAnything(Class<?> type) {
        return type == Object.class || type == Record.class;
    }

    static boolean isChoice(Class<?> type) {
        return type.isSealed() && !type.isEnum() && type.getName().startsWith(OURS);       // an enum with bodies is sealed too
    }

    @Override
    protected TypeIdResolver idResolver(
            MapperConfig<?> config, JavaType base, PolymorphicTypeValidator subtypes, Collection<NamedType> named, boolean forSer, boolean forDeser) {
        return isAnything(base.getRawClass()) ? new Anything(base) : new Choice(base);
    }

    /// The records among which a sealed type chooses, however deep.
    static Map<String, Class<?>> choices(Class<?> sealed) {
        var found = new HashMap<String, Class<?>>();
        for (Class<?> permitted : sealed.getPermittedSubclasses()) {
            if (permitted.isSealed()) {
                found.putAll(choices(permitted));
            } else if (permitted.isRecord() || permitted.isEnum()) {
                found.put(name(permitted), permitted);
            }
        }
        return found;
    }

    private static String name(Class<?> type) {
        return type.getName().substring(OURS.length());
    }

    private static Class<?> kind(Object value) {
        return value instanceof Enum<?> constant ? constant.getDeclaringClass() : value.getClass();
    }

    private abstract static class Resolver extends TypeIdResolverBase {
        Resolver(JavaType base) {
            super(base, null);
        }

        @Override
        public String idFromValueAndType(Object value, Class<?> type) {
            return idFromValue(value);
        }

        @Override
        public JsonTypeInfo.Id getMechanism() {
            return JsonTypeInfo.Id.CUSTOM;
        }
    }

    private static final class Choice extends Resolver {
        private final Map<String, Class<?>> choices;

        Choice(JavaType base) {
            super(base);
            choices = choices(base.getRawClass());
        }

        @Override
        public String idFromValue(Object value) {
            return name(kind(value));
        }

        @Override
        public @Nullable JavaType typeFromId(DatabindContext context, String id) throws IOException {
            var chosen = choices.get(id);
            if (chosen == null) {
                return null;
            }
            // whoever writes a generic record knows only that anything may stand in it, and so says of what kind each is
            var open = new Class<?>[chosen.getTypeParameters().length];
            Arrays.fill(open, Object.class);
            return open.length == 0 ? context.constructSpecializedType(_baseType, chosen)
                    : context.getTypeFactory().constructParametricType(chosen, open);
        }
    }

    private static final class Anything extends Resolver {
        Anything(JavaType base) {
            super(base);
        }

        @Override
        public String idFromValue(Object value) {
            for (var known : List.of(PLAIN, RARE)) {
                for (var entry : known.entrySet()) {
                    if (entry.getValue() == value.getClass()) {
                        return entry.getKey();
                    }
                }
            }
            if (value instanceof List || value instanceof Set) {
                return LIST;
            }
            if (!isOurs(kind(value))) {
                throw new IllegalArgumentException(kind(value).getName() + " isn't said between nodes");
            }
            return name(kind(value));
        }

        @Override
        public @Nullable JavaType typeFromId(DatabindContext context, String id) throws IOException {
            var plain = PLAIN.getOrDefault(id, RARE.get(id));
            if (plain != null) {
                return context.constructType(plain);
            }
            if (id.equals(LIST)) {
                return context.getTypeFactory().constructCollectionType(List.class, Object.class);
            }
            try {
                var ours = Class.forName(OURS + id, false, Kinds.class.getClassLoader());
                return isOurs(ours) ? context.constructType(ours) : null;
            } catch (ClassNotFoundException _) {
                return null;
            }
        }

        private static boolean isOurs(Class<?> type) {
            return type.getName().startsWith(OURS) && (type.isRecord() || type.isEnum());
        }
    }
}
