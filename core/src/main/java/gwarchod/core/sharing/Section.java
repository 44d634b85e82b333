package gwarchod.core.sharing;

import java.util.function.Function;

/// A part of a case file that is shared or not as a whole. Registered once, by the module that owns it; the agreement, the tests
/// and "who sees what" all read the same list.
///
/// @param id `owner.what`, as the agreement names it
/// @param member the name under which it stands in the JSON of a view
/// @param full the record of its full content
/// @param summary makes the summary of a full content; its record must hold nothing that the summary's readers may not see
public record Section<S, F>(String id, String member, Basis basis, Class<S> summaries, Class<F> full, Function<F, S> summary) {}
