package gwarchod.core.journal;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.journal.KeyStore.Kept;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// Keys that several nodes share, each wrapped by the one master key that every node was given. Whoever makes an owner's key first wins; the others
/// take that one. Unwrapped ones are held in memory, a bounded number.
///
/// A key that another node destroyed is held here until [#destroy] is called here too, which every node does when it reads the erasure in the journal:
/// within its poll. Whose were destroyed is also written to a file at a second place, so that a key store put back from its backup brings nobody back.
public final class SharedKeys implements KeyRing {
    /// Keys held unwrapped at once.
    static final int KEYS_MAX = 20_000;

    /// How often a change is tried again that met another one.
    private static final int TRIES_MAX = 20;

    /// Whose key says whether the master key is the right one.
    private static final String CHECK = "installation/master";

    /// What isn't about anybody, but keys of the installation itself.
    private static final String OWN = "installation/";

    private final KeyStore store;
    private final MasterKey master;
    private final Path destroyedToo;
    private final KeyDisk disk = new KeyDisk();
    private final Cache<String, OwnerKey> unwrapped = Caffeine.newBuilder().maximumSize(KEYS_MAX).build();
    private final Set<String> gone = ConcurrentHashMap.newKeySet();

    private SharedKeys(KeyStore store, MasterKey master, Path destroyedToo) {
        this.store = store;
        this.master = master;
        this.destroyedToo = destroyedToo;
    }

    /// Whether something is kept there that a master key wrapped. Waits.
    public static boolean anyIn(KeyStore store) {
        return store.find(CHECK).await().isPresent();
    }

    /// Opens them (waits). Throws IllegalStateException where another master key wrapped them.
    ///
    /// @param destroyedToo the file of the names of destroyed keys
    public static SharedKeys open(KeyStore store, MasterKey master, Path destroyedToo) {
        var keys = new SharedKeys(store, master, destroyedToo);
        keys.check();
        keys.destroyAgain();
        return keys;
    }

    /// The first node makes this key; whoever can't open it wasn't given the same master key.
    private void check() {
        try {
            forWriting(CHECK);
        } catch (IllegalStateException other) {
            throw new IllegalStateException("the keys in the key store were wrapped by another master key than this node was given: give every node "
                    + "the same one (--master-key FILE)", other);
        }
    }

    private void destroyAgain() {
        try {
            if (Files.exists(destroyedToo)) {
                disk.cutTornLine(destroyedToo);
                Files.readAllLines(destroyedToo).forEach(this::destroyStored);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("cannot read the names of destroyed keys, " + destroyedToo, e);
        }
    }

    @Override
    public OwnerKey forWriting(String owner) {
        var held = unwrapped.getIfPresent(owner);
        if (held != null) {
            return held;
        }
        var kept = kept(owner).orElseGet(() -> make(owner));
        return unwrapped(kept).orElseThrow(KeyDestroyed::new);
    }

    private Kept make(String owner) {
        var made = new Kept(owner, wrapped(owner, OwnerKey.make()), 1);
        return store.insert(made).await() ? made : kept(owner).orElseThrow(() -> new IllegalStateException("the key store lost the key of " + owner));
    }

    @Override
    public Optional<OwnerKey> forReading(String owner) {
        var held = unwrapped.getIfPresent(owner);
        if (held != null) {
            return Optional.of(held);
        }
        return gone.contains(owner) ? Optional.empty() : unwrapped(kept(owner).orElseThrow(() -> never(owner)));
    }

    @Override
    public Optional<OwnerKey> again(String owner) {
        unwrapped.invalidate(owner);
        return forReading(owner);
    }

    private static IllegalStateException never(String owner) {
        return new IllegalStateException("the key store lacks the key of a " + owner.substring(0, owner.indexOf('/'))
                + ": is it the one this store was written with?");
    }

    private Optional<Kept> kept(String owner) {
        return store.find(owner).await();
    }

    private Optional<OwnerKey> unwrapped(Kept kept) {
        if (kept.destroyed()) {
            forget(kept.owner());
            return Optional.empty();
        }
        var key = OwnerKey.of(master.unwrap(kept.owner(), Base64.getDecoder().decode(kept.wrapped())));
        unwrapped.put(kept.owner(), key);
        if (gone.contains(kept.owner())) {      // destroyed while it was read
            unwrapped.invalidate(kept.owner());
            return Optional.empty();
        }
        return Optional.of(key);
    }

    private String wrapped(String owner, OwnerKey key) {
        return Base64.getEncoder().encodeToString(master.wrap(owner, key.bytes()));
    }

    @Override
    public void rotate(String owner) {
        for (int attempt = 0; attempt < TRIES_MAX; attempt++) {
            var kept = kept(owner).orElseThrow(() -> never(owner));
            var next = unwrapped(kept).orElseThrow(KeyDestroyed::new).next();
            if (store.succeed(new Kept(owner, wrapped(owner, next), kept.version() + 1)).await()) {
                unwrapped.put(owner, next);
                return;
            }
        }
        throw new IllegalStateException("the key of " + owner + " changed under every attempt to rotate it");
    }

    @Override
    public void destroy(String owner) {
        if (!gone.contains(owner)) {
            synchronized (disk) {
                if (!Files.exists(destroyedToo)) {
                    disk.replace(destroyedToo, "");
                }
                disk.append(destroyedToo, owner + "\n");
            }
        }
        destroyStored(owner);
    }

    private void destroyStored(String owner) {
        forget(owner);
        if (kept(owner).filter(Kept::destroyed).isEmpty()) {
            store.destroy(owner).await();
        }
    }

    private void forget(String owner) {
        gone.add(owner);
        unwrapped.invalidate(owner);
    }

    @Override
    public Set<String> destroyed() {
        return Set.copyOf(store.destroyed().await());
    }

    @Override
    public Set<String> owners() {
        return store.all().await().stream().map(Kept::owner).filter(owner -> !owner.startsWith(OWN)).collect(Collectors.toUnmodifiableSet());
    }

    @Override
    public void rotateMaster() {
        master.rotate();
        store.all().await().forEach(this::rewrap);
        master.retireOlder();
    }

    /// Takes over keys that the same master key wrapped; how many. Those that are here already stay, and what was destroyed is destroyed here.
    int take(Map<String, byte[]> wrapped) {
        int taken = 0;
        for (var key : wrapped.entrySet()) {
            if (key.getValue().length == 0) {
                destroy(key.getKey());
            } else if (store.insert(new Kept(key.getKey(), Base64.getEncoder().encodeToString(key.getValue()), 1)).await()) {
                taken++;
            }
        }
        return taken;
    }

    private void rewrap(Kept first) {
        @Nullable Kept kept = first;
        for (int attempt = 0; kept != null && !kept.destroyed() && attempt < TRIES_MAX; attempt++) {
            byte[] bytes = Base64.getDecoder().decode(kept.wrapped());
            if (master.isNewest(bytes)) {
                return;
            }
            var anew = Base64.getEncoder().encodeToString(master.wrap(kept.owner(), master.unwrap(kept.owner(), bytes)));
            if (store.succeed(new Kept(kept.owner(), anew, kept.version() + 1)).await()) {
                return;
            }
            kept = kept(kept.owner()).orElse(null);
        }
        if (kept != null && !kept.destroyed()) {
            throw new IllegalStateException("the key of " + kept.owner() + " changed under every attempt to wrap it: stop every node first");
        }
    }

    @Override
    public void close() {
        unwrapped.invalidateAll();
    }
}
