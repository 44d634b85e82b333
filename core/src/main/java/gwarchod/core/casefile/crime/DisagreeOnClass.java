package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Somebody disagrees with the class of a crime or with how it was judged, and says so on the file.
///
/// @param shouldBe the class it should have; absent where they don't say
public record DisagreeOnClass(EntityId crime, @Nullable RecordedClass shouldBe, Text why) implements CaseCommand {}
