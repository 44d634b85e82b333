package gwarchod.core.desk;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.advice.AdviceState;
import gwarchod.core.casefile.advice.AdviceView;
import gwarchod.core.casefile.advice.AdviceWaiting;
import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.casefile.advice.Adviser;
import gwarchod.core.casefile.advice.AnswerAdvice;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.NoteAdvice;
import gwarchod.core.casefile.advice.PrivilegedView;
import gwarchod.core.casefile.advice.ReturnAdvice;
import gwarchod.core.casefile.advice.SupplyAdvice;
import gwarchod.core.casefile.advice.WithdrawAdvice;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What waits for advisers: the questions of every case that somebody who answers as one of their kinds may read, and the breach histories for
/// court that they may release. And who of those that the agreement permits to ask and to answer may do so of this kind: nobody asks what
/// they couldn't read the answer to.
public final class Advising {
    /// Cases read for one queue at the most, the longest waiting first.
    static final int CASES_MAX = 100;

    public static final Question<Waiting, Queue> QUEUE = new Question<>("advice.queue", Waiting.class, Queue.class);

    /// How many cases wait for this viewer's advice, told by cards alone.
    public static final Question<HowMany, Count> COUNT = new Question<>("advice.count", HowMany.class, Count.class);

    static final List<Route> ROUTES = List.of(new Route.Get("/advice", QUEUE));

    private final Kernel kernel;
    private final CaseViews views;
    private final ReleaseQueue releases;

    Advising(Kernel kernel, CaseViews views) {
        this.kernel = kernel;
        this.views = views;
        this.releases = new ReleaseQueue(kernel, views);
    }

    public record Waiting() {}

    public record HowMany() {}

    /// @param overdue on how many of them an item of an agenda says so
    /// @param releases on how many a breach history for court waits for their release
    /// @param releasesOverdue and how many of those have waited for too long
    public record Count(int waiting, int overdue, int releases, int releasesOverdue) {
        public static final Count NONE = new Count(0, 0, 0, 0);
    }

    /// @param total how many cases wait, listed or not
    public record Queue(List<Line> items, int total, List<Release> releases) {
        public Queue {
            items = List.copyOf(items);
            releases = List.copyOf(releases);
        }
    }

    /// A question that waits for whoever looks.
    public record Line(CaseId caseId, String name, AdviceView.Line question) {}

    /// A breach history taken for court that waits for whoever looks to release it.
    public record Release(CaseId caseId, String name, BreachHistory.Copy copy) {}

    void register(Registry desk) {
        desk.answers(QUEUE, (viewer, lang, _) -> queue(viewer, lang));
        desk.answers(COUNT, (viewer, _, _) -> count(viewer));
        desk.checks(AskAdvice.class, (viewer, on, command) -> read(viewer, on, command.adviser()));
        desk.checks(SupplyAdvice.class, (viewer, on, command) -> reads(viewer, on, command.advice()));
        desk.checks(WithdrawAdvice.class, (viewer, on, command) -> reads(viewer, on, command.advice()));
        desk.checks(NoteAdvice.class, (viewer, on, command) -> reads(viewer, on, command.advice()));
        desk.checks(AnswerAdvice.class, (viewer, on, command) -> gives(viewer, on, command.advice()));
        desk.checks(ReturnAdvice.class, (viewer, on, command) -> gives(viewer, on, command.advice()));
    }

    private Optional<Refusal> gives(Viewer viewer, @Nullable CaseId on, EntityId advice) {
        var may = adviser(on, advice).filter(code -> kernel.agreement().get().permits(viewer, Adviser.permission(code)));
        return may.isEmpty() ? Optional.of(new Refusal.NotPermitted("not-permitted")) : Optional.empty();
    }

    private Optional<Refusal> reads(Viewer viewer, @Nullable CaseId on, EntityId advice) {
        return adviser(on, advice).flatMap(code -> read(viewer, on, code));
    }

    private Optional<Refusal> read(Viewer viewer, @Nullable CaseId on, String adviser) {
        boolean may = card(on).filter(card -> sees(viewer, card, Advices.section(adviser))).isPresent();
        return may ? Optional.empty() : Optional.of(Refusal.invalid("advice-not-readable", "/adviser"));
    }

    private Optional<String> adviser(@Nullable CaseId on, EntityId advice) {
        return card(on).flatMap(card -> kernel.cases().file(card.id())).flatMap(loaded -> Advices.adviser(loaded.state(), advice));
    }

    private Optional<Card> card(@Nullable CaseId on) {
        return on == null ? Optional.empty() : kernel.cases().card(on);
    }

    private boolean sees(Viewer viewer, Card card, String section) {
        return kernel.agreement().get().scope(viewer, card.facts()).sees(section, Level.FULL);
    }

    /// The kinds as which this viewer answers.
    private Set<String> kinds(Viewer viewer) {
        return Adviser.codes().stream()
                .filter(code -> kernel.agreement().get().permits(viewer, Adviser.permission(code)))
                .collect(Collectors.toSet());
    }

    /// The cases on which a question waits for one of these kinds, the longest waiting first.
    private List<Card> waiting(Viewer viewer, Set<String> kinds) {
        return kinds.isEmpty() ? List.of() : kernel.cases().cards().stream()
                .filter(card -> since(card, kinds).isPresent())
                .filter(card -> kinds.stream().anyMatch(code -> sees(viewer, card, Advices.section(code))))
                .sorted(Comparator.comparing(card -> since(card, kinds).orElseThrow()))
                .toList();
    }

    private static Optional<Instant> since(Card card, Set<String> kinds) {
        return card.kept().get(AdviceWaiting.KEPT) instanceof AdviceWaiting(var since)
                ? kinds.stream().flatMap(code -> Optional.ofNullable(since.get(code)).stream()).min(Comparator.naturalOrder())
                : Optional.empty();
    }

    private Reply<Queue> queue(Viewer viewer, Lang lang) {
        var kinds = kinds(viewer);
        var waiting = waiting(viewer, kinds);
        var lines = waiting.stream().limit(CASES_MAX)
                .flatMap(card -> lines(viewer, card, kinds, lang))
                .sorted(Comparator.comparing(line -> line.question().askedAt()))
                .toList();
        return Reply.of(new Queue(lines, waiting.size(), releases.list(viewer, lang)));
    }

    private Reply<Count> count(Viewer viewer) {
        var kinds = kinds(viewer);
        var waiting = waiting(viewer, kinds);
        long overdue = waiting.stream()
                .filter(card -> card.items().stream().anyMatch(item -> kinds.stream().anyMatch(code -> late(item.id(), code))))
                .count();
        var many = releases.many(viewer, kernel.clock().instant());
        return Reply.of(new Count(waiting.size(), (int) overdue, many.waiting(), many.overdue()));
    }

    private static boolean late(String item, String code) {
        return item.startsWith(Advices.UNANSWERED + ":" + code + ":");
    }

    private Stream<Line> lines(Viewer viewer, Card card, Set<String> kinds, Lang lang) {
        var scope = kernel.agreement().get().scope(viewer, card.facts());
        var loaded = kernel.cases().file(card.id());
        if (loaded.isEmpty()) {
            return Stream.of();
        }
        var view = views.view(loaded.get(), scope, lang, kernel.clock().instant());
        var open = view.section(AdviceView.SECTION).map(Advising::questions).orElse(List.of());
        var privileged = view.section(PrivilegedView.SECTION).map(Advising::confidential).orElse(List.of());
        return Stream.concat(open.stream().filter(line -> !line.privileged()), privileged.stream())
                .filter(line -> kinds.contains(line.adviser()) && line.state() == AdviceState.ASKED)
                .map(line -> new Line(card.id(), views.name(card, scope), line));
    }

    private static List<AdviceView.Line> questions(Shown<AdviceView.Summary, AdviceView> shown) {
        return shown instanceof Shown.Full<AdviceView.Summary, AdviceView>(var full) ? full.questions() : List.of();
    }

    private static List<AdviceView.Line> confidential(Shown<PrivilegedView.Summary, PrivilegedView> shown) {
        return shown instanceof Shown.Full<PrivilegedView.Summary, PrivilegedView>(var full) ? full.questions() : List.of();
    }
}
