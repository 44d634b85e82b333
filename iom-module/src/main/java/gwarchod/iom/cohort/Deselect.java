package gwarchod.iom.cohort;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The panel takes the person out of the cohort.
///
/// @param rationale why the panel decided so
/// @param residualRisks what risk remains
/// @param followUpOwner who follows it up; absent only for somebody who died
/// @param followUpOn by when; absent only with nobody who does
/// @param decidedOn the day of the panel
public record Deselect(
        DeselectionReason reason, Text rationale, Text residualRisks, @Nullable UserId followUpOwner, @Nullable LocalDate followUpOn,
        LocalDate decidedOn) implements CaseCommand {}
