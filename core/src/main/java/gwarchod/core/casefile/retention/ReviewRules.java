package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.retention.RetentionEvent.Kept;
import gwarchod.core.casefile.retention.RetentionEvent.Reasoned;
import gwarchod.core.casefile.retention.RetentionEvent.Referred;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What may come of a review. Pure.
final class ReviewRules {
    /// Nothing is put off for longer without anybody looking again. The area's own rule.
    static final int KEPT_YEARS_MAX = 10;

    private ReviewRules() {}

    static Decision review(CaseFile file, ReviewRetention command, Deciding with) {
        boolean keep = command.outcome() == ReviewOutcome.KEEP;
        var until = command.until() == null ? LocalDate.EPOCH : command.until();
        return Checks.at(with.now())
                .holds(!keep || command.until() != null, "value-required", "/until")
                .holds(!keep || until.isAfter(with.today()), "kept-until-past", "/until")
                .holds(!keep || !until.isAfter(with.today().plusYears(KEPT_YEARS_MAX)), "kept-too-long", "/until", KEPT_YEARS_MAX)
                .holds(keep || command.to() != null, "value-required", "/to")
                .text("/why", command.why())
                .then(() -> {
                    if (Retention.of(file).erased()) {
                        return Decision.refuse("erased");
                    }
                    if (command.from() != null && Retention.of(file).referredTo().filter(command.from()::equals).isEmpty()) {
                        return Decision.refuse("owner-changed");
                    }
                    var id = new EntityId(with.ids().next());
                    var said = keep
                            ? new Kept(id, with.actor().agency(), until)
                            : new Referred(id, with.actor().agency(), Objects.requireNonNull(command.to()));
                    return Decision.accept(List.of(said, new Reasoned(id, with.guard().apply(command.why()))), Map.of("review", id.value()));
                });
    }
}
