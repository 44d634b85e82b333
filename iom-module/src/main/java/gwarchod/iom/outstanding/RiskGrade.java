package gwarchod.iom.outstanding;

/// How great the risk is as long as somebody isn't found, by professional judgement. Medium and high are raised at the daily management meeting.
public enum RiskGrade {
    HIGH,
    MEDIUM,
    STANDARD
}
