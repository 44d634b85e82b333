package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.PlanEvent.HandedOver;
import gwarchod.core.casefile.plan.PlanEvent.LeftEmpty;
import gwarchod.core.casefile.plan.PlanEvent.MeasureAdded;
import gwarchod.core.casefile.plan.PlanEvent.MeasureProgressed;
import gwarchod.core.casefile.plan.PlanEvent.Reviewed;
import gwarchod.core.casefile.plan.PlanEvent.SignedOff;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The risk management plan of a case.
///
/// @param measures in the order in which they were added
/// @param reviews the oldest first
/// @param empty why nothing is needed under a heading: until a measure is added to it
/// @param changed the last time it was another plan than before; progress on a measure doesn't count until it ends
/// @param signed the last time a manager signed it off
public record Plan(List<Measure> measures, List<Review> reviews, Map<Pillar, Empty> empty, Optional<Stamp> changed, Optional<Stamp> signed) {
    static final String SECTION = "plan.measures";

    public static final Discipline<Plan> DISCIPLINE = new PlanDiscipline();

    static final Plan NONE = new Plan(List.of(), List.of(), Map.of(), Optional.empty(), Optional.empty());

    public Plan {
        measures = List.copyOf(measures);
        reviews = List.copyOf(reviews);
        empty = Map.copyOf(empty);
    }

    /// That somebody did something to the plan as a whole.
    public record Stamp(UserId by, Instant at, CommitRef ref) {
        static Optional<Stamp> of(Fact fact) {
            return Optional.of(new Stamp(fact.actor().user(), fact.recorded(), fact.ref()));
        }
    }

    /// A heading left without measures.
    record Empty(Text why, UserId by, Instant at, CommitRef ref) {}

    record Review(Reviewed said, Instant recorded, CommitRef ref) {}

    /// A measure put into the plan by what decides it elsewhere: whoever takes a clinic's advice.
    public static Decision adding(AddMeasure command, Deciding with) {
        return add(command, with);
    }

    public static Plan of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Whether it was reviewed in a later commit than this one; or only then made, where there was none.
    public boolean reviewedAfter(CommitRef commit) {
        return reviews.stream().anyMatch(review -> review.ref().number() > commit.number())
                || !measures.isEmpty() && measures.stream().allMatch(measure -> measure.first().number() > commit.number());
    }

    /// The last change of the plan, where no manager has signed it off since.
    public Optional<Stamp> unsigned() {
        return changed.filter(change -> signed.isEmpty() || signed.get().ref().number() < change.ref().number());
    }

    /// What is to be done under a heading and hasn't ended, in the order in which it was added.
    public List<Text> measuresOf(Pillar pillar) {
        return measures.stream().filter(measure -> measure.added().pillar() == pillar && !measure.status().ended())
                .map(measure -> measure.added().what()).toList();
    }

    /// When it was reviewed last.
    public Optional<LocalDate> reviewedOn() {
        return reviews.isEmpty() ? Optional.empty() : Optional.of(reviews.getLast().said().reviewedOn());
    }

    /// Whether a measure was added in a later commit than this one.
    public boolean extendedAfter(CommitRef commit) {
        return measures.stream().anyMatch(measure -> measure.first().number() > commit.number());
    }

    /// How far a measure is; empty where there is none of that id.
    public Optional<MeasureStatus> status(EntityId measure) {
        return measure(measure).map(Measure::status);
    }

    /// Whether there is such a measure and it hasn't ended.
    public boolean isInForce(EntityId measure) {
        return measure(measure).filter(one -> !one.status().ended()).isPresent();
    }

    Optional<Measure> measure(EntityId id) {
        return measures.stream().filter(measure -> measure.id().equals(id)).findFirst();
    }

    /// When it must be reviewed; empty for a case without a plan.
    Optional<LocalDate> reviewDueOn() {
        if (!reviews.isEmpty()) {
            return Optional.of(reviews.getLast().said().nextDueOn());
        }
        return Stream.concat(measures.stream().map(Measure::addedOn), empty.values().stream().map(left -> Days.of(left.at())))
                .min(LocalDate::compareTo).map(PlanReviewDue::firstReview);
    }

    /// The commit it rests on while nobody has reviewed it: only of a plan that has something.
    CommitRef begun() {
        return measures.isEmpty() ? empty.values().stream().map(Empty::ref).min(Comparator.comparing(CommitRef::number)).orElseThrow()
                : measures.getFirst().ref();
    }

    static Decision add(AddMeasure command, Deciding with) {
        boolean contingency = command.pillar() == Pillar.CONTINGENCY;
        var trigger = command.trigger();
        return Checks.at(with.now())
                .text("/what", command.what())
                .holds(!contingency || trigger != null && !trigger.isBlank(), "trigger-required", "/trigger")
                .holds(contingency || trigger == null, "trigger-only-for-contingency", "/trigger")
                .date("/dueOn", command.dueOn())
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var added = new MeasureAdded(id, command.pillar(), with.guard().apply(command.what()), with.guarded(trigger),
                            command.owner(), command.agency(), command.dueOn());
                    return Decision.accept(List.of(added), Map.of("measure", id.value()));
                });
    }

    static Decision progress(CaseFile file, ProgressMeasure command, Deciding with) {
        return Checks.at(with.now()).text("/note", command.note()).then(() -> {
            var measure = file.state(DISCIPLINE).measure(command.measureId());
            if (measure.isEmpty()) {
                return Decision.invalid("measure-unknown", "/measureId");
            }
            if (measure.get().status().ended() && command.status().ended()) {
                return Decision.refuse("measure-ended");
            }
            return Decision.accept(
                    new MeasureProgressed(command.measureId(), with.guard().apply(command.note()), command.status()));
        });
    }

    static Decision handOver(CaseFile file, HandOverMeasure command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var measure = file.state(DISCIPLINE).measure(command.measureId());
            if (measure.isEmpty()) {
                return Decision.invalid("measure-unknown", "/measureId");
            }
            if (measure.get().status().ended()) {
                return Decision.refuse("measure-ended");
            }
            var before = measure.get().owner();
            if (command.owner().equals(before) && measure.get().agency().equals(command.agency())) {
                return Decision.noChange();
            }
            return command.from() != null && !command.from().equals(before)
                    ? Decision.refuse("owner-changed")
                    : Decision.accept(new HandedOver(command.measureId(), command.owner(), command.agency(), before, with.guard().apply(command.why())));
        });
    }

    /// Nothing is needed under a heading, and why (MAPPA guidance 12.11: "none" needs a reason).
    static Decision leaveEmpty(CaseFile file, LeaveEmpty command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var plan = file.state(DISCIPLINE);
            if (plan.holds(command.pillar())) {
                return Decision.refuse("heading-has-measures");
            }
            var why = with.guard().apply(command.why());
            var before = plan.empty().get(command.pillar());
            return before != null && before.why().equals(why) ? Decision.noChange() : Decision.accept(new LeftEmpty(command.pillar(), why));
        });
    }

    /// A manager answers for the plan as it stands: a whole one, and not their own work.
    static Decision signOff(CaseFile file, SignOffPlan command, Deciding with) {
        var plan = file.state(DISCIPLINE);
        if (!PlanCompleteness.missing(plan).isEmpty()) {
            return Decision.refuse("plan-incomplete");
        }
        var unsigned = plan.unsigned();
        if (unsigned.isEmpty()) {
            return Decision.noChange();
        }
        return unsigned.get().by().equals(with.actor().user())
                ? Decision.refuse("plan-own-work")
                : Decision.accept(new SignedOff(with.guarded(command.note())));
    }

    /// That the plan was reviewed, for whoever reviews more than the plan and records it in the same breath. Only of a plan that has something.
    public static Event reviewed(LocalDate on, LocalDate nextOn, @Nullable Text note) {
        return new Reviewed(on, nextOn, note);
    }

    /// Whether anything is planned, or left empty with a reason.
    public boolean isBegun() {
        return !measures.isEmpty() || !empty.isEmpty();
    }

    /// Whether a measure that hasn't ended stands under a heading.
    boolean holds(Pillar pillar) {
        return measures.stream().anyMatch(measure -> measure.added().pillar() == pillar && !measure.status().ended());
    }

    static Decision review(CaseFile file, ReviewPlan command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/reviewedOn", command.reviewedOn())
                .date("/nextDueOn", command.nextDueOn())
                .order("/nextDueOn", command.reviewedOn(), command.nextDueOn())
                .then(() -> {
                    var plan = file.state(DISCIPLINE);
                    if (!plan.isBegun()) {
                        return Decision.refuse("plan-empty");
                    }
                    var said = new Reviewed(command.reviewedOn(), command.nextDueOn(), with.guarded(command.note()));
                    if (!plan.reviews().isEmpty() && plan.reviews().getLast().said().equals(said)) {
                        return Decision.noChange();
                    }
                    return Decision.accept(said);
                });
    }

    Plan evolve(PlanEvent event, Fact fact) {
        return switch (event) {
            case MeasureAdded added ->
                new Plan(and(measures, Measure.of(added, fact)), reviews, without(added.pillar()), Stamp.of(fact), signed);
            case MeasureProgressed progressed -> {
                boolean turns = measure(progressed.measureId()).filter(one -> one.status().ended() != progressed.status().ended()).isPresent();
                yield new Plan(
                        measures.stream()
                                .map(one -> one.id().equals(progressed.measureId()) ? one.progressed(progressed, fact) : one)
                                .toList(),
                        reviews, empty, turns ? Stamp.of(fact) : changed, signed);
            }
            case HandedOver(var id, var owner, var agency, _, _) -> new Plan(
                    measures.stream().map(one -> one.id().equals(id) ? one.handedOver(owner, agency) : one).toList(), reviews, empty, changed, signed);
            case Reviewed said -> new Plan(measures, and(reviews, new Review(said, fact.recorded(), fact.ref())), empty, changed, signed);
            case LeftEmpty(var pillar, var why) -> {
                var left = without(pillar);
                left.put(pillar, new Empty(why, fact.actor().user(), fact.recorded(), fact.ref()));
                yield new Plan(measures, reviews, left, Stamp.of(fact), signed);
            }
            case SignedOff _ -> new Plan(measures, reviews, empty, changed, Stamp.of(fact));
        };
    }

    private Map<Pillar, Empty> without(Pillar pillar) {
        var rest = new EnumMap<Pillar, Empty>(Pillar.class);
        rest.putAll(empty);
        rest.remove(pillar);
        return rest;
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
