package gwarchod.clinic.stalking;

import gwarchod.clinic.stalking.StalkingEvent.Released;
import gwarchod.clinic.stalking.StalkingEvent.Told;
import gwarchod.clinic.stalking.StalkingEvent.Withdrawn;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// A signed release of a formulation.
///
/// @param by who signed it
/// @param told what each audience was told
/// @param replacedBy the release that took its place
/// @param withdrawn why it was taken back
/// @param withdrawnAt when
record ClinicRelease(
        Released said, UserId by, Instant at, CommitRef ref, List<Told> told, @Nullable EntityId replacedBy, @Nullable Withdrawn withdrawn,
        @Nullable Instant withdrawnAt) {
    ClinicRelease {
        told = List.copyOf(told);
    }

    EntityId id() {
        return said.release();
    }

    ClinicRelease telling(Told one) {
        var all = new ArrayList<>(told);
        all.add(one);
        return new ClinicRelease(said, by, at, ref, all, replacedBy, withdrawn, withdrawnAt);
    }

    ClinicRelease replaced(EntityId later) {
        return new ClinicRelease(said, by, at, ref, told, later, withdrawn, withdrawnAt);
    }

    ClinicRelease withdrawn(Withdrawn why, Instant when) {
        return new ClinicRelease(said, by, at, ref, told, replacedBy, why, when);
    }

    Optional<Told> to(Audience audience) {
        return told.stream().filter(one -> one.audience() == audience).findFirst();
    }

    FormulationState state(LocalDate today) {
        if (withdrawn != null) {
            return FormulationState.WITHDRAWN;
        }
        if (replacedBy != null) {
            return FormulationState.SUPERSEDED;
        }
        return said.validUntil().isBefore(today) ? FormulationState.EXPIRED : FormulationState.CURRENT;
    }

    /// Whether anybody is to go by it, or was until its last day.
    boolean stands() {
        return withdrawn == null && replacedBy == null;
    }
}
