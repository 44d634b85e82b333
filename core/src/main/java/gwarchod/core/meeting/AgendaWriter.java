package gwarchod.core.meeting;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Stirs;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;

/// Says where a case stands on an agenda of a kind, for one scope and language. Pure.
///
/// A person has a line when the case belongs to the kind as far as the scope shows, the scope shows the person's name, and there is at
/// least one item whose section it shows in summary. Nothing else of the case has any effect: not on the order, not on a count.
///
/// @param scopes what the audience gets of a case
/// @param guard keeps whom a case protects out of texts about it
/// @param evaluations counts the cases looked at
record AgendaWriter(
        MeetingKind kind, Function<Card, Scope> scopes, Guard guard, Words words, Lang lang, LongAdder evaluations) {
    private static final String PERSON = "person.details";

    private static final Comparator<Found> WITHIN_A_LINE = Comparator.comparing((Found found) -> !found.pinned)
            .thenComparing(found -> found.item.urgency())
            .thenComparing(found -> found.item.cause().at())
            .thenComparing(found -> found.item.id());

    interface Guard {
        /// @param address what to say instead of an address
        Text guarded(CaseId on, Text text, String address);
    }

    private record Found(AgendaItem item, boolean pinned) {}

    Standing write(Card card, Chairing chairing) {
        if (!kind.mayConcern(card)) {
            return Standing.NONE;
        }
        evaluations.increment();
        var scope = scopes.apply(card);
        if (!shows(card, scope)) {
            return Standing.NONE;
        }
        var name = card.name().isBlank() ? words.say(lang, "meeting.unnamed") : CaseViews.said(card.name(), words, lang);
        var shown = new ArrayList<Found>();
        var leftOff = new ArrayList<Standing.LeftOffPlaced>();
        for (AgendaItem found : card.items()) {
            if (takes(found, scope)) {
                var item = found.to(scope);
                var decided = chairing.of(card.id(), item.id());
                leftOff(card, name, item, decided, scope)
                        .ifPresentOrElse(leftOff::add, () -> shown.add(new Found(item, decided.isPresent())));
            }
        }
        shown.sort(WITHIN_A_LINE);
        return new Standing(line(card, name, shown, scope), leftOff);
    }

    /// Whether the audience may see this item of the case on such an agenda, on it or left off.
    boolean offers(Card card, String item) {
        var scope = scopes.apply(card);
        return shows(card, scope) && card.items().stream().anyMatch(one -> one.id().equals(item) && takes(one, scope));
    }

    /// Whether anything of the case is on such an agenda, or left off, as far as the audience may see.
    boolean speaksOf(Card card) {
        var scope = scopes.apply(card);
        return shows(card, scope) && card.items().stream().anyMatch(one -> takes(one, scope));
    }

    /// The parts of the agenda, in the reader's language.
    List<AgendaView.Group> groups() {
        return kind.parts().stream().map(part -> new AgendaView.Group(part, words.say(lang, "meeting.group." + part))).toList();
    }

    private boolean shows(Card card, Scope scope) {
        return scope.sees(PERSON, Level.SUMMARY) && kind.concerns(card, scope);
    }

    private boolean takes(AgendaItem item, Scope scope) {
        return kind.takes(item) && scope.sees(item.section(), item.least());
    }

    /// Empty: it isn't left off, and where the chair decided anything, that was to pin it.
    private Optional<Standing.LeftOffPlaced> leftOff(Card card, String name, AgendaItem item, Optional<Chaired> decided, Scope scope) {
        if (decided.isEmpty()) {
            return kind.isUrgentEnough(item)
                    ? Optional.empty()
                    : Optional.of(placed(AgendaView.WhyLeftOff.LESS_URGENT, item, new AgendaView.LeftOff(
                            card.id(), name, item.id(), words.say(lang, item.title()), AgendaView.WhyLeftOff.LESS_URGENT,
                            words.say(lang, "meeting.left-off.less-urgent"), null)));
        }
        return switch (decided.get()) {
            case Chaired.Pinned _ -> Optional.empty();
            case Chaired.Deferred(var until, var reason) -> Optional.of(placed(AgendaView.WhyLeftOff.DEFERRED, item, new AgendaView.LeftOff(
                    card.id(), name, item.id(), words.say(lang, item.title()), AgendaView.WhyLeftOff.DEFERRED,
                    said(card, scope, item, reason, "meeting.left-off.deferred", until), until)));
            case Chaired.Removed(var reason) -> Optional.of(placed(AgendaView.WhyLeftOff.REMOVED, item, new AgendaView.LeftOff(
                    card.id(), name, item.id(), words.say(lang, item.title()), AgendaView.WhyLeftOff.REMOVED,
                    said(card, scope, item, reason, "meeting.left-off.removed"), null)));
        };
    }

    private static Standing.LeftOffPlaced placed(AgendaView.WhyLeftOff why, AgendaItem item, AgendaView.LeftOff leftOff) {
        var place = new Standing.LeftOffPlace(why, item.urgency(), CardWriter.normal(leftOff.name()), leftOff.caseId().value(), item.id());
        return new Standing.LeftOffPlaced(place, leftOff);
    }

    /// The chair's words are free text about the item's matter: whoever gets that in summary only gets the decision without them. A
    /// protected person in them is never named, whoever reads, also one of whom nobody knew when they were written.
    private String said(Card card, Scope scope, AgendaItem item, Text reason, String key, Object... args) {
        var decision = words.say(lang, key, args);
        if (!scope.sees(item.section(), Level.FULL)) {
            return decision;
        }
        var someone = words.say(lang, "people.protected-person");
        var guarded = guard.guarded(card.id(), reason, words.say(lang, "people.protected-address"));
        return words.say(lang, "meeting.left-off.because", decision, guarded.said(_ -> someone));
    }

    private Optional<Standing.Placed> line(Card card, String name, List<Found> shown, Scope scope) {
        if (shown.isEmpty()) {
            return Optional.empty();
        }
        var highest = shown.stream().map(found -> found.item.urgency()).min(Comparator.naturalOrder()).orElseThrow();
        var oldest = shown.stream().map(found -> found.item.cause().at()).min(Comparator.naturalOrder()).orElseThrow();
        boolean pinned = shown.getFirst().pinned;
        var place = new Standing.Place(pinned, highest, oldest, CardWriter.normal(name), card.id().value());
        var labels = card.labels().stream()
                .filter(label -> scope.sees(label.section(), Level.SUMMARY))
                .map(label -> new CaseQuestions.Label(label.tag(), words.say(lang, label.said())))
                .toList();
        var items = shown.stream().map(this::item).toList();
        return Optional.of(new Standing.Placed(place, new AgendaView.Line(card.id(), name, pinned, labels, items),
                Stirs.of(card).openTo(scope)));
    }

    private AgendaView.Item item(Found found) {
        var item = found.item;
        return new AgendaView.Item(item.id(), words.say(lang, item.title()), new AgendaView.Caused(item.cause().kind(), item.cause().at()),
                item.urgency(), words.say(lang, item.asks()), found.pinned, kind.group(item));
    }
}
