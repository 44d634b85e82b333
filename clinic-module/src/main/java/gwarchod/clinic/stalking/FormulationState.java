package gwarchod.clinic.stalking;

/// How a released formulation stands.
public enum FormulationState {
    CURRENT,
    /// Its last day is over and nothing took its place.
    EXPIRED,
    /// A later one took its place.
    SUPERSEDED,
    /// Taken back: nobody is to go by it.
    WITHDRAWN;

    /// Whether its words are still to be read.
    public boolean readable() {
        return this == CURRENT || this == EXPIRED;
    }
}
