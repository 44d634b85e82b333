package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Decides whether a third party is told, and if so what, by whom, how and when. The outcome's ids name it as `disclosure`.
///
/// @param disclosure one that was decided on before, deferred or otherwise; absent: a new one
/// @param recipient who they are; for a decision to disclose, and where it is known otherwise
/// @param person the recipient, or whoever is told at the organisation, where they are on the case
/// @param organisation of a recipient who is no private person
/// @param content the least that keeps people safe, and no more
/// @param by who tells them
/// @param dueOn by when
/// @param subjectTold whether the person knows
/// @param notToldWhy why not, where they don't
/// @param riskToSubject what disclosing may do to the person, and what is done about it
/// @param reviewOn when a deferred decision is made, or a disclosure is looked at again
public record DecideThirdParty(
        @Nullable EntityId disclosure, ThirdPartyDecision decision, LocalDate decidedOn, Text why, @Nullable RecipientKind recipient,
        @Nullable PersonId person, @Nullable Text organisation, @Nullable Text content, @Nullable UserId by, @Nullable ContactMethod how,
        @Nullable LocalDate dueOn, @Nullable SubjectTold subjectTold, @Nullable Text notToldWhy, @Nullable Text riskToSubject,
        @Nullable LocalDate reviewOn)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/by", by).toList();
    }
}
