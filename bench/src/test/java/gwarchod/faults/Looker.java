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

    /// Looks once; whoever isn't answered goes to the next node. Returns whether it was answered.
    boolean look(String on) throws InterruptedException {
        long began = witness.nowMs();
        var before = held.getOrDefault(on, new Held("", List.of()));
        var answer = session.get("/cases/" + on, before.tag());
        if (answer.isPresent() && answer.get().status() == 304) {
            witness.tell(new Told.Seen(name, on, before.marks(), began, witness.nowMs()));
            return true;
        }
        if (answer.isEmpty() || !answer.get().done()) {
            if (answer.isPresent() && answer.get().refused()) {
                witness.surprise(name + " may not look at " + on + ": " + answer.get());
            }
            session.next();
            return false;
        }
        long ended = witness.nowMs();
        var marks = marks(answer.get().json());
        held.put(on, new Held(answer.get().tag().orElse(""), marks));
        witness.tell(new Told.Seen(name, on, marks, began, ended));
        return true;
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
