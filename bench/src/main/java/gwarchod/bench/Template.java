package gwarchod.bench;

import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Commit;
import gwarchod.core.journal.Event;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

/// What was recorded in one case, to be recorded again in others: whatever it named by ids of its own gets others there, and its person another name.
record Template(CaseId id, List<Step> steps, int events, List<String> own) {
    /// An id as the product gives them.
    private static final Pattern ID = Pattern.compile("\"([a-km-z2-9]{16})\"");
    private static final Pattern FAMILY = Pattern.compile("\"family\":\"([^\"]+)\"");

    /// Events that go into one commit where the template was lengthened.
    private static final int LENGTHENED_TOGETHER = 10;

    /// One commit.
    record Step(Instant recorded, Actor actor, String command, Map<String, String> ids, List<Said> events) {}

    /// An event as text.
    record Said(Class<? extends Event> type, String text) {}

    /// @param told how many of the commits are its own; what came after them was only to lengthen it
    /// @param shared ids that aren't its own: they stay
    static Template of(CaseId id, List<Commit> commits, int told, Set<String> shared) {
        var steps = new ArrayList<Step>();
        var own = new LinkedHashMap<String, Boolean>();
        own.put(id.value(), true);
        for (int i = 0; i < commits.size(); i++) {
            var commit = commits.get(i);
            var said = commit.facts().stream().map(fact -> new Said(fact.event().getClass(), Json.write(fact.event()))).toList();
            said.forEach(one -> ID.matcher(one.text()).results().map(found -> found.group(1)).filter(found -> !shared.contains(found))
                    .forEach(found -> own.put(found, true)));
            boolean joins = i > told && steps.getLast().events().size() < LENGTHENED_TOGETHER;
            if (joins) {
                steps.getLast().events().addAll(said);
                steps.getLast().ids().putAll(commit.ids());
            } else {
                steps.add(new Step(commit.recorded(), commit.actor(), commit.command(), new HashMap<>(commit.ids()), new ArrayList<>(said)));
            }
        }
        return new Template(id, List.copyOf(steps), steps.stream().mapToInt(step -> step.events().size()).sum(), List.copyOf(own.keySet()));
    }

    /// The events of a step as those of another case.
    ///
    /// @param ids the other id for each of [#own]; any other stays
    static List<Event> events(Step step, UnaryOperator<String> ids, String name) {
        return step.events().stream().<Event>map(said -> {
            var text = ID.matcher(said.text()).replaceAll(found -> "\"" + ids.apply(found.group(1)) + "\"");
            return read(FAMILY.matcher(text).replaceAll("\"family\":\"$1-" + name + "\""), said.type());
        }).toList();
    }

    private static <E extends Event> E read(String text, Class<E> type) {
        try {
            return Json.MAPPER.readValue(text, type);
        } catch (IOException e) {
            throw new UncheckedIOException("a template can't be read", e);
        }
    }
}
