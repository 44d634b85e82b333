package gwarchod.core.casefile;

import gwarchod.core.sharing.Scope;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the card of a case says beyond what all may know, to those who hold entries of their own.
///
/// How many there could be doubles with each holder. Made at once is one for each holder, and one for all of an agency's together: for up to
/// two holders in an agency that is all there is. Any other is made when somebody asks who is just these holders.
final class OwnCards {
    static final OwnCards NONE = new OwnCards(Set.of(), Map.of(), null);

    /// Kept of those made when asked for; another one is made each time.
    static final int KEPT_MAX = 32;

    private static final int ALL_MADE_AT_ONCE = 2;

    private final Set<Holder> holders;
    private final Map<Set<Holder>, Card> made;
    private final @Nullable Function<Set<Holder>, Card> writer;

    private OwnCards(Set<Holder> holders, Map<Set<Holder>, Card> made, @Nullable Function<Set<Holder>, Card> writer) {
        this.holders = holders;
        this.made = new ConcurrentHashMap<>(made);
        this.writer = writer;
    }

    /// @param writer makes the card as whoever is just these holders may know the case
    static OwnCards of(Set<Holder> holders, Function<Set<Holder>, Card> writer) {
        if (holders.isEmpty()) {
            return NONE;
        }
        var byAgency = holders.stream().collect(Collectors.groupingBy(Holder::agency, Collectors.toSet()));
        var first = new LinkedHashSet<Set<Holder>>(byAgency.values());
        holders.forEach(holder -> first.add(Set.of(holder)));
        var made = new HashMap<Set<Holder>, Card>();
        first.forEach(open -> made.put(Set.copyOf(open), writer.apply(open)));
        boolean all = byAgency.values().stream().allMatch(together -> together.size() <= ALL_MADE_AT_ONCE);
        return new OwnCards(Set.copyOf(holders), made, all ? null : writer);      // the writer keeps the case file in memory
    }

    boolean isEmpty() {
        return holders.isEmpty();
    }

    /// The card as somebody with this scope may know the case; empty where they hold nothing.
    Optional<Card> openTo(Scope scope) {
        var open = holders.stream().filter(holder -> holder.isOpenTo(scope)).collect(Collectors.toUnmodifiableSet());
        return open.isEmpty() ? Optional.empty() : Optional.of(card(open));
    }

    private Card card(Set<Holder> open) {
        var there = made.get(open);
        if (there != null || writer == null) {
            return Objects.requireNonNull(there);
        }
        var card = writer.apply(open);
        if (made.size() < 2 * holders.size() + KEPT_MAX) {
            made.put(open, card);
        }
        return card;
    }

    /// When one of those made says something else.
    Stream<Instant> wakes() {
        return made.values().stream().flatMap(card -> card.wake().stream());
    }

    /// What of the case somebody has in hand, as those made say.
    Stream<Duty> duties() {
        return made.values().stream().flatMap(card -> card.duties().stream());
    }

    int made() {
        return made.size();
    }
}
