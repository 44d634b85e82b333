package gwarchod.iom.cohort;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to somebody's place in the cohorts, and what is done with those in one.
sealed interface CohortEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("iom.cohort-set.1", CohortSet.class), new EventType<>("iom.deselected.1", Deselected.class),
            new EventType<>("iom.referred.1", Referred.class), new EventType<>("iom.panel-decided.1", PanelDecided.class),
            new EventType<>("iom.custody-set.1", CustodySet.class), new EventType<>("iom.follow-up-set.1", FollowUpSet.class),
            new EventType<>("iom.score-kept.1", ScoreKept.class), new EventType<>("iom.contact-made.1", ContactMade.class),
            new EventType<>("iom.pathway-set.1", PathwaySet.class), new EventType<>("iom.scheme-started.1", SchemeStarted.class),
            new EventType<>("iom.scheme-ended.1", SchemeEnded.class), new EventType<>("iom.reviewed.1", Reviewed.class));

    @In(Cohort.SECTION_ID)
    record CohortSet(IomCohort cohort, IomRating rag, Text reason) implements CohortEvent {}

    @In(Cohort.SECTION_ID)
    record Deselected(DeselectionReason reason, Text rationale) implements CohortEvent {}

    @In(Cohort.SECTION_ID)
    record Referred(EntityId referral, Text why) implements CohortEvent {}

    /// @param on what was decided on: a proposal's or a referral's key
    @In(Cohort.SECTION_ID)
    record PanelDecided(String on, boolean selected, LocalDate heldOn, Text reason) implements CohortEvent {}

    /// @param releaseOn when somebody in custody is expected out; absent: nobody knows, or they are out
    @In(Cohort.SECTION_ID)
    record CustodySet(@Nullable LocalDate releaseOn) implements CohortEvent {}

    /// @param owner who follows up what risk remains; absent where nobody has to
    @In(Cohort.SECTION_ID)
    record FollowUpSet(Text residualRisks, @Nullable UserId owner, @Nullable LocalDate on, LocalDate decidedOn) implements CohortEvent {}

    /// Shown to the police alone.
    @In("iom.priority")
    record ScoreKept(KeptScore.Moment at, int tenths, int recency, int frequency, int gravity, int victims, @FreeWords String index,
            int version)
            implements CohortEvent {}

    /// @param seen false: it was tried
    @In(Cohort.SECTION_ID)
    record ContactMade(Instant at, ContactKind kind, boolean seen, Text note) implements CohortEvent {
        @Override
        public Instant occurred() {
            return at;
        }
    }

    @In(Cohort.SECTION_ID)
    record PathwaySet(Pathway pathway, PathwayNeed need, Text what, Text goal, PathwayProgress progress) implements CohortEvent {}

    @In(Cohort.SECTION_ID)
    record SchemeStarted(
            EntityId scheme, SchemeKind kind, @FreeWords String provider, LocalDate startsOn, @Nullable LocalDate endsOn, Text terms)
            implements CohortEvent {}

    @In(Cohort.SECTION_ID)
    record SchemeEnded(EntityId scheme, LocalDate endedOn, SchemeEnding how, Text note) implements CohortEvent {}

    /// @param control what holds them to something
    /// @param change what helps them change
    @In(Cohort.SECTION_ID)
    record Reviewed(LocalDate heldOn, IomRating rag, Text summary, Text control, Text change, LocalDate nextOn) implements CohortEvent {}
}
