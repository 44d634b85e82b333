package gwarchod.mappa.screening;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What is known of a conviction, as far as MAPPA asks. Of notification it is only that and how long: what is notified stays in ViSOR.
///
/// @param offence a key of the table of offences
/// @param months how long; absent for what isn't counted in months
/// @param releaseOn the earliest day of release from custody
/// @param endsOn the last day of the licence, of the suspension or of the order; absent: no end is known
/// @param notification it makes them notify under Part 2 of the Sexual Offences Act 2003
/// @param notificationUntil the last day; absent: for good
public record Particulars(
        String offence, @Nullable Text detail, CourtFinding finding, SentenceKind sentence, @Nullable Integer months, LocalDate sentencedOn,
        @Nullable LocalDate releaseOn, @Nullable LocalDate endsOn, boolean notification, @Nullable LocalDate notificationUntil) {
    /// A life has fewer: more is a slip of the pen.
    private static final int MONTHS_MAX = 1_200;

    Checks checked(Checks checks) {
        return checks.holds(Offence.of(offence).isPresent(), "mappa-offence-unknown", "/said/offence")
                .holds(months == null || months >= 1 && months <= MONTHS_MAX, "months-absurd", "/said/months", MONTHS_MAX)
                .pastDate("/said/sentencedOn", sentencedOn)
                .date("/said/releaseOn", releaseOn).order("/said/releaseOn", sentencedOn, releaseOn)
                .date("/said/endsOn", endsOn).order("/said/endsOn", sentencedOn, endsOn)
                .date("/said/notificationUntil", notificationUntil).order("/said/notificationUntil", sentencedOn, notificationUntil)
                .holds(notification || notificationUntil == null, "notification-not-said", "/said/notificationUntil")
                .holds(finding != CourtFinding.ORDER_ALONE || notification, "order-alone-notifies", "/said/notification");
    }

    Particulars guarded(Deciding with) {
        return new Particulars(offence, with.guarded(detail), finding, sentence, months, sentencedOn, releaseOn, endsOn, notification,
                notificationUntil);
    }
}
