package gwarchod.core.journal;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// What the journal says was erased, as far as this node has read it.
final class Erasures {
    private final Keys keys;
    private final Set<CommitRef> carriedOut = ConcurrentHashMap.newKeySet();
    private final Map<String, Map<String, String>> struck = new ConcurrentHashMap<>();
    private final List<Consumer<Set<String>>> listeners = new CopyOnWriteArrayList<>();

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
        for (Fact fact : commit.facts()) {
            if (fact.event() instanceof Erases erasing) {
                erasing.struck().forEach(text ->
                        struck.computeIfAbsent(text.place(), _ -> new ConcurrentHashMap<>()).put(text.pointer(), text.by()));
                owners.addAll(erasing.owners());
            }
        }
        owners.forEach(keys::destroy);
        carriedOut.add(commit.ref());
        listeners.forEach(listener -> listener.accept(Set.copyOf(owners)));
        return true;
    }

    /// Is told of every erasure this node carries out, whose it was, on the thread that does it: it must not wait.
    void listen(Consumer<Set<String>> listener) {
        listeners.add(listener);
    }

    /// An event with its struck texts as they read now.
    void strike(CommitRef ref, int index, ObjectNode event) {
        var texts = struck.get(place(ref, index));
        if (texts != null) {
            texts.forEach((pointer, by) -> replace(event, JsonPointer.compile(pointer), by));
        }
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
