package gwarchod.core.sharing;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.sharing.AgreementEvent.AgreementAdopted;
import gwarchod.core.sharing.AgreementEvent.ChangeProposed;
import gwarchod.core.sharing.AgreementEvent.ProposalAmended;
import gwarchod.core.sharing.AgreementEvent.ProposalApproved;
import gwarchod.core.sharing.AgreementEvent.ProposalRejected;
import gwarchod.core.sharing.AgreementEvent.ProposalWithdrawn;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Every version of an area's agreement, in the order in which they were approved (what was allowed on a day of the past is asked too),
/// and every proposal there was, oldest first.
record Adopted(List<Version> versions, List<Proposal> proposals) {
    static final Adopted NONE = new Adopted(List.of(), List.of());

    static final StreamType<Adopted> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return "agreement";
        }

        @Override
        public Adopted empty(StreamId stream) {
            return NONE;
        }

        @Override
        public Adopted evolve(Adopted state, Fact fact) {
            return state.after(fact, (AgreementEvent) fact.event());
        }
    };

    /// @param from when it came, or comes, into force: unless another was approved meanwhile
    /// @param proposal how it came about; none: the area began with it
    record Version(Instant from, Agreement agreement, @Nullable Proposal proposal) {
        long number() {
            return agreement.version();
        }
    }

    Adopted {
        versions = List.copyOf(versions);
        proposals = List.copyOf(proposals);
    }

    private Adopted after(Fact fact, AgreementEvent event) {
        var who = fact.actor().user();
        var when = fact.recorded();
        return switch (event) {
            case AgreementAdopted(var terms) -> with(new Version(when, new Agreement(fact.ref().number(), terms), null));
            case ChangeProposed(var id, var basedOn, var terms, var because, var effective) -> with(new Proposal(
                    id, basedOn, terms, because, effective, who, when, 0, Proposal.State.OPEN, null, null, ""));
            case ProposalAmended(var id, var terms) -> with(of(id).amended(terms));
            case ProposalApproved(var id) -> approved(of(id), fact, who);
            case ProposalRejected(var id, var reason) -> with(of(id).decided(Proposal.State.REJECTED, who, when, reason));
            case ProposalWithdrawn(var id) -> with(of(id).decided(Proposal.State.WITHDRAWN, who, when, ""));
        };
    }

    private Adopted approved(Proposal proposal, Fact fact, UserId who) {
        var approved = proposal.decided(Proposal.State.APPROVED, who, fact.recorded(), "");
        var wanted = proposal.effective();
        var from = wanted != null && wanted.isAfter(fact.recorded()) ? wanted : fact.recorded();
        return with(approved).with(new Version(from, new Agreement(fact.ref().number(), proposal.terms()), approved));
    }

    private Adopted with(Version next) {
        var all = new ArrayList<>(versions);
        all.add(next);
        return new Adopted(all, proposals);
    }

    private Adopted with(Proposal proposal) {
        var all = new ArrayList<>(proposals);
        all.removeIf(one -> one.id().equals(proposal.id()));
        all.add(proposal);
        return new Adopted(versions, all);
    }

    Optional<Proposal> find(EntityId id) {
        return proposals.stream().filter(one -> one.id().equals(id)).findFirst();
    }

    private Proposal of(EntityId id) {
        return find(id).orElseThrow(() -> new IllegalStateException("no proposal " + id));
    }

    Optional<Version> version(long number) {
        return versions.stream().filter(one -> one.number() == number).findFirst();
    }

    /// The last one approved, in force or waiting for its day: what the next must be based on.
    Version latest() {
        return versions.isEmpty() ? Agreements.NOBODY : versions.getLast();
    }

    /// The agreement in force at `time`; before the first one nobody sees anything.
    Version at(Instant time) {
        for (Version version : versions.reversed()) {
            if (!version.from().isAfter(time)) {
                return version;
            }
        }
        return Agreements.NOBODY;
    }
}
