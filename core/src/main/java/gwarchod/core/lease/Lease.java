package gwarchod.core.lease;

import gwarchod.core.store.Documents;
import io.vertx.core.json.JsonObject;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// One of several nodes holds it, for a time. A document says who, until when by the store's clock, and the how-manieth holder that is.
///
/// What it promises: each holder has a higher number than the ones before. A holder stops believing that it holds it before anybody else can take it,
/// by a clock that only goes on, counted from before it asked; so one that was paused knows when it goes on. That a pause may come between looking and
/// acting no lease can help: what is done must bear being done twice.
public final class Lease {
    /// The collection of leases.
    public static final String COLLECTION = "leases";

    /// How long it holds when it isn't renewed: so long nobody does what its holder did, when that was killed.
    public static final Duration LIFE = Duration.ofSeconds(5);

    /// How much earlier than the others its holder believes it over: nodes reckon the store's time a little differently.
    static final Duration MARGIN = Duration.ofSeconds(1);

    private static final Logger LOG = LoggerFactory.getLogger(Lease.class);

    private final Documents documents;
    private final String name;
    private final String holder;
    private final Supplier<Instant> storeTime;
    private final LongSupplier nanos;
    private volatile @Nullable Held held;

    /// @param until by the clock that only goes on
    private record Held(long number, long until) {}

    /// @param holder who asks: given to no other run of a node
    /// @param storeTime what time it is by the store's clock, as this node reckons it
    /// @param nanos a clock that only goes on
    public Lease(Documents documents, String name, String holder, Supplier<Instant> storeTime, LongSupplier nanos) {
        this.documents = documents;
        this.name = name;
        this.holder = holder;
        this.storeTime = storeTime;
        this.nanos = nanos;
    }

    /// The number under which this node holds it, for certain now; empty when it doesn't, or can't be sure. Doesn't wait.
    public OptionalLong held() {
        var known = held;
        return known != null && known.until() - nanos.getAsLong() > 0 ? OptionalLong.of(known.number()) : OptionalLong.empty();
    }

    /// Renews it, or takes it when it is nobody's any more (waits); whether this node holds it now. Throws what the store threw, and then what was held
    /// is held until its time is over.
    public synchronized boolean turn() {
        return turn(false);
    }

    /// The same, also from another holder: for whoever knows that no other is alive.
    public synchronized boolean take() {
        return turn(true);
    }

    private boolean turn(boolean anyway) {
        long asked = nanos.getAsLong();
        var now = storeTime.get();
        var found = documents.find(name).await();
        if (found.isEmpty()) {
            return keep(documents.insert(name, doc(1, now)).await(), 1, asked);
        }
        var there = found.get();
        long number = there.getLong("number");
        if (holder.equals(there.getString("holder"))) {
            return keep(replaced(there, doc(number, now)), number, asked);
        }
        if (!anyway && there.getLong("until") > now.toEpochMilli()) {
            held = null;
            return false;
        }
        boolean taken = keep(replaced(there, doc(number + 1, now)), number + 1, asked);
        if (taken) {
            LOG.info("took the lease {} as its holder {}", name, number + 1);
        }
        return taken;
    }

    private boolean replaced(JsonObject there, JsonObject next) {
        var unchanged = new JsonObject().put("holder", there.getString("holder")).put("number", there.getLong("number")).put("until", there.getLong("until"));
        return documents.replaceIf(name, unchanged, next).await();
    }

    private boolean keep(boolean done, long number, long asked) {
        held = done ? new Held(number, asked + LIFE.minus(MARGIN).toNanos()) : null;
        return done;
    }

    private JsonObject doc(long number, Instant now) {
        return new JsonObject().put("holder", holder).put("number", number).put("until", now.plus(LIFE).toEpochMilli());
    }

    /// Whether it is still this node's, by the store too (waits): for what is about to be done. Renews it.
    public boolean confirm() {
        return held().isPresent() && turn() && held().isPresent();
    }

    /// Who holds it by the store, if its time isn't over (waits).
    public Optional<String> holder() {
        return documents.find(name).await().filter(there -> there.getLong("until") > storeTime.get().toEpochMilli()).map(there -> there.getString("holder"));
    }

    /// Gives it up, if it is held (waits): the next one needn't wait for its time to be over.
    public synchronized void release() {
        var known = held;
        held = null;
        if (known != null) {
            documents.find(name).await().filter(there -> holder.equals(there.getString("holder")))
                    .ifPresent(there -> replaced(there, doc(known.number(), Instant.EPOCH.minus(LIFE))));
        }
    }
}
