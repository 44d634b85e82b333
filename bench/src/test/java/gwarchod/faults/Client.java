package gwarchod.faults;

import java.util.List;

/// Somebody who uses the product, again and again.
interface Client {
    /// Does one thing. Never fails because a node does.
    void turn() throws InterruptedException;

    /// The cases that are used.
    ///
    /// @param contended the few that many change at once
    record Cases(List<String> contended, List<String> spread) {}
}
