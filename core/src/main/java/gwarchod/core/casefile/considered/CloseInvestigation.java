package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// The investigation of a crime is closed under its outcome. Another outcome, a reopened one too, opens it again.
public record CloseInvestigation(EntityId crime, @Nullable Text note) implements CaseCommand {}
