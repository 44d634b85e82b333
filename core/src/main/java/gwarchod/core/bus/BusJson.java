package gwarchod.core.bus;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.KeyDeserializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.deser.KeyDeserializers;
import com.fasterxml.jackson.databind.exc.InvalidDefinitionException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdScalarSerializer;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.CaseId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Section;
import java.io.IOException;
import java.lang.reflect.Type;
import java.util.Collection;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Records as they cross between nodes: as [Json] writes them, but only what a record is made of, and with the kind of it where its type
/// alone doesn't say. A kind is one of those a sealed type permits, or, where anything may stand, a value or record of ours: nothing else is
/// ever made from a message.
public final class BusJson {
    private final JsonMapper mapper;

    /// @param sections those of this installation
    public BusJson(Collection<? extends Section<?, ?>> sections) {
        var byId = sections.stream().collect(Collectors.toMap(Section::id, Function.<Section<?, ?>>identity()));
        var views = new CaseViewForm(byId);
        mapper = Json.MAPPER.rebuild()
                .visibility(PropertyAccessor.GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.IS_GETTER, Visibility.NONE)
                .visibility(PropertyAccessor.FIELD, Visibility.ANY)
                .disable(MapperFeature.ALLOW_FINAL_FIELDS_AS_MUTATORS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)     // a newer node says more: see ADR 33
                .addModule(new SimpleModule("bus")
                        .addSerializer(new Ids())
                        .addSerializer(new Enums())
                        .addSerializer(CaseView.class, views.writing())
                        .addDeserializer(CaseView.class, views.reading()))
                .addModule(keys())
                .setDefaultTyping(new Kinds().init(JsonTypeInfo.Id.CUSTOM, null).inclusion(JsonTypeInfo.As.WRAPPER_ARRAY))
                .build();
    }

    byte[] write(@Nullable Object value, Type type) {
        try {
            return mapper.writerFor(mapper.constructType(type)).writeValueAsBytes(value);
        } catch (IOException e) {
            throw new IllegalStateException("cannot send a " + type.getTypeName(), e);
        }
    }

    /// Finds out whether a type can be told at all. Throws IllegalStateException, saying why, where it can't.
    public void knows(Type type) {
        var constructed = mapper.constructType(type);
        try {
            mapper.readerFor(constructed).readValue("null");
        } catch (IOException cant) {
            if (cant instanceof InvalidDefinitionException) {
                throw new IllegalStateException("cannot be told: " + type.getTypeName(), cant);
            }
        }
    }

    <T> T read(byte[] bytes, Class<T> type) {
        return type.cast(read(bytes, (Type) type));
    }

    /// Throws [Unreadable] for what another release means otherwise.
    Object read(byte[] bytes, Type type) {
        try {
            return mapper.readerFor(mapper.constructType(type)).readValue(bytes);
        } catch (IOException e) {
            throw new Unreadable(type.getTypeName() + where(e));       // the cause would repeat what was said
        }
    }

    /// The member where it is otherwise, without what it holds.
    private static String where(IOException e) {
        return e instanceof JsonMappingException mapping ? " (" + mapping.getPathReference() + ", " + mapping.getClass().getSimpleName() + ")" : "";
    }

    /// A message that isn't what this release expects.
    static final class Unreadable extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Unreadable(String type) {
            super("a message doesn't hold a " + type + " as this release knows it");
        }
    }

    /// Enum constants as names of members, as [Json] writes them.
    private static SimpleModule keys() {
        return new SimpleModule("bus-keys") {
            private static final long serialVersionUID = 1L;

            @Override
            public void setupModule(SetupContext context) {
                context.addKeyDeserializers(new EnumKeys());
            }
        };
    }

    private static final class EnumKeys implements KeyDeserializers {
        @Override
        public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config, @Nullable BeanDescription bean) {
            return type.isEnumType() ? new KeyDeserializer() {
                @Override
                public Object deserializeKey(String key, DeserializationContext context) throws IOException {
                    for (Object constant : type.getRawClass().getEnumConstants()) {
                        if (Json.kebab((Enum<?>) constant).equals(key)) {
                            return constant;
                        }
                    }
                    return context.handleWeirdKey(type.getRawClass(), key, "not one of the values it may have");
                }
            } : null;
        }
    }

    private static final class Ids extends StdScalarSerializer<CaseId> {
        private static final long serialVersionUID = 1L;

        Ids() {
            super(CaseId.class);
        }

        @Override
        public void serialize(CaseId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(id.value());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class Enums extends StdScalarSerializer<Enum> {
        private static final long serialVersionUID = 1L;

        Enums() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum constant, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(Json.kebab(constant));
        }
    }
}
