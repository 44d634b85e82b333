package gwarchod.core.journal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.journal.Erases.Cut;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/// What the journal says was erased, as far as this node has read it.
final class Erasures {
    /// Of a text that an older release struck, so that where its characters stood is known no more.
    private static final Cut WHOLE = new Cut("", "", 0, Integer.MAX_VALUE, Cut.GONE);

    private final Keys keys;
    private final Set<CommitRef> carriedOut = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, String>> struck = new ConcurrentHashMap<>();
    private final Map<String, List<Cut>> cuts = new ConcurrentHashMap<>();
    private final List<Consumer<Set<StreamId>>> listeners = new CopyOnWriteArrayList<>();

    Erasures(Keys keys) {
        this.keys = keys;
    }

    static boolean isOne(Commit commit) {
        return commit.facts().stream().anyMatch(fact -> fact.event() instanceof Erases);
    }

    /// Destroys the keys a commit names, and knows its texts; false when this node did so already.
    boolean carryOut(Commit commit) {
        if (carriedOut.contains(commit.ref())) {
            return false;
        }
        var owners = new HashSet<String>();
        var changed = new HashSet<StreamId>();
        for (Fact fact : commit.facts()) {
            if (fact.event() instanceof Erases erasing) {
                erasing.struck().forEach(text ->
                        struck.computeIfAbsent(text.place(), _ -> new ConcurrentHashMap<>()).put(text.pointer(), text.by()));
                erasing.cuts().forEach(cut -> {
                    cuts.computeIfAbsent(cut.place(), _ -> new CopyOnWriteArrayList<>()).add(cut);
                    changed.add(stream(cut.place()));
                });
                erasing.struck().forEach(text -> changed.add(stream(text.place())));
                owners.addAll(erasing.owners());
            }
        }
        owners.forEach(keys::destroy);
        carriedOut.add(commit.ref());
        listeners.forEach(listener -> listener.accept(Set.copyOf(changed)));
        return true;
    }

    /// Is told of every erasure this node carries out, and on which streams texts read otherwise since, on the thread that does it: it
    /// must not wait.
    void listen(Consumer<Set<StreamId>> listener) {
        listeners.add(listener);
    }

    /// Whether a text of an event reads otherwise now.
    boolean strikes(CommitRef ref, int index) {
        if (struck.isEmpty() && cuts.isEmpty()) {
            return false;
        }
        var place = place(ref, index);
        return struck.containsKey(place) || cuts.containsKey(place);
    }

    /// An event with its struck texts as they read now.
    void strike(CommitRef ref, int index, ObjectNode event) {
        var texts = struck.get(place(ref, index));
        var legacy = texts == null ? Map.<String, String>of() : texts;
        legacy.forEach((pointer, by) -> replace(event, JsonPointer.compile(pointer), by));
        cuts.getOrDefault(place(ref, index), List.of()).stream()
                .collect(Collectors.groupingBy(Cut::pointer))
                .forEach((pointer, all) -> cut(event, JsonPointer.compile(pointer), legacy.containsKey(pointer) ? List.of(WHOLE) : all));
    }

    /// In whatever order they became known: each was decided on the text as it is stored.
    private static void cut(ObjectNode event, JsonPointer pointer, List<Cut> cuts) {
        if (cuts.stream().anyMatch(cut -> cut.by().isEmpty())) {
            ((ObjectNode) event.at(pointer.head())).putNull(pointer.last().getMatchingProperty());
            return;
        }
        var stored = event.at(pointer).asText();
        var text = new StringBuilder();
        int done = 0;
        for (Cut cut : cuts.stream().sorted(Comparator.comparingInt(Cut::from)).toList()) {
            if (cut.from() >= done) {
                text.append(stored, done, Math.min(cut.from(), stored.length())).append(cut.by());
            }
            done = Math.max(done, Math.min(cut.to(), stored.length()));
        }
        replace(event, pointer, text.append(stored, done, stored.length()).toString());
    }

    private static StreamId stream(String place) {
        return CommitRef.parse(place.substring(0, place.lastIndexOf('#'))).stream();
    }

    static String place(CommitRef ref, int index) {
        return ref + "#" + index;
    }

    private static void replace(ObjectNode event, JsonPointer pointer, String by) {
        switch (event.at(pointer.head())) {
            case ObjectNode object -> object.put(pointer.last().getMatchingProperty(), by);
            case ArrayNode array -> array.set(pointer.last().getMatchingIndex(), by);
            default -> throw new IllegalStateException("nothing to strike at " + pointer);
        }
    }
}
