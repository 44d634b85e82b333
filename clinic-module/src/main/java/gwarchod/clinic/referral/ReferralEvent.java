package gwarchod.clinic.referral;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to a referral. `occurred` is null where it happened when it was recorded.
sealed interface ReferralEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("referral.made.1", Made.class),
            new EventType<>("referral.consent-recorded.1", ConsentRecorded.class),
            new EventType<>("referral.attendance-required.1", AttendanceRequired.class),
            new EventType<>("referral.suitability-decided.1", SuitabilityDecided.class),
            new EventType<>("referral.started.1", Started.class),
            new EventType<>("referral.held.1", Held.class),
            new EventType<>("referral.ended.1", Ended.class),
            new EventType<>("referral.prepared.1", Prepared.class),
            new EventType<>("referral.condition-met.1", ConditionMet.class),
            new EventType<>("referral.wait-cancelled.1", WaitCancelled.class),
            new EventType<>("referral.checked.1", Checked.class),
            new EventType<>("referral.monitoring-given.1", MonitoringGiven.class));

    EntityId referral();

    @In(Referrals.SECTION_ID)
    record Made(
            EntityId referral, ReferralKind kind, AgencyId provider, @Nullable EntityId programme, @Nullable String programmeName,
            Text reason, @Nullable EntityId order, @Nullable Instant occurred)
            implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record ConsentRecorded(EntityId referral, ReferralConsent consent, Text note, @Nullable Instant occurred) implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record AttendanceRequired(EntityId referral, EntityId order, @Nullable Instant occurred) implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record SuitabilityDecided(EntityId referral, Suitability suitability, Text rationale, @Nullable Instant occurred)
            implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record Started(EntityId referral, @Nullable Instant occurred) implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record Held(EntityId referral, Text reason, @Nullable Instant occurred) implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record Ended(EntityId referral, ReferralEnd how, Text reason, @Nullable Instant occurred) implements ReferralEvent {}

    /// @param crime whose outcome it waits for; none: any of the case
    @In(Referrals.SECTION_ID)
    record Prepared(
            EntityId referral, AgencyId provider, EntityId programme, String programmeName, Text reason, @Nullable EntityId crime)
            implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record ConditionMet(EntityId referral, EntityId crime, int outcome) implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record WaitCancelled(EntityId referral, Text why) implements ReferralEvent {}

    /// @param seen what had happened since the programme ended, as far as it was recorded by then
    @In(Referrals.SECTION_ID)
    record Checked(EntityId referral, LocalDate on, MonitoringFinding found, Text note, List<EntityId> seen) implements ReferralEvent {
        public Checked {
            seen = List.copyOf(seen);
        }
    }

    @In(Referrals.SECTION_ID)
    record MonitoringGiven(EntityId referral, UserId owner) implements ReferralEvent {}
}
