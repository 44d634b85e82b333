package gwarchod.core.store;

import java.util.stream.Stream;

/// A stretch of an index: the positions of the documents in it.
interface Stretch {
    /// In the order of the index or against it.
    Stream<Integer> positions(boolean backwards);
}
