package gwarchod.core.bus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Chooses the case node for a message, and asks another where that one doesn't answer.
///
/// Where a session wrote something it is asked and does everything for [#OWN_WRITES], longer than any node may lag: so it always sees its own
/// writes. Otherwise a case is asked where it is warm, and everything else of a session at one node.
final class Courier {
    /// How long a question may take before it is asked elsewhere as well; the first answer counts.
    static final long ASK_MS = 1_000;

    /// How long a question may take in all, at each node.
    static final long ANSWER_MS = 6_000;

    /// How long a command may take at one node before another is sent it, under the same key: it is carried out once.
    static final long ACT_MS = 3_000;

    /// How long what can't be repeated may take: signing in hashes a password on purpose slowly.
    static final long ONCE_MS = 10_000;

    /// How long a session stays where it wrote: a node may be a second behind, and asks the store before it answers when it is more.
    static final Duration OWN_WRITES = Duration.ofSeconds(3);

    /// A node that didn't answer is asked last for so long.
    static final Duration SUSPECT = Duration.ofSeconds(3);

    /// How long to wait where nobody is there, for a node that just left and another that is about to be known.
    static final long NOBODY_MS = 300;

    private static final long SESSIONS_MAX = 100_000;
    private static final int TRIES = 3;

    private static final Logger LOG = LoggerFactory.getLogger(Courier.class);

    private final Vertx vertx;
    private final Wire wire;
    private final Cache<Integer, String> wroteAt = Caffeine.newBuilder().expireAfterWrite(OWN_WRITES).maximumSize(SESSIONS_MAX).build();
    private final Cache<String, Boolean> suspects = Caffeine.newBuilder().expireAfterWrite(SUSPECT).maximumSize(1_000).build();

    Courier(Vertx vertx, Wire wire) {
        this.vertx = vertx;
        this.wire = wire;
    }

    /// Where to ask, the best first.
    ///
    /// @param token of whom it is asked; empty for nobody
    /// @param about the case or meeting it is about; null for none
    List<String> choose(String token, @Nullable String about) {
        var nodes = new ArrayList<>(wire.nodes());
        var key = about == null ? token : about;
        nodes.sort(Comparator.comparingInt((String node) -> (node + key).hashCode() * 0x9E3779B9));
        if (about != null) {
            wire.near(about).ifPresent(near -> first(nodes, near));
        }
        var wrote = token.isEmpty() ? null : wroteAt.getIfPresent(token.hashCode());
        if (wrote != null) {
            first(nodes, wrote);
        }
        nodes.sort(Comparator.comparing(node -> suspects.getIfPresent(node) != null));
        return nodes;
    }

    private static void first(List<String> nodes, String node) {
        if (nodes.remove(node)) {
            nodes.addFirst(node);
        }
    }

    /// A question: where the first node takes long, another is asked as well; where a node fails, the next.
    Future<Buffer> ask(String token, @Nullable String about, Buffer message) {
        Promise<Buffer> answer = Promise.promise();
        var asked = new Asked(answer, message);
        asked.next(choose(token, about));
        long timer = vertx.setTimer(ASK_MS, _ -> asked.elsewhere(token, about));
        return answer.future().onComplete(_ -> vertx.cancelTimer(timer));
    }

    /// What may be sent again, because its key makes it count once.
    Future<Buffer> act(String token, @Nullable String about, Buffer message) {
        return acted(token, about, message, 1, List.of());
    }

    private Future<Buffer> acted(String token, @Nullable String about, Buffer message, int tries, List<String> tried) {
        var nodes = choose(token, about);
        if (nodes.isEmpty()) {
            return tries >= TRIES ? Future.failedFuture(new Wire.NotReached("any")) : again(() -> acted(token, about, message, tries + 1, tried));
        }
        var node = nodes.stream().filter(one -> !tried.contains(one)).findFirst().orElse(nodes.getFirst());
        return send(node, message, ACT_MS).onSuccess(_ -> wrote(token, node)).recover(failure -> {
            if (tries >= TRIES || failure instanceof Wire.Failed failed && failed.bug()) {
                return Future.failedFuture(failure);
            }
            var now = new ArrayList<>(tried);
            now.add(node);
            return again(() -> acted(token, about, message, tries + 1, now));
        });
    }

    private void wrote(String token, String node) {
        if (!token.isEmpty()) {
            wroteAt.put(token.hashCode(), node);
        }
    }

    private Future<Buffer> again(Supplier<Future<Buffer>> work) {
        return vertx.timer(NOBODY_MS).compose(_ -> work.get());
    }

    /// What mustn't be repeated: another node is sent it only where it surely never began.
    Future<Buffer> once(String token, Buffer message) {
        return once(token, message, 1);
    }

    private Future<Buffer> once(String token, Buffer message, int tries) {
        var nodes = choose(token, null);
        var sent = nodes.isEmpty() ? Future.<Buffer>failedFuture(new Wire.NotReached("any")) : send(nodes.getFirst(), message, ONCE_MS);
        return sent.onSuccess(_ -> {
            if (!nodes.isEmpty()) {
                wrote(token, nodes.getFirst());
            }
        }).recover(failure -> failure instanceof Wire.NotReached && tries < TRIES
                ? again(() -> once(token, message, tries + 1)) : Future.failedFuture(failure));
    }

    /// To one node.
    Future<Buffer> send(String node, Buffer message, long timeoutMs) {
        return wire.send(node, message, timeoutMs).onFailure(failure -> {
            if (!(failure instanceof Wire.Failed)) {
                suspects.put(node, true);
                LOG.info("{}", failure.getMessage());
            }
        });
    }

    /// One question under way.
    private final class Asked {
        private final Promise<Buffer> answer;
        private final Buffer message;
        private final List<String> tried = new ArrayList<>();
        private final AtomicInteger open = new AtomicInteger();

        Asked(Promise<Buffer> answer, Buffer message) {
            this.answer = answer;
            this.message = message;
        }

        /// It took long at the first.
        void elsewhere(String token, @Nullable String about) {
            if (!answer.future().isComplete()) {
                synchronized (tried) {
                    tried.forEach(node -> suspects.put(node, true));
                }
                next(choose(token, about));
            }
        }

        /// Asks the best that wasn't asked; where each was, it stays with those.
        void next(List<String> nodes) {
            String node;
            synchronized (tried) {
                node = nodes.stream().filter(one -> !tried.contains(one)).findFirst().orElse(null);
                if (node == null || tried.size() >= TRIES) {
                    if (open.get() == 0) {
                        answer.tryFail(new Wire.NotReached(nodes.isEmpty() ? "any" : String.join(" ", nodes)));
                    }
                    return;
                }
                tried.add(node);
            }
            open.incrementAndGet();
            send(node, message, ANSWER_MS).onComplete(sent -> {
                int others = open.decrementAndGet();
                if (sent.succeeded()) {
                    answer.tryComplete(sent.result());
                } else if (!answer.future().isComplete()) {
                    failed(sent.cause(), others, nodes);
                }
            });
        }

        private void failed(Throwable why, int others, List<String> nodes) {
            boolean another;
            synchronized (tried) {
                another = tried.size() < TRIES && nodes.stream().anyMatch(one -> !tried.contains(one));
            }
            if (another && !(why instanceof Wire.Failed failed && failed.bug())) {
                next(nodes);
            } else if (others == 0) {
                answer.tryFail(why);
            }
        }
    }
}
