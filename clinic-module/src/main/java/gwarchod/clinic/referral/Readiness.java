package gwarchod.clinic.referral;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is recorded of a referral beside its stages: what the person was told, whether they meet the criteria, and what it is on hold for.
///
/// @param told the earliest recorded first
/// @param eligibility as it was compared last
/// @param chosenBecause why it isn't the provider that the risk proposes; empty where nobody had to say
/// @param hold absent while it isn't on hold
record Readiness(List<Telling> told, @Nullable Eligibility eligibility, @Nullable Hold hold, Text chosenBecause) {
    static final Readiness NONE = new Readiness(List.of(), null, null, Text.NONE);

    Readiness {
        told = List.copyOf(told);
    }

    /// @param by who told them; empty: who recorded it
    record Telling(LocalDate on, List<ToldItem> items, Text by, UserId recordedBy, Text language, boolean interpreter) {}

    record Eligibility(LocalDate on, List<EligibilityCriterion> met, Text note, UserId by) {
        boolean eligible() {
            return unmet().isEmpty();
        }

        List<EligibilityCriterion> unmet() {
            return Stream.of(EligibilityCriterion.values()).filter(one -> !met.contains(one)).toList();
        }
    }

    /// @param before the stage it goes back to
    record Hold(
            @Nullable HoldKind kind, @Nullable LocalDate until, @Nullable LocalDate reviewOn, Text reason, ReferralStage before, Instant recorded,
            CommitRef ref) {
        /// Whether it was said already that it is on hold so.
        boolean says(@Nullable HoldKind otherKind, @Nullable LocalDate otherUntil, @Nullable LocalDate otherReview, Text otherReason) {
            return new Hold(otherKind, otherUntil, otherReview, otherReason, before, recorded, ref).equals(this);
        }
    }

    Readiness with(Telling telling) {
        return new Readiness(Stream.concat(told.stream(), Stream.of(telling)).toList(), eligibility, hold, chosenBecause);
    }

    Readiness with(Eligibility compared) {
        return new Readiness(told, compared, hold, chosenBecause);
    }

    Readiness with(@Nullable Hold next) {
        return new Readiness(told, eligibility, next, chosenBecause);
    }

    Readiness with(Text because) {
        return new Readiness(told, eligibility, hold, because);
    }

    /// What they weren't told by a day of what goes to the police.
    Set<ToldItem> untold(LocalDate by) {
        var untold = EnumSet.allOf(ToldItem.class);
        told.stream().filter(one -> !one.on().isAfter(by)).forEach(one -> one.items().forEach(untold::remove));
        return untold;
    }
}
