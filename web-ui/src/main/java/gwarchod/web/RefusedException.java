package gwarchod.web;

import gwarchod.core.journal.Refusal;

/// Carries a refusal out of a chain of futures, to the one place that shows it.
final class RefusedException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient Refusal why;

    RefusedException(Refusal why) {
        super(why.code(), null, false, false);
        this.why = why;
    }

    Refusal why() {
        return why;
    }
}
