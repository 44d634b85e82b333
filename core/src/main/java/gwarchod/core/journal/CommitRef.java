package gwarchod.core.journal;

/// The place of a commit: its stream and its number there, from 1 without gaps. Written `kind/id/number`,
/// which is also the `_id` it is stored under.
public record CommitRef(StreamId stream, long number) {
    public CommitRef {
        if (number < 1) {
            throw new IllegalArgumentException("commits are numbered from 1, not " + number);
        }
    }

    /// Reads `kind/id/number`. Throws IllegalArgumentException for anything else.
    public static CommitRef parse(String text) {
        int slash = text.lastIndexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a commit: " + text);
        }
        var ref = new CommitRef(StreamId.parse(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
        if (!ref.toString().equals(text)) {
            throw new IllegalArgumentException("not a commit: " + text);        // `+1`, `01` and other scripts' digits are numbers to Java
        }
        return ref;
    }

    @Override
    public String toString() {
        return stream + "/" + number;
    }
}
