package gwarchod.core.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.Id;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.StoredBody.StoredEvent;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.IntSupplier;

/// How events become stored text and back: each event by its stored name, its components parted by whom they are about, each part
/// under that one's key.
public final class EventCodec {
    /// Every event type there is; two of one name, or a component without a section, is a bug found at the start.
    private final Map<String, EventType<?>> byName = new HashMap<>();
    private final Map<Class<?>, EventType<?>> byClass = new HashMap<>();
    private final Map<String, Upcaster> upcasters = new HashMap<>();
    private final Map<String, ObjectReader> readers = new ConcurrentHashMap<>();
    private final Keys keys;
    private final Erasures erasures;
    private final int newest;
    private volatile IntSupplier level = this::newest;

    /// In which a part was bound to its stream and event name only.
    private static final int FORMAT_OF_STREAM_PLACES = 1;

    /// What opens under its key we wrote: nothing stands in it twice.
    private static final JsonFactory SEALED_BY_US = new JsonFactory();

    public EventCodec(Keys keys, Collection<EventType<?>> types, Collection<Upcaster> upcasters) {
        this.keys = keys;
        this.erasures = new Erasures(keys);
        for (EventType<?> type : types) {
            if (byName.put(type.name(), type) != null | byClass.put(type.type(), type) != null) {
                throw new IllegalArgumentException("registered twice: " + type.name());
            }
            for (RecordComponent component : type.type().getRecordComponents()) {
                EventShape.section(type.type(), component);
                EventShape.owner(type.type(), component);
            }
        }
        upcasters.forEach(upcaster -> this.upcasters.put(upcaster.from(), upcaster));
        newest = types.stream().mapToInt(EventType::since).reduce(CommitBody.FORMAT, Math::max);
    }

    /// The same, reading every text as it is stored.
    private EventCodec(EventCodec codec) {
        byName.putAll(codec.byName);
        byClass.putAll(codec.byClass);
        upcasters.putAll(codec.upcasters);
        keys = codec.keys;
        erasures = new Erasures(keys);
        newest = codec.newest;
    }

    /// The newest stored format that this release reads.
    public int newest() {
        return newest;
    }

    /// From here on nothing is written that is newer than this level: what everybody reads. Without that, everything is.
    public void writeUpTo(IntSupplier agreed) {
        level = agreed;
    }

    /// Whether everybody reads these.
    boolean writable(Collection<Event> events) {
        int agreed = level.getAsInt();
        return events.stream().allMatch(event -> typeOf(event).since() <= agreed);
    }

    /// Reads every text as it is stored: only to find what is to be cut out of it.
    EventCodec uncut() {
        return new EventCodec(this);
    }

    /// The stored name of an event.
    public EventType<?> typeOf(Event event) {
        var type = byClass.get(event.getClass());
        if (type == null) {
            throw new IllegalArgumentException("nobody registered " + event.getClass().getName());
        }
        return type;
    }

    /// `{"type", "parts": {owner: sealed}}`, without its time; sealed for this place among the events of this commit and no other.
    ObjectNode encode(CommitRef ref, int index, Event event) {
        var stream = ref.stream();
        var type = typeOf(event);
        ObjectNode whole = Json.MAPPER.valueToTree(event);
        var parts = new LinkedHashMap<String, ObjectNode>();
        for (EventShape.Part part : EventShape.parts(event.getClass())) {
            var owner = ownerOf(stream, event, part);
            parts.computeIfAbsent(owner, _ -> Json.MAPPER.createObjectNode()).set(part.name(), whole.get(part.name()));
        }
        var stored = Json.MAPPER.createObjectNode().put("type", type.name());
        var sealed = stored.putObject("parts");
        parts.forEach((owner, part) ->
                sealed.put(owner, keys.forWriting(owner).seal(place(ref, index, type.name(), owner), Json.writeBytes(part))));
        return stored;
    }

    /// The event; empty when one of its parts was erased. Throws [UnknownEvent] for a name this release doesn't know.
    Optional<Event> decode(CommitRef ref, int index, StoredEvent stored, int format) {
        var opened = new ArrayList<byte[]>(1);
        for (var part : stored.parts()) {
            var key = keys.forReading(part.owner());
            if (key.isEmpty()) {
                return Optional.empty();
            }
            var place = format == FORMAT_OF_STREAM_PLACES
                    ? ref.stream() + " " + stored.type() + " " + part.owner()
                    : place(ref, index, stored.type(), part.owner());
            opened.add(key.get().open(place, part.sealed())
                    .or(() -> keys.again(part.owner()).flatMap(newest -> newest.open(place, part.sealed())))
                    .orElseThrow(() -> new DamagedEvent(ref.stream(), stored.type())));
        }
        return Optional.of(read(ref, index, stored.type(), opened));
    }

    Erasures erasures() {
        return erasures;
    }

    /// Nearly every event is made of its text at once. A tree is made of it where something has to be changed before, or two parts put together.
    private Event read(CommitRef ref, int index, String name, List<byte[]> parts) {
        boolean asItIs = byName.containsKey(name) && !upcasters.containsKey(name) && parts.size() == 1 && !erasures.strikes(ref, index);
        try {
            Event event = asItIs ? read(name, parts.getFirst()) : read(ref, index, name, tree(parts));
            if (event == null) {
                throw new IllegalStateException("a stored " + name + " says nothing");
            }
            return event;
        } catch (IOException e) {
            throw new IllegalStateException("cannot read a stored " + name, e);
        }
    }

    private Event read(String name, byte[] plain) throws IOException {
        try (var in = SEALED_BY_US.createParser(plain)) {
            return reader(name).readValue(in);
        }
    }

    /// Made when it is first needed: making one looks at the whole record.
    private ObjectReader reader(String name) {
        var known = readers.get(name);
        return known != null ? known : readers.computeIfAbsent(name, made -> Json.MAPPER.readerFor(byName.get(made).type()));
    }

    private Event read(CommitRef ref, int index, String storedName, ObjectNode tree) throws IOException {
        var name = storedName;
        var whole = tree;
        for (var upcaster = upcasters.get(name); upcaster != null; upcaster = upcasters.get(name)) {
            whole = upcaster.change().apply(whole);
            name = upcaster.to();
        }
        if (!byName.containsKey(name)) {
            throw new UnknownEvent(storedName);
        }
        erasures.strike(ref, index, whole);
        return reader(name).readValue(whole);
    }

    /// Tells whether two requests to a stream said the same: their SHA-256 sealed under the stream's key, so that what was said can't be
    /// guessed from the store alone, and not at all once the key is destroyed.
    String fingerprint(CommitRef ref, String body) {
        return keys.forWriting(ref.stream().toString()).seal(ref + " request", Sha256.bytes(body));
    }

    /// Whether nobody can tell any more what was said to a stream.
    boolean isErased(StreamId stream) {
        return keys.forReading(stream.toString()).isEmpty();
    }

    /// False too when the stream's key was destroyed.
    boolean isFingerprint(CommitRef ref, String fingerprint, String body, int format) {
        return keys.forReading(ref.stream().toString())
                .filter(key -> format == FORMAT_OF_STREAM_PLACES
                        ? key.isFingerprint(fingerprint, body)
                        : key.open(ref + " request", fingerprint).filter(sealed -> Arrays.equals(sealed, Sha256.bytes(body))).isPresent())
                .isPresent();
    }

    private static ObjectNode tree(List<byte[]> parts) throws IOException {
        var whole = Json.MAPPER.createObjectNode();
        for (byte[] plain : parts) {
            whole.setAll((ObjectNode) Json.MAPPER.readTree(plain));
        }
        return whole;
    }

    private static String place(CommitRef ref, int index, String type, String owner) {
        return ref + "#" + index + " " + type + " " + owner;
    }

    private static String ownerOf(StreamId stream, Event event, EventShape.Part part) {
        if (part.about().isEmpty()) {
            return stream.toString();
        }
        Object value = EventShape.value(event, part.about().get());
        return switch (value) {
            case CaseId id -> "case/" + id;
            case PersonId id -> "person/" + id;
            case AgencyId id -> "agency/" + id;
            case null -> stream.toString();
            default -> throw new IllegalStateException(value.getClass() + " names nobody");
        };
    }

    /// Golden files and the timeline read the components of an event with their sections.
    public static Map<String, List<String>> sections(Class<? extends Event> type) {
        var sections = new TreeMap<String, List<String>>();
        for (RecordComponent component : type.getRecordComponents()) {
            sections.computeIfAbsent(EventShape.section(type, component), _ -> new ArrayList<>()).add(component.getName());
        }
        return sections;
    }

    /// A stored event whose name this release doesn't know: the stream is blocked, not the node.
    public static final class UnknownEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        UnknownEvent(String name) {
            super("unknown event " + name + ": a newer release wrote it");
        }
    }

    /// A stored commit that can't be one, or a part of it that doesn't open under its key: changed, or moved from elsewhere.
    public static final class DamagedEvent extends RuntimeException {
        private static final long serialVersionUID = 1L;

        DamagedEvent(StreamId stream, String name) {
            super("a part of " + name + " in " + stream + " doesn't open under its key");
        }

        DamagedEvent(CommitRef ref, RuntimeException why) {
            super("what is stored of " + ref + " is no commit", why);
        }
    }

    static boolean isOwner(Class<?> type) {
        return Id.class.isAssignableFrom(type);
    }
}
