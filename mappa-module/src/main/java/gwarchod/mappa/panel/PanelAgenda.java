package gwarchod.mappa.panel;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.List;

/// What a case on a formal meeting gives to speak about. Pure.
final class PanelAgenda {
    /// The case was put on a meeting and its item hasn't ended.
    static final AgendaRule OPEN = new AgendaRule("panel-item-open", PanelAgenda::open);

    /// An item was adjourned, deferred or inquorate, and nobody has put the case on a meeting since.
    static final AgendaRule CARRIED = new AgendaRule("panel-item-carried", PanelAgenda::carried);

    static final List<AgendaRule> ALL = List.of(OPEN, CARRIED);

    private PanelAgenda() {}

    private static Findings open(CaseFile file, Instant now) {
        return Panel.of(file).items().stream().filter(PanelItem::isOpen)
                .map(item -> Findings.of(said(OPEN, item, new Cause(OPEN.id(), item.at(), item.openedAt()),
                        item.level() == 3 ? Urgency.HIGH : Urgency.ROUTINE)))
                .collect(Findings.all());
    }

    /// At once, for whoever arranges the next; it presses from the day on which it was to be gone on with.
    private static Findings carried(CaseFile file, Instant now) {
        var items = Panel.of(file).items();
        var ending = items.isEmpty() ? null : items.getLast().ending();
        var until = ending == null ? null : ending.until();
        if (ending == null || until == null) {
            return Findings.NONE;
        }
        var due = Days.start(until);
        var found = Findings.of(said(CARRIED, items.getLast(), new Cause(CARRIED.id(), ending.at(), ending.ref()),
                now.isBefore(due) ? Urgency.ROUTINE : Urgency.HIGH));
        return now.isBefore(due) ? found.until(due) : found;
    }

    private static AgendaItem said(AgendaRule rule, PanelItem item, Cause cause, Urgency urgency) {
        return new AgendaItem(rule.id() + ":" + item.id(), rule.id(), Panel.ITEM, Phrase.of("agenda." + rule.id() + ".title", item.level()), cause,
                urgency, Phrase.of("agenda." + rule.id() + ".asks")).of(item.meeting());
    }
}
