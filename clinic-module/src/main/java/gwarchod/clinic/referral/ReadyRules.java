package gwarchod.clinic.referral;

import gwarchod.clinic.referral.ReferralEvent.EligibilityChecked;
import gwarchod.clinic.referral.ReferralEvent.Held;
import gwarchod.clinic.referral.ReferralEvent.Placed;
import gwarchod.clinic.referral.ReferralEvent.Resumed;
import gwarchod.clinic.referral.ReferralEvent.Told;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.journal.Decision;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What makes somebody ready for a programme, and what they wait for: the criteria, what they are told, a place, a trial. Pure.
final class ReadyRules {
    /// A hold or its review that lies further ahead is a slip of the pen: a local setting, not verified.
    static final int HOLD_YEARS_MAX = 3;

    private ReadyRules() {}

    static Decision eligible(CaseFile file, CheckEligibility command, Deciding with) {
        return Checks.at(with.now())
                .atMost("/met", command.met())
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(ReferralMove.ELIGIBLE, () -> new EligibilityChecked(
                        at.referral().id(), command.met().stream().distinct().sorted().toList(), with.guardedOrNone(command.note()), at.occurred()))));
    }

    static Decision tell(CaseFile file, TellParticipant command, Deciding with) {
        return Checks.at(with.now())
                .holds(!command.items().isEmpty(), "told-nothing", "/items")
                .atMost("/items", command.items())
                .optionalLine("/by", raw(command.by()))
                .optionalLine("/language", raw(command.language()))
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(ReferralMove.TELL, () -> new Told(
                        at.referral().id(), command.items().stream().distinct().sorted().toList(), with.guardedOrNone(command.by()),
                        with.guardedOrNone(command.language()), command.interpreter(), at.occurred()))));
    }

    private static @Nullable String raw(@Nullable Text text) {
        return text == null ? null : text.raw();
    }

    static Decision place(CaseFile file, PlaceReferral command, Deciding with) {
        var reason = command.reason() == null ? Text.NONE : command.reason();
        return Checks.at(with.now())
                .text("/reason", command.waits() == ReferralPlace.WAITING ? new Text("-") : reason)
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(command.waits().move(), () ->
                        new Placed(at.referral().id(), command.waits(), with.guard().apply(reason), at.occurred()))));
    }

    static Decision hold(CaseFile file, HoldReferral command, Deciding with) {
        var latest = with.today().plusYears(HOLD_YEARS_MAX);
        return Checks.at(with.now())
                .text("/reason", command.reason())
                .holds(command.until() != null || command.reviewOn() != null, "hold-until-required", "/until")
                .holds(within(command.until(), with.today(), latest), "hold-date-absurd", "/until", HOLD_YEARS_MAX)
                .holds(within(command.reviewOn(), with.today(), latest), "hold-date-absurd", "/reviewOn", HOLD_YEARS_MAX)
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> hold(at, command)));
    }

    private static Decision hold(Steps at, HoldReferral command) {
        var reason = at.with().guard().apply(command.reason());
        var hold = at.referral().ready().hold();
        return at.go(ReferralMove.HOLD, () -> new Held(at.referral().id(), command.kind(), command.until(), command.reviewOn(), reason, at.occurred()),
                hold != null && hold.says(command.kind(), command.until(), command.reviewOn(), reason));
    }

    private static boolean within(@Nullable LocalDate day, LocalDate first, LocalDate last) {
        return day == null || !day.isBefore(first) && !day.isAfter(last);
    }

    static Decision resume(CaseFile file, ResumeReferral command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(ReferralMove.RESUME, () ->
                        new Resumed(at.referral().id(), with.guardedOrNone(command.note()), at.occurred()))));
    }
}
