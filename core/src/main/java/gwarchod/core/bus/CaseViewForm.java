package gwarchod.core.bus;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.JsonSerializer;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeSet;

/// A case's view between nodes: `[id, name, [restricted…], section, how, content?, …]`, each section by its id and its content by the record
/// that the section says. A section this release doesn't know is left out: nobody here could show it.
final class CaseViewForm {
    private final Map<String, Section<?, ?>> sections;

    CaseViewForm(Map<String, Section<?, ?>> sections) {
        this.sections = Map.copyOf(sections);
    }

    private enum How { WITHHELD, EMPTY, PRESENCE, SUMMARY, FULL }

    JsonSerializer<CaseView> writing() {
        return new JsonSerializer<>() {
            @Override
            public void serialize(CaseView view, JsonGenerator out, SerializerProvider provider) throws IOException {
                write(view, out, provider);
            }

            @Override
            public void serializeWithType(CaseView view, JsonGenerator out, SerializerProvider provider, TypeSerializer types) throws IOException {
                write(view, out, provider);
            }
        };
    }

    JsonDeserializer<CaseView> reading() {
        return new JsonDeserializer<>() {
            @Override
            public CaseView deserialize(JsonParser in, DeserializationContext context) throws IOException {
                return read(in, context);
            }
        };
    }

    private static void write(CaseView view, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartArray();
        out.writeString(view.id().value());
        out.writeString(view.name());
        out.writeStartArray();
        for (String member : view.restricted()) {
            out.writeString(member);
        }
        out.writeEndArray();
        for (var entry : view.sections().entrySet()) {
            var section = entry.getKey();
            out.writeString(section.id());
            switch (entry.getValue()) {
                case Shown.Withheld<?, ?> _ -> out.writeNumber(How.WITHHELD.ordinal());
                case Shown.Empty<?, ?> _ -> out.writeNumber(How.EMPTY.ordinal());
                case Shown.Presence<?, ?> _ -> out.writeNumber(How.PRESENCE.ordinal());
                case Shown.Summary<?, ?>(var value) -> content(How.SUMMARY, value, section.summaries(), out, provider);
                case Shown.Full<?, ?>(var value) -> content(How.FULL, value, section.full(), out, provider);
            }
        }
        out.writeEndArray();
    }

    private static void content(How how, Object value, Class<?> type, JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeNumber(how.ordinal());
        provider.findTypedValueSerializer(type, true, null).serialize(value, out, provider);
    }

    private CaseView read(JsonParser in, DeserializationContext context) throws IOException {
        var id = new CaseId(in.nextTextValue());
        var name = in.nextTextValue();
        var restricted = new TreeSet<String>();
        in.nextToken();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            restricted.add(in.getText());
        }
        var shown = new LinkedHashMap<Section<?, ?>, Shown<?, ?>>();
        while (in.nextToken() == JsonToken.VALUE_STRING) {
            var section = sections.get(in.getText());
            var how = How.values()[in.nextIntValue(0)];
            switch (how) {
                case WITHHELD -> put(shown, section, new Shown.Withheld<>());
                case EMPTY -> put(shown, section, new Shown.Empty<>());
                case PRESENCE -> put(shown, section, new Shown.Presence<>());
                case SUMMARY, FULL -> {
                    in.nextToken();
                    if (section == null) {
                        in.skipChildren();
                    } else if (how == How.SUMMARY) {
                        shown.put(section, new Shown.Summary<>(context.readValue(in, section.summaries())));
                    } else {
                        shown.put(section, new Shown.Full<>(context.readValue(in, section.full())));
                    }
                }
            }
        }
        return CaseView.told(id, name, shown, restricted);
    }

    private static void put(Map<Section<?, ?>, Shown<?, ?>> shown, Section<?, ?> section, Shown<?, ?> what) {
        if (section != null) {
            shown.put(section, what);
        }
    }
}
