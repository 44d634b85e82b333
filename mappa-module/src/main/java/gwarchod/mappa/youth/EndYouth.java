package gwarchod.mappa.youth;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;

/// The youth justice service takes no part any more.
public record EndYouth(YouthEnd reason, Text note) implements CaseCommand {}
