package gwarchod.core.store;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.journal.Sha256;
import gwarchod.core.json.Json;
import gwarchod.core.verify.Verify;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;

/// `./dev backup`: a copy of the embedded store while it serves, or doesn't. Files of the store only ever grow at their end or don't change at all,
/// so links hold them still while they are copied, and the store needn't know of it. Holds everything that was acknowledged before it began, no key,
/// and no name of a destroyed one. It has its name only once every checksum, hash chain and checkpoint of the copy was found right.
final class Backup {
    static final String MANIFEST = "backup.json";
    static final String CHECKPOINTS = "checkpoints.jsonl";
    private static final String PIN = "backup.pin";
    private static final String LOCK = "backup.lock";
    private static final int TRIES_MAX = 20;
    private static final long PAUSE_MS = 10;
    private static final int BUFFER_BYTES = 1 << 20;

    private Backup() {}

    /// What a store holds. Case files and keys are never in one backup: nobody could be erased from it any more.
    enum Holds { CASES, KEYS }

    /// Throws IllegalStateException, saying why, when there is no good backup afterwards.
    ///
    /// @param keys where the public half of the key that signs checkpoints lies
    static void make(Holds holds, Path data, Path keys, Path witness, Path to, Instant at, PrintStream out) throws IOException {
        var store = data.resolve("store");
        if (Files.notExists(store) || isEmpty(new StoreFiles(store))) {
            throw new IllegalStateException("there is no store in " + data);
        }
        if (Files.exists(to)) {
            throw new FileAlreadyExistsException(to + " is there already; each backup gets a directory of its own");
        }
        var unfinished = to.resolveSibling(to.getFileName() + ".unfinished");
        remove(unfinished);
        Files.createDirectories(unfinished.resolve("store"));
        if (Files.exists(witness.resolve(CHECKPOINTS))) {
            Files.copy(witness.resolve(CHECKPOINTS), unfinished.resolve(CHECKPOINTS));  // first: then the store has every checkpoint of it
        }
        var destroyed = destroyed(witness);
        var manifest = Json.MAPPER.createObjectNode().put("format", 1).put("at", at.toString()).put("holds", holds.name())
                .put("destroyed", destroyed.size()).put("destroyedHash", hash(destroyed));
        try (var lock = FileChannel.open(store.resolve(LOCK), StandardOpenOption.CREATE, StandardOpenOption.WRITE); var held = lock.tryLock()) {
            if (held == null) {
                throw new IllegalStateException("another backup of it is being made");
            }
            var pinned = pin(store);
            try {
                copyAll(pinned, unfinished, manifest);
            } finally {
                remove(pinned);
            }
        }
        if (Verify.copy(unfinished, keys, unfinished, out) != 0) {
            throw new IllegalStateException("what was copied isn't good, and was left in " + unfinished);
        }
        refuseOthers(holds, new StoreFiles(unfinished.resolve("store")), unfinished);
        write(unfinished.resolve(MANIFEST), manifest);
        Files.move(unfinished, to, StandardCopyOption.ATOMIC_MOVE);
        out.println("backed up to " + to + (holds == Holds.KEYS
                ? "; it holds every key, wrapped: keep it apart from the backups of case files, and the master key apart from both. After "
                        + "`rotate-master` destroy it, with the master key from before"
                : "; it holds no key: back up the key file or key store, and elsewhere its master key, apart from it"));
    }

    private static void refuseOthers(Holds holds, StoreFiles copy, Path unfinished) throws IOException {
        var wrong = holds == Holds.KEYS ? "." + MongoCommitStore.COLLECTION : "." + DocumentKeyStore.COLLECTION;
        JournalReader.Sink sink = (record, _) -> {
            if (record.get(Format.PUT) instanceof String namespace && namespace.endsWith(wrong)) {
                throw new HoldsOthers();
            }
        };
        try {
            for (String name : names(copy)) {
                var file = copy.directory().resolve(name);
                if (name.equals(Format.FILE_NAME)) {
                    JournalReader.read(file, sink);
                } else {
                    JournalReader.readWhole(file, sink);
                }
            }
        } catch (CorruptStoreException others) {
            remove(unfinished);
            throw new IllegalStateException(holds == Holds.KEYS
                    ? "this store holds case files, or can't be read: its backup is made with --data; the copy was removed"
                    : "this store holds keys, or can't be read; keys are copied apart (--key-store DIR), and the copy was removed", others);
        }
    }

    /// Thrown out of a reading.
    private static final class HoldsOthers extends RuntimeException {
        private static final long serialVersionUID = 1L;
    }

    /// Who is erased, by the names their keys had.
    static List<String> destroyed(Path witness) throws IOException {
        var file = witness.resolve("destroyed.keys");
        return Files.exists(file) ? Files.readAllLines(file).stream().filter(line -> !line.isBlank()).distinct().toList() : List.of();
    }

    static String hash(List<String> names) {
        return Sha256.hex(String.join("\n", names));
    }

    /// Links to every file that counts, of one moment: the names were the same before and after. Numbers only rise, so no file came and went.
    /// For a moment between two names there is no journal: see [StoreDirectory#seal].
    private static Path pin(Path store) throws IOException {
        var pin = store.resolve(PIN);
        var files = new StoreFiles(store);
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            var names = names(files);
            if (!names.contains(Format.FILE_NAME)) {
                pause();
                continue;
            }
            remove(pin);
            Files.createDirectory(pin);
            try {
                for (String name : names) {
                    Files.createLink(pin.resolve(name), store.resolve(name));
                }
                if (names.equals(names(files))) {
                    var pinned = new StoreFiles(pin);
                    pinned.sealed(pinned.standing());
                    return pin;
                }
            } catch (NoSuchFileException compacted) {
                // it was just done with: once more
            } catch (CorruptStoreException damaged) {
                remove(pin);
                throw new IllegalStateException(damaged.getMessage(), damaged);
            }
        }
        remove(pin);
        throw new IllegalStateException(Files.exists(files.journal()) ? "the files of the store never stood still; try again"
                : "the store was stopped while its journal changed its name; start it once, then back it up");
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
    }

    private static List<String> names(StoreFiles files) throws IOException {
        try (var all = Files.list(files.directory())) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.matches("journal|(journal|archive|state)\\.\\d{8}"))
                    .sorted()
                    .toList();
        }
    }

    /// Looks twice: a list made while the journal changes its name may have neither.
    private static boolean isEmpty(StoreFiles files) throws IOException {
        return names(files).isEmpty() && names(files).isEmpty();
    }

    private static void copyAll(Path pinned, Path to, ObjectNode manifest) throws IOException {
        var listed = manifest.putArray("files");
        for (String name : names(new StoreFiles(pinned))) {
            var copy = to.resolve("store").resolve(name);
            copy(pinned.resolve(name), copy);
            listed.addObject().put("name", name).put("bytes", Files.size(copy)).put("sha256", sha256(copy));
        }
    }

    /// As long as it is now: the journal grows on.
    static void copy(Path from, Path to) throws IOException {
        try (var in = FileChannel.open(from, StandardOpenOption.READ);
                var out = FileChannel.open(to, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            long size = in.size();
            for (long at = 0; at < size; ) {
                at += in.transferTo(at, size - at, out);
            }
            out.force(true);
        }
    }

    static String sha256(Path file) throws IOException {
        try (var in = FileChannel.open(file, StandardOpenOption.READ)) {
            var digest = MessageDigest.getInstance("SHA-256");
            var buffer = ByteBuffer.allocate(BUFFER_BYTES);
            while (in.read(buffer.clear()) >= 0) {
                digest.update(buffer.flip());
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    private static void write(Path file, ObjectNode manifest) throws IOException {
        try (var out = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(Json.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(manifest)));
            out.force(true);
        }
    }

    static void remove(Path directory) throws IOException {
        if (Files.notExists(directory)) {
            return;
        }
        try (var all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
