package gwarchod.core.casefile;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/// Which files are about one person, as their cards say, and who is excluded from any of them: they are excluded from each (decision 19). Nothing
/// of it is stored: it holds from the moment that one file excludes somebody, until none does. Not for several threads at once.
final class OnePerson {
    private final Map<CaseId, Own> files = new HashMap<>();

    /// What a file says by itself.
    private record Own(Set<CaseId> others, Set<UserId> excluded) {}

    /// The cards to be held once a file has a new one: this one first, as it is read, and those of the same person that read otherwise now.
    ///
    /// @param cards those held until now
    List<Card> cards(Card made, Map<CaseId, Card> cards) {
        var id = made.id();
        var others = made.kept().get(SamePerson.KEPT) instanceof SamePerson(var said) ? said : Set.<CaseId>of();
        if (others.isEmpty() && !files.containsKey(id)) {
            return List.of(made);
        }
        var changed = new LinkedHashSet<>(Set.of(id));
        changed.addAll(together(id));
        files.put(id, new Own(others, made.facts().excluded()));
        others.forEach(other -> files.computeIfAbsent(other, _ -> alone(cards.get(other))));
        changed.addAll(together(id));
        var all = new ArrayList<>(List.of(read(made)));
        changed.stream().filter(other -> !other.equals(id)).map(cards::get).filter(Objects::nonNull)
                .forEach(card -> {
                    var now = read(card);
                    if (!now.facts().equals(card.facts())) {
                        all.add(now);
                    }
                });
        return all;
    }

    /// Of a file that doesn't say itself yet that another one is about the same person.
    private static Own alone(Card card) {
        return new Own(Set.of(), card == null ? Set.of() : card.facts().excluded());
    }

    private Card read(Card card) {
        var excluded = new HashSet<UserId>();
        together(card.id()).forEach(id -> excluded.addAll(files.get(id).excluded()));
        return card.excluding(excluded);
    }

    /// The file and every other about the same person: either may say so.
    private Set<CaseId> together(CaseId id) {
        var found = new LinkedHashSet<CaseId>();
        for (var todo = new ArrayDeque<>(List.of(id)); !todo.isEmpty(); ) {
            var next = todo.remove();
            if (files.containsKey(next) && found.add(next)) {
                todo.addAll(files.get(next).others());
                files.forEach((other, own) -> {
                    if (own.others().contains(next)) {
                        todo.add(other);
                    }
                });
            }
        }
        return found;
    }
}
