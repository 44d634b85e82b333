package gwarchod.core.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;

/// Hashes passwords with Argon2id and checks them, on threads of its own: each hash takes 19 MiB and a processor for a while, so only
/// few run at once and only so many wait.
public final class Passwords implements AutoCloseable {
    /// The first choice of the OWASP Password Storage Cheat Sheet for Argon2id.
    static final int MEMORY_KIB = 19 * 1024;

    static final int ITERATIONS = 2;
    static final int PARALLELISM = 1;
    static final int HASH_BYTES = 32;
    static final int SALT_BYTES = 16;

    /// The shortest password a person may have where the area says nothing else; NCSC: length, not complexity.
    public static final int CHARACTERS_MIN = 12;

    /// Longer ones are refused: nobody types them, and reading them costs.
    static final int CHARACTERS_MAX = 200;

    /// Hashes waiting at once; beyond it a caller is told to come back.
    static final int WAITING_MAX = 500;

    /// Where an area allows shorter ones than [#CHARACTERS_MIN] it is for trying out: they protect nothing, and their hashes take no time.
    private static final int TRIAL_MEMORY_KIB = 64;

    private static final int TRIAL_ITERATIONS = 1;

    /// Passwords long enough that people choose all the same; a small list of our own.
    private static final Set<String> COMMON = common();

    private final SecureRandom random = new SecureRandom();
    private final int charactersMin;
    private final Argon2Function argon;
    private final PasswordHash nobody;
    private final ThreadPoolExecutor threads;

    /// Too many hashes are waiting already.
    static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("over " + WAITING_MAX + " passwords wait to be checked");
        }
    }

    /// @param charactersMin the shortest password that may be set
    public Passwords(int charactersMin) {
        this.charactersMin = charactersMin;
        this.argon = charactersMin < CHARACTERS_MIN
                ? Argon2Function.getInstance(TRIAL_MEMORY_KIB, TRIAL_ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID)
                : Argon2Function.getInstance(MEMORY_KIB, ITERATIONS, PARALLELISM, HASH_BYTES, Argon2.ID);
        this.nobody = PasswordHash.nobody(argon.getMemory(), argon.getIterations());
        int atOnce = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
        this.threads = new ThreadPoolExecutor(atOnce, atOnce, 10, TimeUnit.SECONDS, new ArrayBlockingQueue<>(WAITING_MAX),
                Thread.ofPlatform().daemon().name("passwords-", 0).factory());
        threads.allowCoreThreadTimeOut(true);
    }

    /// Why a password can't be set; empty when it can.
    Optional<Decision> wrong(String password) {
        if (password.length() < charactersMin) {
            return Optional.of(Decision.invalid("password-short", "/password", charactersMin));
        }
        return password.length() > CHARACTERS_MAX
                ? Optional.of(Decision.invalid("text-too-long", "/password", CHARACTERS_MAX))
                : Optional.empty();
    }

    /// The same for somebody: their own username isn't one either, nor is what everybody tries first.
    Optional<Decision> wrong(String password, UserId user) {
        var plain = password.strip().toLowerCase(Locale.ROOT);
        return wrong(password).or(() -> plain.contains(user.value().toLowerCase(Locale.ROOT)) || COMMON.contains(plain)
                ? Optional.of(Decision.invalid("password-common", "/password"))
                : Optional.empty());
    }

    private static Set<String> common() {
        try (var in = Passwords.class.getResourceAsStream("/common-passwords.txt")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8).lines().map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#")).collect(Collectors.toSet());
        } catch (IOException e) {
            throw new UncheckedIOException("common-passwords.txt can't be read", e);
        }
    }

    Future<PasswordHash> hash(String password) {
        return call(() -> {
            byte[] salt = new byte[SALT_BYTES];
            random.nextBytes(salt);
            return new PasswordHash(argon.hash(bytes(password), salt).getResult());
        });
    }

    /// However a keyboard composed its characters (NIST SP 800-63B asks for it).
    private static byte[] bytes(String password) {
        return Normalizer.normalize(password, Normalizer.Form.NFKC).getBytes(StandardCharsets.UTF_8);
    }

    /// Whether it is the password. Finding out that nothing is ([PasswordHash#NOBODY]) takes as long. Takes its time: call it in [#call].
    boolean matches(String password, PasswordHash hash) {
        var bounded = password.substring(0, Math.min(password.length(), CHARACTERS_MAX));
        var encoded = (hash.equals(PasswordHash.NOBODY) ? nobody : hash).encoded();
        return Argon2Function.getInstanceFromHash(encoded).check(bytes(bounded), encoded.getBytes(StandardCharsets.US_ASCII))
                && bounded.length() == password.length();
    }

    /// Runs `task` among the hashes; its result arrives on the caller's Vert.x context where there is one. Fails with [TooMany] when
    /// too many wait.
    <T> Future<T> call(Callable<T> task) {
        Promise<T> promise = Promise.promise();
        Context context = Vertx.currentContext();
        try {
            threads.execute(() -> {
                try {
                    T result = task.call();
                    arrive(context, () -> promise.complete(result));
                } catch (Exception | Error failure) {
                    arrive(context, () -> promise.fail(failure));
                }
            });
        } catch (RejectedExecutionException _) {
            return Future.failedFuture(new TooMany());
        }
        return promise.future();
    }

    private static void arrive(Context context, Runnable result) {
        if (context == null) {
            result.run();
        } else {
            context.runOnContext(_ -> result.run());
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
