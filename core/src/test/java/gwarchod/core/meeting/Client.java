package gwarchod.core.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/// What a program at the other end does with the news: it holds the image and folds the deltas into it, knowing nothing but the JSON.
final class Client implements Consumer<AgendaNews> {
    final List<String> heard = new ArrayList<>();
    final List<String> revisions = new ArrayList<>();
    private ObjectNode agenda = Json.MAPPER.createObjectNode();
    private Map<String, JsonNode> lines = new LinkedHashMap<>();

    @Override
    public synchronized void accept(AgendaNews news) {
        heard.add(news.kind());
        revisions.add(news.revision());
        var json = read(news.json());
        switch (news.kind()) {
            case "image" -> begin(json);
            case "delta" -> fold(json);
            case "reload" -> { }
            default -> throw new AssertionError(news.kind());
        }
    }

    private static ObjectNode read(byte[] json) {
        try {
            return (ObjectNode) Json.MAPPER.readTree(json);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void begin(ObjectNode image) {
        agenda = image;
        lines.clear();
        image.get("lines").forEach(line -> lines.put(line.get("caseId").asText(), line));
    }

    private void fold(ObjectNode delta) {
        delta.get("remove").forEach(id -> lines.remove(id.asText()));
        delta.get("upsert").forEach(line -> lines.put(line.get("caseId").asText(), line));
        if (delta.has("order")) {
            var ordered = new LinkedHashMap<String, JsonNode>();
            delta.get("order").forEach(id -> ordered.put(id.asText(), lines.get(id.asText())));
            lines = ordered;
        }
        if (delta.has("leftOff")) {
            agenda.set("leftOff", delta.get("leftOff"));
            agenda.set("leftOffTotal", delta.get("leftOffTotal"));
        }
        agenda.set("revision", delta.get("revision"));
    }

    /// The agenda as the program has it now.
    synchronized JsonNode agenda() {
        ArrayNode all = Json.MAPPER.createArrayNode();
        lines.values().forEach(all::add);
        return agenda.deepCopy().set("lines", all);
    }

    synchronized String text() {
        return agenda().toString();
    }

    synchronized String last() {
        return revisions.getLast();
    }
}
