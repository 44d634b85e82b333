package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full content of the cohort's section.
///
/// @param selected false for somebody who was in a cohort and is no longer
/// @param since when the cohort or the rating last changed
/// @param selectedOn when the person came into the cohorts
/// @param releaseOn when somebody in custody is expected out
/// @param contactBy the last day on which they are seen in time
/// @param proposals nobody decided on
/// @param followUp of who was taken out
/// @param history newest first
public record CohortView(
        boolean selected, @Nullable IomCohort cohort, @Nullable IomRating rag, @Nullable LocalDate since, @Nullable String reason,
        @Nullable LocalDate selectedOn, @Nullable LocalDate releaseOn, @Nullable LocalDate contactBy, boolean contactOverdue,
        @Nullable LocalDate nextReviewOn, List<Proposed> proposals, List<Decided> decisions, @Nullable FollowUp followUp,
        List<Contact> contacts, List<Step> pathways, List<Scheme> schemes, List<Review> reviews, List<Place> history) {
    /// Contacts and reviews shown; the timeline has them all.
    public static final int SHOWN_MAX = 20;

    public CohortView {
        proposals = List.copyOf(proposals);
        decisions = List.copyOf(decisions);
        contacts = List.copyOf(contacts);
        pathways = List.copyOf(pathways);
        schemes = List.copyOf(schemes);
        reviews = List.copyOf(reviews);
        history = List.copyOf(history);
    }

    /// @param by the name of who decided
    public record Place(
            @Nullable IomCohort cohort, @Nullable IomRating rag, @Nullable DeselectionReason left, String reason, LocalDate on, String by) {}

    /// @param key by which it is decided on
    /// @param why a referral's reason; empty for what a rule proposes
    public record Proposed(String key, ProposalKind kind, LocalDate since, LocalDate due, boolean late, String why, @Nullable String by) {}

    public record Decided(boolean selected, LocalDate heldOn, String reason, String by) {}

    public record FollowUp(String residualRisks, @Nullable UserId ownerId, @Nullable String owner, @Nullable LocalDate on, LocalDate decidedOn) {}

    public record Contact(Instant at, ContactKind kind, boolean seen, String note, String by) {}

    public record Step(Pathway pathway, PathwayNeed need, String what, String goal, PathwayProgress progress, LocalDate on, String by) {}

    public record Scheme(
            EntityId id, SchemeKind kind, String provider, LocalDate startsOn, @Nullable LocalDate endsOn, String terms,
            @Nullable LocalDate endedOn, @Nullable SchemeEnding how, String note) {}

    public record Review(LocalDate heldOn, IomRating rag, String summary, String control, String change, LocalDate nextOn, String by) {}

    /// Cohort and rating and what is due, without a word of why.
    ///
    /// @param proposed whether something speaks for managing the person that nobody decided on
    public record Summary(
            boolean selected, @Nullable IomCohort cohort, @Nullable IomRating rag, @Nullable LocalDate since, boolean proposed,
            @Nullable LocalDate contactBy, boolean contactOverdue, @Nullable LocalDate nextReviewOn) {}

    static Optional<CohortView> of(CaseFile file, Rendering rendering) {
        var cohort = Cohort.of(file);
        var proposals = Proposal.open(file, rendering.now());
        if (cohort.equals(Cohort.NONE) && proposals.isEmpty()) {
            return Optional.empty();
        }
        var says = new CohortSaying(cohort, rendering);
        var now = cohort.places().isEmpty() ? null : cohort.places().getLast();
        var by = CohortAgenda.contactBy(file.settings(), cohort).orElse(null);
        return Optional.of(new CohortView(
                cohort.now().isPresent(), now == null ? null : now.cohort(), now == null ? null : now.rag(), now == null ? null : now.on(),
                now == null ? null : rendering.text(now.reason()), cohort.selectedOn().orElse(null), cohort.work().releaseOn(), by,
                by != null && rendering.today().isAfter(by), cohort.reviewBy(file.settings()).orElse(null),
                proposals.stream().map(says::proposed).toList(), says.decisions(), says.followUp(),
                says.contacts(), says.pathways(), says.schemes(), says.reviews(), says.history()));
    }

    Summary summary() {
        return new Summary(selected, cohort, rag, since, !proposals.isEmpty(), contactBy, contactOverdue, nextReviewOn);
    }
}
