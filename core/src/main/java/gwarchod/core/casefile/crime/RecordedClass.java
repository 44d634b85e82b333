package gwarchod.core.casefile.crime;

/// The class under which a crime was recorded (Home Office Counting Rules), as far as this product cares.
public enum RecordedClass {
    STALKING,
    HARASSMENT,
    MALICIOUS_COMMUNICATION,
    CONTROLLING_OR_COERCIVE_BEHAVIOUR,
    RACIALLY_OR_RELIGIOUSLY_AGGRAVATED_HARASSMENT,
    OTHER
}
