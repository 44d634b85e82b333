package gwarchod.core.casefile.attendance;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sixteen outcome codes of probation's contact outcomes (`domain/peers.md`, MPOP): what a line of a register is to probation's own records.
///
/// It says nothing about whether an absence is acceptable that the lead hasn't said: until then it is [#AFTA], failed to attend. [#AAM11] and
/// [#CO10] are in probation's list without a published meaning; nothing here becomes them.
public enum OutcomeCode {
    /// Attended and complied.
    ATTC,
    /// Attended and failed to comply.
    AFTC,
    /// Sent home for their behaviour.
    ATSH,
    /// Sent home by the service.
    ATSS,
    /// Did not attend, unacceptable.
    UAAB,
    /// Failed to attend; nobody has judged it yet.
    AFTA,
    AAM11,
    /// Acceptable: at court.
    AACL,
    /// Acceptable: work.
    AAEM,
    /// Acceptable: family or childcare.
    AAFC,
    /// Acceptable: holiday.
    AAHO,
    /// Acceptable: medical.
    AAME,
    /// Acceptable: religious.
    AARE,
    /// Acceptable: in custody.
    AARC,
    /// Acceptable by professional judgement, for a reason that has no code of its own.
    CO05,
    CO10;

    /// @param acceptable as the lead judged the absence; none: not judged
    /// @return empty for a session that wasn't held: nobody was expected to come
    public static Optional<OutcomeCode> of(
            Attendance attendance, @Nullable AbsenceReason reason, @Nullable Boolean acceptable, @Nullable SentHome sentHome,
            @Nullable Engagement engagement) {
        return switch (attendance) {
            case ATTENDED, LATE -> Optional.of(engagement == Engagement.DID_NOT_COMPLY ? AFTC : ATTC);
            case SENT_HOME -> Optional.of(sentHome == SentHome.FOR_BEHAVIOUR ? ATSH : ATSS);
            case ABSENT -> Optional.of(acceptable == null ? AFTA : acceptable ? acceptable(reason) : UAAB);
            case NOT_HELD -> Optional.empty();
        };
    }

    private static OutcomeCode acceptable(@Nullable AbsenceReason reason) {
        return switch (reason) {
            case ILLNESS, MEDICAL_APPOINTMENT -> AAME;
            case WORK -> AAEM;
            case FAMILY_OR_CARE -> AAFC;
            case HOLIDAY -> AAHO;
            case RELIGIOUS_OBSERVANCE -> AARE;
            case COURT -> AACL;
            case IN_CUSTODY -> AARC;
            case TRANSPORT, OTHER, NONE_GIVEN -> CO05;
            case null -> CO05;
        };
    }
}
