package gwarchod.mappa.plan;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.level.MappaStanding;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.plan.MappaPlanEvent.ConditionWatched;
import gwarchod.mappa.plan.MappaPlanEvent.LicenceRecorded;
import gwarchod.mappa.plan.MappaPlanEvent.LightReviewed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The MAPPA layer over a plan.
///
/// @param reviews the light ones, the oldest first
/// @param licence as it reads now; empty: nobody has said
/// @param watched the measure of the plan that was named to watch a condition, ended or not
public record MappaPlan(List<LightReview> reviews, Optional<Licence> licence, Map<EntityId, EntityId> watched) {
    public static final String SECTION_ID = "mappa.plan";

    /// How long after a review at level 1 the next one is due.
    static final String LIGHT_DAYS = "plan.level-1-review-days";

    static final MappaPlan NONE = new MappaPlan(List.of(), Optional.empty(), Map.of());

    public static final Discipline<MappaPlan> DISCIPLINE = new MappaPlanDiscipline();

    public static final Section<MappaPlanView.Summary, MappaPlanView> SECTION = new Section<>(SECTION_ID, "mappaPlan",
            Basis.PUBLIC_PROTECTION, MappaPlanView.Summary.class, MappaPlanView.class, MappaPlanView::summary);

    public MappaPlan {
        reviews = List.copyOf(reviews);
        watched = Map.copyOf(watched);
    }

    record LightReview(LightReviewed said, UserId by, Instant recorded, CommitRef ref) {}

    record Licence(LicenceRecorded said, UserId by, Instant recorded, CommitRef ref) {}

    public static MappaPlan of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Of somebody managed at level 1: when the light review is due, as the last one, or what put them there, said.
    static Optional<LocalDate> lightDueOn(CaseFile file) {
        return MappaLevel.standing(file).filter(held -> held.level() == 1).map(MappaStanding::reviewDueOn);
    }

    /// The conditions of a licence that runs on a day which no measure of the plan watches.
    static List<MappaPlanEvent.LicenceCondition> unwatched(CaseFile file, LocalDate day) {
        var known = of(file);
        return known.licence.filter(one -> one.said().until() == null || !one.said().until().isBefore(day)).stream()
                .flatMap(one -> one.said().conditions().stream()).filter(one -> known.watching(file, one.condition()).isEmpty()).toList();
    }

    /// The measure that watches a condition: one that has ended watches nothing any more.
    Optional<EntityId> watching(CaseFile file, EntityId condition) {
        return Optional.ofNullable(watched.get(condition)).filter(Plan.of(file)::isInForce);
    }

    MappaPlan evolve(MappaPlanEvent event, Fact fact) {
        return switch (event) {
            case LightReviewed said -> {
                var more = new ArrayList<>(reviews);
                more.add(new LightReview(said, fact.actor().user(), fact.recorded(), fact.ref()));
                yield new MappaPlan(more, licence, watched);
            }
            case LicenceRecorded said ->
                new MappaPlan(reviews, Optional.of(new Licence(said, fact.actor().user(), fact.recorded(), fact.ref())), watched);
            case ConditionWatched(var condition, var measure) -> {
                var next = new HashMap<>(watched);
                next.put(condition, measure);
                yield new MappaPlan(reviews, licence, next);
            }
        };
    }
}
