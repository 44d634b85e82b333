package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.breach.BreachEvent.ArrestAsked;
import gwarchod.core.casefile.breach.BreachEvent.CourseJudged;
import gwarchod.core.casefile.breach.BreachEvent.Decided;
import gwarchod.core.casefile.breach.BreachEvent.Found;
import gwarchod.core.casefile.breach.BreachEvent.Later;
import gwarchod.core.casefile.breach.BreachEvent.OutcomeRecorded;
import gwarchod.core.casefile.breach.BreachEvent.Reclassified;
import gwarchod.core.casefile.breach.BreachEvent.Recorded;
import gwarchod.core.casefile.breach.BreachEvent.StepTaken;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// A breach, and what was said of it since.
///
/// @param since the oldest first
record Breach(Recorded said, Instant recorded, CommitRef ref, List<Said<? extends Later>> since) {
    /// Crime and Security Act 2010 ss.26(1), 29(1); Domestic Abuse Act 2021 s.26; Bail Act 1976 s.7(4). Who breaks another order is arrested for
    /// an offence, and who breaks bail before charge is charged or bailed again.
    private static final Set<String> BEFORE_COURT = Set.of("dvpn", "dvpo", "dapn", "bail-post");

    Breach {
        since = List.copyOf(since);
    }

    /// What was said, when and by whom.
    record Said<E>(E event, Instant at, UserId by, CommitRef ref) {}

    static Breach of(Recorded said, Fact fact) {
        return new Breach(said, fact.recorded(), fact.ref(), List.of());
    }

    EntityId id() {
        return said.breachId();
    }

    Breach after(Later event, Fact fact) {
        var more = new ArrayList<>(since);
        more.add(new Said<>(event, fact.recorded(), fact.actor().user(), fact.ref()));
        return new Breach(said, recorded, ref, more);
    }

    <E> List<Said<E>> all(Class<E> type) {
        return since.stream().filter(one -> type.isInstance(one.event()))
                .map(one -> new Said<>(type.cast(one.event()), one.at(), one.by(), one.ref())).toList();
    }

    /// What was said last of this kind.
    <E> Optional<Said<E>> last(Class<E> type) {
        var all = all(type);
        return all.isEmpty() ? Optional.empty() : Optional.of(all.getLast());
    }

    Optional<Said<Decided>> considered() {
        return last(Decided.class);
    }

    Optional<Said<CourseJudged>> course() {
        return last(CourseJudged.class);
    }

    Optional<StepTaken> step(BreachStep step) {
        return all(StepTaken.class).stream().map(Said::event).filter(one -> one.step() == step).reduce((_, later) -> later);
    }

    /// An arrest that was asked for last and hasn't been made.
    Optional<Said<ArrestAsked>> arrestAwaited() {
        return step(BreachStep.ARRESTED).isPresent() ? Optional.empty() : last(ArrestAsked.class);
    }

    /// When they were arrested who must stand before a court within hours of that; empty where they did, or something else came of it. A
    /// charge alone brings nobody before a court.
    Optional<Instant> courtAwaited(Orders orders) {
        if (said.report().kind() != BreachKind.CONDITION_BROKEN || type(orders).filter(BEFORE_COURT::contains).isEmpty()) {
            return Optional.empty();
        }
        return step(BreachStep.ARRESTED).map(StepTaken::at)
                .filter(arrested -> step(BreachStep.BEFORE_COURT).filter(court -> !court.at().isBefore(arrested)).isEmpty())
                .filter(arrested -> last(OutcomeRecorded.class).map(Said::event).filter(came -> came.outcome() != BreachOutcome.CHARGED
                        && !came.on().isBefore(Days.of(arrested))).isEmpty());
    }

    /// Whether it counts: not what was recorded in error, unless that was said in error and something else has been found since.
    boolean counts() {
        return last(Found.class).filter(one -> one.event().finding() == BreachFinding.RECORDED_IN_ERROR).isEmpty();
    }

    /// What it is in law: as somebody said with a reason, else as the reference data has it.
    BreachStanding standing(Orders orders) {
        return last(Reclassified.class).map(one -> one.event().standing()).orElseGet(() -> law(orders).standing());
    }

    BreachLaw law(Orders orders) {
        var kind = said.report().kind();
        return orders.type(said.orderId()).map(type -> BreachLaw.of(type, kind))
                .orElseGet(() -> BreachLaw.of(type(orders).orElse(null), kind, Days.of(said.occurredAt())));
    }

    /// The code of what was broken; empty where it isn't known.
    Optional<String> type(Orders orders) {
        var other = said.report().other();
        return orders.type(said.orderId()).map(type -> type.code()).or(() -> Optional.ofNullable(other == null ? null : other.type()));
    }
}
