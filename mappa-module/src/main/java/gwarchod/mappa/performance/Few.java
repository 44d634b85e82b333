package gwarchod.mappa.performance;

import gwarchod.mappa.performance.PerformanceView.Share;
import org.jspecify.annotations.Nullable;

/// Which numbers a reader is told. From a small one, or from what is left of a large one, somebody who knows a little could tell who is meant.
///
/// @param fewest the smallest that is told; 0: every number is
record Few(int fewest) {
    static final Few NONE = new Few(0);

    @Nullable Integer told(int number) {
        return isFew(number) ? null : number;
    }

    Share told(int done, int of) {
        if (isFew(of)) {
            return new Share(null, null, null);
        }
        boolean tells = !isFew(done) && !isFew(of - done);
        return new Share(tells ? (Integer) done : null, of, tells && of > 0 ? (Integer) Math.round(100f * done / of) : null);
    }

    private boolean isFew(int number) {
        return number > 0 && number < fewest;
    }
}
