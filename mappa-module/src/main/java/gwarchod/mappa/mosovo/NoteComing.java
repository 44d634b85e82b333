package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// Notes that something of the person came to notice, for the officer who manages them.
///
/// @param reference of the record that holds it: the content stays there
public record NoteComing(Coming what, LocalDate on, @Nullable String reference, Text text) implements CaseCommand {}
