package gwarchod.mappa.performance;

/// @param score 4 excellent, 3 satisfactory, 2 unsatisfactory, 1 poor (audit form of 2012, MAPPA L)
public record AuditScore(AuditBox box, int score) {}
