package gwarchod.clinic.stalking;

import gwarchod.core.casefile.Text;
import org.jspecify.annotations.Nullable;

/// What a psychologist tells one audience.
///
/// @param sources what it rests on
/// @param typology where this audience is to know it
/// @param stage of the homicide timeline, 1 to 8, where this audience is to know it: its number and none of its words, which are licensed
public record Formulation(Text text, Text sources, @Nullable Typology typology, @Nullable Integer stage) {}
