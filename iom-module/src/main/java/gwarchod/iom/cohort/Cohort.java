package gwarchod.iom.cohort;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.core.words.Words;
import gwarchod.iom.cohort.CohortEvent.CohortSet;
import gwarchod.iom.cohort.CohortEvent.Deselected;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One person's place in the cohorts, and every one before it, oldest first.
public record Cohort(List<Place> places) {
    public static final String SECTION_ID = "iom.cohort";

    static final Cohort NONE = new Cohort(List.of());

    public static final Section<CohortView.Summary, CohortView> SECTION = new Section<>(
            SECTION_ID, "iom", Basis.LAW_ENFORCEMENT, CohortView.Summary.class, CohortView.class, CohortView::summary);

    public static final Discipline<Cohort> DISCIPLINE = new CohortDiscipline();

    public Cohort {
        places = List.copyOf(places);
    }

    /// @param cohort null: taken out of the cohorts, for `left`
    record Place(
            @Nullable IomCohort cohort, @Nullable IomRating rag, @Nullable DeselectionReason left, Text reason, LocalDate on, UserId by) {}

    /// The place held now; empty for somebody in no cohort.
    Optional<Place> now() {
        return places.isEmpty() || places.getLast().cohort() == null ? Optional.empty() : Optional.of(places.getLast());
    }

    Cohort evolve(CohortEvent event, Fact fact) {
        var on = LocalDate.ofInstant(fact.occurred(), Words.ZONE);
        var by = fact.actor().user();
        return switch (event) {
            case CohortSet(var cohort, var rag, var reason) -> and(new Place(cohort, rag, null, reason, on, by));
            case Deselected(var left, var rationale) -> and(new Place(null, null, left, rationale, on, by));
        };
    }

    private Cohort and(Place place) {
        var all = new ArrayList<>(places);
        all.add(place);
        return new Cohort(all);
    }
}
