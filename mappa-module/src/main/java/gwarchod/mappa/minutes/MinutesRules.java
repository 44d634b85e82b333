package gwarchod.mappa.minutes;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Decision;
import gwarchod.mappa.minutes.ItemMinutes.Writing;
import gwarchod.mappa.minutes.MinutesEvent.Approved;
import gwarchod.mappa.minutes.MinutesEvent.Circulated;
import gwarchod.mappa.minutes.MinutesEvent.Drafted;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;

/// From the closing of an item to minutes that others read: written, approved by the chair, circulated; amended only as a new version. Pure.
final class MinutesRules {
    /// Some hundred pages: more than any minutes.
    static final int WRITINGS_MAX = 200;

    private final TemplateRegistry registry;

    MinutesRules(TemplateRegistry registry) {
        this.registry = registry;
    }

    /// The document by which the minutes of an item are written: for good the one they were begun with.
    TemplateRegistry.TemplateSet set(HeldItem item, ItemMinutes minutes) {
        return minutes.writings().isEmpty() ? registry.on(item.heldOn()) : registry.named(minutes.writings().getFirst().set());
    }

    TemplateRegistry.Template template(HeldItem item, ItemMinutes minutes) {
        return set(item, minutes).of(DocumentKind.MINUTES).orElseThrow();
    }

    /// Of an item that is closed, of a part that its writer says something under, once each.
    Decision draft(Optional<HeldItem> found, Minutes minutes, DraftMinutes command, Deciding with) {
        return closed(found, item -> {
            var before = minutes.of(command.item());
            boolean amends = before.state() == MinutesState.CIRCULATED;
            var template = template(item, before);
            var parts = new HashSet<MinutesHeading>();
            var reason = command.reason();
            var checks = Checks.at(with.now())
                    .atMost("/texts", command.texts())
                    .holds(!amends || reason != null && !reason.isBlank(), "text-required", "/reason");
            for (int i = 0; i < command.texts().size(); i++) {
                var one = command.texts().get(i);
                checks = checks.holds(template.toWrite().contains(one.part()), "minutes-part-not-written", "/texts/" + i + "/part")
                        .holds(parts.add(one.part()), "minutes-part-twice", "/texts/" + i + "/part")
                        .text("/texts/" + i + "/text", one.text());
            }
            return checks.then(() -> drafted(item, before, command, with));
        });
    }

    private Decision drafted(HeldItem item, ItemMinutes before, DraftMinutes command, Deciding with) {
        var texts = command.texts().stream().map(one -> new MinutesText(one.part(), with.guard().apply(one.text()), one.current())).toList();
        var last = before.last();
        boolean amends = before.state() == MinutesState.CIRCULATED;
        if (!amends && last.filter(one -> one.texts().equals(texts)).isPresent()) {
            return noChange();
        }
        if (before.writings().size() >= WRITINGS_MAX) {
            return refuse("minutes-written-too-often", WRITINGS_MAX);
        }
        int version = last.map(one -> one.circulated() == null ? one.version() : one.version() + 1).orElse(1);
        var why = amends ? with.guarded(command.reason()) : last.map(Writing::reason).orElse(null);
        return accept(new Drafted(command.item(), version, set(item, before).set(), texts, why));
    }

    /// The chair approves what they read: not what somebody wrote since.
    Decision approve(Optional<HeldItem> found, Minutes minutes, ApproveMinutes command) {
        return closed(found, item -> {
            var before = minutes.of(command.item());
            if (before.writings().isEmpty()) {
                return refuse("minutes-not-written");
            } else if (before.writings().size() != command.writing()) {
                return refuse("minutes-changed");
            } else if (before.state() != MinutesState.DRAFT) {
                return noChange();
            }
            var missing = missing(item, minutes);
            return missing.isEmpty() ? accept(new Approved(command.item(), command.writing()))
                    : refuse("minutes-incomplete", missing.size());
        });
    }

    /// What is still to be written, or to be confirmed because it was taken over: nothing stale is approved.
    List<MinutesHeading> missing(HeldItem item, Minutes minutes) {
        var before = minutes.of(item.item());
        var missing = new ArrayList<MinutesHeading>();
        for (var part : template(item, before).toWrite()) {
            var text = before.last().flatMap(one -> one.text(part));
            if (text.isEmpty() || !text.get().current() && isTakenOver(minutes, item, text.get())) {
                missing.add(part);
            }
        }
        return missing;
    }

    /// Whether the same words stand in the minutes of an item before it.
    private static boolean isTakenOver(Minutes minutes, HeldItem item, MinutesText text) {
        return minutes.items().values().stream()
                .filter(one -> item.before().contains(one.item()))
                .flatMap(one -> one.writings().stream())
                .anyMatch(one -> one.text(text.part()).filter(said -> said.text().equals(text.text())).isPresent());
    }

    /// What may be taken over under a part: what the last circulated minutes of an item before it say there, where the part may be carried at all.
    Optional<Text> carried(HeldItem item, Minutes minutes, MinutesHeading part) {
        boolean may = template(item, minutes.of(item.item())).slot(part).filter(TemplateRegistry.Slot::carried).isPresent();
        return !may ? Optional.empty() : minutes.items().values().stream()
                .filter(one -> item.before().contains(one.item()))
                .flatMap(one -> one.circulated().stream())
                .max((one, other) -> one.written().at().compareTo(other.written().at()))
                .flatMap(one -> one.text(part)).map(MinutesText::text);
    }

    /// To whoever took part or reported; of those who did neither, to whom the chair says. Nobody who wasn't invited.
    Decision circulate(Optional<HeldItem> found, Minutes minutes, CirculateMinutes command, Deciding with) {
        return Checks.at(with.now()).atMost("/absent", command.absent()).then(() -> closed(found, item -> {
            var before = minutes.of(command.item());
            for (int i = 0; i < command.absent().size(); i++) {
                if (!item.absent().contains(command.absent().get(i))) {
                    return invalid("minutes-not-invited", "/absent/" + i);
                }
            }
            var to = recipients(item, command.absent(), before);
            return switch (before.state()) {
                case NOT_WRITTEN -> refuse("minutes-not-written");
                case DRAFT -> refuse("minutes-not-approved");
                case APPROVED -> accept(new Circulated(command.item(), before.writings().getLast().version(), to));
                case CIRCULATED -> noChange();
            };
        }));
    }

    /// Whoever was given minutes is given what was amended in them: nobody goes on by a version that was wrong.
    private static List<Recipient> recipients(HeldItem item, List<AgencyId> absent, ItemMinutes before) {
        var all = new ArrayList<Recipient>();
        var known = new HashSet<AgencyId>();
        sorted(item.attended()).stream().filter(known::add).forEach(one -> all.add(new Recipient(one, Recipient.Ground.ATTENDED)));
        sorted(item.reported()).stream().filter(known::add).forEach(one -> all.add(new Recipient(one, Recipient.Ground.REPORTED)));
        sorted(absent).stream().filter(known::add).forEach(one -> all.add(new Recipient(one, Recipient.Ground.CHAIR_DECIDED)));
        before.circulated().map(Writing::recipients).orElse(List.of()).stream().filter(one -> known.add(one.agency())).forEach(all::add);
        return all;
    }

    private static List<AgencyId> sorted(Iterable<AgencyId> agencies) {
        var order = new TreeSet<String>();
        agencies.forEach(one -> order.add(one.value()));
        return order.stream().map(AgencyId::new).toList();
    }

    static Decision closed(Optional<HeldItem> found, Function<HeldItem, Decision> rule) {
        return found.map(rule).orElseGet(() -> invalid("minutes-item-unknown", "/item"));
    }
}
