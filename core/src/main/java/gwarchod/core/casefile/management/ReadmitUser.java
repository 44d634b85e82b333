package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;

/// Ends an exclusion; what the user then sees is what the agreement grants them.
public record ReadmitUser(UserId user, Text why) implements CaseCommand {}
