package gwarchod.mappa.minutes;

import java.util.List;

/// Why minutes are closed under the Freedom of Information Act 2000, as the confidentiality statement lists it (a third-party copy of MAPPA D).
public enum Exemption {
    /// s.30(1)(b): investigations that may lead to proceedings.
    INVESTIGATIONS("30(1)(b)"),
    /// s.38: health and safety.
    HEALTH_AND_SAFETY("38"),
    /// s.40: personal information.
    PERSONAL_INFORMATION("40"),
    /// s.41: information given in confidence.
    IN_CONFIDENCE("41");

    static final List<Exemption> OF_MINUTES = List.of(values());

    private final String section;

    Exemption(String section) {
        this.section = section;
    }

    /// Of the Act.
    public String section() {
        return section;
    }
}
