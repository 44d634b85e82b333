package gwarchod.iom.priority;

import gwarchod.core.casefile.Card;
import gwarchod.core.ids.CaseId;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/// The ranking of today, and as it would have stood a week ago by what is known now. Follows each card; made anew when the day or the terms
/// change.
final class Rankings {
    static final int DAYS_BEFORE = 7;

    /// What a score is made of: where the processing of any of these is restricted, none is made.
    private static final Set<String> SOURCES = Set.of("crime.recorded", Priority.SECTION_ID);

    private final Supplier<Terms> current;
    private final Set<CaseId> special = ConcurrentHashMap.newKeySet();
    private final Ranking today;
    private final Ranking before;
    private volatile Terms terms;

    /// @param current by what scores are made now; cheap, for it is asked each time
    Rankings(Supplier<Terms> current) {
        this.current = current;
        this.terms = current.get();
        this.today = new Ranking(terms.scorer(terms.day()));
        this.before = new Ranking(terms.scorer(terms.day().minusDays(DAYS_BEFORE)));
    }

    void put(Card card) {
        var facts = card.facts();
        if (facts.excluded().isEmpty() && facts.restricted().isEmpty()) {
            special.remove(card.id());
        } else {
            special.add(card.id());
        }
        boolean restricted = facts.restricted().stream().anyMatch(SOURCES::contains);
        var of = card.kept().get(PriorityDiscipline.KEPT) instanceof RankedFacts kept ? kept : RankedFacts.NOTHING;
        var ranked = restricted ? RankedFacts.RESTRICTED : of;
        today.put(card.id(), ranked);
        before.put(card.id(), ranked);
    }

    /// The terms in force, after making both anew where they aren't those both were made by.
    synchronized Terms refresh() {
        var now = current.get();
        if (!now.equals(terms)) {
            today.begin(now.scorer(now.day()));
            before.begin(now.scorer(now.day().minusDays(DAYS_BEFORE)));
            terms = now;
        }
        return terms;
    }

    Ranking today() {
        return today;
    }

    Ranking before() {
        return before;
    }

    /// Those of which somebody who sees every ordinary case may be shown nothing.
    Set<CaseId> special() {
        return special.stream().collect(Collectors.toUnmodifiableSet());
    }

    Optional<Ranking.Ranked> of(CaseId id) {
        return today.get(id);
    }
}
