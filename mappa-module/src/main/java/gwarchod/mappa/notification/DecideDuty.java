package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// An officer decides what it is that a last day passed.
///
/// @param duty as the section names it
public record DecideDuty(String duty, DutyDecision decision, Text note) implements CaseCommand {}
