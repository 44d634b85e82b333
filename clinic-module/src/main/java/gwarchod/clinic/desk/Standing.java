package gwarchod.clinic.desk;

import gwarchod.clinic.referral.ReferralConsent;
import gwarchod.clinic.referral.ReferralEntry;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Where one referral waits on a day, since when, and by when it should go on. Pure.
///
/// @param due the last day in time; none: nothing says how long this may take
/// @param with who has it in hand
record Standing(WaitingAt at, LocalDate since, @Nullable LocalDate due, With with) {
    enum With {
        NOBODY,
        PROVIDER,
        LEAD,
        /// Whoever watches after a programme.
        WATCHER
    }

    /// @param assesses whether the reader may know of what the police assessed
    /// @param reported whether the reader may know of the provider's report, and `watched` of the watch after it
    static Standing of(Settings settings, ReferralEntry one, boolean assesses, boolean reported, boolean watched, LocalDate today) {
        return switch (one.stage()) {
            case REFERRED, SUITABLE, NOT_READY, WAITING -> switch (one.kind()) {
                case CLINIC -> new Standing(WaitingAt.CLINIC, one.referredOn(), null, With.PROVIDER);
                case PROGRAMME -> entering(settings, one, assesses);
            };
            case STARTED -> willTakePart(one) ? new Standing(WaitingAt.UNDER_WAY, one.since(), null, With.PROVIDER) : unwilling(settings, one);
            case ON_HOLD -> willTakePart(one) ? waits(settings, WaitingAt.ON_HOLD, one.since(), "desk.hold-days", With.LEAD) : unwilling(settings, one);
            case UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY -> after(settings, one, reported, watched, today);
        };
    }

    boolean overdue(LocalDate today) {
        return due != null && today.isAfter(due);
    }

    /// Consent first: whoever doesn't come isn't met.
    private static Standing entering(Settings settings, ReferralEntry one, boolean assesses) {
        if (!willTakePart(one)) {
            return unwilling(settings, one);
        }
        return switch (one.stage()) {
            case NOT_READY -> waits(settings, WaitingAt.READINESS, one.since(), "desk.start-days", With.PROVIDER);
            case WAITING -> waits(settings, WaitingAt.PLACE, one.since(), "desk.start-days", With.PROVIDER);
            case SUITABLE -> waits(settings, WaitingAt.START, latest(one.since(), one.consentOn()), "desk.start-days", With.PROVIDER);
            case REFERRED -> assesses && !one.assessed()
                    ? waits(settings, WaitingAt.ASSESSMENT, latest(one.referredOn(), one.consentOn()), "desk.suitability-days", With.LEAD)
                    : waits(settings, WaitingAt.SUITABILITY, latest(one.referredOn(), one.consentOn()), "desk.suitability-days", With.PROVIDER);
            case STARTED, ON_HOLD, UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY -> throw new IllegalStateException(one.id() + " entered already");
        };
    }

    private static boolean willTakePart(ReferralEntry one) {
        return one.required() || switch (one.consent()) {
            case GIVEN, NOT_ASKED -> true;
            case AWAITED, REFUSED -> false;
        };
    }

    private static Standing unwilling(Settings settings, ReferralEntry one) {
        return one.consent() == ReferralConsent.REFUSED
                ? waits(settings, WaitingAt.REFUSAL_ANSWERED, latest(one.referredOn(), one.consentOn()), "desk.refusal-days", With.LEAD)
                : new Standing(WaitingAt.CONSENT, one.askedOn(), one.consentBy(), With.LEAD);
    }

    /// Of a report and a check, whichever is due first.
    private static Standing after(Settings settings, ReferralEntry one, boolean reported, boolean watched, LocalDate today) {
        var watch = after(settings, one, watched, today);
        var due = reported ? one.reportDue() : null;
        return due == null || watch.at() == WaitingAt.CHECK && watch.due() != null && watch.due().isBefore(due)
                ? watch
                : new Standing(WaitingAt.REPORT, one.since(), due, With.PROVIDER);
    }

    private static Standing after(Settings settings, ReferralEntry one, boolean watched, LocalDate today) {
        var watch = one.watch();
        if (!watched || watch == null || watch.next() == null) {
            return new Standing(WaitingAt.ENDED, one.since(), null, With.NOBODY);
        }
        var from = watch.next().minusDays(settings.at("desk.check-ahead-days", watch.next()).number());
        return new Standing(today.isBefore(from) ? WaitingAt.WATCHED : WaitingAt.CHECK, one.since(), watch.next(), With.WATCHER);
    }

    private static Standing waits(Settings settings, WaitingAt at, LocalDate since, String setting, With with) {
        return new Standing(at, since, since.plusDays(settings.at(setting, since).number()), with);
    }

    private static LocalDate latest(LocalDate one, @Nullable LocalDate other) {
        return other == null || other.isBefore(one) ? one : other;
    }
}
