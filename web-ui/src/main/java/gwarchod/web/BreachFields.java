package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.breach.AskArrest;
import gwarchod.core.casefile.breach.BreachCourse;
import gwarchod.core.casefile.breach.BreachFinding;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.breach.BreachOutcome;
import gwarchod.core.casefile.breach.BreachStep;
import gwarchod.core.casefile.breach.ConsiderBreach;
import gwarchod.core.casefile.breach.EstablishBreach;
import gwarchod.core.casefile.breach.JudgeCourse;
import gwarchod.core.casefile.breach.MarkDisclosure;
import gwarchod.core.casefile.breach.ReclassifyBreach;
import gwarchod.core.casefile.breach.RecordBreachOutcome;
import gwarchod.core.casefile.breach.RecordStep;
import gwarchod.core.casefile.breach.RecordVictimTold;
import gwarchod.core.casefile.breach.ReleaseHistory;
import gwarchod.core.casefile.breach.TakeCopy;
import gwarchod.core.casefile.breach.WithdrawCopy;
import gwarchod.core.casefile.order.BreachStanding;
import gwarchod.core.casefile.people.PeopleView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import gwarchod.web.CaseForms.Form;
import gwarchod.web.FormPart.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the forms about one breach, and about the history for court, ask, and the command their fields make.
final class BreachFields {
    private static final String ABOUT = "breachId";
    private static final String COPY = "copyId";

    private final Words words;

    BreachFields(Words words) {
        this.words = words;
    }

    List<Form> forms() {
        var parts = "formparts";
        var anchor = "order-breaches";
        return List.of(
                new Form("consider-breach", "order.consider-breach", parts, anchor, this::thatBreach, this::considering, this::consider),
                new Form("judge-course", "breach.judge-course", parts, anchor, this::thatBreach, this::courses, this::course),
                new Form("establish-breach", "breach.establish", parts, anchor, this::thatBreach, this::findings, this::finding),
                new Form("reclassify-breach", "breach.reclassify", parts, anchor, this::thatBreach, this::standings, this::standing),
                new Form("ask-arrest", "breach.ask-arrest", parts, anchor, this::thatBreach, this::arresting, this::arrest),
                new Form("breach-step", "breach.record-step", parts, anchor, this::thatBreach, this::steps, this::step),
                new Form("breach-outcome", "breach.record-outcome", parts, anchor, this::thatBreach, this::outcomes, this::outcome),
                new Form("breach-told", "breach.record-told", parts, anchor, this::thatBreach, this::tellings, this::told),
                new Form("mark-disclosure", "breach.mark-disclosure", parts, anchor, this::thatBreach, this::marking, this::mark),
                new Form("release-history", "breach.release-history", parts, anchor, this::thatVersion, this::releasing, this::release),
                new Form("take-copy", "breach.take-copy", parts, anchor, (_, _) -> {}, this::copying, this::copy),
                new Form("withdraw-copy", "breach.withdraw-copy", parts, anchor, this::thatCopy, this::withdrawing, this::withdraw));
    }

    void thatBreach(Visit visit, Fields fields) {
        fields.with(ABOUT, visit.query("breach"));
    }

    void thatVersion(Visit visit, Fields fields) {
        fields.with("version", visit.query("version"));
    }

    void thatCopy(Visit visit, Fields fields) {
        fields.with(COPY, visit.query("copy"));
    }

    Map<String, Object> considering(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, part(visit, Kind.AREA, "decision"));
    }

    Optional<CaseCommand> consider(Visit visit, Fields fields) {
        var decision = fields.text("decision", words, visit.lang());
        return made(fields, () -> new ConsiderBreach(breach(fields), decision));
    }

    Map<String, Object> courses(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, radio(visit, "course", BreachCourse.values()), part(visit, Kind.AREA, "why"),
                part(visit, Kind.LINE, "crimeReference"));
    }

    Optional<CaseCommand> course(Visit visit, Fields fields) {
        var course = chosen(visit, fields, "course", BreachCourse.values());
        var why = fields.text("why", words, visit.lang());
        var crime = fields.optionalText("crimeReference", words, visit.lang());
        return made(fields, () -> new JudgeCourse(breach(fields), course.orElseThrow(), why, crime));
    }

    Map<String, Object> findings(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, radio(visit, "finding", BreachFinding.values()), part(visit, Kind.DATE, "on"), part(visit, Kind.AREA, "note"));
    }

    Optional<CaseCommand> finding(Visit visit, Fields fields) {
        var finding = chosen(visit, fields, "finding", BreachFinding.values());
        var on = fields.date("on", true, words, visit.lang());
        var note = fields.optionalText("note", words, visit.lang());
        return made(fields, () -> new EstablishBreach(breach(fields), finding.orElseThrow(), on.orElseThrow(), note));
    }

    Map<String, Object> standings(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, radio(visit, "standing", BreachStanding.values()), part(visit, Kind.AREA, "why"));
    }

    Optional<CaseCommand> standing(Visit visit, Fields fields) {
        var standing = chosen(visit, fields, "standing", BreachStanding.values());
        var why = fields.text("why", words, visit.lang());
        return made(fields, () -> new ReclassifyBreach(breach(fields), standing.orElseThrow(), why));
    }

    Map<String, Object> arresting(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, part(visit, Kind.LINE, "askedBy"), yesOrNo(visit, "urgent"), part(visit, Kind.AREA, "what"),
                new FormPart(Kind.SELECT, "owner", label(visit, "owner"), CaseFormFields.people(visit, view)),
                new FormPart(Kind.SELECT, "agency", label(visit, "agency"), CaseFormFields.agencies(view)));
    }

    Optional<CaseCommand> arrest(Visit visit, Fields fields) {
        var askedBy = fields.text("askedBy", words, visit.lang());
        var urgent = yes(visit, fields, "urgent");
        var what = fields.text("what", words, visit.lang());
        Stream.of("owner", "agency").filter(name -> fields.value(name).isEmpty())
                .forEach(name -> fields.needed(name, "refusal.value-required", words, visit.lang()));
        return made(fields, () -> new AskArrest(breach(fields), askedBy, urgent.orElseThrow(), what,
                Paths.id(fields.value("owner"), UserId::new), Paths.id(fields.value("agency"), AgencyId::new), null, null));
    }

    Map<String, Object> steps(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, radio(visit, "step", BreachStep.values()), part(visit, Kind.MOMENT, "at"), part(visit, Kind.AREA, "note"));
    }

    Optional<CaseCommand> step(Visit visit, Fields fields) {
        var step = chosen(visit, fields, "step", BreachStep.values());
        var at = fields.moment("at", words, visit.lang());
        var note = fields.optionalText("note", words, visit.lang());
        return made(fields, () -> new RecordStep(breach(fields), step.orElseThrow(), at.orElseThrow(), note));
    }

    Map<String, Object> outcomes(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, radio(visit, "outcome", BreachOutcome.values()), part(visit, Kind.DATE, "on"), part(visit, Kind.AREA, "note"));
    }

    Optional<CaseCommand> outcome(Visit visit, Fields fields) {
        var outcome = chosen(visit, fields, "outcome", BreachOutcome.values());
        var on = fields.date("on", true, words, visit.lang());
        var note = fields.optionalText("note", words, visit.lang());
        return made(fields, () -> new RecordBreachOutcome(breach(fields), outcome.orElseThrow(), on.orElseThrow(), note));
    }

    Map<String, Object> tellings(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, part(visit, Kind.MOMENT, "at"), people(visit, view, "person"), part(visit, Kind.AREA, "note"));
    }

    Optional<CaseCommand> told(Visit visit, Fields fields) {
        var at = fields.moment("at", words, visit.lang());
        var note = fields.optionalText("note", words, visit.lang());
        return made(fields, () -> new RecordVictimTold(breach(fields), at.orElseThrow(), person(fields, "person").orElse(null), null, note));
    }

    Map<String, Object> marking(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, yesOrNo(visit, "mayHaveTo"), part(visit, Kind.AREA, "why"));
    }

    Optional<CaseCommand> mark(Visit visit, Fields fields) {
        var marked = yes(visit, fields, "mayHaveTo");
        var why = fields.text("why", words, visit.lang());
        return made(fields, () -> new MarkDisclosure(breach(fields), marked.orElseThrow(), why));
    }

    Map<String, Object> releasing(Visit visit, CaseView view, Fields fields) {
        var subject = words.say(visit.lang(), "web.breach.release-of", fields.value("version"));
        return Map.of("about", "version", "subject", subject, "parts", List.of(part(visit, Kind.AREA, "note")));
    }

    Optional<CaseCommand> release(Visit visit, Fields fields) {
        var note = fields.text("note", words, visit.lang());
        return made(fields, () -> new ReleaseHistory(fields.value("version"), note));
    }

    Map<String, Object> copying(Visit visit, CaseView view, Fields fields) {
        var subject = words.say(visit.lang(), "web.breach.copy-says");
        return Map.of("about", "", "subject", subject, "parts", List.of(part(visit, Kind.AREA, "why"), people(visit, view, "complainant")));
    }

    Optional<CaseCommand> copy(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        return made(fields, () -> new TakeCopy(person(fields, "complainant").orElse(null), why));
    }

    Map<String, Object> withdrawing(Visit visit, CaseView view, Fields fields) {
        var subject = CaseFormFields.content(view, BreachHistory.class).stream().flatMap(history -> history.copies().stream())
                .filter(copy -> copy.id().value().equals(fields.value(COPY))).findFirst()
                .map(copy -> words.say(visit.lang(), "web.court.copy", copy.at(), copy.by()) + ": " + copy.why()).orElse("");
        return Map.of("about", COPY, "subject", subject, "parts", List.of(part(visit, Kind.AREA, "why")));
    }

    Optional<CaseCommand> withdraw(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        return made(fields, () -> new WithdrawCopy(Paths.entityId(fields.value(COPY)), why));
    }

    private Map<String, Object> offered(Visit visit, CaseView view, Fields fields, FormPart... parts) {
        var subject = CaseFormFields.content(view, BreachHistory.class).stream().flatMap(history -> history.breaches().stream())
                .filter(line -> line.id().value().equals(fields.value(ABOUT))).findFirst()
                .map(line -> words.time(visit.lang(), line.occurredAt()) + ": " + line.what()).orElse("");
        return Map.of("about", ABOUT, "subject", subject, "parts", List.of(parts));
    }

    private static EntityId breach(Fields fields) {
        return Paths.entityId(fields.value(ABOUT));
    }

    private static Optional<PersonId> person(Fields fields, String name) {
        return Optional.ofNullable(fields.orNull(name)).map(id -> Paths.id(id, PersonId::new));
    }

    private static Optional<CaseCommand> made(Fields fields, Supplier<CaseCommand> command) {
        return fields.sound() ? Optional.of(command.get()) : Optional.empty();
    }

    private String label(Visit visit, String name) {
        return words.say(visit.lang(), "web.breach.ask-" + name);
    }

    private FormPart part(Visit visit, Kind kind, String name) {
        return new FormPart(kind, name, label(visit, name), List.of());
    }

    private FormPart radio(Visit visit, String name, Enum<?>... values) {
        return new FormPart(Kind.RADIO, name, label(visit, name),
                Stream.of(values).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList());
    }

    private FormPart yesOrNo(Visit visit, String name) {
        return new FormPart(Kind.RADIO, name, label(visit, name), List.of(
                new Choice("yes", words.say(visit.lang(), "web.breach.yes")), new Choice("no", words.say(visit.lang(), "web.breach.no"))));
    }

    /// Protected people, as far as the viewer is shown them.
    private FormPart people(Visit visit, CaseView view, String name) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.say(visit.lang(), "web.breach.nobody")));
        CaseFormFields.content(view, PeopleView.class).ifPresent(people -> people.people().forEach(
                one -> choices.add(new Choice(one.id().value(), one.name()))));
        return new FormPart(Kind.SELECT, name, label(visit, name), choices);
    }

    private <E extends Enum<E>> Optional<E> chosen(Visit visit, Fields fields, String name, E[] values) {
        var found = Stream.of(values).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
        if (found.isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
        return found;
    }

    private Optional<Boolean> yes(Visit visit, Fields fields, String name) {
        if (!fields.is(name, "yes") && !fields.is(name, "no")) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
            return Optional.empty();
        }
        return Optional.of(fields.is(name, "yes"));
    }
}
