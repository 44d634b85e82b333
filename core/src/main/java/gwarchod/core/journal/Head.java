package gwarchod.core.journal;

/// The newest commit of a stream: how far it reaches, and the hash it ends with.
public record Head(StreamId stream, long number, String hash) {
    /// Of two of one stream the one that reaches further.
    public Head further(Head other) {
        return other.number > number ? other : this;
    }
}
