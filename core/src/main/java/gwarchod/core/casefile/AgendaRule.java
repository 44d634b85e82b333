package gwarchod.core.casefile;

import java.time.Instant;
import java.util.function.BiFunction;

/// Finds what of a case belongs on an agenda. Pure: a function of the case and the time. Which kinds of meeting take the items of
/// which rule is the kinds' data.
///
/// @param id stable, kebab-case; the word `agenda.ID` names it for people
public record AgendaRule(String id, BiFunction<CaseFile, Instant, Findings> find) {}
