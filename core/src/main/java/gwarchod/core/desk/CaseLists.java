package gwarchod.core.desk;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Cases;
import gwarchod.core.desk.CaseQuestions.CaseLine;
import gwarchod.core.desk.CaseQuestions.CaseList;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Lists and search over the cards, in order of name. The scope is applied here, inside the index, before anything is paged or
/// counted; a term in a section one may not see never matches.
final class CaseLists {
    private record Place(String name, String id) implements Comparable<Place> {
        static Place of(Card card) {
            return new Place(CardWriter.normal(card.name()), card.id().value());
        }

        @Override
        public int compareTo(Place other) {
            int byName = name.compareTo(other.name);
            return byName != 0 ? byName : id.compareTo(other.id);
        }
    }

    private final ConcurrentSkipListMap<Place, CaseId> order = new ConcurrentSkipListMap<>();
    private final Map<CaseId, Place> places = new ConcurrentHashMap<>();
    private final Cases cases;
    private final CaseViews views;
    private final Words words;
    private final Supplier<Agreement> agreement;

    CaseLists(Cases cases, CaseViews views, Words words, Supplier<Agreement> agreement) {
        this.cases = cases;
        this.views = views;
        this.words = words;
        this.agreement = agreement;
        cases.listen(this::place);
        cases.cards().forEach(this::place);
    }

    private synchronized void place(Card card) {
        var place = Place.of(card);
        var before = places.put(card.id(), place);
        if (before != null && !before.equals(place)) {
            order.remove(before);
        }
        order.put(place, card.id());
    }

    Reply<CaseList> list(Viewer viewer, Lang lang, CaseQuestions.Caseload what) {
        var caseload = what.caseload();
        return page(viewer, lang, what.limit(), what.cursor(), (card, scope) -> isOf(caseload, card, scope, viewer));
    }

    private static boolean isOf(@Nullable String caseload, Card card, Scope scope, Viewer viewer) {
        return caseload == null || (caseload.equals("mine") ? card.facts().team().contains(viewer.user()) : tagged(card, scope, caseload));
    }

    Reply<CaseList> search(Viewer viewer, Lang lang, CaseQuestions.Search what) {
        var wanted = List.of(CardWriter.normal(what.q()).split("[\\s,]+"));
        if (wanted.equals(List.of(""))) {
            return new Reply.Refused<>(Refusal.invalid("text-required", "/q"));
        }
        return page(viewer, lang, what.limit(), what.cursor(), (card, scope) -> matches(card, scope, wanted));
    }

    /// Chance is the seed and the case's own id, not who asks or how many there are: a case that is added moves no other one out of order.
    Reply<CaseList> sample(Viewer viewer, Lang lang, CaseQuestions.Sample what) {
        if (what.seed().isBlank()) {
            return new Reply.Refused<>(Refusal.invalid("text-required", "/seed"));
        }
        if (what.size() < 1 || what.size() > CaseQuestions.LIMIT_MAX) {
            return new Reply.Refused<>(Refusal.invalid("limit-out-of-range", "/size", CaseQuestions.LIMIT_MAX));
        }
        var rules = agreement.get();
        var lines = cases.cards().stream()
                .map(card -> Map.entry(chance(what.seed(), card.id()), card)).sorted(Map.Entry.comparingByKey()).map(Map.Entry::getValue)
                .map(all -> line(all, rules.scope(viewer, all.facts()), viewer, lang, what.caseload()))
                .flatMap(Optional::stream).limit(what.size()).toList();
        return Reply.of(new CaseList(lines, null));
    }

    private static UUID chance(String seed, CaseId id) {
        return UUID.nameUUIDFromBytes((seed.strip() + "\n" + id).getBytes(StandardCharsets.UTF_8));
    }

    private Optional<CaseLine> line(Card all, Scope scope, Viewer viewer, Lang lang, @Nullable String caseload) {
        var card = all.openTo(scope);
        return scope.knows() && isOf(caseload, card, scope, viewer) ? Optional.of(line(card, scope, lang)) : Optional.empty();
    }

    private static boolean tagged(Card card, Scope scope, String tag) {
        return card.labels().stream().anyMatch(label -> label.tag().equals(tag) && label.openTo(scope));
    }

    private boolean matches(Card card, Scope scope, List<String> wanted) {
        var name = CardWriter.normal(views.name(card, scope));
        return wanted.stream().allMatch(word -> name.contains(word) || card.terms().stream()
                .anyMatch(term -> scope.sees(term.section(), Level.FULL) && term.text().contains(word)));
    }

    private Reply<CaseList> page(
            Viewer viewer, Lang lang, @Nullable Integer asked, @Nullable String cursor, BiPredicate<Card, Scope> wanted) {
        int limit = asked == null ? CaseQuestions.LIMIT_DEFAULT : asked;
        if (limit < 1 || limit > CaseQuestions.LIMIT_MAX) {
            return new Reply.Refused<>(Refusal.invalid("limit-out-of-range", "/limit", CaseQuestions.LIMIT_MAX));
        }
        var rules = agreement.get();
        var from = cursor == null ? Optional.of(order.values()) : after(cursor, viewer, rules);
        if (from.isEmpty()) {
            return new Reply.Refused<>(Refusal.invalid("cursor-unknown", "/cursor"));
        }
        var lines = new ArrayList<CaseLine>();
        for (CaseId id : from.get()) {
            var all = cases.card(id).orElseThrow();
            var scope = rules.scope(viewer, all.facts());
            var card = all.openTo(scope);
            if (scope.knows() && wanted.test(card, scope)) {
                if (lines.size() == limit) {
                    return Reply.of(new CaseList(lines, lines.getLast().id().value()));
                }
                lines.add(line(card, scope, lang));
            }
        }
        return Reply.of(new CaseList(lines, null));
    }

    /// What follows a cursor; empty for one that names no case this viewer may know, whether or not there is one.
    private Optional<Collection<CaseId>> after(String cursor, Viewer viewer, Agreement rules) {
        return id(cursor)
                .flatMap(cases::card)
                .filter(card -> rules.scope(viewer, card.facts()).knows())
                .map(card -> order.tailMap(places.get(card.id()), false).values());
    }

    private CaseLine line(Card card, Scope scope, Lang lang) {
        var name = views.name(card, scope, lang);
        var labels = card.labels().stream()
                .filter(label -> label.openTo(scope))
                .map(label -> new CaseQuestions.Label(label.tag(), words.say(lang, label.said())))
                .toList();
        return new CaseLine(card.id(), name, name.isEmpty() ? null : card.born(), labels);
    }

    /// The id in a text; empty where it isn't one.
    private static Optional<CaseId> id(String text) {
        try {
            return Optional.of(new CaseId(text));
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
    }
}
