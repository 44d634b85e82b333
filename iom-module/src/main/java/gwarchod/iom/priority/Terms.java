package gwarchod.iom.priority;

import java.time.LocalDate;

/// By what scores are made on one day: nothing of two versions is ever in one ranking.
///
/// @param index its name
record Terms(LocalDate day, Scoring.Version version, HarmValues harm, String index) {
    Scorer scorer(LocalDate on) {
        return new Scorer(on, version.weights(), harm);
    }
}
