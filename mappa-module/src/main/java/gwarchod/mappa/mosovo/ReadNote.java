package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The officer has read what came to notice, and says what follows.
public record ReadNote(EntityId note, Text done) implements CaseCommand {}
