package gwarchod.core.meeting;

import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The kinds of meeting of the area, from the resource `meeting-kinds.json`.
public final class MeetingKinds {
    private final Map<String, MeetingKind> kinds = new LinkedHashMap<>();

    MeetingKinds(List<MeetingKind> kinds) {
        for (MeetingKind kind : kinds) {
            if (this.kinds.put(kind.kind(), kind) != null) {
                throw new IllegalArgumentException("two kinds of meeting are called " + kind.kind());
            }
        }
    }

    /// Throws IllegalStateException when the resource is missing.
    public static MeetingKinds load() {
        try (var in = MeetingKinds.class.getResourceAsStream("/meeting-kinds.json")) {
            if (in == null) {
                throw new IllegalStateException("no meeting-kinds.json on the class path");
            }
            return new MeetingKinds(List.of(Json.MAPPER.readValue(in, MeetingKind[].class)));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read meeting-kinds.json", e);
        }
    }

    public Collection<MeetingKind> all() {
        return kinds.values();
    }

    public Optional<MeetingKind> of(String kind) {
        return Optional.ofNullable(kinds.get(kind));
    }

    /// The kind of a meeting that was scheduled. Throws IllegalStateException where the data lost it since.
    MeetingKind of(Meeting.Scheduled meeting) {
        return of(meeting.kind()).orElseThrow(() -> new IllegalStateException("no kind of meeting is called " + meeting.kind()));
    }
}
