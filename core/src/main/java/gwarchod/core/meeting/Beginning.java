package gwarchod.core.meeting;

/// How a follower begins.
sealed interface Beginning {
    /// With the image.
    record New() implements Beginning {}

    /// With what was missed since; with reload when that isn't known any more.
    record Since(String revision) implements Beginning {}

    /// With reload: what was sent before isn't theirs any more.
    record Again() implements Beginning {}
}
