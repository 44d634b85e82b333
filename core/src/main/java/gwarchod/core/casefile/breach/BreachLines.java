package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.BreachEvent.ArrestAsked;
import gwarchod.core.casefile.breach.BreachEvent.DisclosureMarked;
import gwarchod.core.casefile.breach.BreachEvent.Found;
import gwarchod.core.casefile.breach.BreachEvent.OutcomeRecorded;
import gwarchod.core.casefile.breach.BreachEvent.Reclassified;
import gwarchod.core.casefile.breach.BreachEvent.StepTaken;
import gwarchod.core.casefile.breach.BreachEvent.VictimTold;
import gwarchod.core.casefile.breach.BreachHistory.Line;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.order.OrderOn;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.sharing.Level;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The lines of a breach history for one reader.
final class BreachLines {
    private final CaseFile file;
    private final Rendering rendering;
    private final Breaches breaches;
    private final Orders orders;

    BreachLines(CaseFile file, Rendering rendering) {
        this.file = file;
        this.rendering = rendering;
        this.breaches = file.state(Breaches.DISCIPLINE);
        this.orders = file.state(Orders.DISCIPLINE);
    }

    BreachHistory history() {
        var lines = breaches.all().stream().map(this::line).sorted(Comparator.comparing(Line::occurredAt).reversed()).toList();
        var version = Breaches.version(file);
        var counted = lines.stream().filter(Line::counts).toList();
        int offences = (int) counted.stream().filter(line -> line.standing() == BreachStanding.OFFENCE).count();
        var released = breaches.released(version)
                .map(one -> new BreachHistory.Released(one.at(), rendering.directory().name(one.by()), rendering.text(one.event().note())));
        return new BreachHistory(counted.size(), offences, version, released.orElse(null),
                breaches.copies().reversed().stream().map(this::copy).toList(), lines);
    }

    private BreachHistory.Copy copy(HistoryCopy copy) {
        var said = copy.taken();
        var event = said.event();
        var state = copy.state(breaches.releases());
        var by = state == CopyState.WAITING ? copy.releaseBy(file.settings()) : null;
        return new BreachHistory.Copy(event.copyId(), said.at(), rendering.directory().name(said.by()), event.version(),
                event.complainant() == null ? null : rendering.names().apply(event.complainant()), rendering.text(event.why()), state, by,
                by != null && !rendering.now().isBefore(by), copy.withdrawn() == null ? null : rendering.text(copy.withdrawn().event().why()));
    }

    Line line(Breach breach) {
        var said = breach.said();
        var report = said.report();
        var arrest = breach.arrestAwaited().map(Breach.Said::event)
                .filter(one -> !file.state(Actions.DISCIPLINE).isCalledOff(one.actionId()));
        var override = breach.last(Reclassified.class).map(Breach.Said::event);
        return new Line(said.breachId(), said.orderId(), name(breach).orElse(null), elsewhere(report.other()), said.occurredAt(),
                report.occurredTo(), breach.recorded(), rendering.text(said.what()), report.kind(), rendering.optionalText(said.condition()),
                conditions(breach), report.channel(), report.reportedBy(), report.reportedAt(), rendering.optionalText(report.crimeReference()),
                breach.standing(orders), breach.law(orders).provision(), override.map(one -> rendering.text(one.why())).orElse(null),
                BreachFlags.of(breach, orders), breach.all(Found.class).stream().map(one -> finding(one.event())).toList(),
                course(breach), considered(breach), arrest.map(this::arrest).orElse(null),
                breach.step(BreachStep.ARRESTED).map(StepTaken::at).orElse(null), courtDueBy(breach),
                breach.step(BreachStep.BEFORE_COURT).map(StepTaken::at).orElse(null),
                breach.last(OutcomeRecorded.class).map(one -> outcome(one.event())).orElse(null),
                told(breach),
                breach.last(DisclosureMarked.class).filter(one -> one.event().mayHaveTo()).isPresent(), breach.counts());
    }

    /// What was broken, as people call it.
    private Optional<String> name(Breach breach) {
        return breach.type(orders).map(code -> code.equals(BreachLaw.LICENCE) || code.equals(BreachLaw.REGISTER)
                ? rendering.words().say(rendering.lang(), "breach." + code)
                : OrderType.of(code).map(type -> rendering.say(type.name())).orElse(code));
    }

    private BreachHistory.@Nullable Elsewhere elsewhere(@Nullable OtherOrder other) {
        return other == null
                ? null
                : new BreachHistory.Elsewhere(rendering.optionalText(other.force()), rendering.optionalText(other.reference()), other.earlier());
    }

    private List<String> conditions(Breach breach) {
        var named = breach.said().report().conditions();
        return orders.on(breach.said().orderId(), breach.said().occurredAt()).map(OrderOn::conditions).stream().flatMap(List::stream)
                .filter(one -> named.contains(one.id())).map(one -> rendering.text(one.text())).toList();
    }

    private BreachHistory.Finding finding(Found said) {
        return new BreachHistory.Finding(said.finding(), said.on(), rendering.optionalText(said.note()));
    }

    private BreachHistory.@Nullable Course course(Breach breach) {
        return breach.course().map(one -> new BreachHistory.Course(one.event().course(), rendering.text(one.event().why()),
                rendering.optionalText(one.event().crimeReference()), one.at(), rendering.directory().name(one.by()))).orElse(null);
    }

    private BreachHistory.@Nullable Considered considered(Breach breach) {
        return breach.considered().map(one -> new BreachHistory.Considered(
                one.at(), rendering.directory().name(one.by()), rendering.text(one.event().decision()))).orElse(null);
    }

    private BreachHistory.Arrest arrest(ArrestAsked said) {
        return new BreachHistory.Arrest(rendering.text(said.askedBy()), said.urgent(), said.askedAt(), said.dueBy(),
                !rendering.now().isBefore(said.dueBy()));
    }

    private @Nullable Instant courtDueBy(Breach breach) {
        return breach.counts() ? breach.courtAwaited(orders).map(arrested -> file.deadlines().court(arrested).until()).orElse(null) : null;
    }

    private BreachHistory.Outcome outcome(OutcomeRecorded said) {
        return new BreachHistory.Outcome(said.outcome(), said.on(), rendering.optionalText(said.note()));
    }

    /// For whoever knows whom the case protects: a clinic reads what the person broke, and not what a victim was told, when and how.
    private List<BreachHistory.Told> told(Breach breach) {
        return rendering.scope().sees(People.AT_RISK.id(), Level.FULL)
                ? breach.all(VictimTold.class).stream().map(one -> told(one.event())).toList()
                : List.of();
    }

    private BreachHistory.Told told(VictimTold said) {
        return new BreachHistory.Told(said.person() == null ? null : rendering.names().apply(said.person()), said.at(),
                rendering.directory().name(said.by()), rendering.optionalText(said.note()));
    }
}
