package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Days;
import gwarchod.mappa.arms.Arms;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.mosovo.Mosovo;
import gwarchod.mappa.mosovo.MosovoMode;
import gwarchod.mappa.mosovo.MosovoSettings;
import java.time.LocalDate;
import java.util.Optional;

/// By when somebody is visited next. What is planned changes nothing of it, nor does a visit on which they weren't seen. A number of the area's is
/// that of the day from which it counts: the last visit, or the one from which they are managed.
///
/// @param on the last day on which it is in time
/// @param interval days between two visits
/// @param byDefault nobody decided how often: it is the area's number for the risk
public record VisitDue(LocalDate on, int interval, boolean byDefault) {
    /// Empty for who isn't managed, or is managed remotely. Pure.
    public static Optional<VisitDue> of(CaseFile file) {
        var mode = Mosovo.mode(file);
        if (mode.isEmpty() || mode.get() == MosovoMode.REACTIVE) {
            return Optional.empty();
        }
        var managed = Mosovo.of(file);
        var since = managed.since().orElseThrow();
        var visits = Visits.of(file);
        var set = visits.interval(managed);
        var last = visits.lastSince(since);
        int interval = set.map(VisitEvent.IntervalSet::days).orElseGet(() -> VisitSettings.interval(file, risk(file), last.orElse(since)));
        var due = last.map(day -> day.plusDays(interval))
                .orElseGet(() -> since.plusDays(Math.min(interval, VisitSettings.number(file, VisitSettings.FIRST, since))));
        return Optional.of(new VisitDue(again(file, managed).filter(due::isBefore).orElse(due), interval, set.isEmpty()));
    }

    /// Who comes back from remote management wasn't visited for years: by when they are, from the day it ended.
    private static Optional<LocalDate> again(CaseFile file, Mosovo managed) {
        return Mosovo.suspended(file).or(managed::visitsAgain).map(Days::of)
                .map(day -> day.plusDays(MosovoSettings.number(file.settings(), MosovoSettings.REVIEW_DAYS, day)));
    }

    /// Whoever nobody has judged yet is visited as at high risk: our own proposal, not verified.
    private static MosovoRisk risk(CaseFile file) {
        return Arms.of(file).risk().orElse(MosovoRisk.HIGH);
    }

    public boolean isOverdue(LocalDate today) {
        return today.isAfter(on);
    }
}
