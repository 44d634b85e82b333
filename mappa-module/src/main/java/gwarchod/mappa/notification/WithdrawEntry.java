package gwarchod.mappa.notification;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Something was entered in error: it counts no more.
public record WithdrawEntry(EntityId about, Text why) implements CaseCommand {}
