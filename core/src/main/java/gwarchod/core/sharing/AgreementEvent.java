package gwarchod.core.sharing;

import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// What is on record about the area's agreement: law is proposed by one person and approved by another.
@In("agreement.terms")
sealed interface AgreementEvent extends Event {
    /// These terms are in force from here on, in the place of all before: what an empty area begins with.
    @In("agreement.terms")
    record AgreementAdopted(Terms terms) implements AgreementEvent {}

    /// @param basedOn the version they would replace
    /// @param effective absent: as soon as they are approved
    @In("agreement.terms")
    record ChangeProposed(EntityId proposal, long basedOn, Terms terms, @FreeWords String because, @Nullable Instant effective)
            implements AgreementEvent {}

    /// The proposal is these terms from here on.
    @In("agreement.terms")
    record ProposalAmended(EntityId proposal, Terms terms) implements AgreementEvent {}

    @In("agreement.terms")
    record ProposalApproved(EntityId proposal) implements AgreementEvent {}

    @In("agreement.terms")
    record ProposalRejected(EntityId proposal, @FreeWords String reason) implements AgreementEvent {}

    @In("agreement.terms")
    record ProposalWithdrawn(EntityId proposal) implements AgreementEvent {}
}
