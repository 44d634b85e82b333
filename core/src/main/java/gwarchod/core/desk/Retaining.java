package gwarchod.core.desk;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.retention.Retention;
import gwarchod.core.casefile.retention.RetentionDue;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// The cases about which somebody has to decide how long they are kept: who they are about and why they are here, nothing of what is in them.
public final class Retaining {
    /// Cases listed at once at the most; the longest overdue first.
    static final int LINES_MAX = 200;

    private static final String PROPOSE = "retention.propose-erasure";

    public static final Question<Waiting, Queue> QUEUE = new Question<>("retention.queue", Waiting.class, Queue.class);

    /// How many of them this viewer has, told by cards alone.
    public static final Question<HowMany, Count> COUNT = new Question<>("retention.count", HowMany.class, Count.class);

    /// To whom a review of one case can be referred: those who may do something about it, as far as whoever asks may know who sees the case.
    public static final Question<About, Answerers> ANSWERERS = new Question<>("retention.answerers", About.class, Answerers.class);

    static final List<Route> ROUTES = List.of(
            new Route.Get("/retention/reviews", QUEUE),
            new Route.Get("/cases/:id/retention-answerers", ANSWERERS));

    private final Kernel kernel;
    private final Supplier<List<Viewer>> everybody;

    /// @param everybody who has an open account
    Retaining(Kernel kernel, Supplier<List<Viewer>> everybody) {
        this.kernel = kernel;
        this.everybody = everybody;
    }

    public record Waiting() {}

    public record HowMany() {}

    public record Count(int waiting) {}

    public record About(CaseId id) {}

    public record Answerers(List<Answerer> items) {
        public Answerers {
            items = List.copyOf(items);
        }
    }

    public record Answerer(UserId username, String name) {}

    void register(Registry desk) {
        desk.answers(QUEUE, this::queue);
        desk.answers(COUNT, (viewer, _, _) -> Reply.of(new Count((int) kernel.cases().cards().stream().filter(card -> theirs(viewer, card)).count())));
        desk.answers(ANSWERERS, this::answerers);
    }

    /// @param total how many there are, listed or not
    public record Queue(List<Line> items, int total) {
        public Queue {
            items = List.copyOf(items);
        }
    }

    /// @param asked whether an erasure or a restriction waits for somebody
    /// @param referred whether it was referred to whoever looks
    public record Line(CaseId caseId, String name, List<Due> due, boolean asked, boolean referred) {
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

    private Reply<Queue> queue(Viewer viewer, Lang lang, Waiting what) {
        if (!may(viewer, CorePermissions.REVIEW) && !may(viewer, Erasing.DECIDE.name()) && !may(viewer, PROPOSE)) {
            return Reply.notFound();
        }
        var all = kernel.cases().cards().stream()
                .filter(card -> theirs(viewer, card))
                .flatMap(card -> line(viewer, card, lang).stream())
                .sorted(Comparator.comparing(Line::first).thenComparing(line -> line.caseId().value()))
                .toList();
        return Reply.of(new Queue(all.stream().limit(LINES_MAX).toList(), all.size()));
    }

    private Reply<Answerers> answerers(Viewer viewer, Lang lang, About what) {
        var card = kernel.cases().card(what.id()).filter(known -> may(viewer, CorePermissions.REVIEW) && shows(viewer, known));
        return card.map(known -> Reply.of(new Answerers(everybody.get().stream()
                        .filter(one -> kernel.agreement().get().permits(one, PROPOSE, known.facts()) && shows(one, known))
                        .filter(one -> kernel.agreement().get().names(viewer, known.facts(), one))
                        .map(one -> new Answerer(one.user(), one.name()))
                        .sorted(Comparator.comparing(Answerer::name))
                        .toList())))
                .orElseGet(Reply::notFound);
    }

    private boolean may(Viewer viewer, String name) {
        return kernel.agreement().get().permits(viewer, name);
    }

    /// What this viewer is to look at: everything for who reviews, open erasures for who decides on them, for others what was referred to them.
    private boolean theirs(Viewer viewer, Card card) {
        boolean open = card.facts().review() && (may(viewer, CorePermissions.REVIEW) || may(viewer, Erasing.DECIDE.name()) && card.has(Retention.WAITS));
        return (open || card.has(Retention.REFERRED_TO + viewer.user())) && shows(viewer, card);
    }

    private boolean shows(Viewer viewer, Card card) {
        return kernel.agreement().get().scope(viewer, card.facts()).sees(Retention.REVIEW.id(), Level.FULL);
    }

    private Optional<Line> line(Viewer viewer, Card card, Lang lang) {
        boolean referred = card.has(Retention.REFERRED_TO + viewer.user());
        return kernel.cases().file(card.id()).map(loaded -> new Line(
                card.id(), card.name(), due(loaded.state(), lang).toList(), Retention.of(loaded.state()).waits(), referred))
                .filter(line -> line.asked() || line.referred() || !line.due().isEmpty());
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
