package gwarchod.core.casefile.orderwatch;

/// What a clock of an order runs for.
public enum ClockKind {
    /// Somebody answers for it, on the day it became known.
    OWNER("order-unowned"),
    /// A court answers what it was asked.
    RESULT("application-without-result"),
    /// The application that a notice is followed by is heard.
    HEARING("hearing-due"),
    /// An order made without notice is heard with both sides.
    RETURN_HEARING("return-hearing-due"),
    /// The person tells the police their name and address.
    NOTIFICATION("notification-due"),
    /// Bail before charge ends.
    BAIL("bail-ending");

    private final String rule;

    ClockKind(String rule) {
        this.rule = rule;
    }

    /// The agenda rule that looks at clocks of this kind.
    String rule() {
        return rule;
    }
}
