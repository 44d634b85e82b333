package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import org.jspecify.annotations.Nullable;

/// A manager signs the plan off as it stands, until it changes.
public record SignOffPlan(@Nullable Text note) implements CaseCommand {}
