package gwarchod.core.journal;

/// A kind of stream and how its state is folded. Pure: the same facts in the same order give the same state on every node.
public interface StreamType<S> {
    /// The first part of its streams' names.
    String kind();

    S empty(StreamId stream);

    S evolve(S state, Fact fact);
}
