package gwarchod.core.casefile.advice;

/// Where a question stands.
public enum AdviceState {
    /// The adviser has it.
    ASKED,
    /// The adviser needs to know more: whoever asked has it.
    RETURNED,
    ANSWERED,
    /// Answered, and somebody who asked has taken note of it.
    NOTED,
    WITHDRAWN;

    /// Whether an answer may still come.
    public boolean open() {
        return switch (this) {
            case ASKED, RETURNED -> true;
            case ANSWERED, NOTED, WITHDRAWN -> false;
        };
    }
}
