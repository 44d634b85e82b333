package gwarchod.mappa.pdp;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// What has to be decided about somebody nominated or managed as potentially dangerous.
final class PdpDue {
    /// How long before its day a review is on the agenda: a local setting, not verified.
    static final int BEFORE_DAYS = 14;

    static final AgendaRule THRESHOLD = new AgendaRule("pdp-threshold-due", (file, now) ->
            waits(file, now, PdpStatus.NOMINATED, "pdp-threshold-due", "pdp.threshold.days"));
    static final AgendaRule PANEL = new AgendaRule("pdp-panel-due", (file, now) -> waits(file, now, PdpStatus.FOR_PANEL, "pdp-panel-due", "pdp.panel.days"));
    static final AgendaRule REVIEW = new AgendaRule("pdp-review-due", PdpDue::review);
    static final AgendaRule UNDER_MAPPA = new AgendaRule("pdp-under-mappa", PdpDue::underMappa);
    static final List<AgendaRule> ALL = List.of(THRESHOLD, PANEL, REVIEW, UNDER_MAPPA);

    private PdpDue() {}

    /// Whoever comes under MAPPA is managed by its own means and on its own law.
    static boolean alsoMappa(CaseFile file, Nomination one) {
        return one.status().open() && MappaLevel.standing(file).isPresent();
    }

    /// Waits from the moment it was brought there; late from the day after the one the setting gives.
    private static Findings waits(CaseFile file, Instant now, PdpStatus status, String rule, String setting) {
        var found = file.state(Pdp.DISCIPLINE).open().filter(one -> one.status() == status);
        if (found.isEmpty()) {
            return Findings.NONE;
        }
        var due = Days.of(found.get().last().at()).plusDays(file.settings().at(setting, Days.of(found.get().last().at())).number());
        return item(found.get(), rule, due, now);
    }

    private static Findings review(CaseFile file, Instant now) {
        var found = file.state(Pdp.DISCIPLINE).open().filter(one -> one.status() == PdpStatus.MANAGED);
        if (found.isEmpty()) {
            return Findings.NONE;
        }
        var due = found.get().reviewOn().orElseThrow();
        return Days.of(now).isBefore(due.minusDays(BEFORE_DAYS)) ? Findings.later(Days.start(due.minusDays(BEFORE_DAYS)))
                : item(found.get(), REVIEW.id(), due, now);
    }

    private static Findings item(Nomination one, String rule, LocalDate due, Instant now) {
        boolean late = Days.of(now).isAfter(due);
        var found = Findings.of(new AgendaItem(rule + ":" + one.id(), rule, Pdp.SECTION_ID,
                Phrase.of("agenda." + rule + (late ? ".title-overdue" : ".title"), due), new Cause(rule, one.last().at(), one.last().ref()),
                late ? Urgency.HIGH : Urgency.ROUTINE, Phrase.of("agenda." + rule + ".asks")));
        return late ? found : found.until(Days.start(due.plusDays(1)));
    }

    /// For whoever gets it all: that the person is under MAPPA is in another section.
    private static Findings underMappa(CaseFile file, Instant now) {
        return file.state(Pdp.DISCIPLINE).open().filter(one -> alsoMappa(file, one))
                .map(one -> Findings.of(new AgendaItem(UNDER_MAPPA.id() + ":" + one.id(), UNDER_MAPPA.id(), Pdp.SECTION_ID,
                        Phrase.of("agenda.pdp-under-mappa.title"), new Cause(UNDER_MAPPA.id(), one.last().at(), one.last().ref()), Urgency.HIGH,
                        Phrase.of("agenda.pdp-under-mappa.asks")).inFull()))
                .orElse(Findings.NONE);
    }
}
