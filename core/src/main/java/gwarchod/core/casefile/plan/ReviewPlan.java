package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The plan was reviewed, and will be again.
public record ReviewPlan(LocalDate reviewedOn, LocalDate nextDueOn, @Nullable Text note) implements CaseCommand {}
