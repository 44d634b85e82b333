package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.Answered;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MaracReferred;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MarfSent;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One referral and what became of it.
///
/// @param criteria none for a form
/// @param basis absent for a conference
/// @param recorded when it was first recorded, by commit `ref`
record SafeguardingReferral(
        EntityId id, PersonId person, SafeguardingKind kind, LocalDate sentOn, List<MaracCriterion> criteria, boolean repeat,
        @Nullable SafeguardingBasis basis, Text to, Text why, Text household, Text asked, SafeguardingState state, LocalDate since, Text note,
        Instant recorded, CommitRef ref) {
    SafeguardingReferral {
        criteria = List.copyOf(criteria);
    }

    static SafeguardingReferral of(MaracReferred said, Fact fact) {
        return new SafeguardingReferral(said.referral(), said.person(), SafeguardingKind.MARAC, said.sentOn(), said.criteria(), said.repeat(),
                null, Text.NONE, said.why(), Text.NONE, Text.NONE, SafeguardingState.SENT, said.sentOn(), Text.NONE, fact.recorded(),
                fact.ref());
    }

    static SafeguardingReferral of(MarfSent said, Fact fact) {
        return new SafeguardingReferral(said.referral(), said.person(), SafeguardingKind.MARF, said.sentOn(), List.of(), false, said.basis(),
                said.to(), said.concern(), said.household(), said.asked(), SafeguardingState.SENT, said.sentOn(), Text.NONE, fact.recorded(),
                fact.ref());
    }

    SafeguardingReferral answered(Answered said) {
        return new SafeguardingReferral(id, person, kind, sentOn, criteria, repeat, basis, to, why, household, asked, said.state(), said.on(),
                said.note(), recorded, ref);
    }

    boolean isMaracOf(PersonId somebody) {
        return kind == SafeguardingKind.MARAC && person.equals(somebody);
    }
}
