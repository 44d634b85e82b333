package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import java.time.Instant;

/// A journey out of the United Kingdom is known.
public record PlanTravel(Instant leaves) implements CaseCommand {}
