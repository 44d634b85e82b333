package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.iom.cohort.CohortEvent.CohortSet;
import gwarchod.iom.cohort.CohortEvent.CustodySet;
import gwarchod.iom.cohort.CohortEvent.Deselected;
import gwarchod.iom.cohort.CohortEvent.FollowUpSet;
import gwarchod.iom.cohort.CohortEvent.PanelDecided;
import gwarchod.iom.cohort.CohortEvent.Referred;
import gwarchod.iom.cohort.CohortEvent.ScoreKept;
import gwarchod.iom.cohort.KeptScore.Moment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What may be decided about somebody's place in the cohorts. Pure, but for the score, which comes from outside as the time does.
record CohortRules(Scores scores) {
    /// Referrals of one person at most.
    static final int REFERRALS_MAX = 100;

    Decision set(CaseFile file, SetCohort command, Deciding with) {
        var now = Cohort.of(file).now();
        boolean same = now.filter(place -> place.cohort() == command.cohort() && place.rag() == command.rag()).isPresent();
        return Checks.at(with.now())
                .text("/reason", command.reason())
                .date("/releaseOn", command.releaseOn())
                .holds(command.releaseOn() == null || command.rag() == IomRating.IN_CUSTODY, "release-not-in-custody", "/releaseOn")
                .then(() -> {
                    var events = new ArrayList<Event>();
                    if (!same) {
                        events.addAll(placed(file, command.cohort(), command.rag(), command.reason(), with));
                    }
                    events.addAll(custody(file, command.releaseOn()));
                    return events.isEmpty() ? Decision.noChange() : Decision.accept(events, Map.of());
                });
    }

    static List<Event> custody(CaseFile file, @Nullable LocalDate release) {
        return Objects.equals(Cohort.of(file).work().releaseOn(), release) ? List.of() : List.of(new CustodySet(release));
    }

    /// Into a cohort, with the score of whoever wasn't in one.
    private List<Event> placed(CaseFile file, IomCohort cohort, IomRating rag, Text reason, Deciding with) {
        var events = new ArrayList<Event>();
        events.add(new CohortSet(cohort, rag, with.guard().apply(reason)));
        if (Cohort.of(file).now().isEmpty()) {
            score(file, Moment.ENTRY, with).ifPresent(events::add);
        }
        return events;
    }

    private Optional<Event> score(CaseFile file, Moment moment, Deciding with) {
        return scores.of(file, moment, with.now()).map(kept -> new ScoreKept(
                kept.at(), kept.tenths(), kept.recency(), kept.frequency(), kept.gravity(), kept.victims(), kept.index(), kept.version()));
    }

    Decision deselect(CaseFile file, Deselect command, Deciding with) {
        boolean died = command.reason() == DeselectionReason.DIED;
        return Checks.at(with.now())
                .text("/rationale", command.rationale())
                .text("/residualRisks", command.residualRisks())
                .holds(died || command.followUpOwner() != null, "value-required", "/followUpOwner")
                .holds(died || command.followUpOn() != null, "value-required", "/followUpOn")
                .date("/followUpOn", command.followUpOn())
                .pastDate("/decidedOn", command.decidedOn())
                .order("/followUpOn", command.decidedOn(), command.followUpOn())
                .then(() -> {
                    if (Cohort.of(file).now().isEmpty()) {
                        return Decision.refuse("not-in-cohort");
                    }
                    var events = new ArrayList<Event>();
                    events.add(new Deselected(command.reason(), with.guard().apply(command.rationale())));
                    events.add(new FollowUpSet(with.guard().apply(command.residualRisks()), command.followUpOwner(), command.followUpOn(),
                            command.decidedOn()));
                    score(file, Moment.EXIT, with).ifPresent(events::add);
                    events.addAll(custody(file, null));
                    return Decision.accept(events, Map.of());
                });
    }

    Decision decide(CaseFile file, DecideSelection command, Deciding with) {
        boolean open = Proposal.open(file, with.now()).stream().anyMatch(one -> one.key().equals(command.on()));
        return Checks.at(with.now())
                .text("/reason", command.reason())
                .pastDate("/heldOn", command.heldOn())
                .holds(!command.select() || command.cohort() != null, "value-required", "/cohort")
                .holds(!command.select() || command.rag() != null, "value-required", "/rag")
                .then(() -> {
                    if (!open) {
                        return Decision.refuse("proposal-not-open");
                    }
                    var events = new ArrayList<Event>();
                    events.add(new PanelDecided(command.on(), command.select(), command.heldOn(), with.guard().apply(command.reason())));
                    if (command.select()) {
                        events.addAll(placed(file, Objects.requireNonNull(command.cohort()), Objects.requireNonNull(command.rag()), command.reason(), with));
                    }
                    return Decision.accept(events, Map.of());
                });
    }

    /// Whether somebody else asked before is in no answer: whoever refers needn't see what the panel has.
    static Decision refer(CaseFile file, ReferToIom command, Deciding with) {
        return Checks.at(with.now())
                .text("/why", command.why())
                .holds(Cohort.of(file).panel().referrals().size() < REFERRALS_MAX, "too-many", "/why", REFERRALS_MAX)
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new Referred(id, with.guard().apply(command.why()))), Map.of("referral", id.value()));
                });
    }
}
