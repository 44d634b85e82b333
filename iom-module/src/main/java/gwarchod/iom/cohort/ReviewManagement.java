package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;

/// The weekly meeting spoke about somebody managed.
///
/// @param rag how they are rated from here on
/// @param control what holds them to something
/// @param change what helps them change
public record ReviewManagement(LocalDate heldOn, IomRating rag, Text summary, Text control, Text change, LocalDate nextOn) implements CaseCommand {}
