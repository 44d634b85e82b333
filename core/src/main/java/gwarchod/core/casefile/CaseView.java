package gwarchod.core.casefile;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.databind.JsonSerializable;
import com.fasterxml.jackson.databind.SerializerProvider;
import com.fasterxml.jackson.databind.jsontype.TypeSerializer;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Section;
import gwarchod.core.sharing.Shown;
import java.io.IOException;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// What one viewer gets of one case: section → what is shown of it. A section granted nothing isn't in it. This, and nothing else of
/// a case, leaves the case node.
///
/// As JSON `restricted` names the members whose processing is restricted, where there are any, and each section stands under its member
/// name: its content; `{"withheld":true}`; `{"present":true}`; `{}` when empty.
public final class CaseView implements JsonSerializable {
    private final CaseId id;
    private final String name;
    private final Map<Section<?, ?>, Shown<?, ?>> sections;
    private final Set<String> restricted;

    private CaseView(CaseId id, String name, Map<Section<?, ?>, Shown<?, ?>> sections, Set<String> restricted) {
        this.restricted = restricted;
        this.id = id;
        this.name = name;
        this.sections = Collections.unmodifiableMap(sections);
    }

    /// The view of `file` in `rendering`'s scope.
    ///
    /// @param restricted the sections whose processing is restricted
    /// @param name as lists write it, where the scope shows the person section's summary; else empty
    static CaseView of(Disciplines disciplines, CaseFile file, String name, Rendering rendering, Set<String> restricted) {
        var shown = new LinkedHashMap<Section<?, ?>, Shown<?, ?>>();
        for (SectionView<?, ?> view : disciplines.sections()) {
            var level = rendering.scope().level(view.section().id());
            if (level != Level.NOTHING) {
                shown.put(view.section(), shown(view, file, level, rendering));
            }
        }
        var marked = shown.keySet().stream().filter(section -> restricted.contains(section.id())).map(Section::member);
        return new CaseView(file.id(), name, shown, marked.collect(Collectors.toCollection(TreeSet::new)));
    }

    /// The same view on the other side of a message.
    public static CaseView told(CaseId id, String name, Map<Section<?, ?>, Shown<?, ?>> sections, Set<String> restricted) {
        return new CaseView(id, name, new LinkedHashMap<>(sections), new TreeSet<>(restricted));
    }

    /// The member names of the sections whose processing is restricted.
    public Set<String> restricted() {
        return Collections.unmodifiableSet(restricted);
    }

    private static <S, F> Shown<S, F> shown(SectionView<S, F> view, CaseFile file, Level level, Rendering rendering) {
        if (level == Level.WITHHELD) {
            return new Shown.Withheld<>();
        }
        Optional<F> content = view.content().apply(file, rendering);
        if (content.isEmpty()) {
            return new Shown.Empty<>();
        }
        return switch (level) {
            case NOTHING, WITHHELD -> throw new IllegalStateException("decided above");
            case PRESENCE -> new Shown.Presence<>();
            case SUMMARY -> new Shown.Summary<>(view.section().summary().apply(content.get()));
            case FULL -> new Shown.Full<>(content.get());
        };
    }

    /// Whether the processing of a section is restricted: it stands, and few are shown it.
    public boolean restricted(Section<?, ?> section) {
        return restricted.contains(section.member());
    }

    public CaseId id() {
        return id;
    }

    public String name() {
        return name;
    }

    /// What is shown of a section; empty where the agreement grants nothing.
    @SuppressWarnings("unchecked")
    public <S, F> Optional<Shown<S, F>> section(Section<S, F> section) {
        return Optional.ofNullable((Shown<S, F>) sections.get(section));
    }

    public Map<Section<?, ?>, Shown<?, ?>> sections() {
        return sections;
    }

    @Override
    public void serialize(JsonGenerator out, SerializerProvider provider) throws IOException {
        out.writeStartObject();
        out.writeStringField("id", id.value());
        out.writeStringField("name", name);
        if (!restricted.isEmpty()) {
            provider.defaultSerializeField("restricted", restricted, out);
        }
        for (var entry : sections.entrySet()) {
            out.writeFieldName(entry.getKey().member());
            switch (entry.getValue()) {
                case Shown.Withheld<?, ?> _ -> flag(out, "withheld");
                case Shown.Presence<?, ?> _ -> flag(out, "present");
                case Shown.Empty<?, ?> _ -> {
                    out.writeStartObject();
                    out.writeEndObject();
                }
                case Shown.Summary<?, ?>(var value) -> provider.defaultSerializeValue(value, out);
                case Shown.Full<?, ?>(var value) -> provider.defaultSerializeValue(value, out);
            }
        }
        out.writeEndObject();
    }

    private static void flag(JsonGenerator out, String name) throws IOException {
        out.writeStartObject();
        out.writeBooleanField(name, true);
        out.writeEndObject();
    }

    @Override
    public void serializeWithType(JsonGenerator out, SerializerProvider provider, TypeSerializer types) throws IOException {
        serialize(out, provider);
    }
}
