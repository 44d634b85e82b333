package gwarchod.core.casefile.management;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.UserId;

/// Puts somebody on the team that works on the case.
public record JoinTeam(UserId user) implements CaseCommand {}
