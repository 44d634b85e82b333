package gwarchod.core.casefile;

import gwarchod.core.sharing.Section;
import java.util.Optional;
import java.util.function.BiFunction;

/// A section and how its full content is made from a case file for one reader; empty: there is nothing in it for them. Rows that are an
/// agency's ([Discipline#owner]) are in it only where the reader's scope opens them ([Rendering#opens]).
public record SectionView<S, F>(Section<S, F> section, BiFunction<CaseFile, Rendering, Optional<F>> content) {}
