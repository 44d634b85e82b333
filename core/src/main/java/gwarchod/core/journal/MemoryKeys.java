package gwarchod.core.journal;

import java.security.SecureRandom;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.SecretKey;
import javax.crypto.spec.SecretKeySpec;

/// Keys that go with the process: for tests and simulations.
public final class MemoryKeys implements Keys {
    private final Map<String, Optional<SecretKey>> keys = new ConcurrentHashMap<>();
    private final SecureRandom random = new SecureRandom();

    @Override
    public SecretKey forWriting(String owner) {
        return keys.computeIfAbsent(owner, _ -> {
                    byte[] bytes = new byte[32];
                    random.nextBytes(bytes);
                    return Optional.of(new SecretKeySpec(bytes, "AES"));
                })
                .orElseThrow(KeyDestroyed::new);
    }

    @Override
    public Optional<SecretKey> forReading(String owner) {
        var known = keys.get(owner);
        if (known == null) {
            throw new IllegalStateException("no key was ever made for " + owner);
        }
        return known;
    }

    @Override
    public void destroy(String owner) {
        keys.put(owner, Optional.empty());
    }
}
