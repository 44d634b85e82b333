package gwarchod.core.casefile.order;

/// Where an order stands, from the first thought of it to its end.
public enum OrderState {
    CONSIDERED(Stage.BEFORE),
    DECLINED(Stage.ENDED),
    /// Legal Services have been asked: it comes of asking them, and of nothing else that is done to an order here.
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

    /// A court was asked and hasn't answered yet.
    public boolean awaitsResult() {
        return stage == Stage.APPLIED;
    }

    /// Whether it can become this: an application isn't unmade, nor is an order, and what has been made isn't granted after it, nor refused.
    boolean mayBecome(OrderState next) {
        boolean decidedLate = stage == Stage.MADE && this != next && (next == GRANTED || next == REFUSED || next == WITHDRAWN);
        boolean declinedLate = stage != Stage.BEFORE && next == DECLINED;
        return !ended() && next.stage.compareTo(stage) >= 0 && !decidedLate && !declinedLate;
    }

    /// It has been no more than thought about: nobody made it, and nobody served it.
    public boolean onlyThought() {
        return stage == Stage.BEFORE || this == DECLINED;
    }

    /// Only an order that was made comes into this state.
    boolean supposesMade() {
        return switch (this) {
            case SERVED, VARIED, RENEWED, DISCHARGED, EXPIRED -> true;
            case CONSIDERED, DECLINED, ADVICE_ASKED, APPLIED, INTERIM, ADJOURNED, GRANTED, REFUSED, WITHDRAWN, IN_FORCE, SUPERSEDED -> false;
        };
    }
}
