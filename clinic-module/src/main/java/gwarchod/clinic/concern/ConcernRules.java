package gwarchod.clinic.concern;

import gwarchod.clinic.concern.ConcernEvent.Closed;
import gwarchod.clinic.concern.ConcernEvent.Escalated;
import gwarchod.clinic.concern.ConcernEvent.Raised;
import gwarchod.clinic.concern.ConcernEvent.Received;
import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.AgendaRule;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Findings;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.setting.Settings;
import gwarchod.core.words.Phrase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// What may be said of concerns, and when one that nobody received is put to the duty supervisor. Pure. How long it waits before that is the
/// area's to set, by the day it was sent: a local setting, not verified.
final class ConcernRules {
    /// Concerns of one case that nobody has dealt with yet.
    static final int OPEN_MAX = 50;

    static final AgendaRule UNRECEIVED = new AgendaRule("concern-unreceived", ConcernRules::unreceived);
    static final AgendaRule OPEN = new AgendaRule("concern-open", ConcernRules::open);

    private ConcernRules() {}

    static Decision raise(CaseFile file, RaiseConcern command, Deciding with) {
        return Checks.at(with.now())
                .text("/what", command.what())
                .holds(Concerns.of(file).all().stream().filter(one -> one.state() != ConcernState.CLOSED).count() < OPEN_MAX,
                        "too-many", "/what", OPEN_MAX)
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new Raised(id, with.guard().apply(command.what()), command.phoned())),
                            Map.of("concern", id.value()));
                });
    }

    static Decision receive(CaseFile file, ReceiveConcern command, Deciding with) {
        var found = Concerns.of(file).get(command.concern());
        if (found.isEmpty()) {
            return Decision.invalid("concern-unknown", "/concern");
        }
        var concern = found.get();
        var receipt = concern.receipt();
        if (concern.by().user().equals(with.actor().user())) {
            return Decision.refuse("concern-own");
        } else if (receipt != null) {
            return receipt.by().user().equals(with.actor().user()) ? Decision.noChange() : Decision.refuse("concern-received");
        }
        return Decision.accept(new Received(concern.id(), command.says(), with.guardedOrNone(command.note())));
    }

    static Decision close(CaseFile file, CloseConcern command, Deciding with) {
        return Checks.at(with.now()).text("/done", command.done()).then(() -> Concerns.of(file).get(command.concern())
                .map(concern -> switch (concern.state()) {
                    case NOT_RECEIVED -> Decision.refuse("concern-not-received");
                    case CLOSED -> Decision.refuse("concern-closed");
                    case RECEIVED -> Decision.accept(new Closed(concern.id(), with.guard().apply(command.done())));
                })
                .orElseGet(() -> Decision.invalid("concern-unknown", "/concern")));
    }

    private static int setting(Settings settings, String key, Concern concern) {
        return settings.at(key, Days.of(concern.raised())).number();
    }

    /// When it is put to the duty supervisor for that time, counted from 1.
    static Instant due(Settings settings, Concern concern, int step) {
        return concern.raised().plus(Duration.ofMinutes(setting(settings, "concern.escalates", concern)))
                .plus(Duration.ofMinutes(setting(settings, "concern.escalates-again", concern)).multipliedBy(step - 1L));
    }

    /// The latest escalation that is due and isn't recorded. One that was missed while nothing ran isn't made up for: the next one is due.
    static Optional<Escalated> dueNow(Settings settings, Concern concern, Instant now) {
        if (concern.state() != ConcernState.NOT_RECEIVED || now.isBefore(due(settings, concern, 1))) {
            return Optional.empty();
        }
        int step = step(settings, concern, now);
        var due = due(settings, concern, step);
        return concern.escalated().contains(due) ? Optional.empty() : Optional.of(new Escalated(concern.id(), step, due));
    }

    private static int step(Settings settings, Concern concern, Instant now) {
        long again = Math.max(1, setting(settings, "concern.escalates-again", concern));
        long step = 1 + Duration.between(due(settings, concern, 1), now).toMinutes() / again;
        return (int) Math.min(step, setting(settings, "concern.escalates-most", concern));
    }

    /// When time alone next changes something; empty for never. An escalation that is due and couldn't be recorded is looked for again and again.
    static Optional<Instant> next(Settings settings, Concern concern, Instant now) {
        if (concern.state() != ConcernState.NOT_RECEIVED) {
            return Optional.empty();
        }
        var missing = dueNow(settings, concern, now);
        if (missing.isPresent()) {
            return missing.map(Escalated::due);
        }
        int next = now.isBefore(due(settings, concern, 1)) ? 1 : step(settings, concern, now) + 1;
        return next > setting(settings, "concern.escalates-most", concern) ? Optional.empty() : Optional.of(due(settings, concern, next));
    }

    private static Findings unreceived(CaseFile file, Instant now) {
        return Concerns.of(file).all().stream().filter(one -> one.state() == ConcernState.NOT_RECEIVED)
                .map(one -> {
                    var found = Findings.of(item(UNRECEIVED.id(), one));
                    return next(file.settings(), one, now).map(found::until).orElse(found);
                })
                .collect(Findings.all());
    }

    /// Until somebody says what was done.
    private static Findings open(CaseFile file, Instant now) {
        return Concerns.of(file).all().stream().filter(one -> one.state() == ConcernState.RECEIVED)
                .map(one -> Findings.of(item(OPEN.id(), one)))
                .collect(Findings.all());
    }

    private static AgendaItem item(String rule, Concern one) {
        return new AgendaItem(rule + ":" + one.id(), rule, Concerns.SECTION_ID, Phrase.of("agenda." + rule + ".title"),
                new Cause(rule, one.raised(), one.commit()), Urgency.IMMEDIATE, Phrase.of("agenda." + rule + ".asks"), Set.of(one.by().agency()));
    }
}
