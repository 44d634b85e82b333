package gwarchod.core.casefile.safety;

/// Whether the suspect knows where somebody lives.
public enum AddressKnowledge {
    KNOWS,
    DOES_NOT_KNOW,
    NOT_CLEAR
}
