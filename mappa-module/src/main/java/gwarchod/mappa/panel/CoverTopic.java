package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// What was said of something that must be spoken about; again, where more is.
public record CoverTopic(EntityId item, PanelTopic topic, Text said) implements CaseCommand {}
