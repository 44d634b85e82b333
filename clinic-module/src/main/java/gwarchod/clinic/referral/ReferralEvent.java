package gwarchod.clinic.referral;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.Consequence;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Upcaster;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What happens to a referral. `occurred` is null where it happened when it was recorded.
sealed interface ReferralEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("referral.made.1", Made.class),
            new EventType<>("referral.consent-recorded.1", ConsentRecorded.class),
            new EventType<>("referral.attendance-required.1", AttendanceRequired.class),
            new EventType<>("referral.suitability-decided.1", SuitabilityDecided.class),
            new EventType<>("referral.started.1", Started.class),
            new EventType<>("referral.held.2", Held.class),
            new EventType<>("referral.ended.1", Ended.class),
            new EventType<>("referral.prepared.1", Prepared.class),
            new EventType<>("referral.condition-met.1", ConditionMet.class),
            new EventType<>("referral.wait-cancelled.1", WaitCancelled.class),
            new EventType<>("referral.checked.1", Checked.class),
            new EventType<>("referral.monitoring-given.1", MonitoringGiven.class),
            new EventType<>("referral.eligibility-checked.1", EligibilityChecked.class),
            new EventType<>("referral.told.1", Told.class),
            new EventType<>("referral.placed.1", Placed.class),
            new EventType<>("referral.resumed.1", Resumed.class),
            new EventType<>("referral.provider-chosen.1", ProviderChosen.class),
            new EventType<>("referral.report-given.1", ReportGiven.class),
            new EventType<>("referral.end-decided.1", EndDecided.class));

    /// The first version said neither what kind of reason it was nor until when.
    List<Upcaster> UPCASTERS = List.of(new Upcaster("referral.held.1", "referral.held.2", UnaryOperator.identity()));

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
    record Held(
            EntityId referral, @Nullable HoldKind kind, @Nullable LocalDate until, @Nullable LocalDate reviewOn, Text reason, @Nullable Instant occurred)
            implements ReferralEvent {}

    /// @param met those criteria the person meets; of the others it is known that they don't
    @In(Referrals.SECTION_ID)
    record EligibilityChecked(EntityId referral, List<EligibilityCriterion> met, Text note, @Nullable Instant occurred) implements ReferralEvent {
        public EligibilityChecked {
            met = List.copyOf(met);
        }
    }

    /// @param by who told them; empty: who recorded it
    /// @param language empty: English or Welsh
    @In(Referrals.SECTION_ID)
    record Told(EntityId referral, List<ToldItem> items, Text by, Text language, boolean interpreter, @Nullable Instant occurred)
            implements ReferralEvent {
        public Told {
            items = List.copyOf(items);
        }
    }

    /// Somebody was referred elsewhere than their risk proposes: for whoever manages them, and not for the provider.
    @In(Referrals.SECTION_ID)
    record ProviderChosen(EntityId referral, Text because) implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record Placed(EntityId referral, ReferralPlace waits, Text reason, @Nullable Instant occurred) implements ReferralEvent {}

    @In(Referrals.SECTION_ID)
    record Resumed(EntityId referral, Text note, @Nullable Instant occurred) implements ReferralEvent {}

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

    @In(Referrals.SECTION_ID)
    record ReportGiven(EntityId referral, EndReport report) implements ReferralEvent {}

    /// What the early end of one that an order requires was: for whoever manages the person, and not for the provider.
    @In(Referrals.SECTION_ID)
    record EndDecided(EntityId referral, Consequence consequence, Text why) implements ReferralEvent {}
}
