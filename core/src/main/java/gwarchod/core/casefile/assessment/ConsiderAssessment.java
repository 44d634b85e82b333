package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// An assessment was considered: planned for a day, or decided against and why, or neither yet. The outcome's ids name it as
/// `assessment`.
///
/// @param assessment given: one considered before is decided anew (planned for another day, or not done after all); what it is about
///     stays
/// @param crime which crime it is about, where it is about one
/// @param about who is at risk, where it is about one of them
/// @param dueOn given: it is planned
/// @param notDoneBecause given: it won't be done
public record ConsiderAssessment(
        @Nullable EntityId assessment, AssessmentTool tool, LocalDate consideredOn, @Nullable EntityId crime, @Nullable PersonId about,
        @Nullable LocalDate dueOn, @Nullable Text notDoneBecause) implements CaseCommand {}
