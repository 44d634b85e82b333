package gwarchod.core.casefile.crime;

import java.util.List;
import java.util.stream.Stream;

/// Whether it is known who of two that each allege against the other is the primary perpetrator, the least known last.
public enum PrimaryStanding {
    /// Nobody alleges anything against a victim.
    NOT_ASKED,
    SUSPECT,
    OTHER,
    NOT_SETTLED,
    /// Alleged, and nobody reviewed it since.
    UNREVIEWED;

    /// Whether somebody has to review it.
    public boolean open() {
        return switch (this) {
            case NOT_ASKED, SUSPECT, OTHER -> false;
            case NOT_SETTLED, UNREVIEWED -> true;
        };
    }

    static PrimaryStanding of(List<CounterTurn> turns) {
        if (turns.isEmpty()) {
            return NOT_ASKED;
        }
        var finding = turns.getLast().finding();
        return finding == null ? UNREVIEWED : switch (finding) {
            case SUSPECT -> SUSPECT;
            case OTHER -> OTHER;
            case NOT_SETTLED -> NOT_SETTLED;
        };
    }

    static PrimaryStanding least(Stream<PrimaryStanding> all) {
        return all.max(PrimaryStanding::compareTo).orElse(NOT_ASKED);
    }
}
