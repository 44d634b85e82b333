package gwarchod.core.journal;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/// Writes and reads the body of a stored commit, and computes its hash.
final class CommitBody {
    /// The stored format this release writes; it reads every one before. A node refuses to read a higher one. Format 1 bound what it sealed to
    /// stream and event name, format 2 to its very place.
    static final int FORMAT = 2;

    private CommitBody() {}

    /// A commit as it will be stored, and as it will be read.
    record Written(StoredCommit stored, Commit commit) {}

    static Written write(
            EventCodec codec, CommitRef ref, String previous, Instant recorded, long slot, Request request, List<Event> events,
            Map<String, String> ids) {
        var bodyHash = codec.fingerprint(ref, request.body());
        var body = Json.MAPPER.createObjectNode().put("format", FORMAT).put("recorded", recorded.toString());
        body.put("command", request.command()).put("bodyHash", bodyHash);
        body.set("actor", Json.MAPPER.valueToTree(request.actor()));
        if (request.cause() != null) {
            body.put("cause", request.cause().toString());
        }
        body.set("ids", Json.MAPPER.valueToTree(new TreeMap<>(ids)));
        var stored = body.putArray("events");
        var facts = new ArrayList<Fact>();
        for (Event event : events) {
            var occurred = event.occurred() == null ? recorded : event.occurred();
            stored.add(codec.encode(ref, facts.size(), event).put("occurred", occurred.toString()));
            facts.add(new Fact(event, occurred, recorded, ref, facts.size(), request.actor()));
        }
        var text = Json.write(body);
        var commitId = request.commitId();
        return new Written(
                StoredCommit.of(ref, commitId, slot, text, previous),
                new Commit(ref, commitId, bodyHash, recorded, request.actor(), request.command(), request.cause(), ids, facts, 0));
    }

    /// Throws [EventCodec.UnknownEvent] for what a newer release wrote, [EventCodec.DamagedEvent] for what nobody can have written.
    static Commit read(EventCodec codec, StoredCommit stored) {
        try {
            return whole(codec, stored);
        } catch (NullPointerException | ClassCastException | IllegalArgumentException | DateTimeException malformed) {
            throw new EventCodec.DamagedEvent(stored.ref(), malformed);
        }
    }

    private static Commit whole(EventCodec codec, StoredCommit stored) {
        var body = StoredBody.of(stored.body());
        var facts = new ArrayList<Fact>(body.events().size());
        int index = 0;
        for (var event : body.events()) {
            var at = index;
            codec.decode(stored.ref(), index, event, body.format()).ifPresent(decoded ->
                    facts.add(new Fact(decoded, event.occurred(), body.recorded(), stored.ref(), at, body.actor())));
            index++;
        }
        return new Commit(stored.ref(), stored.commitId(), body.bodyHash(), body.recorded(), body.actor(), body.command(), body.cause(), body.ids(), facts,
                index - facts.size());
    }

    /// What a repeated request needs to know of the first one: it opens no part.
    record First(String bodyHash, int format, Map<String, String> ids) {}

    static First first(StoredCommit stored) {
        try {
            var body = object(stored.body());
            return new First(body.get("bodyHash").asText(), body.get("format").asInt(), ids(body));
        } catch (NullPointerException | ClassCastException malformed) {
            throw new EventCodec.DamagedEvent(stored.ref(), malformed);
        }
    }

    private static Map<String, String> ids(ObjectNode body) {
        var ids = new TreeMap<String, String>();
        body.get("ids").properties().forEach(id -> ids.put(id.getKey(), id.getValue().asText()));
        return ids;
    }

    private static ObjectNode object(String body) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(body);
        } catch (IOException e) {
            throw new IllegalStateException("a stored body is no JSON", e);
        }
    }

    static String hash(CommitRef ref, String commitId, long slot, String body, String previous) {
        var digest = Sha256.digest();
        for (String text : List.of(previous, ref.toString(), commitId)) {
            update(digest, text.getBytes(StandardCharsets.UTF_8));
        }
        update(digest, ByteBuffer.allocate(Long.BYTES).putLong(slot).array());
        update(digest, body.getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(digest.digest());
    }

    private static void update(MessageDigest digest, byte[] bytes) {
        digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(bytes.length).array());
        digest.update(bytes);
    }
}
