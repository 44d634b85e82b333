package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The person was told that they are disclosed about, or told the recipient themselves.
public record TellSubject(EntityId disclosure, LocalDate toldOn, @Nullable Text note) implements CaseCommand {}
