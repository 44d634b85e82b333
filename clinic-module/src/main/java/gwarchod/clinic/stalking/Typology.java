package gwarchod.clinic.stalking;

/// The five types of stalker that Mullen, Pathé, Purcell and Stuart described in 1999. A psychologist's word in a formulation, for whom it is
/// written: nothing is sorted, marked or counted by it.
public enum Typology {
    REJECTED,
    RESENTFUL,
    INTIMACY_SEEKER,
    INCOMPETENT_SUITOR,
    PREDATORY
}
