package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full content of the cohort's section.
///
/// @param selected false for somebody who was in a cohort and is no longer
/// @param since when the cohort or the rating last changed
/// @param history newest first
public record CohortView(
        boolean selected, @Nullable IomCohort cohort, @Nullable IomRating rag, LocalDate since, String reason, List<Place> history) {
    public CohortView {
        history = List.copyOf(history);
    }

    /// @param by the name of who decided
    public record Place(
            @Nullable IomCohort cohort, @Nullable IomRating rag, @Nullable DeselectionReason left, String reason, LocalDate on, String by) {}

    /// Cohort and rating, without a word of why.
    public record Summary(boolean selected, @Nullable IomCohort cohort, @Nullable IomRating rag, LocalDate since) {}

    static Optional<CohortView> of(CaseFile file, Rendering rendering) {
        var places = file.state(Cohort.DISCIPLINE).places().reversed().stream()
                .map(place -> new Place(place.cohort(), place.rag(), place.left(), rendering.text(place.reason()), place.on(),
                        rendering.directory().name(place.by())))
                .toList();
        if (places.isEmpty()) {
            return Optional.empty();
        }
        var now = places.getFirst();
        return Optional.of(new CohortView(now.cohort() != null, now.cohort(), now.rag(), now.on(), now.reason(), places));
    }

    Summary summary() {
        return new Summary(selected, cohort, rag, since);
    }
}
