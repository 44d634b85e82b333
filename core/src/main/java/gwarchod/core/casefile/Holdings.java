package gwarchod.core.casefile;

import gwarchod.core.casefile.HoldingEvent.EntryHeld;
import gwarchod.core.casefile.HoldingEvent.ItemReleased;
import gwarchod.core.casefile.HoldingEvent.ReleaseWithdrawn;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Fact;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// Which entries of a case were held when they were entered, by whom, and what became of each. Immutable.
public final class Holdings {
    static final Holdings NONE = new Holdings(new TreeMap<>());

    private final SortedMap<Long, Entry> byCommit;

    /// What one commit entered.
    private record Entry(Holder holder, List<Held> items) {
        private Entry {
            items = List.copyOf(items);
        }
    }

    /// An item as one commit entered it.
    ///
    /// @param entry names the commit to its holder; it comes of nothing they don't know, so it tells them of nothing in between
    /// @param number of the commit: for nobody's eyes
    /// @param what the event's stored name, without its version
    /// @param turns its releases and their withdrawals, oldest first
    public record Held(
            EntityId entry, long number, Item item, String what, Holder holder, Instant entered, UserId by, List<Turn> turns) {
        public Held {
            turns = List.copyOf(turns);
        }

        /// Whether only its holder may know of it now.
        public boolean held() {
            return turns.isEmpty() || turns.getLast() instanceof Withdrawn;
        }

        private Held then(Turn turn) {
            var all = new ArrayList<>(turns);
            all.add(turn);
            return new Held(entry, number, item, what, holder, entered, by, all);
        }
    }

    public sealed interface Turn {
        Instant at();

        UserId by();

        Text reason();
    }

    /// @param wish the victim's; absent where it isn't theirs to say
    public record Released(Instant at, UserId by, @Nullable Wish wish, Text reason) implements Turn {}

    public record Withdrawn(Instant at, UserId by, Text reason) implements Turn {}

    private Holdings(SortedMap<Long, Entry> byCommit) {
        this.byCommit = byCommit;
    }

    /// Everything that was ever held, oldest first.
    public List<Held> all() {
        return byCommit.values().stream().flatMap(entry -> entry.items().stream()).toList();
    }

    /// What `actor` holds, or held, of an item.
    public List<Held> of(String section, String item, Actor actor) {
        return all().stream().filter(one -> one.item().is(section, item) && one.holder().isOpenTo(actor)).toList();
    }

    Set<Holder> holders() {
        var holders = new LinkedHashSet<Holder>();
        byCommit.values().forEach(entry -> holders.add(entry.holder()));
        return holders;
    }

    /// Whether a fact may be known to whomever `known` are open.
    ///
    /// @param item the item it is about, where it is about one
    boolean opens(Fact fact, Optional<Item> item, Set<Holder> known) {
        if (fact.event() instanceof HoldingEvent) {
            return known.stream().anyMatch(holder -> holder.agency().equals(fact.actor().agency()));
        }
        var entry = byCommit.get(fact.ref().number());
        if (entry == null || item.isEmpty() || known.contains(entry.holder())) {
            return true;
        }
        return entry.items().stream().noneMatch(one -> one.item().equals(item.get()) && one.held());
    }

    /// After a fact of the case.
    ///
    /// @param what see [Held]
    Holdings after(Fact fact, Optional<Item> item, String what) {
        var number = fact.ref().number();
        return switch (fact.event()) {
            case EntryHeld(var roles) -> with(number, new Entry(Holder.of(fact.actor(), roles), List.of()));
            case ItemReleased(var section, var id, var through, var wish, var reason) -> {
                long last = through == null ? number : number(through);
                yield turned(fact, one -> one.item().is(section, id) && one.held() && one.number() <= last
                        ? one.then(new Released(fact.recorded(), fact.actor().user(), wish, reason)) : one);
            }
            case ReleaseWithdrawn(var section, var id, var reason) -> turned(fact, one -> concerns(one.item(), section, id) && !one.held()
                    ? one.then(new Withdrawn(fact.recorded(), fact.actor().user(), reason)) : one);
            default -> item.filter(_ -> byCommit.containsKey(number)).map(held -> {
                var entry = byCommit.get(number);
                var items = new ArrayList<>(entry.items());
                var name = items.isEmpty() ? name(entry.holder(), fact) : items.getFirst().entry();
                items.add(new Held(name, number, held, what, entry.holder(), fact.recorded(), fact.actor().user(), List.of()));
                return with(number, new Entry(entry.holder(), items));
            }).orElse(this);
        };
    }

    /// Of the commit that bears this name; 0 for none.
    private long number(EntityId entry) {
        return all().stream().filter(one -> one.entry().equals(entry)).mapToLong(Held::number).findFirst().orElse(0);
    }

    /// Of what the holder knows anyway: who entered it, when, and the how manieth of theirs at that moment it is.
    private EntityId name(Holder holder, Fact fact) {
        long before = byCommit.values().stream().filter(entry -> entry.holder().equals(holder)).flatMap(entry -> entry.items().stream().limit(1))
                .filter(one -> one.entered().equals(fact.recorded()) && one.by().equals(fact.actor().user())).count();
        var known = fact.ref().stream() + " " + holder.agency() + " " + new TreeSet<>(holder.roles()) + " " + fact.actor().user() + " "
                + fact.recorded() + " " + before;
        return new EntityId(UUID.nameUUIDFromBytes(known.getBytes(StandardCharsets.UTF_8)).toString());
    }

    private static boolean concerns(Item item, String section, String id) {
        return item.is(section, id) || item.restsOn() != null && concerns(item.restsOn(), section, id);
    }

    private Holdings with(long number, Entry entry) {
        var all = new TreeMap<>(byCommit);
        all.put(number, entry);
        return new Holdings(all);
    }

    /// Each agency's own only.
    private Holdings turned(Fact fact, UnaryOperator<Held> turn) {
        var all = new TreeMap<Long, Entry>();
        byCommit.forEach((number, entry) -> all.put(number, entry.holder().isOpenTo(fact.actor())
                ? new Entry(entry.holder(), entry.items().stream().map(turn).toList()) : entry));
        return new Holdings(all);
    }
}
