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
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import gwarchod.web.CaseForms.Form;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What the forms about one breach, and about the history for court, ask, and the command their fields make.
final class BreachFields {
    private static final String ANCHOR = "order-breaches";
    private static final String ABOUT = "breach";
    private static final String COPY = "copy";

    private final Words words;

    BreachFields(Words words) {
        this.words = words;
    }

    List<Form> forms() {
        return List.of(
                Inputs.form("consider-breach", "order.consider-breach", ANCHOR, this::considering, this::consider),
                Inputs.form("judge-course", "breach.judge-course", ANCHOR, this::courses, this::course),
                Inputs.form("establish-breach", "breach.establish", ANCHOR, this::findings, this::finding),
                Inputs.form("reclassify-breach", "breach.reclassify", ANCHOR, this::standings, this::standing),
                Inputs.form("ask-arrest", "breach.ask-arrest", ANCHOR, this::arresting, this::arrest),
                Inputs.form("breach-step", "breach.record-step", ANCHOR, this::steps, this::step),
                Inputs.form("breach-outcome", "breach.record-outcome", ANCHOR, this::outcomes, this::outcome),
                Inputs.form("breach-told", "breach.record-told", ANCHOR, this::tellings, this::told),
                Inputs.form("mark-disclosure", "breach.mark-disclosure", ANCHOR, this::marking, this::mark),
                Inputs.form("release-history", "breach.release-history", ANCHOR, this::releasing, this::release),
                Inputs.form("take-copy", "breach.take-copy", ANCHOR, this::copying, this::copy),
                Inputs.form("withdraw-copy", "breach.withdraw-copy", ANCHOR, this::withdrawing, this::withdraw));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, "web.breach.ask-");
    }

    /// Asked about one breach, which the address names.
    private Inputs about(Visit visit, Fields fields, String form) {
        return in(visit, fields, form).hidden(ABOUT);
    }

    private Map<String, Object> offered(Visit visit, CaseView view, Fields fields, Inputs asked) {
        return asked.offered(CaseFormFields.content(view, BreachHistory.class).stream().flatMap(history -> history.breaches().stream())
                .filter(line -> fields.is(ABOUT, line.id().value())).findFirst()
                .map(line -> words.time(visit.lang(), line.occurredAt()) + ": " + line.what()).orElse(""));
    }

    private static EntityId breach(Fields fields) {
        return Paths.entityId(fields.value(ABOUT));
    }

    Map<String, Object> considering(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "consider-breach").area("decision"));
    }

    Optional<CaseCommand> consider(Visit visit, Fields fields) {
        var in = in(visit, fields, "consider-breach");
        var decision = in.text("decision");
        return in.made(() -> new ConsiderBreach(breach(fields), decision));
    }

    Map<String, Object> courses(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "judge-course").radio("course", BreachCourse.values()).area("why").line("crimeReference"));
    }

    Optional<CaseCommand> course(Visit visit, Fields fields) {
        var in = in(visit, fields, "judge-course");
        var course = in.one("course", BreachCourse.values());
        var why = in.text("why");
        var crime = in.optional("crimeReference");
        return in.made(() -> new JudgeCourse(breach(fields), course.orElseThrow(), why, crime));
    }

    Map<String, Object> findings(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "establish-breach").radio("finding", BreachFinding.values()).date("on").area("note"));
    }

    Optional<CaseCommand> finding(Visit visit, Fields fields) {
        var in = in(visit, fields, "establish-breach");
        var finding = in.one("finding", BreachFinding.values());
        var on = in.day("on");
        var note = in.optional("note");
        return in.made(() -> new EstablishBreach(breach(fields), finding.orElseThrow(), on.orElseThrow(), note));
    }

    Map<String, Object> standings(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "reclassify-breach").radio("standing", BreachStanding.values()).area("why"));
    }

    Optional<CaseCommand> standing(Visit visit, Fields fields) {
        var in = in(visit, fields, "reclassify-breach");
        var standing = in.one("standing", BreachStanding.values());
        var why = in.text("why");
        return in.made(() -> new ReclassifyBreach(breach(fields), standing.orElseThrow(), why));
    }

    Map<String, Object> arresting(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "ask-arrest").line("askedBy").radio("urgent", YesNo.values()).area("what")
                .select("owner", CaseFormFields.people(visit, view)).select("agency", CaseFormFields.agencies(view)));
    }

    Optional<CaseCommand> arrest(Visit visit, Fields fields) {
        var in = in(visit, fields, "ask-arrest");
        var askedBy = in.text("askedBy");
        var urgent = in.one("urgent", YesNo.values());
        var what = in.text("what");
        in.needed("owner", "agency");
        return in.made(() -> new AskArrest(breach(fields), askedBy, urgent.orElseThrow() == YesNo.YES, what,
                Paths.id(fields.value("owner"), UserId::new), Paths.id(fields.value("agency"), AgencyId::new), null, null));
    }

    Map<String, Object> steps(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "breach-step").radio("step", BreachStep.values()).moment("at").area("note"));
    }

    Optional<CaseCommand> step(Visit visit, Fields fields) {
        var in = in(visit, fields, "breach-step");
        var step = in.one("step", BreachStep.values());
        var at = in.at("at");
        var note = in.optional("note");
        return in.made(() -> new RecordStep(breach(fields), step.orElseThrow(), at.orElseThrow(), note));
    }

    Map<String, Object> outcomes(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "breach-outcome").radio("outcome", BreachOutcome.values()).date("on").area("note"));
    }

    Optional<CaseCommand> outcome(Visit visit, Fields fields) {
        var in = in(visit, fields, "breach-outcome");
        var outcome = in.one("outcome", BreachOutcome.values());
        var on = in.day("on");
        var note = in.optional("note");
        return in.made(() -> new RecordBreachOutcome(breach(fields), outcome.orElseThrow(), on.orElseThrow(), note));
    }

    Map<String, Object> tellings(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "breach-told").moment("at").person(view, "web.breach.nobody").area("note"));
    }

    Optional<CaseCommand> told(Visit visit, Fields fields) {
        var in = in(visit, fields, "breach-told");
        var at = in.at("at");
        var note = in.optional("note");
        return in.made(() -> new RecordVictimTold(breach(fields), at.orElseThrow(), in.whoever(), null, note));
    }

    Map<String, Object> marking(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, about(visit, fields, "mark-disclosure").radio("mayHaveTo", YesNo.values()).area("why"));
    }

    Optional<CaseCommand> mark(Visit visit, Fields fields) {
        var in = in(visit, fields, "mark-disclosure");
        var marked = in.one("mayHaveTo", YesNo.values());
        var why = in.text("why");
        return in.made(() -> new MarkDisclosure(breach(fields), marked.orElseThrow() == YesNo.YES, why));
    }

    Map<String, Object> releasing(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "release-history").hidden("version").area("note");
        return in.offered(words.say(visit.lang(), "web.breach.release-of", fields.value("version")));
    }

    Optional<CaseCommand> release(Visit visit, Fields fields) {
        var in = in(visit, fields, "release-history");
        var note = in.text("note");
        return in.made(() -> new ReleaseHistory(fields.value("version"), note));
    }

    Map<String, Object> copying(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "take-copy").area("why").person(view, "web.breach.nobody");
        return in.offered(words.say(visit.lang(), "web.breach.copy-says"));
    }

    Optional<CaseCommand> copy(Visit visit, Fields fields) {
        var in = in(visit, fields, "take-copy");
        var why = in.text("why");
        return in.made(() -> new TakeCopy(in.whoever(), why));
    }

    Map<String, Object> withdrawing(Visit visit, CaseView view, Fields fields) {
        var in = in(visit, fields, "withdraw-copy").hidden(COPY).area("why");
        return in.offered(CaseFormFields.content(view, BreachHistory.class).stream().flatMap(history -> history.copies().stream())
                .filter(copy -> fields.is(COPY, copy.id().value())).findFirst()
                .map(copy -> words.say(visit.lang(), "web.court.copy", copy.at(), copy.by()) + ": " + copy.why()).orElse(""));
    }

    Optional<CaseCommand> withdraw(Visit visit, Fields fields) {
        var in = in(visit, fields, "withdraw-copy");
        var why = in.text("why");
        return in.made(() -> new WithdrawCopy(Paths.entityId(fields.value(COPY)), why));
    }
}
