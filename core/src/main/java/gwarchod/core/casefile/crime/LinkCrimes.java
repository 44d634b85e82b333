package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Two crimes of one case belong together. The outcome's ids name the link as `link`. Crimes of two cases are linked by [gwarchod.core.linking].
public record LinkCrimes(EntityId crime, EntityId other, LinkKind kind, Text why) implements CaseCommand {}
