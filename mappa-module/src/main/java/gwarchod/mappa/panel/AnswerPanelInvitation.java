package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import org.jspecify.annotations.Nullable;

/// Says whether an agency comes: its own people do, or whoever takes the minutes for them.
public record AnswerPanelInvitation(EntityId item, EntityId invitation, InvitationAnswer answer, @Nullable Text note) implements CaseCommand {}
