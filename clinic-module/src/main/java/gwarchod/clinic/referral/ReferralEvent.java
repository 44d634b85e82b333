package gwarchod.clinic.referral;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.time.Instant;
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
            new EventType<>("referral.ended.1", Ended.class));

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
}
