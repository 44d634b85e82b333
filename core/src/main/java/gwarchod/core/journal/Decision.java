package gwarchod.core.journal;

import java.util.List;
import java.util.Map;

/// What a rule says to a command: events, a refusal, or nothing to do because it is so already.
public sealed interface Decision {
    /// `ids`: the ids this gave, by what they name, which is what a repeated request gets back.
    record Accepted(List<Event> events, Map<String, String> ids) implements Decision {
        public Accepted {
            events = List.copyOf(events);
            ids = Map.copyOf(ids);
            if (events.isEmpty()) {
                throw new IllegalArgumentException("nothing happened: decide NoChange");
            }
        }
    }

    record Refused(Refusal why) implements Decision {}

    record NoChange() implements Decision {}

    static Decision accept(Event... events) {
        return new Accepted(List.of(events), Map.of());
    }

    static Decision accept(List<? extends Event> events, Map<String, String> ids) {
        return new Accepted(List.copyOf(events), ids);
    }

    static Decision refuse(String code, Object... args) {
        return new Refused(Refusal.rule(code, args));
    }

    static Decision invalid(String code, String pointer, Object... args) {
        return new Refused(Refusal.invalid(code, pointer, args));
    }

    static Decision noChange() {
        return new NoChange();
    }
}
