package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// The MAPPA category and level of a case, and how they came to be.
///
/// @param history the oldest first; the last is what holds
public record MappaLevel(List<LevelDecision> history) {
    public static final String SECTION = "level.mappa";

    public static final Discipline<MappaLevel> DISCIPLINE = new LevelDiscipline();

    static final MappaLevel NONE = new MappaLevel(List.of());

    private static final int CATEGORY_OTHER_DANGEROUS = 3;

    public MappaLevel {
        history = List.copyOf(history);
    }

    /// The category the person is managed in; empty for who isn't.
    public static Optional<Integer> category(CaseFile file) {
        return standing(file).map(MappaStanding::category);
    }

    /// Under what the person is managed now; empty for who never was, or has left.
    public static Optional<MappaStanding> standing(CaseFile file) {
        var state = file.state(DISCIPLINE);
        return state.now().flatMap(LevelDecision::standing)
                .map(held -> new MappaStanding(held.category(), held.level(), state.since(), held.reviewDueOn()));
    }

    /// What a meeting decided about the level, the last where it decided more than once; empty where it hasn't.
    public static Optional<LevelDecision> decidedAt(CaseFile file, MeetingId meeting) {
        return file.state(DISCIPLINE).history().reversed().stream().filter(one -> meeting.equals(one.meeting())).findFirst();
    }

    Optional<LevelDecision> now() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /// Since when this category and level hold, reviews that confirmed them left aside. Only for a case that has one.
    LocalDate since() {
        var now = history.getLast();
        var since = now.on();
        for (LevelDecision one : history.reversed()) {
            if (!one.isSame(now)) {
                return since;
            }
            since = one.on();
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
                    return now.isPresent() && now.get().says(said) ? Decision.noChange() : Decision.accept(said);
                });
    }

    MappaLevel evolve(LevelEvent event, Fact fact) {
        return switch (event) {
            case LevelSet said -> {
                var meeting = said.meeting() == null ? fact.actor().meeting() : said.meeting();
                yield and(new LevelDecision(meeting == null ? LevelSource.UNSTATED : LevelSource.MEETING, said.category(), said.level(), said.since(),
                        said.reviewDueOn(), said.rationale(), meeting, fact.actor().user(), fact.recorded(), fact.ref()));
            }
        };
    }

    private MappaLevel and(LevelDecision decided) {
        var more = new ArrayList<>(history);
        more.add(decided);
        return new MappaLevel(more);
    }

    void describe(CardWriter card) {
        now().flatMap(LevelDecision::standing).ifPresent(held -> {
            int category = held.category();
            int level = held.level();
            card.label(SECTION, "mappa-category-" + category, Phrase.of("label.mappa-category", category));
            card.label(SECTION, "mappa-level-" + level, Phrase.of("label.mappa-level", level));
        });
    }
}
