package gwarchod.core.json;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.AnnotationIntrospector;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.cfg.CoercionAction;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.databind.ser.std.StdSerializer;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import gwarchod.core.ids.CaseId;
import java.io.IOException;
import java.util.Collection;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/// The one mapper, strict in what it reads: no unknown field, no missing one that isn't `@Nullable`,
/// no number for a text, no fraction for a whole number.
public final class Json {
    /// Shared and immutable: configure a copy, never this.
    public static final JsonMapper MAPPER = mapper();

    private static final String CASES_NAMED = "cases-named";

    private Json() {}

    /// The JSON text of `value`. A failure is a bug: our own records can always be written.
    public static String write(Object value) {
        try {
            return MAPPER.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    public static byte[] writeBytes(Object value) {
        try {
            return MAPPER.writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    /// The same, collecting every case it names.
    public static byte[] writeBytes(Object value, Collection<CaseId> named) {
        try {
            return MAPPER.writer().withAttribute(CASES_NAMED, named).writeValueAsBytes(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot write " + value.getClass().getName(), e);
        }
    }

    /// Reads what we wrote ourselves; use the mapper itself for what others sent.
    public static <T> T read(String json, Class<T> type) {
        try {
            return MAPPER.readValue(json, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("cannot read a stored " + type.getName(), e);
        }
    }

    /// `NOT_PURSUED` is written `not-pursued`.
    public static String kebab(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static JsonMapper mapper() {
        var mapper = JsonMapper.builder()
                .addModule(new JavaTimeModule())
                .addModule(kebabEnums())
                .addModule(new SimpleModule("cases-named").addSerializer(new CaseIdSerializer()))
                .annotationIntrospector(AnnotationIntrospector.pair(new JacksonAnnotationIntrospector(), new RequiredComponents()))
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .disable(SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .disable(DeserializationFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
                .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                .defaultPropertyInclusion(JsonInclude.Value.construct(JsonInclude.Include.NON_ABSENT, JsonInclude.Include.ALWAYS))
                .build();
        mapper.coercionConfigFor(LogicalType.Textual)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail);
        mapper.coercionConfigFor(LogicalType.DateTime)
                .setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                .setCoercion(CoercionInputShape.Float, CoercionAction.Fail);
        return mapper;
    }

    private static SimpleModule kebabEnums() {
        var module = new SimpleModule("kebab-enums");
        module.addSerializer(new KebabSerializer());
        module.addKeySerializer(Enum.class, new JsonSerializer<>() {
            @Override
            @SuppressWarnings("rawtypes")
            public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
                out.writeFieldName(kebab(value));
            }
        });
        module.setDeserializerModifier(new BeanDeserializerModifier() {
            @Override
            public JsonDeserializer<?> modifyEnumDeserializer(
                    DeserializationConfig config, JavaType type, BeanDescription bean, JsonDeserializer<?> usual) {
                return new KebabDeserializer(type.getRawClass());
            }
        });
        return module;
    }

    private static final class CaseIdSerializer extends StdSerializer<CaseId> {
        CaseIdSerializer() {
            super(CaseId.class);
        }

        @Override
        @SuppressWarnings("unchecked")
        public void serialize(CaseId id, JsonGenerator out, SerializerProvider provider) throws IOException {
            if (provider.getAttribute(CASES_NAMED) instanceof Collection<?> named) {
                ((Collection<CaseId>) named).add(id);
            }
            out.writeString(id.value());
        }
    }

    @SuppressWarnings("rawtypes")
    private static final class KebabSerializer extends StdSerializer<Enum> {
        KebabSerializer() {
            super(Enum.class);
        }

        @Override
        public void serialize(Enum value, JsonGenerator out, SerializerProvider provider) throws IOException {
            out.writeString(kebab(value));
        }
    }

    private static final class KebabDeserializer extends JsonDeserializer<Object> {
        private final Class<?> type;
        private final Map<String, Object> constants = new HashMap<>();

        KebabDeserializer(Class<?> type) {
            this.type = type;
            for (Object constant : type.getEnumConstants()) {
                constants.put(kebab((Enum<?>) constant), constant);
            }
        }

        @Override
        public Object deserialize(JsonParser in, DeserializationContext context) throws IOException {
            var text = in.getValueAsString();
            var constant = constants.get(text);
            return constant != null ? constant : context.handleWeirdStringValue(type, text, "not one of the values it may have");
        }
    }
}
