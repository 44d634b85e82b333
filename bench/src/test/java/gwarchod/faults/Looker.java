package gwarchod.faults;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Looks at a case as one session, and writes down the marks it was shown.
final class Looker {
    /// What every mark begins with.
    static final String MARK = "mark-";

    private final Session session;
    private final String name;
    private final Witness witness;
    private final Map<String, Held> held = new HashMap<>();

    /// What a session was shown last of a case.
    private record Held(String tag, List<String> marks) {}

    Looker(Session session, String name, Witness witness) {
        this.session = session;
        this.name = name;
        this.witness = witness;
    }

    /// Looks, and once more at another node where that isn't answered.
    void look(String on) throws InterruptedException {
        var before = held.getOrDefault(on, new Held("", List.of()));
        var tries = new Tries(witness, session, name);
        while (tries.count() < 2) {
            long began = witness.nowMs();
            var answer = session.get("/cases/" + on, before.tag());
            long ended = witness.nowMs();
            if (tries.answered(answer)) {
                seen(on, before, answer.orElseThrow(), began, ended);
                return;
            }
        }
    }

    private void seen(String on, Held before, Session.Answer answer, long began, long ended) {
        if (answer.refused()) {
            witness.surprise(name + " may not look at " + on + ": " + answer);
        } else if (answer.done()) {
            var marks = marks(answer.json());
            held.put(on, new Held(answer.tag().orElse(""), marks));
            witness.tell(new Told.Seen(name, on, marks, began, ended));
        } else {
            witness.tell(new Told.Seen(name, on, before.marks(), began, ended));
        }
    }

    private List<String> marks(JsonNode view) {
        var marks = new ArrayList<String>();
        view.path("actions").path("actions").forEach(action -> {
            var what = action.path("what").asText();
            if (what.startsWith(MARK)) {
                marks.add(witness.mark(what));
            }
        });
        return marks;
    }

    /// What a case holds, as this session may see it.
    List<String> marks(String on) throws InterruptedException {
        return marks(session.get("/cases/" + on, "").orElseThrow().json());
    }
}
