package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;

/// Reviews that are due or overdue, and long orders nobody means to look at again.
final class ReviewRules {
    static final String DUE = "order-review-due";
    static final String MISSING = "order-without-review";

    static final List<AgendaRule> ALL = List.of(rule(DUE, ReviewRules::due), rule(MISSING, ReviewRules::missing));

    private ReviewRules() {}

    private interface Finding {
        Findings in(Settings settings, ReviewClock clock, Instant now);
    }

    private static AgendaRule rule(String id, Finding find) {
        return new AgendaRule(id, (CaseFile file, Instant now) -> ReviewClock.of(file, Days.of(now), file.deadlines()).stream()
                .map(clock -> find.in(file.settings(), clock, now))
                .collect(Findings.all()));
    }

    /// From some days before; pressing from the day after it was due.
    private static Findings due(Settings settings, ReviewClock clock, Instant now) {
        var due = clock.due();
        if (due == null) {
            return Findings.NONE;
        }
        var opens = Days.start(due.minusDays(settings.at("order-review.shows-days", due).number()));
        var overdue = Days.start(due.plusDays(1));
        if (now.isBefore(opens)) {
            return Findings.later(opens);
        }
        boolean late = !now.isBefore(overdue);
        var item = item(clock, DUE, late ? ".missed" : ".title", due, late ? Urgency.HIGH : Urgency.ROUTINE);
        return late ? Findings.of(item) : Findings.of(item).until(overdue);
    }

    /// Pressing once it has been in force for as long as two reviews may lie apart.
    private static Findings missing(Settings settings, ReviewClock clock, Instant now) {
        if (!clock.missing()) {
            return Findings.NONE;
        }
        var since = clock.since();
        var presses = since.plusMonths(settings.at("order-review.every-months", since).number());
        boolean pressing = !Days.of(now).isBefore(presses);
        var item = item(clock, MISSING, ".title", since, pressing ? Urgency.HIGH : Urgency.ROUTINE);
        return pressing ? Findings.of(item) : Findings.of(item).until(Days.start(presses));
    }

    private static AgendaItem item(ReviewClock clock, String rule, String title, LocalDate day, Urgency urgency) {
        var order = clock.order();
        return new AgendaItem(rule + ":" + order.id(), rule, OrderWatch.REVIEWS,
                Phrase.of("agenda." + rule + title, order.type().name(), day),
                new Cause(rule, Days.start(day), order.ref()), urgency, Phrase.of("agenda." + rule + ".asks"));
    }
}
