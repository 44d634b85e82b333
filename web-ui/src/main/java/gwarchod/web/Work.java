package gwarchod.web;

import gwarchod.core.casefile.advice.AdviceView;
import java.util.List;
import java.util.Locale;

/// One thing that a case still asks of whoever looks, with the smallest form that does it.
///
/// @param id what of the case it is about
/// @param detail what one must know to do it; empty for nothing
/// @param choices what the form chooses from
/// @param asked what each thing that wasn't considered yet is called, by its code
/// @param each everything decided needs a reason of its own
/// @param steps what was said so far, of a question
/// @param fields its own, so that saving one thing says nothing of another
public record Work(
        Kind kind, String id, String title, String detail, boolean urgent, List<Choice> choices, List<Choice> asked, boolean each,
        List<AdviceView.Step> steps, Fields fields) {
    public Work {
        choices = List.copyOf(choices);
        asked = List.copyOf(asked);
        steps = List.copyOf(steps);
    }

    /// The command by which each is done, and its word in the pages' own.
    public enum Kind {
        BREACH("order.consider-breach"),
        CONTACT("contact.record-contact"),
        GAPS("considered.record"),
        ASSESSMENT("assessment.complete"),
        INFORMATION("advice.supply"),
        ANSWER("advice.note"),
        ACTION("action.complete");

        private final String command;

        Kind(String command) {
            this.command = command;
        }

        String command() {
            return command;
        }

        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /// Its name in the page: `breach-ID`.
    public String key() {
        return kind.word() + "-" + id;
    }

    /// The name of a field of its form; no two on the page are the same.
    public String field(String name) {
        return name + "-" + key();
    }

    Work with(Fields other) {
        return new Work(kind, id, title, detail, urgent, choices, asked, each, steps, other);
    }
}
