package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Whether the partner is told, and why.
///
/// @param check given: of a relationship recorded; absent: of a person on the case as a new partner
public record DecideDisclosure(
        @Nullable EntityId check, @Nullable PersonId person, DisclosureDecision decision, LocalDate decidedOn, Text why)
        implements CaseCommand {}
