package gwarchod.mappa.notification;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.mappa.notification.NotificationEvent.AbodeLost;
import gwarchod.mappa.notification.NotificationEvent.Changed;
import gwarchod.mappa.notification.NotificationEvent.Decided;
import gwarchod.mappa.notification.NotificationEvent.Withdrawn;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

/// What an officer says about a last day that passed, and about what was entered in error.
final class DecidingDuties {
    private DecidingDuties() {}

    /// Only a person makes a breach of it. Then it stands in the breach history in the same commit, alleged like any other.
    static Decision decide(CaseFile file, DecideDuty command, Deciding with) {
        var all = Notifications.of(file);
        return Checks.at(with.now()).line("/duty", command.duty()).text("/note", command.note()).then(() -> {
            var day = Days.of(with.now());
            var duty = all.duties(file, day).stream().filter(one -> one.id().equals(command.duty())).findFirst();
            if (duty.isEmpty()) {
                return invalid("notification-duty-unknown", "/duty");
            }
            if (!duty.get().passed(day)) {
                return refuse("notification-not-passed");
            }
            var before = all.decided(command.duty()).map(said -> (Decided) said.event());
            if (before.filter(one -> one.breach() != null).isPresent()) {
                return before.get().decision() == command.decision() ? noChange() : refuse("notification-in-breach-history");
            }
            var note = with.guard().apply(command.note());
            var entry = new EntityId(with.ids().next());
            var breach = command.decision() == DutyDecision.BREACH ? new EntityId(with.ids().next()) : null;
            var said = new Decided(entry, command.duty(), command.decision(), note, breach);
            var events = new ArrayList<Event>(List.of(said));
            if (breach != null) {
                var last = Objects.requireNonNull(duty.get().due());
                events.add(Breaches.failedToNotify(breach, Days.start(last.plusDays(1)), note));
            }
            return accept(events, breach == null ? Map.of("entry", entry.value()) : Map.of("entry", entry.value(), "breach", breach.value()));
        });
    }

    static Decision withdraw(CaseFile file, WithdrawEntry command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var all = Notifications.of(file);
            if (all.withdrawn().contains(command.about())) {
                return noChange();
            }
            var entry = all.entry(command.about());
            if (entry.isEmpty() || entry.get().event() instanceof Decided) {
                return invalid("notification-entry-unknown", "/about");
            }
            var why = with.guard().apply(command.why());
            var gone = Stream.concat(Stream.of(command.about()), changesBy(all, entry.get()).filter(one -> !all.withdrawn().contains(one)));
            return accept(gone.<Event>map(one -> new Withdrawn(one, why)).toList(), Map.of());
        });
    }

    /// The changes of address that were recorded by itself with the loss of a fixed abode, or with its end: without that they aren't any.
    private static Stream<EntityId> changesBy(Notifications all, Notifications.Said entry) {
        if (!(entry.event() instanceof AbodeLost)) {
            return Stream.empty();
        }
        var commits = all.all().stream().filter(said -> said.event().entry().equals(entry.event().entry())).map(Notifications.Said::ref).toList();
        return all.all().stream().filter(said -> said.event() instanceof Changed && commits.contains(said.ref())).map(said -> said.event().entry());
    }
}
