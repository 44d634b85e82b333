package gwarchod.iom.priority;

import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How scores are made.
///
/// @param versions of the parameters, the newest first; the last is the product's own proposal
/// @param overrides the newest first
/// @param index in use
/// @param indexes that were brought in, and the one the product brings
/// @param taken which index was taken up when, the newest first
public record ScoringView(
        LocalDate on, List<Version> versions, List<LocalValue> overrides, Index index, List<Index> indexes, List<TakenUp> taken) {
    public ScoringView {
        versions = List.copyOf(versions);
        overrides = List.copyOf(overrides);
        indexes = List.copyOf(indexes);
        taken = List.copyOf(taken);
    }

    /// @param by null for the product's own proposal
    public record Version(int number, LocalDate from, boolean inForce, Weights weights, String why, @Nullable String by) {}

    /// @param approved null: nobody decided yet
    /// @param yours whether this viewer proposed it, and so can't approve it
    public record LocalValue(
            EntityId id, String offence, int days, LocalDate from, @Nullable LocalDate until, String why, String by, boolean yours,
            @Nullable Boolean approved, @Nullable String decidedBy, String decidedWhy, boolean inForce) {}

    /// @param id of the index; null for the published values the product brings
    public record TakenUp(@Nullable EntityId id, String name, LocalDate on, String by, String why) {}

    /// @param id null for the published values the product brings
    /// @param open how many rows somebody has to decide on before it can be taken up
    /// @param values how many offences it knows; 0 while it is read, or where it couldn't be
    public record Index(@Nullable EntityId id, String name, @Nullable LocalDate importedOn, @Nullable String by, String state, int open, int values) {}
}
