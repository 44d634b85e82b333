package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A person decides on what was proposed to the sergeant or referred to the panel.
///
/// @param on which one, as the section names it
/// @param select whether the person is managed from here on
/// @param cohort into which, where they are
/// @param rag how they are rated, where they are
public record DecideSelection(
        String on, boolean select, @Nullable IomCohort cohort, @Nullable IomRating rag, LocalDate heldOn, Text reason) implements CaseCommand {}
