package gwarchod.core.sharing;

import gwarchod.core.ids.EntityId;
import java.util.List;

/// What is done to a proposal.
public final class ProposalDeeds {
    private ProposalDeeds() {}

    /// More cells anew, by whoever proposed it, until it is decided.
    public record Amend(EntityId proposal, List<ProposeChange.Cell> changes) {
        public Amend {
            changes = List.copyOf(changes);
        }
    }

    /// @param revision the one looked at
    public record Approve(EntityId proposal, int revision) {}

    public record Reject(EntityId proposal, String reason) {}

    /// By whoever proposed it.
    public record Withdraw(EntityId proposal) {}
}
