package gwarchod.mappa.screening;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// What waits for somebody to identify, screen or decide a category. Titles give no day: whoever gets the summary sees none either.
final class ScreeningAgenda {
    static final String DUE = "mappa-screening-due";
    static final String DIFFERS = "mappa-category-differs";
    static final String THREE = "mappa-category-three";

    static final List<AgendaRule> RULES = List.of(
            new AgendaRule(DUE, ScreeningAgenda::due),
            new AgendaRule(DIFFERS, ScreeningAgenda::differs),
            new AgendaRule(THREE, ScreeningAgenda::three));

    private ScreeningAgenda() {}

    private static Findings due(CaseFile file, Instant now) {
        return ScreeningClocks.running(file, Days.of(now)).stream().map(clock -> due(clock, now)).collect(Findings.all());
    }

    private static Findings due(ScreeningClocks.Clock clock, Instant now) {
        var today = Days.of(now);
        if (today.isBefore(clock.from())) {
            return Findings.later(Days.start(clock.from()));
        }
        boolean overdue = clock.isOverdue(today);
        var word = "agenda." + DUE + "." + (clock.kind() == ScreeningClocks.Kind.IDENTIFICATION ? "identification" : "release")
                + (overdue ? "-overdue" : "");
        var found = Findings.of(item(DUE, clock.kind().name().charAt(0) + "-" + clock.conviction(), Phrase.of(word),
                new Cause(DUE, clock.of().first(), clock.of().ref()), overdue ? Urgency.HIGH : Urgency.ROUTINE));
        return overdue ? found : found.until(Days.start(clock.due().plusDays(1)));
    }

    /// The category somebody is managed in isn't the one the facts show; or no fact shows any, and it isn't category 3.
    private static Findings differs(CaseFile file, Instant now) {
        var today = Days.of(now);
        var state = Screenings.of(file);
        var change = Categories.nextChange(today, state.convictions(), new MappaRulesOn(file.settings(), today));
        var found = differs(file, today).map(Findings::of).orElse(Findings.NONE);
        return change.map(day -> found.until(Days.start(day))).orElse(found);
    }

    private static Optional<AgendaItem> differs(CaseFile file, LocalDate today) {
        var held = MappaLevel.category(file);
        var latest = Screenings.of(file).convictions().stream().max(Comparator.comparing((Conviction one) -> one.latest().number()));
        if (held.isEmpty() || latest.isEmpty()) {
            return Optional.empty();
        }
        var shown = Screenings.categoryShown(file, today);
        boolean fits = shown.isPresent() ? shown.get().equals(held.get()) : held.get() == 3;
        return fits ? Optional.empty() : Optional.of(item(DIFFERS, "category",
                Phrase.of("agenda." + DIFFERS + (shown.isPresent() ? ".title" : ".title-none")),
                new Cause(DIFFERS, latest.get().first(), latest.get().latest()), Urgency.HIGH));
    }

    private static Findings three(CaseFile file, Instant now) {
        return CategoryThree.of(file, Days.of(now)).map(prompt -> Findings.of(item(THREE, "prompt", Phrase.of("agenda." + THREE + ".title"),
                cause(prompt.latest().at(), prompt.latest().ref()), Urgency.ROUTINE))).orElse(Findings.NONE);
    }

    private static Cause cause(Instant at, CommitRef ref) {
        return new Cause(THREE, at, ref);
    }

    private static AgendaItem item(String rule, String what, Phrase title, Cause cause, Urgency urgency) {
        return new AgendaItem(rule + ":" + what, rule, Screenings.SECTION_ID, title, cause, urgency, Phrase.of("agenda." + rule + ".asks"));
    }
}
