package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.Set;

/// Somebody at risk is referred to MARAC. Whether it is a repeat is worked out, whatever is ticked. The outcome's ids name it as `referral`.
public record ReferToMarac(PersonId person, LocalDate sentOn, Set<MaracCriterion> criteria, Text why) implements CaseCommand {
    public ReferToMarac {
        criteria = criteria == null ? Set.of() : Set.copyOf(criteria);
    }
}
