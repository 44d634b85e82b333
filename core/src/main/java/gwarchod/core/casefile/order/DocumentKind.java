package gwarchod.core.casefile.order;

/// What a document attached to an order is.
public enum DocumentKind {
    SEALED_ORDER,
    PROOF_OF_SERVICE,
    APPLICATION,
    STATEMENT,
    OTHER
}
