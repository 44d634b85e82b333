package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;

/// Says anew what is known of a conviction: a release date that moved, a licence that ends on another day.
public record CorrectConviction(EntityId conviction, Particulars said, Text why) implements CaseCommand {}
