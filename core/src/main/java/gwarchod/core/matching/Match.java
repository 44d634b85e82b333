package gwarchod.core.matching;

import java.util.List;

/// How alike two identities are.
///
/// @param strength of 100
public record Match(int strength, List<MatchReason> reasons) {
    static final Match NONE = new Match(0, List.of());

    private static final int STRENGTH_MAX = 100;

    public Match {
        reasons = List.copyOf(reasons);
    }

    static Match of(List<MatchReason> reasons) {
        int points = reasons.stream().mapToInt(MatchReason::points).sum();
        return new Match(Math.clamp(points, 0, STRENGTH_MAX), reasons);
    }
}
