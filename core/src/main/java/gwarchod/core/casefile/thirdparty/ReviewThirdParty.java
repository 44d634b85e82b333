package gwarchod.core.casefile.thirdparty;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// A disclosure that was made was looked at again.
///
/// @param note what it led to
/// @param nextOn when again; absent: it needs no more
public record ReviewThirdParty(EntityId disclosure, LocalDate reviewedOn, Text note, @Nullable LocalDate nextOn) implements CaseCommand {}
