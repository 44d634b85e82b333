package gwarchod.core.desk;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Live;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.task.Task;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What needs the viewer: what the rules found in the cases they are on the team of, and the tasks the product raised for them.
public final class Home {
    /// Things listed at the most; the most urgent first.
    static final int NEEDS_MAX = 100;

    public static final Question<Nothing, View> QUESTION = new Question<>("home", Nothing.class, View.class);

    private final Cases cases;
    private final CaseViews views;
    private final Live<Task> tasks;
    private final Words words;
    private final Supplier<Agreement> agreement;
    private final BiPredicate<UserId, UserId> standsFor;

    /// @param standsFor whether somebody is in the place of somebody who left
    Home(Cases cases, CaseViews views, Live<Task> tasks, Words words, Supplier<Agreement> agreement, BiPredicate<UserId, UserId> standsFor) {
        this.standsFor = standsFor;
        this.cases = cases;
        this.views = views;
        this.tasks = tasks;
        this.words = words;
        this.agreement = agreement;
    }

    public record Nothing() {}

    public record View(List<Need> needs, List<Job> tasks) {
        public View {
            needs = List.copyOf(needs);
            tasks = List.copyOf(tasks);
        }
    }

    public record Need(CaseId caseId, String name, String title, String asks, Urgency urgency, Instant at) {}

    /// Something the product was to do and couldn't.
    public record Job(String title, String why, Instant raised) {}

    Reply<View> of(Viewer viewer, Lang lang) {
        var rules = agreement.get();
        var needs = cases.cards().stream()
                .filter(card -> card.facts().team().contains(viewer.user()))
                .flatMap(card -> needs(card, viewer, rules, lang))
                .sorted(Comparator.comparing(Need::urgency).thenComparing(Need::at))
                .limit(NEEDS_MAX)
                .toList();
        var jobs = tasks.all().stream()
                .map(loaded -> loaded.state())
                .filter(task -> !task.done() && (viewer.user().equals(task.owner()) || takesOver(viewer, task)))
                .sorted(Comparator.comparing(Task::raised))
                .map(task -> new Job(words.say(lang, "command." + task.command()), words.say(lang, "refusal." + task.refusal()), task.raised()))
                .toList();
        return Reply.of(new View(needs, jobs));
    }

    private boolean takesOver(Viewer viewer, Task task) {
        var owner = task.owner();
        return owner != null && standsFor.test(viewer.user(), owner);
    }

    private Stream<Need> needs(Card card, Viewer viewer, Agreement rules, Lang lang) {
        var scope = rules.scope(viewer, card.facts());
        return card.openTo(scope).items().stream()
                .filter(item -> item.openTo(scope))
                .map(item -> item.to(scope))
                .map(item -> new Need(card.id(), views.name(card, scope, lang), words.say(lang, item.title()), words.say(lang, item.asks()),
                        item.urgency(), item.cause().at()));
    }
}
