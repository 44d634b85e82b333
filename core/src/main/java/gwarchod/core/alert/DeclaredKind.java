package gwarchod.core.alert;

/// What somebody is to the user who declared them.
public enum DeclaredKind {
    HOUSEHOLD,
    RELATIVE,
    ASSOCIATE,
    NEIGHBOUR
}
