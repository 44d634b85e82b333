package gwarchod.core.desk;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.CaseId;

/// A command that an event on another stream causes on a case file. Carried out once per cause, by whoever made the cause.
///
/// @param part tells apart several effects of one event on the same case
public record Effect(CaseId on, String part, CaseCommand command) {}
