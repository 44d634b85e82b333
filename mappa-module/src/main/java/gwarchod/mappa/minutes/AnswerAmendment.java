package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// The chair says whether minutes are amended as somebody asked. Where they are, the next writing of them does it.
public record AnswerAmendment(EntityId item, EntityId amendment, boolean agreed, Text reason) implements CaseCommand {}
