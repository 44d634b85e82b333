package gwarchod.core.casefile.breach;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.BreachEvent.ArrestAsked;
import gwarchod.core.casefile.breach.BreachEvent.CourseJudged;
import gwarchod.core.casefile.breach.BreachEvent.Decided;
import gwarchod.core.casefile.breach.BreachEvent.DisclosureMarked;
import gwarchod.core.casefile.breach.BreachEvent.Found;
import gwarchod.core.casefile.breach.BreachEvent.Later;
import gwarchod.core.casefile.breach.BreachEvent.OutcomeRecorded;
import gwarchod.core.casefile.breach.BreachEvent.Reclassified;
import gwarchod.core.casefile.breach.BreachEvent.StepTaken;
import gwarchod.core.casefile.breach.BreachEvent.VictimTold;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The rules of what is said of a breach after it was recorded: what was decided, what the response came to, who was told.
final class Responding {
    private Responding() {}

    static Decision consider(CaseFile file, ConsiderBreach command, Deciding with) {
        return Checks.at(with.now()).text("/decision", command.decision())
                .then(() -> of(file, command.breachId(), _ -> new Decided(command.breachId(), with.guard().apply(command.decision()))));
    }

    static Decision establish(CaseFile file, EstablishBreach command, Deciding with) {
        var note = command.note();
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .order("/on", day(file, command.breachId()), command.on())
                .holds(command.finding() != BreachFinding.RECORDED_IN_ERROR || note != null && !note.isBlank(), "text-required", "/note")
                .then(() -> of(file, command.breachId(), _ -> new Found(command.breachId(), command.finding(), command.on(), with.guarded(note))));
    }

    static Decision reclassify(CaseFile file, ReclassifyBreach command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> of(file, command.breachId(),
                _ -> new Reclassified(command.breachId(), command.standing(), with.guard().apply(command.why()))));
    }

    static Decision judge(CaseFile file, JudgeCourse command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> of(file, command.breachId(), _ -> new CourseJudged(
                command.breachId(), command.course(), with.guard().apply(command.why()), with.guarded(command.crimeReference()))));
    }

    static Decision outcome(CaseFile file, RecordBreachOutcome command, Deciding with) {
        return Checks.at(with.now()).pastDate("/on", command.on()).order("/on", day(file, command.breachId()), command.on())
                .then(() -> of(file, command.breachId(), _ -> new OutcomeRecorded(
                        command.breachId(), command.outcome(), command.on(), with.guarded(command.note()))));
    }

    static Decision mark(CaseFile file, MarkDisclosure command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> of(file, command.breachId(),
                _ -> new DisclosureMarked(command.breachId(), command.mayHaveTo(), with.guard().apply(command.why()))));
    }

    static Decision told(CaseFile file, RecordVictimTold command, Deciding with) {
        var person = command.person();
        return Checks.at(with.now())
                .past("/at", command.at())
                .order("/at", occurred(file, command.breachId()), command.at())
                .holds(person == null || People.of(file).has(person), "person-not-of-this-case", "/person")
                .then(() -> of(file, command.breachId(), _ -> new VictimTold(command.breachId(), person, command.at(),
                        command.by() == null ? with.actor().user() : command.by(), with.guarded(command.note()))));
    }

    /// When it happened, before which nobody finds or tells anything of it; absent where there is no such breach.
    private static @Nullable Instant occurred(CaseFile file, EntityId id) {
        return file.state(Breaches.DISCIPLINE).breach(id).map(breach -> breach.said().occurredAt()).orElse(null);
    }

    private static @Nullable LocalDate day(CaseFile file, EntityId id) {
        var at = occurred(file, id);
        return at == null ? null : Days.of(at);
    }

    /// Said again, it changes nothing.
    private static Decision of(CaseFile file, EntityId id, Function<Breach, Later> says) {
        var breach = file.state(Breaches.DISCIPLINE).breach(id);
        if (breach.isEmpty()) {
            return Decision.invalid("breach-unknown", "/breachId");
        }
        var said = says.apply(breach.get());
        var before = breach.get().last(said.getClass());
        return before.isPresent() && before.get().event().equals(said) ? Decision.noChange() : Decision.accept(said);
    }

    /// The arrest is an action too, so that it is among what its owner has in hand, and is given on with the rest when they leave.
    static Decision askArrest(CaseFile file, AskArrest command, Deciding with) {
        var asked = command.askedAt() == null ? with.now() : command.askedAt();
        var due = command.dueBy() == null ? asked.plus(within(file, command.urgent(), Days.of(asked))) : command.dueBy();
        return Checks.at(with.now())
                .text("/askedBy", command.askedBy())
                .text("/what", command.what())
                .past("/askedAt", asked)
                .time("/dueBy", due)
                .order("/dueBy", asked, due)
                .then(() -> {
                    var breach = file.state(Breaches.DISCIPLINE).breach(command.breachId());
                    if (breach.isEmpty()) {
                        return Decision.invalid("breach-unknown", "/breachId");
                    }
                    if (breach.get().step(BreachStep.ARRESTED).isPresent()) {
                        return Decision.refuse("arrest-made");
                    }
                    if (breach.get().arrestAwaited().filter(one -> file.state(Actions.DISCIPLINE).isOpen(one.event().actionId())).isPresent()) {
                        return Decision.refuse("arrest-asked");
                    }
                    var action = new EntityId(with.ids().next());
                    var said = new ArrestAsked(command.breachId(), action, with.guard().apply(command.askedBy()), command.urgent(), asked, due);
                    var given = Actions.given(action, with.guard().apply(command.what()), command.owner(), command.agency(), Days.of(due), command.breachId());
                    return Decision.accept(List.of(said, given), Map.of("action", action.value()));
                });
    }

    /// How long an arrest may take where whoever asked for it says nothing.
    private static Duration within(CaseFile file, boolean urgent, LocalDate day) {
        return urgent
                ? Duration.ofHours(file.settings().at("breach-arrest.urgent-hours", day).number())
                : Duration.ofDays(file.settings().at("breach-arrest.days", day).number());
    }

    /// An arrest that was made is what its owner had to do.
    static Decision step(CaseFile file, RecordStep command, Deciding with) {
        var breach = file.state(Breaches.DISCIPLINE).breach(command.breachId());
        var arrested = breach.flatMap(one -> one.step(BreachStep.ARRESTED));
        return Checks.at(with.now())
                .past("/at", command.at())
                .holds(breach.isPresent(), "breach-unknown", "/breachId")
                .order("/at", breach.map(one -> one.said().occurredAt()).orElse(null), command.at())
                .holds(command.step() != BreachStep.BEFORE_COURT || arrested.isEmpty() || !command.at().isBefore(arrested.get().at()),
                        "court-before-arrest", "/at")
                .then(() -> {
                    var said = new StepTaken(command.breachId(), command.step(), command.at(), with.guarded(command.note()));
                    if (breach.orElseThrow().step(command.step()).filter(said::equals).isPresent()) {
                        return Decision.noChange();
                    }
                    var events = new ArrayList<Event>(List.of(said));
                    if (command.step() == BreachStep.ARRESTED) {
                        breach.orElseThrow().arrestAwaited()
                                .flatMap(asked -> file.state(Actions.DISCIPLINE).done(asked.event().actionId())).ifPresent(events::add);
                    }
                    return Decision.accept(events, Map.of());
                });
    }
}
