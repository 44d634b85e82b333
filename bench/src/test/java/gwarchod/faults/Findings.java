package gwarchod.faults;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// What was found broken, each with a sentence.
final class Findings {
    /// Sentences printed of each kind.
    private static final int TOLD_MAX = 5;

    enum Kind {
        LOST("lost"),
        DUPLICATED("duplicated"),
        FORGED("there, though refused or never sent"),
        OUT_OF_ORDER("out of order"),
        NO_PREFIX("reads that aren't a prefix"),
        BACKWARDS("reads that went backwards"),
        OWN_MISSING("reads without one's own writes"),
        STALE("stale reads"),
        NEVER_SHOWN("changes an open agenda never showed"),
        SHOWN_AGAIN("changes an open agenda was told twice or took back");

        private final String label;

        Kind(String label) {
            this.label = label;
        }
    }

    private final Map<Kind, List<String>> found = new EnumMap<>(Kind.class);

    void add(Kind kind, String sentence) {
        found.computeIfAbsent(kind, _ -> new ArrayList<>()).add(sentence);
    }

    int count(Kind kind) {
        return found.getOrDefault(kind, List.of()).size();
    }

    boolean none() {
        return found.isEmpty();
    }

    /// A line of counts, then the first of each kind.
    @Override
    public String toString() {
        var text = new StringBuilder();
        for (Kind kind : Kind.values()) {
            text.append(text.isEmpty() ? "" : ", ").append(kind.label).append(' ').append(count(kind));
        }
        found.forEach((kind, sentences) -> sentences.stream().limit(TOLD_MAX).forEach(sentence ->
                text.append("\n  ").append(kind.label).append(": ").append(sentence)));
        return text.toString();
    }
}
