package gwarchod.core.casefile.orderwatch;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.stream.Stream;

/// A rule for each kind of clock: one that still runs, or that ran out, is on agendas until what it runs for has happened.
final class ClockRules {
    private ClockRules() {}

    static AgendaRule of(ClockKind kind) {
        return new AgendaRule(kind.rule(), (file, now) -> find(kind, file, now));
    }

    private static Findings find(ClockKind kind, CaseFile file, Instant now) {
        return Clocks.of(file, Days.of(now), file.deadlines()).stream()
                .filter(clock -> clock.kind() == kind && clock.stopped() == null)
                .map(clock -> find(clock, now))
                .collect(Findings.all());
    }

    private static Findings find(Clock clock, Instant now) {
        var waits = Stream.concat(clock.stages().stream().map(Clock.Stage::from), ends(clock)).filter(now::isBefore).map(Findings::later)
                .collect(Findings.all());
        return clock.urgency(now).map(urgency -> {
            var rule = clock.kind().rule();
            var item = new AgendaItem(rule + ":" + clock.order().id(), rule, OrderWatch.CLOCKS, title(clock, now),
                    new Cause(rule, clock.due().until(), clock.order().ref()), urgency, asks(clock));
            return Findings.of(item).and(waits);
        }).orElse(waits);
    }

    /// The moment from which it reads as missed.
    private static Stream<Instant> ends(Clock clock) {
        var until = clock.due().until();
        return Stream.of(clock.due().lastDay() == null ? until.plusNanos(1) : until);
    }

    private static Phrase title(Clock clock, Instant now) {
        var due = clock.due();
        var key = "agenda." + clock.kind().rule() + (clock.state(now) == ClockState.MISSED ? ".missed" : ".title");
        var last = due.lastDay();
        return last == null ? Phrase.of(key, clock.order().type().name(), due.until()) : Phrase.of(key, clock.order().type().name(), last);
    }

    private static Phrase asks(Clock clock) {
        var key = "agenda." + clock.kind().rule() + ".asks";
        return clock.next()
                .map(next -> Phrase.of(next.ends().rule().verified() ? key + "-next" : key + "-next-unverified",
                        next.authority(), next.ends().lastDay()))
                .orElseGet(() -> Phrase.of(key));
    }
}
