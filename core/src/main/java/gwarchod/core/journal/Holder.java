package gwarchod.core.journal;

/// Something that holds in memory what streams of a kind say.
public interface Holder {
    /// How far it has read; 0 for what it doesn't know.
    long number(StreamId stream);

    /// Reads what was recorded since. Waits. Throws what the store threw, and what [#isUnreadable] tells.
    void refresh(StreamId stream);

    /// Whether something failed for what is stored, and not for want of the store: asking again won't help.
    static boolean isUnreadable(RuntimeException failed) {
        return failed instanceof EventCodec.UnknownEvent || failed instanceof EventCodec.DamagedEvent
                || failed instanceof IllegalStateException || failed instanceof IllegalArgumentException;
    }
}
