package gwarchod.core.casefile.level;

import static gwarchod.core.casefile.level.MappaLevel.CATEGORY_OTHER_DANGEROUS;
import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LevelEvent.LevelRecorded;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.casefile.level.LevelEvent.MappaLeft;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Decision;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A level changes by a meeting's recorded decision, or by a signed screening for level 1, and by nothing else (MAPPA guidance, chapter 7: set by
/// robust screening, regularly reconsidered). What another area or a national system settled is recorded beside it.
final class LevelRules {
    private LevelRules() {}

    static Decision set(CaseFile file, SetLevel command, Deciding with) {
        var since = command.since() == null ? with.today() : command.since();
        return level(command.category(), command.level(), since, command.reviewDueOn(), with)
                .text("/rationale", command.rationale())
                .then(() -> {
                    var said = new LevelSet(command.category(), command.level(), since, command.reviewDueOn(),
                            with.guard().apply(command.rationale()), command.meeting());
                    var now = file.state(MappaLevel.DISCIPLINE).now();
                    if (now.isPresent() && now.get().says(said)) {
                        return noChange();
                    }
                    return isHeldAt(command.meeting(), with) || isReviewOfLevelOne(file, command) ? decided(file, said) : refuse("level-needs-meeting");
                });
    }

    /// Level 1 is the lead agency's own to review, as long as nothing changes by it.
    private static boolean isReviewOfLevelOne(CaseFile file, SetLevel command) {
        return MappaLevel.standing(file)
                .filter(held -> held.level() == 1 && command.level() == 1 && held.category() == command.category()).isPresent();
    }

    /// Category 3, other dangerous people, is managed only at level 2 or 3 (MAPPA guidance, as the glossary of categories gives it): going down to
    /// level 1 is leaving MAPPA.
    private static Decision decided(CaseFile file, LevelSet said) {
        if (said.category() != CATEGORY_OTHER_DANGEROUS || said.level() != 1) {
            return accept(said);
        }
        return MappaLevel.standing(file).filter(held -> held.category() == CATEGORY_OTHER_DANGEROUS).isPresent()
                ? accept(new MappaLeft(LeavingReason.RISK_REDUCED, said.since(), said.rationale(), said.meeting()))
                : refuse("category-three-needs-level-two");
    }

    static Decision leave(CaseFile file, LeaveMappa command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .text("/rationale", command.rationale())
                .holds(command.reason() != LeavingReason.TRANSFERRED, "transfer-is-its-own-record", "/reason")
                .then(() -> {
                    var standing = MappaLevel.standing(file);
                    return standing.isEmpty() ? refuse("not-under-mappa") : refusal(standing.get(), command, with)
                            .orElseGet(() -> accept(new MappaLeft(command.reason(), command.on(), with.guard().apply(command.rationale()),
                                    command.meeting())));
                });
    }

    private static Optional<Decision> refusal(MappaStanding held, LeaveMappa command, Deciding with) {
        boolean other = held.category() == CATEGORY_OTHER_DANGEROUS;
        return switch (command.reason()) {
            case CATEGORY_ENDED -> other ? Optional.of(refuse("category-three-ends-by-decision")) : Optional.empty();
            case RISK_REDUCED -> !other ? Optional.of(refuse("risk-reduced-ends-category-three"))
                    : isHeldAt(command.meeting(), with) ? Optional.empty() : Optional.of(refuse("level-needs-meeting"));
            case DIED, DEPORTED, TRANSFERRED, NEVER_QUALIFIED -> Optional.empty();
        };
    }

    static Decision record(CaseFile file, RecordLevel command, Deciding with) {
        return level(command.category(), command.level(), command.since(), command.reviewDueOn(), with)
                .line("/reference", command.reference())
                .text("/note", command.note())
                .then(() -> {
                    var said = new LevelRecorded(command.category(), command.level(), command.since(), command.reviewDueOn(), command.origin(),
                            with.guard().apply(new Text(command.reference())), with.guard().apply(command.note()));
                    return file.state(MappaLevel.DISCIPLINE).lastElsewhere().filter(last -> last.says(said)).isPresent() ? noChange() : accept(said);
                });
    }

    private static Checks level(int category, int level, LocalDate since, LocalDate reviewDueOn, Deciding with) {
        return Checks.at(with.now())
                .holds(category >= 1 && category <= 4, "mappa-category-unknown", "/category")
                .holds(level >= 1 && level <= 3, "mappa-level-unknown", "/level")
                .pastDate("/since", since)
                .date("/reviewDueOn", reviewDueOn)
                .order("/reviewDueOn", since, reviewDueOn);
    }

    private static boolean isHeldAt(@Nullable MeetingId named, Deciding with) {
        return named != null || with.actor().meeting() != null;
    }
}
