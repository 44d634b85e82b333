package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import java.util.List;

/// Restricts the processing of sections of a case: they stand, and are shown only to whom the agreement names for it. The outcome's ids name
/// it as `restriction`.
///
/// @param sections their ids; none: the whole case
public record RestrictProcessing(
        List<String> sections, RestrictionGround ground, Requester requestedBy, LocalDate requestedOn, Text why) implements CaseCommand {
    public RestrictProcessing {
        sections = sections == null ? List.of() : List.copyOf(sections);
    }
}
