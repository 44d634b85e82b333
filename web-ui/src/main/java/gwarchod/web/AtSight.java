package gwarchod.web;

import gwarchod.core.casefile.action.ActionList;
import gwarchod.core.casefile.action.ActionStatus;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.contact.ContactsView;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the page of a person answers before anybody scrolls: what is in force, what was breached, what is due next. It is read off the
/// sections as this viewer is shown them: it decides nothing, and of what isn't shown it says nothing, not even that there is none.
public record AtSight(List<Group> groups) {
    /// What stands of each at the most; the section has the rest.
    static final int MOST = 3;

    public AtSight {
        groups = List.copyOf(groups);
    }

    /// One of the three.
    ///
    /// @param id of its heading on the page
    /// @param more how many there are beside those that stand here
    public record Group(String id, Phrase title, List<Line> lines, int more) {
        public Group {
            lines = List.copyOf(lines);
        }
    }

    /// @param anchor the section where it stands
    public record Line(String anchor, Phrase says, boolean urgent) {}

    private record Due(LocalDate on, String anchor, Phrase says) {}

    static AtSight of(List<SectionCard> cards, LocalDate today) {
        var groups = new ArrayList<Group>();
        cards.stream().filter(card -> card.id().equals("order.register")).forEach(card -> shown(groups, "in-force", card, inForce(card)));
        cards.stream().filter(card -> card.id().equals("order.breaches")).forEach(card -> shown(groups, "breached", card, breached(card)));
        var due = cards.stream().flatMap(AtSight::due).sorted(Comparator.comparing(Due::on))
                .map(one -> new Line(one.anchor(), one.says(), one.on().isBefore(today))).toList();
        if (!due.isEmpty()) {
            groups.add(cut("due", due));
        }
        return new AtSight(groups);
    }

    private static void shown(List<Group> groups, String word, SectionCard card, List<Line> lines) {
        switch (card.standing()) {
            case FULL, SUMMARY, EMPTY -> groups.add(lines.isEmpty()
                    ? new Group(word, Phrase.of("web.sight." + word),
                            List.of(new Line(card.anchor(), Phrase.of("web.sight." + word + "-none"), false)), 0)
                    : cut(word, lines));
            case PRESENCE, WITHHELD -> { }
        }
    }

    private static Group cut(String word, List<Line> lines) {
        return new Group(word, Phrase.of("web.sight." + word), lines.subList(0, Math.min(MOST, lines.size())), Math.max(0, lines.size() - MOST));
    }

    private static List<Line> inForce(SectionCard card) {
        return switch (card.content()) {
            case OrderRegister it -> it.orders().stream().filter(OrderRegister.Line::binds)
                    .map(one -> inForce(card, one.name(), one.expiresOn())).toList();
            case OrderRegister.Outline it -> it.orders().stream().filter(OrderRegister.Outlined::binds)
                    .map(one -> inForce(card, one.name(), one.expiresOn())).toList();
            case null, default -> List.of();
        };
    }

    private static Line inForce(SectionCard card, String name, @Nullable LocalDate until) {
        return new Line(card.anchor(), until == null
                ? Phrase.of("web.sight.order", name)
                : Phrase.of("web.sight.order-until", name, until), false);
    }

    /// How many and the latest ones; an arrest that is awaited before them.
    private static List<Line> breached(SectionCard card) {
        return switch (card.content()) {
            case BreachHistory it -> breached(card, it.breaches().stream().filter(BreachHistory.Line::counts)
                    .map(one -> new Breached(one.occurredAt(), one.order(), one.arrest() == null ? null : one.arrest().dueBy())).toList());
            case BreachHistory.Outline it -> breached(card, it.breaches().stream()
                    .map(one -> new Breached(one.occurredAt(), one.order(), one.arrestDueBy())).toList());
            case null, default -> List.of();
        };
    }

    private record Breached(Instant at, @Nullable String order, @Nullable Instant arrestDueBy) {}

    private static List<Line> breached(SectionCard card, List<Breached> all) {
        var awaited = all.stream().filter(one -> one.arrestDueBy() != null)
                .map(one -> new Line(card.anchor(), Phrase.of("web.breaches.arrest-awaited", one.arrestDueBy()), true));
        var latest = all.stream().sorted(Comparator.comparing(Breached::at).reversed())
                .map(one -> new Line(card.anchor(), one.order() == null
                        ? Phrase.of("web.sight.breach-unknown", day(one.at()))
                        : Phrase.of("web.sight.breach", one.order(), day(one.at())), false));
        return Stream.concat(awaited, latest).toList();
    }

    private static LocalDate day(Instant at) {
        return LocalDate.ofInstant(at, Words.ZONE);
    }

    private static Stream<Due> due(SectionCard card) {
        return switch (card.content()) {
            case OrderRegister it -> it.orders().stream().filter(OrderRegister.Line::binds)
                    .flatMap(one -> due(card, "order-ends", one.expiresOn(), one.name()));
            case OrderRegister.Outline it -> it.orders().stream().filter(OrderRegister.Outlined::binds)
                    .flatMap(one -> due(card, "order-ends", one.expiresOn(), one.name()));
            case ActionList it -> it.actions().stream().filter(one -> one.status() == ActionStatus.OPEN)
                    .flatMap(one -> due(card, "action", one.dueOn()));
            case ActionList.Outline it -> it.actions().stream().filter(one -> one.status() == ActionStatus.OPEN)
                    .flatMap(one -> due(card, "action", one.dueOn()));
            case PlanShown it -> due(card, "plan-review", it.reviewDueOn());
            case PlanShown.Outline it -> due(card, "plan-review", it.reviewDueOn());
            case LevelShown it -> due(card, "level-review", it.reviewDueOn());
            case LevelShown.Outline it -> due(card, "level-review", it.reviewDueOn());
            case ContactsView it -> it.agreements().stream().flatMap(one -> due(card, "contact", one.nextDue()));
            case ContactsView.Summary it -> due(card, "contact", it.nextDue());
            case null, default -> Stream.empty();
        };
    }

    private static Stream<Due> due(SectionCard card, String what, @Nullable LocalDate on, Object... more) {
        return on == null
                ? Stream.empty()
                : Stream.of(new Due(on, card.anchor(), Phrase.of("web.sight." + what, Stream.concat(Stream.of(on), Stream.of(more)).toArray())));
    }
}
