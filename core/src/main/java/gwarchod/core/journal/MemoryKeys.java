package gwarchod.core.journal;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

/// Keys that go with the process: for tests and simulations.
public final class MemoryKeys implements Keys {
    private final Map<String, Optional<OwnerKey>> keys = new ConcurrentHashMap<>();

    public MemoryKeys() {}

    MemoryKeys(Map<String, OwnerKey> known) {
        known.forEach((owner, key) -> keys.put(owner, Optional.of(key)));
    }

    @Override
    public OwnerKey forWriting(String owner) {
        return keys.computeIfAbsent(owner, _ -> Optional.of(OwnerKey.make())).orElseThrow(KeyDestroyed::new);
    }

    @Override
    public Optional<OwnerKey> forReading(String owner) {
        var known = keys.get(owner);
        if (known == null) {
            throw new IllegalStateException("no key was ever made for " + owner);
        }
        return known;
    }

    @Override
    public void rotate(String owner) {
        var next = forReading(owner).orElseThrow(KeyDestroyed::new).next();
        keys.replace(owner, Optional.of(next));
    }

    @Override
    public void destroy(String owner) {
        keys.put(owner, Optional.empty());
    }

    @Override
    public Set<String> destroyed() {
        return keys.entrySet().stream().filter(key -> key.getValue().isEmpty()).map(Map.Entry::getKey).collect(Collectors.toUnmodifiableSet());
    }
}
