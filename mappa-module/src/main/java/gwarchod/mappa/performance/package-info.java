/// How well MAPPA meetings and what follows from them are done: who came, what was in time, what was recorded.
/// **Decides** nothing about anybody: it counts, and keeps from readers who see no case any number from which one person could be told.
/// **Owns** the stream `meeting-audit` (events `audit.*`) of those who watched a meeting and scored it. **Reads** meetings, minutes, plans,
/// actions, visits and assessments of others, from cards alone. Start reading at [PerformanceTally#of].
@NullMarked
package gwarchod.mappa.performance;

import org.jspecify.annotations.NullMarked;
