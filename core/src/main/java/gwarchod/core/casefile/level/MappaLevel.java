package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The MAPPA category and level of a case, and how they came to be.
///
/// @param history the oldest first; the last is what holds
public record MappaLevel(List<Step> history) {
    public static final String SECTION = "level.mappa";

    public static final Discipline<MappaLevel> DISCIPLINE = new LevelDiscipline();

    static final MappaLevel NONE = new MappaLevel(List.of());

    private static final int CATEGORY_OTHER_DANGEROUS = 3;

    public MappaLevel {
        history = List.copyOf(history);
    }

    record Step(LevelSet said, Instant recorded, CommitRef ref) {}

    /// The category the person is managed in; empty for who isn't.
    public static Optional<Integer> category(CaseFile file) {
        return file.state(DISCIPLINE).now().map(step -> step.said().category());
    }

    Optional<Step> now() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /// Since when this category and level hold, reviews that confirmed them left aside. Only for a case that has one.
    LocalDate since() {
        var now = history.getLast().said();
        var since = now.since();
        for (Step step : history.reversed()) {
            if (step.said().category() != now.category() || step.said().level() != now.level()) {
                return since;
            }
            since = step.said().since();
        }
        return since;
    }

    /// Category 3, other dangerous people, is managed only at level 2 or 3 (MAPPA guidance, as the glossary of categories gives it):
    /// going down to level 1 would be leaving MAPPA.
    static Decision set(CaseFile file, SetLevel command, Deciding with) {
        var since = command.since() == null ? with.today() : command.since();
        return Checks.at(with.now())
                .holds(command.category() >= 1 && command.category() <= 4, "mappa-category-unknown", "/category")
                .holds(command.level() >= 1 && command.level() <= 3, "mappa-level-unknown", "/level")
                .text("/rationale", command.rationale())
                .pastDate("/since", since)
                .date("/reviewDueOn", command.reviewDueOn())
                .order("/reviewDueOn", since, command.reviewDueOn())
                .then(() -> {
                    if (command.category() == CATEGORY_OTHER_DANGEROUS && command.level() == 1) {
                        return Decision.refuse("category-three-needs-level-two");
                    }
                    var said = new LevelSet(command.category(), command.level(), since, command.reviewDueOn(),
                            with.guard().apply(command.rationale()), command.meeting());
                    var now = file.state(DISCIPLINE).now();
                    return now.isPresent() && now.get().said().equals(said) ? Decision.noChange() : Decision.accept(said);
                });
    }

    MappaLevel evolve(LevelEvent event, Fact fact) {
        return switch (event) {
            case LevelSet said -> {
                var more = new ArrayList<>(history);
                more.add(new Step(said, fact.recorded(), fact.ref()));
                yield new MappaLevel(more);
            }
        };
    }

    void describe(CardWriter card) {
        now().ifPresent(step -> {
            int category = step.said().category();
            int level = step.said().level();
            card.label(SECTION, "mappa-category-" + category, Phrase.of("label.mappa-category", category));
            card.label(SECTION, "mappa-level-" + level, Phrase.of("label.mappa-level", level));
        });
    }
}
