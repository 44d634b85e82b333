package gwarchod.core.journal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// What the body of a stored commit says, read from front to back and once; nothing sealed in it is opened.
///
/// @param cause the commit on another stream whose effect this is
record StoredBody(int format, Instant recorded, String command, String bodyHash, Actor actor, @Nullable CommitRef cause, Map<String, String> ids,
        List<StoredEvent> events) {
    /// @param type its stored name
    record StoredEvent(String type, Instant occurred, List<Part> parts) {}

    /// What of an event is about somebody.
    ///
    /// @param sealed under their key, base64
    record Part(String owner, String sealed) {}

    /// Names aren't kept from one body to the next, as Jackson does: half of them are those of people, and it would keep all of them.
    private static final JsonFactory JSON = JsonFactory.builder().disable(JsonFactory.Feature.CANONICALIZE_FIELD_NAMES).build();

    /// Throws [EventCodec.UnknownEvent] for what a newer release wrote; IllegalStateException, IllegalArgumentException, NullPointerException or
    /// DateTimeException for what is no body.
    static StoredBody of(String text) {
        try (var in = JSON.createParser(text)) {
            var body = new Reading(in).body();
            if (in.nextToken() != null) {
                throw new IllegalArgumentException("something stands after the body");
            }
            return body;
        } catch (IOException e) {
            throw new IllegalStateException("a stored body is no JSON", e);
        }
    }

    /// What was read so far.
    private static final class Reading {
        private final JsonParser in;
        private int format = -1;
        private @Nullable String recorded;
        private @Nullable String command;
        private @Nullable String bodyHash;
        private @Nullable Actor actor;
        private @Nullable CommitRef cause;
        private @Nullable Map<String, String> ids;
        private @Nullable List<StoredEvent> events;

        /// The last time that was read: nearly always the next one is the same.
        private @Nullable String lastText;
        private Instant last = Instant.EPOCH;

        Reading(JsonParser in) {
            this.in = in;
        }

        StoredBody body() throws IOException {
            next(JsonToken.START_OBJECT);
            for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                member(name);
            }
            if (format < 0) {
                throw new IllegalArgumentException("it says no format");
            }
            return new StoredBody(format, time(Objects.requireNonNull(recorded)), Objects.requireNonNull(command), Objects.requireNonNull(bodyHash),
                    Objects.requireNonNull(actor), cause, Objects.requireNonNull(ids), Objects.requireNonNull(events));
        }

        private void member(String name) throws IOException {
            switch (name) {
                case "format" -> {
                    next(JsonToken.VALUE_NUMBER_INT);
                    format = once(format < 0 ? null : format, in.getIntValue());
                    if (format > CommitBody.FORMAT) {
                        throw new EventCodec.UnknownEvent("format " + format);
                    }
                }
                case "recorded" -> recorded = once(recorded, text());
                case "command" -> command = once(command, text());
                case "bodyHash" -> bodyHash = once(bodyHash, text());
                case "actor" -> actor = once(actor, actor());
                case "cause" -> cause = once(cause, CommitRef.parse(text()));
                case "ids" -> ids = once(ids, texts());
                case "events" -> events = once(events, events());
                default -> skip();
            }
        }

        private List<StoredEvent> events() throws IOException {
            next(JsonToken.START_ARRAY);
            var all = new ArrayList<StoredEvent>();
            while (in.nextToken() == JsonToken.START_OBJECT) {
                all.add(event());
            }
            is(JsonToken.END_ARRAY);
            return all;
        }

        private StoredEvent event() throws IOException {
            String type = null;
            String occurred = null;
            List<Part> parts = null;
            for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                switch (name) {
                    case "type" -> type = once(type, text());
                    case "occurred" -> occurred = once(occurred, text());
                    case "parts" -> parts = once(parts, parts());
                    default -> skip();
                }
            }
            return new StoredEvent(Objects.requireNonNull(type), time(Objects.requireNonNull(occurred)), Objects.requireNonNull(parts));
        }

        private List<Part> parts() throws IOException {
            next(JsonToken.START_OBJECT);
            var parts = new ArrayList<Part>(1);
            for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                parts.add(new Part(name, text()));
            }
            if (parts.stream().map(Part::owner).distinct().count() < parts.size()) {
                throw new IllegalArgumentException("somebody's part stands there twice");
            }
            return parts;
        }

        private Actor actor() throws IOException {
            var said = texts();
            var meeting = said.get("meeting");
            return new Actor(new UserId(said.get("user")), new AgencyId(said.get("agency")), Objects.requireNonNull(said.get("capacity")),
                    Objects.requireNonNull(said.get("basis")), meeting == null ? null : new MeetingId(meeting));
        }

        /// Without those that are null.
        private Map<String, String> texts() throws IOException {
            next(JsonToken.START_OBJECT);
            var texts = new TreeMap<String, String>();
            for (var name = in.nextFieldName(); name != null; name = in.nextFieldName()) {
                if (in.nextToken() != JsonToken.VALUE_NULL) {
                    is(JsonToken.VALUE_STRING);
                    once(texts.put(name, in.getText()), "");
                }
            }
            return texts;
        }

        private Instant time(String text) {
            if (!text.equals(lastText)) {
                last = WrittenTime.parse(text);
                lastText = text;
            }
            return last;
        }

        private String text() throws IOException {
            next(JsonToken.VALUE_STRING);
            return in.getText();
        }

        private void skip() throws IOException {
            in.nextToken();
            in.skipChildren();
        }

        private void next(JsonToken expected) throws IOException {
            in.nextToken();
            is(expected);
        }

        private void is(JsonToken expected) {
            if (in.currentToken() != expected) {
                throw new IllegalArgumentException("no " + expected);
            }
        }

        private static <T> T once(@Nullable T before, T now) {
            if (before != null) {
                throw new IllegalArgumentException("said twice");
            }
            return now;
        }
    }
}
