package gwarchod.core.verify;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.MessageDigest;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.bson.BsonDocument;

/// The checkpoints of the store and their copies at the second place.
final class CheckpointChain {
    private static final String BEFORE_THE_FIRST = "0".repeat(64);
    private static final ObjectMapper JSON = new ObjectMapper();

    private record Entry(String body, String hash, String signature) {}

    private final NavigableMap<Long, Entry> stored = new TreeMap<>();

    void add(BsonDocument checkpoint) throws BadEntry {
        if (!checkpoint.containsKey("_id") || !checkpoint.get("_id").isInt64()) {
            throw new BadEntry("a checkpoint without a number: " + checkpoint.get("_id"));
        }
        long number = checkpoint.getInt64("_id").getValue();
        for (String field : new String[] {"body", "hash", "signature"}) {
            if (!checkpoint.containsKey(field) || !checkpoint.get(field).isString()) {
                throw new BadEntry("checkpoint " + number + ": it has no " + field);
            }
        }
        var entry = new Entry(checkpoint.getString("body").getValue(), checkpoint.getString("hash").getValue(), checkpoint.getString("signature").getValue());
        if (stored.putIfAbsent(number, entry) != null) {
            throw new BadEntry("checkpoint " + number + ": it was written over");
        }
    }

    int count() {
        return stored.size();
    }

    String lastAt() throws BadEntry {
        return stored.isEmpty() ? "never" : body(stored.lastKey(), stored.lastEntry().getValue()).path("at").asText();
    }

    /// Compares with the copy. The copy is written second, so it may lack the newest one and nothing else.
    void checkWitness(Path witness) throws IOException, BadEntry {
        var copies = checkOlderWitness(witness);
        for (long number : stored.keySet()) {
            if (!copies.containsKey(number) && number != stored.lastKey()) {
                throw new BadEntry("checkpoint " + number + ": the copy in " + witness + " lacks it");
            }
        }
    }

    /// Compares with a copy of earlier: it may lack whatever came since.
    NavigableMap<Long, ?> checkOlderWitness(Path witness) throws IOException, BadEntry {
        var copies = copies(witness);
        for (var copy : copies.entrySet()) {
            var here = stored.get(copy.getKey());
            if (here == null) {
                throw new BadEntry("checkpoint " + copy.getKey() + ": it is gone from the store; the copy in " + witness + " has it");
            }
            if (!here.equals(copy.getValue())) {
                throw new BadEntry("checkpoint " + copy.getKey() + ": the store and the copy in " + witness + " differ");
            }
        }
        return copies;
    }

    private NavigableMap<Long, Entry> copies(Path witness) throws IOException, BadEntry {
        var copies = new TreeMap<Long, Entry>();
        if (Files.notExists(witness)) {
            return copies;
        }
        var text = Files.readString(witness);
        var lines = text.lines().toList();
        for (int i = 0; i < lines.size(); i++) {
            boolean torn = i == lines.size() - 1 && !text.endsWith("\n");
            try {
                var line = JSON.readTree(lines.get(i));
                var entry = new Entry(line.path("body").asText(), line.path("hash").asText(), line.path("signature").asText());
                var before = copies.putIfAbsent(JSON.readTree(entry.body()).path("number").asLong(), entry);
                if (before != null && !before.equals(entry)) {
                    throw new BadEntry("line " + (i + 1) + " of " + witness + ": a second, different checkpoint of that number");
                }
            } catch (JsonProcessingException e) {
                if (!torn) {
                    throw new BadEntry("line " + (i + 1) + " of " + witness + ": it isn't JSON");
                }
            }
        }
        return copies;
    }

    /// Numbers without gaps, each naming the hash of the one before, each hashed and signed over exactly its body.
    void checkChain(Path publicKey) throws IOException, BadEntry {
        if (stored.isEmpty()) {
            return;
        }
        var key = key(publicKey);
        long expected = 1;
        var previous = BEFORE_THE_FIRST;
        for (var checkpoint : stored.entrySet()) {
            var entry = checkpoint.getValue();
            var name = "checkpoint " + expected + ": ";
            if (checkpoint.getKey() != expected) {
                throw new BadEntry(name + "it is gone, though checkpoint " + checkpoint.getKey() + " is there");
            }
            if (!entry.hash().equals(sha256(entry.body()))) {
                throw new BadEntry(name + "its body doesn't match its hash; it was changed after it was written");
            }
            if (!signed(key, entry)) {
                throw new BadEntry(name + "its signature isn't by the key in " + publicKey);
            }
            var body = body(expected, entry);
            if (body.path("number").asLong() != expected || !body.path("previous").asText().equals(previous)) {
                throw new BadEntry(name + "it doesn't follow from the checkpoint before it");
            }
            previous = entry.hash();
            expected++;
        }
    }

    /// Every head that a checkpoint saw must still be there.
    void vouchFor(CommitChains commits) throws BadEntry {
        for (var checkpoint : stored.entrySet()) {
            for (JsonNode head : body(checkpoint.getKey(), checkpoint.getValue()).path("heads")) {
                commits.vouch(checkpoint.getKey(), head.path("stream").asText(), head.path("number").asLong(), head.path("hash").asText());
            }
        }
    }

    private static JsonNode body(long number, Entry entry) throws BadEntry {
        try {
            return JSON.readTree(entry.body());
        } catch (JsonProcessingException e) {
            throw new BadEntry("checkpoint " + number + ": its body isn't JSON");
        }
    }

    private static PublicKey key(Path file) throws IOException, BadEntry {
        if (Files.notExists(file)) {
            throw new BadEntry(file + " is missing, so no checkpoint's signature can be checked");
        }
        try {
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            return KeyFactory.getInstance("Ed25519").generatePublic(new X509EncodedKeySpec(bytes));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            throw new BadEntry(file + " isn't an Ed25519 public key");
        }
    }

    private static boolean signed(PublicKey key, Entry entry) {
        try {
            var signature = Signature.getInstance("Ed25519");
            signature.initVerify(key);
            signature.update(entry.body().getBytes(StandardCharsets.UTF_8));
            return signature.verify(Base64.getDecoder().decode(entry.signature()));
        } catch (GeneralSecurityException | IllegalArgumentException e) {
            return false;
        }
    }

    private static String sha256(String text) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
