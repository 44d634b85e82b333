package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What about a crime decides what may be asked for, as it should read from now on.
///
/// @param relation absent: not known yet
/// @param arrestedOn absent: nobody was arrested for it
/// @param sexual absent: no act of a sexual nature is part of it
public record RecordCircumstances(
        EntityId crime, @Nullable VictimRelation relation, @Nullable LocalDate arrestedOn, @Nullable Boolean sexual) implements CaseCommand {}
