package gwarchod.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.json.Json;
import gwarchod.gateway.demo.DemoArea;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The people in whose names a running server is asked, their sessions, and the ids that it told them.
final class FuzzSessions {
    private static final Pattern ID = Pattern.compile("(?=[a-z-]*[0-9])[a-z0-9][a-z0-9-]{7,63}");
    private static final int EACH_MAX = 5;
    private static final byte[] NOTHING = {};

    private final RawClient client;
    private final List<String> users = new ArrayList<>(DemoArea.accounts().stream().map(DemoArea.Account::username).toList());
    private final int all = users.size();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, List<Known>> known = new HashMap<>();

    FuzzSessions(RawClient client) {
        this.client = client;
    }

    List<String> users() {
        if (users.size() * 2 < all) {
            throw new AssertionError("of " + all + " people only " + users + " can still sign in");
        }
        return users;
    }

    boolean isOneOfThem(String name) {
        return DemoArea.accounts().stream().anyMatch(account -> account.username().equals(name));
    }

    /// Signs in where no session is known; whoever can't any more is left out from then on.
    String token(String user) throws IOException {
        var known = tokens.get(user);
        if (known == null) {
            var body = Json.writeBytes(Map.of("username", user, "password", DemoArea.PASSWORD));
            var reply = client.send("POST /api/v1/sessions HTTP/1.1\r\nHost: x\r\nConnection: close\r\nContent-Type: application/json\r\nContent-Length: "
                    + body.length + "\r\n\r\n", body);
            if (reply.status() != 201) {
                users.remove(user);
                return "";
            }
            known = Json.read(reply.body(), JsonNode.class).path("token").asText();
            tokens.put(user, known);
        }
        return known;
    }

    /// The session ended, or this server thinks so.
    void ended(String user) {
        tokens.remove(user);
    }

    JsonNode get(String user, String path) throws IOException {
        var reply = client.send("GET /api/v1" + path + " HTTP/1.1\r\nHost: x\r\nConnection: close\r\nAuthorization: Bearer " + token(user)
                + "\r\n\r\n", NOTHING);
        return reply.status() == 200 ? Json.read(reply.body(), JsonNode.class) : Json.MAPPER.missingNode();
    }

    /// Something that somebody may see, and the ids that stand in it.
    record Known(String id, List<String> within) {}

    /// Ids of anything, as everybody is told them.
    ///
    /// @param paths that take no id
    List<String> ids(List<String> paths) throws IOException {
        var found = new LinkedHashSet<String>(users);
        for (String user : List.copyOf(users)) {
            for (String path : paths) {
                collect(get(user, path), found);
            }
            know(user, "id", "/cases?limit=" + EACH_MAX, "/cases/");
            know(user, "meeting", "/meetings", "/meetings/");
            know(user, "session", "/programmes/sessions/needing", "/programmes/sessions/");
        }
        known.values().forEach(things -> things.forEach(thing -> found.addAll(thing.within())));
        return List.copyOf(found);
    }

    private void know(String user, String parameter, String list, String one) throws IOException {
        var things = new ArrayList<Known>();
        for (JsonNode line : get(user, list).path("items")) {
            var id = line.path("id").asText();
            var within = new LinkedHashSet<String>();
            collect(get(user, one + id + (parameter.equals("meeting") ? "/agenda" : "")), within);
            if (things.size() < EACH_MAX && !id.isEmpty() && !within.isEmpty()) {
                things.add(new Known(id, List.copyOf(within)));
            }
        }
        known.put(user + " " + parameter, things);
    }

    /// What this one may see of the kind a path's parameter names; none where nothing is known.
    List<Known> known(String user, String parameter) {
        return known.getOrDefault(user + " " + parameter, List.of());
    }

    private static void collect(JsonNode node, Set<String> found) {
        if (node.isTextual() && ID.matcher(node.textValue()).matches()) {
            found.add(node.textValue());
        }
        node.forEach(child -> collect(child, found));
    }
}
