package gwarchod.core.sharing;

/// What one viewer gets of one section. Withheld says "there may be more"; a section granted nothing is not in the view at all.
public sealed interface Shown<S, F> {
    record Withheld<S, F>() implements Shown<S, F> {}

    record Empty<S, F>() implements Shown<S, F> {}

    record Presence<S, F>() implements Shown<S, F> {}

    record Summary<S, F>(S value) implements Shown<S, F> {}

    record Full<S, F>(F value) implements Shown<S, F> {}
}
