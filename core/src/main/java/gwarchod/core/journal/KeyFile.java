package gwarchod.core.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Base64;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keys in one file, a line each, the last of an owner's counting: `owner 2:…`, wrapped by the master key, appended and synced before first
/// use. After an append that failed, the file is replaced as a whole before anything is added: half a line may stand at its end.
///
/// Destroying one rewrites the file without it and leaves `owner -`, so that it can't be made anew; whose it was is written to a second
/// place first, so that a backup of the file put back brings nobody back. `owner …` alone is a key of before there were versions; such a
/// file is rewritten when it is opened.
///
/// One process holds it at a time.
public final class KeyFile implements KeyRing {
    /// Keys held unwrapped at once; unwrapping one is a decryption.
    static final int KEYS_MAX = 20_000;

    private static final String DESTROYED = "-";
    private static final String WRAPPED = "2:";
    private static final byte[] NONE = {};

    private final Path file;
    private final Path destroyedToo;
    private final MasterKey master;
    private final KeyDisk disk;
    private final FileLock lock;

    /// As they are kept; empty for a destroyed one.
    private final Map<String, byte[]> kept = new ConcurrentHashMap<>();
    /// Whose destruction isn't on the disk yet.
    private final Set<String> unfinished = new HashSet<>();

    /// Files whose last append didn't come to its end.
    private final Set<Path> torn = new HashSet<>();

    private final Cache<String, OwnerKey> unwrapped = Caffeine.newBuilder().maximumSize(KEYS_MAX).build();

    private KeyFile(Path file, Path destroyedToo, MasterKey master, KeyDisk disk, FileLock lock) {
        this.file = file;
        this.destroyedToo = destroyedToo;
        this.master = master;
        this.disk = disk;
        this.lock = lock;
    }

    /// Opens `file`, making it and its folder where there is none. Throws UncheckedIOException when it can't be read, IllegalStateException
    /// when it can't be understood or another process has it.
    ///
    /// @param destroyedToo where the names of destroyed keys are kept a second time, a line each: not where the key file's backups go
    public static KeyFile open(Path file, Path destroyedToo, MasterKey master) {
        return open(file, destroyedToo, master, new KeyDisk());
    }

    static KeyFile open(Path file, Path destroyedToo, MasterKey master, KeyDisk disk) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            var keys = new KeyFile(file, destroyedToo, master, disk, lock(file));
            try {
                keys.read();
                return keys;
            } catch (IOException | RuntimeException | Error cant) {
                keys.close();
                throw cant;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot open the key file " + file, e);
        }
    }

    private static FileLock lock(Path file) throws IOException {
        var channel = FileChannel.open(file.resolveSibling(file.getFileName() + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            var lock = channel.tryLock();
            if (lock != null) {
                return lock;
            }
        } catch (OverlappingFileLockException _) {
            // this process has it open elsewhere
        }
        channel.close();
        throw new IllegalStateException("the key file " + file + " is in use; stop whatever uses it first");
    }

    /// Whether `file` holds a key that a master key wrapped.
    public static boolean isWrapped(Path file) {
        try {
            return Files.exists(file) && Files.readAllLines(file).stream().anyMatch(line -> line.contains(" " + WRAPPED));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the key file " + file, e);
        }
    }

    private void read() throws IOException {
        boolean old = false;
        if (Files.exists(file)) {
            disk.cutTornLine(file);
            int number = 0;
            for (String line : Files.readAllLines(file)) {
                number++;
                int space = line.indexOf(' ');
                if (space > 0) {
                    old |= !line.startsWith(WRAPPED, space + 1) && !line.endsWith(" " + DESTROYED);
                    kept.put(line.substring(0, space), read(line.substring(0, space), line.substring(space + 1), number));
                }
            }
        } else {
            disk.replace(file, "");
        }
        if (destroyedAlready() | old) {
            write();
        }
    }

    private byte[] read(String owner, String text, int number) {
        try {
            if (text.equals(DESTROYED)) {
                return NONE;
            }
            return text.startsWith(WRAPPED)
                    ? Base64.getDecoder().decode(text.substring(WRAPPED.length()))
                    : master.wrap(owner, OwnerKey.succeeding(Base64.getDecoder().decode(text)).bytes());
        } catch (IllegalArgumentException | IllegalStateException e) {
            throw new IllegalStateException("line " + number + " of the key file " + file + " is damaged: put the file back from its backup", e);
        }
    }

    /// Destroys again what was destroyed already when this is an older file put back; tells whether there was any.
    private boolean destroyedAlready() throws IOException {
        if (!Files.exists(destroyedToo)) {
            return false;
        }
        disk.cutTornLine(destroyedToo);
        boolean any = false;
        for (String owner : Files.readAllLines(destroyedToo)) {
            var before = kept.put(owner, NONE);
            any |= before == null || before.length > 0;
        }
        return any;
    }

    @Override
    public OwnerKey forWriting(String owner) {
        if (!kept.containsKey(owner)) {
            make(owner);
        }
        return key(owner).orElseThrow(KeyDestroyed::new);
    }

    @Override
    public Optional<OwnerKey> forReading(String owner) {
        if (!kept.containsKey(owner)) {
            throw new IllegalStateException("the key file lacks the key of a " + owner.substring(0, owner.indexOf('/'))
                    + ": is it the one this store was written with?");
        }
        return key(owner);
    }

    private Optional<OwnerKey> key(String owner) {
        return Optional.ofNullable(unwrapped.get(owner, this::unwrap));
    }

    /// As it is kept now, so that what was destroyed meanwhile isn't held again.
    private @Nullable OwnerKey unwrap(String owner) {
        byte @Nullable [] wrapped = kept.get(owner);
        return wrapped == null || wrapped.length == 0 ? null : OwnerKey.of(master.unwrap(owner, wrapped));
    }

    private synchronized void make(String owner) {
        if (!kept.containsKey(owner)) {
            add(owner, OwnerKey.make());
        }
    }

    private void add(String owner, OwnerKey key) {
        byte[] wrapped = master.wrap(owner, key.bytes());
        append(file, line(owner, wrapped), this::whole);
        kept.put(owner, wrapped);
        unwrapped.put(owner, key);
    }

    @Override
    public synchronized void rotate(String owner) {
        add(owner, forReading(owner).orElseThrow(KeyDestroyed::new).next());
    }

    @Override
    public synchronized void destroy(String owner) {
        byte @Nullable [] before = kept.put(owner, NONE);
        unwrapped.invalidate(owner);
        if (before != null && before.length == 0 && !unfinished.contains(owner)) {
            return;
        }
        unfinished.add(owner);
        if (!Files.exists(destroyedToo)) {
            disk.replace(destroyedToo, "");
        }
        append(destroyedToo, owner + "\n", () ->
                destroyed().stream().filter(gone -> !gone.equals(owner)).map(gone -> gone + "\n").collect(Collectors.joining()));
        write();
        unfinished.remove(owner);
    }

    @Override
    public Set<String> destroyed() {
        return kept.entrySet().stream().filter(key -> key.getValue().length == 0).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public Set<String> owners() {
        return Set.copyOf(kept.keySet());
    }

    @Override
    public synchronized void rotateMaster() {
        master.rotate();
        rewrap();
    }

    /// Every key as it is kept, by its owner; empty for a destroyed one.
    Map<String, byte[]> wrapped() {
        return Map.copyOf(kept);
    }

    /// Wraps what an older version of the master key wrapped, and then forgets that version.
    public synchronized void rewrap() {
        kept.replaceAll((owner, wrapped) -> wrapped.length == 0 || master.isNewest(wrapped)
                ? wrapped
                : master.wrap(owner, master.unwrap(owner, wrapped)));
        write();
        master.retireOlder();
    }

    /// Adds a line; where the one before it may be torn, to a file written anew.
    ///
    /// @param otherwise everything but this line
    private void append(Path to, String line, Supplier<String> otherwise) {
        if (torn.contains(to)) {
            disk.replace(to, otherwise.get());
        }
        torn.add(to);
        disk.append(to, line);
        torn.remove(to);
    }

    private void write() {
        disk.replace(file, whole());
        torn.remove(file);
    }

    private String whole() {
        var text = new StringBuilder();
        kept.forEach((owner, wrapped) -> text.append(line(owner, wrapped)));
        return text.toString();
    }

    private static String line(String owner, byte[] wrapped) {
        return owner + " " + (wrapped.length == 0 ? DESTROYED : WRAPPED + Base64.getEncoder().encodeToString(wrapped)) + "\n";
    }

    @Override
    public void close() {
        try {
            lock.channel().close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot let go of the key file " + file, e);
        }
    }
}
