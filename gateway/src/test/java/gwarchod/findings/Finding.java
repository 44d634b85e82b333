package gwarchod.findings;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/// One case in which something was found: the file as its users see it, and what they do about it.
///
/// @param crime the crime it began with
/// @param person the victim
record Finding(Demonstration area, String id, String crime, String person) {
    private static final String DAILY = "daily-management";

    /// The rules by which it stands on tomorrow's daily agenda, as a supervisor sees that.
    List<String> daily() throws Exception {
        return area.agenda("supervisor", DAILY, id);
    }

    JsonNode view(String user) throws Exception {
        return area.view(user, id);
    }

    /// A list of a section, as a user sees it.
    List<JsonNode> all(String user, String section, String list) throws Exception {
        return stream(view(user).path(section).path(list)).toList();
    }

    JsonNode one(String user, String section, String list, Predicate<JsonNode> which) throws Exception {
        return all(user, section, list).stream().filter(which).findFirst().orElseThrow(() -> new AssertionError("none in " + section + " of " + id));
    }

    JsonNode crimeAs(String user) throws Exception {
        return one(user, "crimes", "crimes", row -> row.path("id").asText().equals(crime));
    }

    /// What is still asked to be considered for the crime.
    List<String> gaps(String user) throws Exception {
        return stream(considered(user).path("asked")).filter(row -> row.has("gap")).map(row -> row.path("what").asText()).toList();
    }

    JsonNode considered(String user) throws Exception {
        return one(user, "considered", "crimes", row -> row.path("crime").asText().equals(crime));
    }

    List<JsonNode> breaches(String user) throws Exception {
        return stream(area.breaches(user, id).path("items")).toList();
    }

    /// Does something about the case.
    ///
    /// @return `done`, or the code of the refusal
    String does(String user, String path, Map<String, ?> body) throws Exception {
        return area.does(user, "/cases/" + id + path, body);
    }

    /// Does something about the crime.
    String doesToCrime(String user, String path, Map<String, ?> more) throws Exception {
        return does(user, path, and(more, "crime", crime));
    }

    /// Does something for the victim.
    String doesForVictim(String user, String path, Map<String, ?> more) throws Exception {
        return does(user, path, and(more, "person", person));
    }

    /// Says of everything still asked that it was considered and not pursued.
    String considersTheRest(String user) throws Exception {
        var considered = new ArrayList<Map<String, String>>();
        gaps(user).forEach(what -> considered.add(Map.of("what", what, "verdict", "not-pursued")));
        return doesToCrime(user, "/considerations", Map.of("on", Demonstration.today(), "forum", "supervision", "considered", considered,
                "rationale", "Looked at again after the panel."));
    }

    static Stream<JsonNode> stream(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private static Map<String, Object> and(Map<String, ?> more, String key, String value) {
        var all = new TreeMap<String, Object>(more);
        all.put(key, value);
        return all;
    }
}
