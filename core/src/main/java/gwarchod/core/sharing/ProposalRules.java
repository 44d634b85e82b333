package gwarchod.core.sharing;

import static gwarchod.core.sharing.AgreementRules.each;
import static gwarchod.core.sharing.AgreementRules.first;
import static gwarchod.core.sharing.AgreementRules.unless;

import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.AgreementEvent.ChangeProposed;
import gwarchod.core.sharing.AgreementEvent.ProposalAmended;
import gwarchod.core.sharing.AgreementEvent.ProposalApproved;
import gwarchod.core.sharing.AgreementEvent.ProposalRejected;
import gwarchod.core.sharing.AgreementEvent.ProposalWithdrawn;
import gwarchod.core.sharing.ProposeChange.Cell;
import gwarchod.core.sharing.ProposeChange.CellRow;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/// When a change of the agreement may be proposed, approved, rejected and withdrawn: by two people, and on what is in force. Pure.
///
/// @param sections the ids of all sections of this installation
/// @param commands the names of all its commands and deeds
record ProposalRules(Set<String> sections, Set<String> commands) {
    static final int OPEN_MAX = 50;
    static final int CELLS_MAX = 200;
    static final int REASON_CHARACTERS_MAX = 2_000;

    Decision propose(Adopted state, EntityId id, ProposeChange command, Function<Long, Decision> stale) {
        var base = state.latest();
        if (command.basedOn() != null && command.basedOn() != base.number()) {
            return stale.apply(command.basedOn());
        }
        if (state.proposals().stream().filter(Proposal::open).count() >= OPEN_MAX) {
            return Decision.refuse("too-many-proposals", OPEN_MAX);
        }
        return first(List.of(
                reason(command.because(), "/because"),
                unless(command.terms() == null || command.changes().isEmpty(), "proposal-whole-or-cells", "/terms"),
                command.terms() == null
                        ? wrong(command.changes(), base.agreement().terms())
                        : AgreementRules.wrong(command.terms(), sections, commands, "/terms")))
                .orElseGet(() -> {
                    var before = base.agreement().terms();
                    var terms = command.terms() == null ? ProposeChange.changed(before, command.changes()) : command.terms().terms();
                    return Differences.same(before, terms)
                            ? Decision.invalid("proposal-changes-nothing", command.terms() == null ? "/changes" : "/terms")
                            : Decision.accept(
                                    List.of(new ChangeProposed(id, base.number(), terms, command.because(), command.effective())),
                                    Map.of("proposal", id.value()));
                });
    }

    Decision amend(Adopted state, ProposalDeeds.Amend command, UserId who) {
        var found = state.find(command.proposal());
        return refused(found)
                .or(() -> by(found.orElseThrow(), who, true))
                .or(() -> wrong(command.changes(), found.orElseThrow().terms()))
                .orElseGet(() -> {
                    var before = found.orElseThrow().terms();
                    var terms = ProposeChange.changed(before, command.changes());
                    return Differences.same(before, terms) ? Decision.noChange()
                            : Decision.accept(new ProposalAmended(command.proposal(), terms));
                });
    }

    /// @param held the roles of each person with an open account
    /// @param stale what is said to whoever looked at an older version
    Decision approve(
            Adopted state, ProposalDeeds.Approve command, UserId who, Collection<Set<String>> held, Function<Long, Decision> stale) {
        var found = state.find(command.proposal());
        return refused(found)
                .or(() -> by(found.orElseThrow(), who, false))
                .orElseGet(() -> {
                    var proposal = found.orElseThrow();
                    if (proposal.basedOn() != state.latest().number()) {
                        return stale.apply(proposal.basedOn());
                    }
                    if (proposal.revision() != command.revision()) {
                        return Decision.refuse("proposal-amended");
                    }
                    return AgreementRules.locksOut(proposal.terms(), held)
                            ? Decision.refuse("agreement-locks-out")
                            : Decision.accept(new ProposalApproved(command.proposal()));
                });
    }

    Decision reject(Adopted state, ProposalDeeds.Reject command) {
        return refused(state.find(command.proposal()))
                .or(() -> reason(command.reason(), "/reason"))
                .orElseGet(() -> Decision.accept(new ProposalRejected(command.proposal(), command.reason())));
    }

    Decision withdraw(Adopted state, ProposalDeeds.Withdraw command, UserId who) {
        var found = state.find(command.proposal());
        return refused(found)
                .or(() -> by(found.orElseThrow(), who, true))
                .orElseGet(() -> Decision.accept(new ProposalWithdrawn(command.proposal())));
    }

    private static Optional<Decision> refused(Optional<Proposal> found) {
        return found.isEmpty()
                ? Optional.of(Decision.invalid("proposal-unknown", "/proposal"))
                : found.filter(proposal -> !proposal.open()).map(_ -> Decision.refuse("proposal-decided"));
    }

    private static Optional<Decision> by(Proposal proposal, UserId who, boolean own) {
        return proposal.by().equals(who) == own ? Optional.empty()
                : Optional.of(Decision.refuse(own ? "proposal-of-another" : "proposal-ones-own"));
    }

    private static Optional<Decision> reason(String text, String at) {
        return first(List.of(
                unless(!text.isBlank(), "text-required", at),
                unless(text.length() <= REASON_CHARACTERS_MAX, "text-too-long", at, REASON_CHARACTERS_MAX)));
    }

    private Optional<Decision> wrong(List<Cell> changes, Terms base) {
        return first(List.of(
                unless(!changes.isEmpty(), "proposal-changes-nothing", "/changes"),
                unless(changes.size() <= CELLS_MAX, "too-many", "/changes", CELLS_MAX),
                each(changes, "/changes", (cell, at) -> wrong(cell, at, base))));
    }

    private Optional<Decision> wrong(Cell cell, String at, Terms base) {
        var role = base.grants().stream().filter(grant -> grant.role().equals(cell.role())).findFirst();
        return first(List.of(
                unless(role.isPresent(), "agreement-role-unknown", at + "/role"),
                unless(sections.contains(cell.section()), "agreement-section-unknown", at + "/section"),
                each(cell.rows(), at + "/rows", (row, place) -> wrong(row, place, role.map(Grant::regime).orElse("")))));
    }

    private static Optional<Decision> wrong(CellRow row, String at, String regime) {
        return first(List.of(
                unless(!row.otherwise().atLeast(Level.PRESENCE), "agreement-otherwise", at + "/otherwise"),
                unless(!row.necessity().isBlank(), "text-required", at + "/necessity"),
                AgreementRules.glass(row.when(), regime, at + "/when")));
    }
}
