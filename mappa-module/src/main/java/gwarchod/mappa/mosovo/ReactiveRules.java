package gwarchod.mappa.mosovo;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.arms.Arms;
import gwarchod.mappa.arms.ArmsDue;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveAnswered;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveAsked;
import gwarchod.mappa.mosovo.MosovoEvent.ReactiveReviewed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Who may be managed remotely: a registered person at low risk for years who hasn't recently come to notice, when a supervisor agrees (HMICFRS
/// glossary, reactive management; three years of low risk were press reports of 2017). Whoever asks doesn't decide. What ends it is [Comings].
final class ReactiveRules {
    private ReactiveRules() {}

    /// What of the file stands in the way; empty: nothing.
    static Optional<String> hindrance(CaseFile file, Deciding with) {
        var today = with.today();
        var state = Mosovo.of(file);
        var arms = Arms.of(file);
        if (state.ground().filter(ground -> ground == MosovoGround.REGISTERED).isEmpty()) {
            return Optional.of("reactive-registered-only");
        }
        var lowBefore = today.minusMonths(MosovoSettings.number(file.settings(), MosovoSettings.LOW_MONTHS, today));
        if (arms.risk().filter(risk -> risk == MosovoRisk.LOW).isEmpty() || arms.riskSince().filter(since -> !since.isAfter(lowBefore)).isEmpty()) {
            return Optional.of("reactive-not-low-long-enough");
        }
        var quietFrom = today.minusMonths(MosovoSettings.number(file.settings(), MosovoSettings.QUIET_MONTHS, today));
        if (Comings.all(file).stream().anyMatch(one -> Days.of(one.at()).isAfter(quietFrom))) {
            return Optional.of("reactive-came-to-notice");
        }
        return assessed(file, today) ? Optional.empty() : Optional.of("reactive-not-assessed");
    }

    private static boolean assessed(CaseFile file, LocalDate today) {
        return !Arms.of(file).assessments().isEmpty()
                && ArmsDue.of(file, Mosovo.of(file).since().orElse(today), today).filter(due -> due.isOverdue(today)).isEmpty();
    }

    static Decision ask(CaseFile file, AskReactive command, Deciding with) {
        return Checks.at(with.now())
                .holds(Set.copyOf(command.met()).containsAll(List.of(ReactiveCriterion.values())), "reactive-criteria", "/met")
                .text("/why", command.why())
                .then(() -> {
                    var state = Mosovo.of(file);
                    if (!state.isManaged()) {
                        return refuse("mosovo-not-managed");
                    }
                    if (state.waiting().isPresent() || state.reactive().isPresent()) {
                        return refuse("reactive-asked");
                    }
                    var hindered = hindrance(file, with);
                    if (hindered.isPresent()) {
                        return refuse(hindered.get());
                    }
                    var id = new EntityId(with.ids().next());
                    return accept(List.of(new ReactiveAsked(id, with.guard().apply(command.why()))), Map.of("request", id.value()));
                });
    }

    static Decision answer(CaseFile file, AnswerReactive command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var state = Mosovo.of(file);
            var asked = state.said(ReactiveAsked.class).stream().filter(one -> one.event().request().equals(command.request())).findFirst();
            if (asked.isEmpty()) {
                return invalid("reactive-unknown", "/request");
            }
            var before = state.answer(command.request());
            if (before.isPresent()) {
                return before.get().event().approved() == command.approved() ? noChange() : refuse("reactive-answered");
            }
            if (asked.get().by().equals(with.actor().user())) {
                return refuse("reactive-own-request");
            }
            var hindered = command.approved() ? hindrance(file, with) : Optional.<String>empty();
            return hindered.isPresent() ? refuse(hindered.get())
                    : accept(new ReactiveAnswered(command.request(), command.approved(), with.guard().apply(command.why())));
        });
    }

    /// Whoever isn't at low risk any more is visited, whatever else came of what is new.
    static Decision goOn(CaseFile file, ContinueReactive command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> Mosovo.mode(file).filter(mode -> mode == MosovoMode.REVIEW).isEmpty()
                ? refuse("reactive-nothing-new")
                : Arms.of(file).risk().filter(risk -> risk == MosovoRisk.LOW).isEmpty() ? refuse("reactive-not-low")
                : accept(new ReactiveReviewed(ReactiveReview.GOES_ON, with.guard().apply(command.why()))));
    }

    static Decision endIt(CaseFile file, EndReactive command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> Mosovo.of(file).reactive().isEmpty()
                ? refuse("reactive-not")
                : accept(new ReactiveReviewed(ReactiveReview.VISITS_AGAIN, with.guard().apply(command.why()))));
    }
}
