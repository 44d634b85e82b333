package gwarchod.core.sharing;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Every version of the agreement with who proposed and approved it, what differs between any two, and what is proposed.
public final class AgreementHistory {
    private AgreementHistory() {}

    /// Asks for every version.
    public record VersionsAsked() {}

    public record Versions(List<VersionLine> versions) {
        public Versions {
            versions = List.copyOf(versions);
        }
    }

    /// @param inForce now
    /// @param waiting for its day
    /// @param proposedBy absent: the area began with it
    public record VersionLine(
            long version, String title, Instant effective, boolean inForce, boolean waiting, @Nullable String proposedBy,
            @Nullable String approvedBy, String because) {}

    /// Asks what differs between two versions.
    public record DifferenceOf(long before, long after) {}

    public record Difference(VersionLine before, VersionLine after, Differences differences) {}

    /// Asks for every proposal; for whoever may propose or approve.
    public record ProposalsAsked() {}

    public record Proposals(List<ProposalLine> proposals) {
        public Proposals {
            proposals = List.copyOf(proposals);
        }
    }

    /// @param effective absent: as soon as it is approved
    /// @param reason why it was rejected
    public record ProposalLine(
            EntityId proposal, ProposalState state, String by, Instant at, String because, @Nullable Instant effective, long basedOn,
            int revision, @Nullable String decidedBy, @Nullable Instant decided, String reason) {}

    public enum ProposalState {
        OPEN, APPROVED, REJECTED, WITHDRAWN
    }

    public record ProposalOf(EntityId proposal) {}

    /// @param own the reader proposed it, and so can't approve it
    /// @param differences what it changes of the version it is based on
    /// @param since what changed since that version, which has to be looked at before anything is proposed anew; absent: nothing did
    public record ProposalShown(ProposalLine line, boolean own, Differences differences, @Nullable Differences since) {}

    static Versions versions(Adopted state, Instant now, Words words, Lang lang, Function<UserId, String> names) {
        var inForce = state.at(now).number();
        return new Versions(state.versions().reversed().stream().map(one -> line(one, inForce, now, words, lang, names)).toList());
    }

    static Optional<Difference> difference(DifferenceOf what, Adopted state, Instant now, Words words, Lang lang, Function<UserId, String> names) {
        var inForce = state.at(now).number();
        return state.version(what.before()).flatMap(before -> state.version(what.after()).map(after -> new Difference(
                line(before, inForce, now, words, lang, names), line(after, inForce, now, words, lang, names),
                Differences.between(before.agreement().terms(), after.agreement().terms(), words, lang))));
    }

    static Proposals proposals(Adopted state, Function<UserId, String> names) {
        return new Proposals(state.proposals().reversed().stream().map(one -> line(one, names)).toList());
    }

    static Optional<ProposalShown> proposal(ProposalOf what, Adopted state, Viewer viewer, Words words, Lang lang, Function<UserId, String> names) {
        return state.find(what.proposal()).flatMap(proposal -> state.version(proposal.basedOn()).map(base -> {
            var terms = base.agreement().terms();
            boolean moved = proposal.open() && state.latest().number() != base.number();
            return new ProposalShown(line(proposal, names), proposal.by().equals(viewer.user()),
                    Differences.between(terms, proposal.terms(), words, lang),
                    moved ? Differences.between(terms, state.latest().agreement().terms(), words, lang) : null);
        }));
    }

    private static VersionLine line(Adopted.Version one, long inForce, Instant now, Words words, Lang lang, Function<UserId, String> names) {
        var proposal = one.proposal();
        var decidedBy = proposal == null ? null : proposal.decidedBy();
        return new VersionLine(
                one.number(), WhoSeesWhat.said(words, lang, "agreement.title.", one.agreement().terms().title()), one.from(),
                one.number() == inForce, one.from().isAfter(now), proposal == null ? null : names.apply(proposal.by()),
                decidedBy == null ? null : names.apply(decidedBy), proposal == null ? "" : proposal.because());
    }

    private static ProposalLine line(Proposal one, Function<UserId, String> names) {
        var decidedBy = one.decidedBy();
        return new ProposalLine(one.id(), ProposalState.valueOf(one.state().name()), names.apply(one.by()), one.at(), one.because(),
                one.effective(), one.basedOn(), one.revision(), decidedBy == null ? null : names.apply(decidedBy), one.decided(), one.reason());
    }
}
