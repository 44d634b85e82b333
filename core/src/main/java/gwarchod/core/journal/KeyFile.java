package gwarchod.core.journal;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Keys in one file, a line each: `owner key`, appended and synced before first use; readable by its owner alone.
/// Destroying one rewrites the file without it and leaves `owner -`, so that it can't be made anew.
public final class KeyFile implements Keys {
    private static final int KEY_BYTES = 32;
    private static final String DESTROYED = "-";

    private final Path file;
    private final SecureRandom random = new SecureRandom();
    private final Map<String, Optional<SecretKey>> keys = new ConcurrentHashMap<>();

    private KeyFile(Path file) {
        this.file = file;
    }

    /// Opens `file`, making it and its folder where there is none. Throws UncheckedIOException when it can't be read.
    public static KeyFile open(Path file) {
        var keys = new KeyFile(file);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            if (!Files.exists(file)) {
                Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            }
            cutTornLine(file);
            for (String line : Files.readAllLines(file)) {
                int space = line.indexOf(' ');
                if (space > 0) {
                    keys.keys.put(line.substring(0, space), key(line.substring(space + 1)));
                }
            }
            return keys;
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the key file " + file, e);
        }
    }

    /// A line without an end is of a process that died before it could use that key: the next line must not be written onto it.
    private static void cutTornLine(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int end = all.length;
        while (end > 0 && all[end - 1] != '\n') {
            end--;
        }
        if (end < all.length) {
            try (var out = FileChannel.open(file, StandardOpenOption.WRITE)) {
                out.truncate(end).force(true);
            }
        }
    }

    private static Optional<SecretKey> key(String text) {
        return text.equals(DESTROYED)
                ? Optional.empty()
                : Optional.of(new SecretKeySpec(Base64.getDecoder().decode(text), "AES"));
    }

    @Override
    public SecretKey forWriting(String owner) {
        var known = keys.get(owner);
        if (known == null) {
            known = make(owner);
        }
        return known.orElseThrow(KeyDestroyed::new);
    }

    @Override
    public Optional<SecretKey> forReading(String owner) {
        var known = keys.get(owner);
        if (known == null) {
            throw new IllegalStateException("the key file lacks the key of a " + owner.substring(0, owner.indexOf('/'))
                    + ": is it the one this store was written with?");
        }
        return known;
    }

    private synchronized Optional<SecretKey> make(String owner) {
        var known = keys.get(owner);
        if (known != null) {
            return known;
        }
        byte[] bytes = new byte[KEY_BYTES];
        random.nextBytes(bytes);
        var made = Optional.<SecretKey>of(new SecretKeySpec(bytes, "AES"));
        append(owner + " " + Base64.getEncoder().encodeToString(bytes) + "\n");
        keys.put(owner, made);
        return made;
    }

    private void append(String line) {
        try (var out = FileChannel.open(file, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            out.write(ByteBuffer.wrap(line.getBytes(StandardCharsets.UTF_8)));
            out.force(true);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot keep a new key in " + file, e);
        }
    }

    @Override
    public synchronized void destroy(String owner) {
        keys.put(owner, Optional.empty());
        var text = new StringBuilder();
        keys.forEach((who, key) -> text.append(who)
                .append(' ')
                .append(key.map(k -> Base64.getEncoder().encodeToString(k.getEncoded())).orElse(DESTROYED))
                .append('\n'));
        try {
            var next = file.resolveSibling(file.getFileName() + ".next");
            Files.writeString(next, text);
            Files.setPosixFilePermissions(next, PosixFilePermissions.fromString("rw-------"));
            try (var out = FileChannel.open(next, StandardOpenOption.WRITE)) {
                out.force(true);
            }
            Files.move(next, file, java.nio.file.StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("cannot destroy a key in " + file, e);
        }
    }
}
