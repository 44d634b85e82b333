package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Whether the person is put forward as a critical public protection case, which is asked of everybody at level 3.
public record ConsiderCriticalCase(EntityId item, boolean putForward, Text why) implements CaseCommand {}
