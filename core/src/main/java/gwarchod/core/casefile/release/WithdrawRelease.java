package gwarchod.core.casefile.release;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// Holds an item again that was released, and what rests on it. Who has seen it has seen it: that stays on record.
public record WithdrawRelease(String section, String item, Text reason) implements CaseCommand {}
