package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Somebody at risk was asked what officers who search the suspect's home must be ready for. The outcome's ids name it as `hazards`.
///
/// @param what the hazards they named, or why they couldn't be asked
public record AskHazards(PersonId person, LocalDate askedOn, HazardsAnswer answer, @Nullable Text what) implements CaseCommand {}
