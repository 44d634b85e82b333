package gwarchod.clinic.concern;

import gwarchod.core.casefile.Card;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Request;
import gwarchod.core.journal.Sha256;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Puts a concern that nobody received to the duty supervisor when its time has come. Every node does: what it writes goes by the hash of the
/// case, the concern and the time it was due, so that it is written once, by whichever is first.
///
/// A card is made anew at the time at which one of its rules finds something else, and the rule of a concern nobody received names the time it is
/// put to somebody: whoever moves the clock moves this. While it is due and not recorded the card is over at once, so that a failure is made up for.
final class ConcernWatch {
    private static final Logger LOG = LoggerFactory.getLogger(ConcernWatch.class);

    private final Kernel kernel;

    private ConcernWatch(Kernel kernel) {
        this.kernel = kernel;
    }

    /// Follows the cards, and looks at those there are: something may have come due while nothing ran.
    static void start(Kernel kernel) {
        var watch = new ConcernWatch(kernel);
        kernel.cases().listen(watch::made);
        kernel.cases().cards().forEach(watch::made);
    }

    /// Asked on the thread that made the card: it must not wait.
    private void made(Card card) {
        if (card.items().stream().anyMatch(item -> item.rule().equals(ConcernRules.UNRECEIVED.id()))) {
            kernel.work().execute(() -> look(card.id()));
        }
    }

    private void look(CaseId id) {
        try {
            escalate(id);
        } catch (RuntimeException failed) {
            LOG.warn("a concern couldn't be escalated; it is tried again when its card is made anew", failed);
        }
    }

    private void escalate(CaseId id) {
        kernel.cases().file(id).stream().flatMap(file -> Concerns.of(file.state()).all().stream())
                .forEach(one -> ConcernRules.dueNow(kernel.settings().get(), one, kernel.clock().instant())
                        .ifPresent(due -> escalate(id, one.id(), due.due())));
    }

    private void escalate(CaseId id, EntityId concern, Instant due) {
        var key = Sha256.hex(String.join("\n", id.value(), ConcernRules.UNRECEIVED.id(), concern.value(), due.toString()));
        kernel.cases().act(id, new Request(Actor.SYSTEM, key, "concern.escalate", concern + " " + due, null), file ->
                Concerns.of(file.state()).get(concern)
                        .flatMap(one -> ConcernRules.dueNow(kernel.settings().get(), one, kernel.clock().instant()))
                        .filter(found -> found.due().equals(due))
                        .<Decision>map(Decision::accept)
                        .orElseGet(Decision::noChange));
    }
}
