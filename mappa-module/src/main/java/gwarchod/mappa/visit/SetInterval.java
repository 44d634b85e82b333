package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Says how often the person is visited, and why so often.
///
/// @param days between two visits
public record SetInterval(int days, Text why) implements CaseCommand {}
