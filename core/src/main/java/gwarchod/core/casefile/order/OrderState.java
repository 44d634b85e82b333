package gwarchod.core.casefile.order;

/// Where an order stands, from the first thought of it to its end.
public enum OrderState {
    CONSIDERED(Stage.BEFORE),
    DECLINED(Stage.ENDED),
    /// Legal Services have been asked.
    ADVICE_ASKED(Stage.BEFORE),
    APPLIED(Stage.APPLIED),
    /// An interim order binds until the application is determined.
    INTERIM(Stage.APPLIED),
    ADJOURNED(Stage.APPLIED),
    GRANTED(Stage.MADE),
    REFUSED(Stage.ENDED),
    WITHDRAWN(Stage.ENDED),
    SERVED(Stage.MADE),
    IN_FORCE(Stage.MADE),
    VARIED(Stage.MADE),
    RENEWED(Stage.MADE),
    DISCHARGED(Stage.ENDED),
    EXPIRED(Stage.ENDED),
    SUPERSEDED(Stage.ENDED);

    private enum Stage {
        BEFORE,
        APPLIED,
        MADE,
        ENDED
    }

    private final Stage stage;

    OrderState(Stage stage) {
        this.stage = stage;
    }

    /// Nothing comes after it: what is done next is another order.
    public boolean ended() {
        return stage == Stage.ENDED;
    }

    /// The person is bound by its terms.
    public boolean binds() {
        return stage == Stage.MADE || this == INTERIM;
    }

    /// It can't become this again: an application isn't unmade, nor is an order.
    boolean mayBecome(OrderState next) {
        return !ended() && next.stage.compareTo(stage) >= 0;
    }
}
