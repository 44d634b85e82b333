package gwarchod.clinic.stalking;

/// For whom a formulation is written. Each reads its own text and no other; who reads as what, the agreement says.
public enum Audience {
    /// Whoever manages the person for the police.
    MANAGERS,
    PROBATION,
    /// The provider of a programme, named in the release.
    PROVIDER,
    /// Whoever speaks for the victims.
    VICTIM_SERVICE,
    /// The meeting of the agencies that chair and co-ordinate MAPPA.
    MAPPA;

    /// The section in which its readers find what is written for it.
    public String section() {
        return switch (this) {
            case MANAGERS -> StalkingClinic.FOR_MANAGERS;
            case PROBATION -> StalkingClinic.FOR_PROBATION;
            case PROVIDER -> StalkingClinic.FOR_PROVIDER;
            case VICTIM_SERVICE -> StalkingClinic.FOR_VICTIM_SERVICE;
            case MAPPA -> StalkingClinic.FOR_MAPPA;
        };
    }
}
