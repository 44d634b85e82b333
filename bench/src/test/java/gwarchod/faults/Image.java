package gwarchod.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// An agenda as it stands on a screen, put together from what a stream says.
final class Image {
    /// How the name of an item begins that an overdue action makes.
    private static final String OVERDUE = "action-overdue:";

    private final Map<String, JsonNode> lines = new HashMap<>();
    private List<String> order = new ArrayList<>();

    void whole(JsonNode agenda) {
        lines.clear();
        order = new ArrayList<>();
        agenda.path("lines").forEach(line -> {
            order.add(caseOf(line));
            lines.put(caseOf(line), line);
        });
    }

    /// Remove, then replace or add, then put in order.
    void change(JsonNode delta) {
        delta.path("remove").forEach(gone -> {
            lines.remove(gone.asText());
            order.remove(gone.asText());
        });
        delta.path("upsert").forEach(line -> {
            if (lines.put(caseOf(line), line) == null) {
                order.add(caseOf(line));
            }
        });
        if (delta.path("order").isArray()) {
            order = new ArrayList<>();
            delta.path("order").forEach(id -> order.add(id.asText()));
        }
    }

    private static String caseOf(JsonNode line) {
        return line.path("caseId").asText();
    }

    /// The cases, in order.
    List<String> cases() {
        return List.copyOf(order);
    }

    /// The actions that are overdue, by their id.
    Set<String> items() {
        var items = new HashSet<String>();
        lines.values().forEach(line -> line.path("items").forEach(item -> {
            var id = item.path("id").asText();
            if (id.startsWith(OVERDUE)) {
                items.add(id.substring(OVERDUE.length()));
            }
        }));
        return items;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Image image && order.equals(image.order) && lines.equals(image.lines);
    }

    @Override
    public int hashCode() {
        return order.hashCode();
    }

    @Override
    public String toString() {
        return order.size() + " lines, overdue " + items();
    }
}
