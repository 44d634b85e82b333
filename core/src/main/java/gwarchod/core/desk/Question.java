package gwarchod.core.desk;

/// Something a viewer may ask: its name, the record that says what exactly, and the view it is answered with. Both are plain records:
/// they cross between nodes as JSON.
public record Question<Q extends Record, V>(String name, Class<Q> asks, Class<V> view) {}
