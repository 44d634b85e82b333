package gwarchod.mappa.youth;

/// Why the youth justice service takes no part any more.
public enum YouthEnd {
    TURNED_18,
    ORDER_ENDED,
    MOVED_AWAY,
    DIED
}
