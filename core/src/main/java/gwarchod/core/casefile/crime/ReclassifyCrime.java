package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// The crime was recorded under another class, or judged anew; labels and counts follow at once.
///
/// @param four absent: the judgement stays as it was
public record ReclassifyCrime(EntityId crime, RecordedClass recordedAs, @Nullable Four four, Text why) implements CaseCommand {}
