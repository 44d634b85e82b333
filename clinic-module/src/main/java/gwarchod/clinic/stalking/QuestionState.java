package gwarchod.clinic.stalking;

/// How a question to a clinic stands.
public enum QuestionState {
    WAITING,
    ANSWERED,
    TAKEN_BACK
}
