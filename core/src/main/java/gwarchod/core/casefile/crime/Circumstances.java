package gwarchod.core.casefile.crime;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// What about a crime decides which assessments and interventions the law allows.
///
/// @param relation absent: not known yet
/// @param arrestedOn absent: nobody was arrested for it
/// @param sexual an act of a sexual nature is part of it
public record Circumstances(@Nullable VictimRelation relation, @Nullable LocalDate arrestedOn, boolean sexual) {
    public static final Circumstances UNKNOWN = new Circumstances(null, null, false);

    Circumstances related(@Nullable VictimRelation now) {
        return new Circumstances(now, arrestedOn, sexual);
    }
}
