package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// What is done about a request to arrest somebody sooner.
public record AnswerExpedite(EntityId wanted, EntityId expedite, Text answer) implements CaseCommand {}
