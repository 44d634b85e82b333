package gwarchod.core.opening;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.core.opening.OpeningDeeds.BreakGlass;
import gwarchod.core.opening.OpeningDeeds.GiveReason;
import gwarchod.core.opening.OpeningDeeds.ReviewGlass;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// When a case may be opened that isn't one's daily work. Pure.
final class OpeningRules {
    /// How long a reason for a look outside one's caseload holds: a shift.
    static final Duration REASON_HOLDS = Duration.ofHours(12);

    /// How long broken glass opens a case. `design.md`, break glass.
    static final Duration GLASS_HOLDS = Duration.ofHours(4);

    /// A reason or note in fewer characters says nothing anybody could review.
    static final int REASON_CHARACTERS_MIN = 10;

    private OpeningRules() {}

    static Decision giveReason(GiveReason command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why())
                .holds(enough(command.why().raw()), "reason-short", "/why", REASON_CHARACTERS_MIN)
                .then(() -> Decision.accept(
                        new OpeningEvent.ReasonGiven(command.id(), command.purpose(), with.guarded(command.why()), with.now().plus(REASON_HOLDS))));
    }

    /// @param found the one case that is meant; empty where there is none, or none this person may know of: the answer is the same
    static Decision breakGlass(String id, BreakGlass command, Optional<CaseId> found, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why())
                .holds(enough(command.why().raw()), "reason-short", "/why", REASON_CHARACTERS_MIN)
                .optionalLine("/family", command.family()).optionalLine("/given", command.given())
                .pastDate("/dateOfBirth", command.dateOfBirth())
                .holds(command.caseId() != null || named(command), "glass-whom", "/family")
                .then(() -> found
                        .map(on -> Decision.accept(List.of(new OpeningEvent.GlassBroken(
                                on, command.purpose(), with.guarded(command.why()), command.sought(), with.now().plus(GLASS_HOLDS))),
                                Map.of("opening", id, "case", on.value())))
                        .orElseGet(() -> Decision.accept(
                                List.of(new OpeningEvent.NothingFound(command.purpose(), command.why(), command.sought())), Map.of("opening", id))));
    }

    private static boolean named(BreakGlass command) {
        return command.family() != null && !command.family().isBlank() && command.dateOfBirth() != null;
    }

    /// Nobody reviews what they did themselves, and what is reviewed stays so.
    static Decision review(Opening opening, ReviewGlass command, UserId by, Deciding with) {
        return switch (opening) {
            case Opening.None _, Opening.Reasoned _ -> new Decision.Refused(new Refusal.NotFound());
            case Opening.GlassBroken broken when broken.user().equals(by) -> Decision.refuse("own-glass");
            case Opening.GlassBroken broken when broken.review().isPresent() -> Decision.refuse("glass-reviewed");
            case Opening.GlassBroken _ -> Checks.at(with.now())
                    .holds(enough(command.note()), "reason-short", "/note", REASON_CHARACTERS_MIN)
                    .then(() -> Decision.accept(new OpeningEvent.Reviewed(command.finding(), command.note())));
        };
    }

    private static boolean enough(String said) {
        return said.strip().length() >= REASON_CHARACTERS_MIN;
    }
}
