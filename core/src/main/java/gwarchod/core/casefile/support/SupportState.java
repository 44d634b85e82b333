package gwarchod.core.casefile.support;

/// Where a referral to support stands.
public enum SupportState {
    /// Somebody told them of it, and they haven't said.
    OFFERED,
    ACCEPTED,
    /// The service has them on its list.
    WAITING,
    SUPPORTED,
    DECLINED,
    ENDED;

    /// Nothing follows: what is offered later is another referral.
    boolean over() {
        return this == DECLINED || this == ENDED;
    }
}
