package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.panel.PanelEvent.Closed;
import gwarchod.mappa.panel.PanelEvent.CriticalConsidered;
import gwarchod.mappa.panel.PanelEvent.Dissented;
import gwarchod.mappa.panel.PanelEvent.ReviewSet;
import gwarchod.mappa.panel.PanelEvent.RiskSummed;
import gwarchod.mappa.panel.PanelEvent.TopicCovered;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What is said at an item, and how it ends. Pure.
final class SpokenRules {
    private SpokenRules() {}

    static Decision say(CaseFile file, Contribute command, Deciding with) {
        return PanelRules.onOpen(file, command.item(), item -> {
            var agency = PanelRules.speaking(item, command.agency(), with);
            return Checks.at(with.now())
                    .holds(agency != null, "panel-not-for-another", "/agency")
                    .text("/text", command.text())
                    .holds(item.paragraphs().size() < PanelRules.ITEMS_MAX, "too-many", "/text", PanelRules.ITEMS_MAX)
                    .then(() -> {
                        var id = new EntityId(with.ids().next());
                        return Decision.accept(List.of(Saying.said(command.sensitivity(), item.id(), id, Objects.requireNonNull(agency),
                                with.guard().apply(command.text()), command.inLieu())), Map.of("paragraph", id.value()));
                    });
        });
    }

    /// Even after the item has ended: nobody is to go by what turns out wrong. The number at which it was judged stays what it was.
    static Decision takeBack(CaseFile file, TakeBackContribution command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var item = Panel.of(file).item(command.item());
            if (item.isEmpty()) {
                return Decision.invalid("panel-item-unknown", "/item");
            }
            var paragraph = item.get().paragraph(command.paragraph()).filter(one -> isFrom(one, with.actor()));
            if (paragraph.isEmpty()) {
                return Decision.invalid("panel-paragraph-unknown", "/paragraph");
            }
            return paragraph.get().stands()
                    ? Decision.accept(Saying.tookBack(paragraph.get().sensitivity(), item.get().id(), command.paragraph(),
                            with.guard().apply(command.why())))
                    : Decision.noChange();
        });
    }

    /// Whoever wrote it; and those it came from, in a capacity in which it was said: who speaks for victims is nobody's colleague here.
    private static boolean isFrom(Paragraph paragraph, Actor actor) {
        var by = paragraph.by();
        boolean sameCapacity = by.roles().stream().anyMatch(actor.roles()::contains);
        return by.user().equals(actor.user())
                || paragraph.agency().equals(actor.agency()) && (sameCapacity || !by.agency().equals(actor.agency()));
    }

    static Decision sumUp(CaseFile file, SumUpRisk command, Deciding with) {
        var groups = command.levels().stream().map(RiskTo::to).toList();
        return PanelRules.onOpen(file, command.item(), item -> Checks.at(with.now())
                .text("/toWhom", command.toWhom())
                .text("/nature", command.nature())
                .text("/imminence", command.imminence())
                .text("/raises", command.raises())
                .text("/lowers", command.lowers())
                .holds(groups.isEmpty() || EnumSet.copyOf(groups).size() == groups.size(), "panel-group-twice", "/levels")
                .then(() -> {
                    var guard = with.guard();
                    return Decision.accept(new RiskSummed(item.id(), guard.apply(command.toWhom()), guard.apply(command.nature()),
                            guard.apply(command.imminence()), guard.apply(command.raises()), guard.apply(command.lowers()), command.overall(),
                            command.levels()));
                }));
    }

    static Decision cover(CaseFile file, CoverTopic command, Deciding with) {
        return PanelRules.onOpen(file, command.item(), item -> Checks.at(with.now()).text("/said", command.said())
                .then(() -> Decision.accept(new TopicCovered(item.id(), command.topic(), with.guard().apply(command.said())))));
    }

    static Decision consider(CaseFile file, ConsiderCriticalCase command, Deciding with) {
        return PanelRules.onOpen(file, command.item(), item -> Checks.at(with.now()).text("/why", command.why())
                .then(() -> Decision.accept(new CriticalConsidered(item.id(), command.putForward(), with.guard().apply(command.why())))));
    }

    static Decision dissent(CaseFile file, RecordDissent command, Deciding with) {
        return PanelRules.onOpen(file, command.item(), item -> {
            var agency = PanelRules.speaking(item, command.agency(), with);
            return Checks.at(with.now())
                    .holds(agency != null, "panel-not-for-another", "/agency")
                    .text("/view", command.view())
                    .text("/wentOn", command.wentOn())
                    .holds(item.discussed().dissents().size() < PanelRules.ITEMS_MAX, "too-many", "/view", PanelRules.ITEMS_MAX)
                    .then(() -> {
                        var id = new EntityId(with.ids().next());
                        return Decision.accept(List.of(new Dissented(item.id(), id, Objects.requireNonNull(agency),
                                with.guard().apply(command.view()), with.guard().apply(command.wentOn()))), Map.of("dissent", id.value()));
                    });
        });
    }

    static Decision review(CaseFile file, SetPanelReview command, Deciding with) {
        return PanelRules.onOpen(file, command.item(), item -> Checks.at(with.now())
                .date("/on", command.on())
                .holds(command.on().isAfter(with.today()), "date-in-past", "/on")
                .then(() -> command.on().equals(item.discussed().reviewOn())
                        ? Decision.noChange() : Decision.accept(new ReviewSet(item.id(), command.on()))));
    }

    static Decision close(CaseFile file, ClosePanelItem command, Deciding with) {
        return PanelRules.onOpen(file, command.item(), item -> command.end() == PanelEnd.HELD
                ? hold(file, item, with) : put(file, item, command, with));
    }

    private static Decision hold(CaseFile file, PanelItem item, Deciding with) {
        var missing = PanelGate.missing(file, item, with.today());
        return missing.isEmpty()
                ? Decision.accept(new Closed(item.id(), PanelEnd.HELD, null, null, null, List.of()))
                : Decision.refuse("panel-item-lacks", missing);
    }

    /// To be gone on with: what it lacks is named, and goes with it.
    private static Decision put(CaseFile file, PanelItem item, ClosePanelItem command, Deciding with) {
        var until = command.until();
        var reason = command.reason();
        return Checks.at(with.now())
                .holds(until != null, "value-required", "/until")
                .date("/until", until)
                .holds(until == null || until.isAfter(with.today()), "date-in-past", "/until")
                .holds(reason != null && !reason.isBlank(), "text-required", "/reason")
                .holds(command.owner() != null, "value-required", "/owner")
                .then(() -> command.end() == PanelEnd.INQUORATE && PanelGate.isQuorate(file, item, with.today())
                        ? Decision.refuse("panel-quorate")
                        : Decision.accept(new Closed(item.id(), command.end(), until, with.guarded(reason), command.owner(),
                                PanelGate.missing(file, item, with.today()))));
    }
}
