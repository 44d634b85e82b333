package gwarchod.core.journal;

import gwarchod.core.ids.Id;

/// The name of a stream: what it is about (`case`, `meeting`, `session`, `agreement`, `account`) and which one.
/// Written `kind/id`; neither part holds a slash, so `kind/id/number` names a commit.
public record StreamId(String kind, String id) implements Comparable<StreamId> {
    public StreamId {
        if (!Id.isId(kind) || !Id.isId(id)) {
            throw new IllegalArgumentException("not a stream: " + kind + "/" + id);
        }
    }

    /// Reads `kind/id`. Throws IllegalArgumentException for anything else.
    public static StreamId parse(String text) {
        int slash = text.indexOf('/');
        if (slash < 0) {
            throw new IllegalArgumentException("not a stream: " + text);
        }
        return new StreamId(text.substring(0, slash), text.substring(slash + 1));
    }

    @Override
    public int compareTo(StreamId other) {
        int byKind = kind.compareTo(other.kind);
        return byKind != 0 ? byKind : id.compareTo(other.id);
    }

    @Override
    public String toString() {
        return kind + "/" + id;
    }
}
