package gwarchod.core.desk;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.CaseViews;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.breach.CopiesWaiting;
import gwarchod.core.casefile.breach.CopyState;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/// Breach histories taken for court that wait for whoever looks to release them: whoever the agreement permits that on the case, and shows
/// its breaches in full.
final class ReleaseQueue {
    private final Kernel kernel;
    private final CaseViews views;

    ReleaseQueue(Kernel kernel, CaseViews views) {
        this.kernel = kernel;
        this.views = views;
    }

    private record Awaited(Card card, CopiesWaiting waiting) {}

    /// The longest waiting first, told by cards alone.
    private List<Awaited> awaited(Viewer viewer) {
        return kernel.cases().cards().stream()
                .<Awaited>mapMulti((card, next) -> {
                    if (card.kept().get(CopiesWaiting.KEPT) instanceof CopiesWaiting waiting && mayRelease(viewer, card)) {
                        next.accept(new Awaited(card, waiting));
                    }
                })
                .sorted(Comparator.comparing(one -> one.waiting().since()))
                .toList();
    }

    private boolean mayRelease(Viewer viewer, Card card) {
        var rules = kernel.agreement().get();
        return rules.permits(viewer, CopiesWaiting.PERMISSION, card.facts())
                && rules.scope(viewer, card.facts()).sees(BreachHistory.SECTION.id(), Level.FULL);
    }

    /// How many there are, and of how many the time is up.
    record Many(int waiting, int overdue) {}

    Many many(Viewer viewer, Instant now) {
        var all = awaited(viewer);
        return new Many(all.size(), (int) all.stream().filter(one -> !now.isBefore(one.waiting().releaseBy())).count());
    }

    List<Advising.Release> list(Viewer viewer, Lang lang) {
        return awaited(viewer).stream().limit(Advising.CASES_MAX).flatMap(one -> lines(viewer, one.card(), lang)).toList();
    }

    private Stream<Advising.Release> lines(Viewer viewer, Card card, Lang lang) {
        var scope = kernel.agreement().get().scope(viewer, card.facts());
        return kernel.cases().file(card.id()).stream()
                .flatMap(loaded -> views.view(loaded, scope, lang, kernel.clock().instant()).section(BreachHistory.SECTION).stream())
                .flatMap(shown -> shown instanceof Shown.Full<BreachHistory.Outline, BreachHistory>(var full) ? full.copies().reversed().stream() : Stream.of())
                .filter(copy -> copy.state() == CopyState.WAITING)
                .map(copy -> new Advising.Release(card.id(), views.name(card, scope), copy));
    }
}
