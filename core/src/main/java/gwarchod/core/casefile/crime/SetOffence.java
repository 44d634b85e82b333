package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;

/// Says of which offence a crime is, closer than its class does.
///
/// @param offence its Home Office classification or its title, as the harm index in use names it
public record SetOffence(EntityId crime, String offence) implements CaseCommand {}
