package gwarchod.iom.cohort;

import java.time.LocalDate;

/// A score of the ranking as it was when the person was selected or taken out: parts and points in tenths of a point.
///
/// @param index whose harm values it rests on
/// @param version of the parameters
public record KeptScore(
        Moment at, LocalDate on, int tenths, int recency, int frequency, int gravity, int victims, String index, int version) {
    /// When it was kept.
    public enum Moment {
        ENTRY,
        EXIT
    }

    /// The points, of 100.
    public double points() {
        return tenths / 10.0;
    }
}
