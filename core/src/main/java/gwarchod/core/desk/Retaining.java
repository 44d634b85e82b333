package gwarchod.core.desk;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.retention.Retention;
import gwarchod.core.casefile.retention.RetentionDue;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// The cases about which somebody has to decide how long they are kept: who they are about and why they are here, nothing of what is in them.
public final class Retaining {
    /// Cases listed at once at the most; the longest overdue first.
    static final int LINES_MAX = 200;

    public static final Question<Waiting, Queue> QUEUE = new Question<>("retention.queue", Waiting.class, Queue.class);

    static final List<Route> ROUTES = List.of(new Route.Get("/retention/reviews", QUEUE));

    private final Kernel kernel;

    Retaining(Kernel kernel) {
        this.kernel = kernel;
    }

    public record Waiting() {}

    /// @param total how many there are, listed or not
    public record Queue(List<Line> items, int total) {
        public Queue {
            items = List.copyOf(items);
        }
    }

    /// @param asked whether an erasure or a restriction waits for somebody
    public record Line(CaseId caseId, String name, List<Due> due, boolean asked) {
        public Line {
            due = List.copyOf(due);
        }

        private LocalDate first() {
            return due.stream().map(Due::dueOn).findFirst().orElse(LocalDate.MAX);
        }
    }

    /// @param retention the agreement's rule, in words
    /// @param sections what is kept under it, in words
    public record Due(
            String code, String retention, String group, LocalDate lastEntry, int years, LocalDate dueOn, String source, boolean verified,
            List<String> sections) {
        public Due {
            sections = List.copyOf(sections);
        }
    }

    Reply<Queue> queue(Viewer viewer, Lang lang, Waiting what) {
        if (!kernel.agreement().get().permits(viewer, CorePermissions.REVIEW)) {
            return Reply.notFound();
        }
        var all = kernel.cases().cards().stream()
                .filter(card -> card.facts().review() && shows(viewer, card))
                .flatMap(card -> line(card, lang).stream())
                .sorted(Comparator.comparing(Line::first).thenComparing(line -> line.caseId().value()))
                .toList();
        return Reply.of(new Queue(all.stream().limit(LINES_MAX).toList(), all.size()));
    }

    private boolean shows(Viewer viewer, Card card) {
        return kernel.agreement().get().scope(viewer, card.facts()).sees(Retention.REVIEW.id(), Level.FULL);
    }

    private Optional<Line> line(Card card, Lang lang) {
        return kernel.cases().file(card.id()).map(loaded -> new Line(
                card.id(), card.name(), due(loaded.state(), lang).toList(), Retention.of(loaded.state()).waits()))
                .filter(line -> line.asked() || !line.due().isEmpty());
    }

    /// What is due by a code the agreement in force names for something.
    private Stream<Due> due(CaseFile file, Lang lang) {
        var today = LocalDate.ofInstant(kernel.clock().instant(), Words.ZONE);
        return Retention.due(file, today).stream()
                .filter(one -> !one.dueOn().isAfter(today))
                .map(one -> said(one, lang))
                .filter(one -> !one.sections().isEmpty());
    }

    private Due said(RetentionDue one, Lang lang) {
        var words = kernel.words();
        var key = "retention." + one.code();
        return new Due(one.code(), words.has(key) ? words.say(lang, key) : one.code(), one.group(), one.lastEntry(), one.years(), one.dueOn(),
                one.source(), one.verified(), sections(one.code()).map(id -> words.say(lang, "section." + id)).sorted().toList());
    }

    private Stream<String> sections(String code) {
        return kernel.agreement().get().terms().grants().stream()
                .filter(grant -> grant.retention().equals(code) && grant.level().atLeast(Level.SUMMARY))
                .map(Grant::section)
                .distinct()
                .filter(id -> kernel.words().has("section." + id));      // an agreement may name what this installation lacks
    }
}
