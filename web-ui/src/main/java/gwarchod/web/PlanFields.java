package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.plan.LeaveEmpty;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.casefile.plan.ProgressMeasure;
import gwarchod.core.casefile.plan.ReviewPlan;
import gwarchod.core.casefile.plan.SignOffPlan;
import gwarchod.core.words.Words;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The forms about the plan as a whole: what each asks, and the command its fields make.
final class PlanFields {
    static final String PLAN = "plan-measures";

    /// What a reader may add besides a measure, by section.
    static final Map<String, List<Choice>> LINKS = Map.of(
            "plan.measures", List.of(new Choice("review-plan", "plan.review"), new Choice("sign-off-plan", "plan.sign-off")),
            "mappa.plan", List.of(new Choice("record-licence", "mappaplan.record-licence")),
            "disclosure.third-party", List.of(new Choice("decide-third-party", "thirdparty.decide")));

    private final Words words;
    private final InstantSource clock;

    private PlanFields(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    static List<CaseForms.Form> forms(Words words, InstantSource clock) {
        var said = new PlanFields(words, clock);
        return List.of(
                Inputs.form("leave-empty", "plan.leave-empty", PLAN, said::emptyAsks, said::empty),
                Inputs.form("progress-measure", "plan.progress-measure", PLAN, said::progressAsks, said::progress),
                Inputs.form("review-plan", "plan.review", PLAN, said::reviewAsks, said::review),
                Inputs.form("sign-off-plan", "plan.sign-off", PLAN, said::signAsks, said::sign));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    private Map<String, Object> emptyAsks(Visit visit, CaseView view, Fields fields) {
        if (visit.begins() && !visit.query("pillar").isEmpty()) {
            fields.with("pillar", visit.query("pillar"));
        }
        return inputs(visit, fields, "leave-empty").radio("pillar", Pillar.values()).area("why").offered();
    }

    private Optional<CaseCommand> empty(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "leave-empty");
        var pillar = in.one("pillar", Pillar.values());
        var why = in.text("why");
        return in.made(() -> new LeaveEmpty(pillar.orElseThrow(), why));
    }

    private Map<String, Object> progressAsks(Visit visit, CaseView view, Fields fields) {
        var in = inputs(visit, fields, "progress-measure").hidden("measure").radio("status", MeasureStatus.values()).area("note");
        return in.offered(CaseFormFields.content(view, PlanShown.class).stream().flatMap(plan -> plan.headings().stream())
                .flatMap(heading -> heading.measures().stream()).filter(line -> fields.is("measure", line.id().value()))
                .map(PlanShown.Line::what).findFirst().orElse(""));
    }

    private Optional<CaseCommand> progress(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "progress-measure");
        var status = in.one("status", MeasureStatus.values());
        var note = in.text("note");
        return in.made(() -> new ProgressMeasure(Paths.entityId(fields.value("measure")), note, status.orElseThrow()));
    }

    private Map<String, Object> reviewAsks(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            fields.with("reviewedOn", LocalDate.ofInstant(clock.instant(), Words.ZONE));
        }
        return inputs(visit, fields, "review-plan").date("reviewedOn").date("nextDueOn").area("note").offered(lacks(visit, view));
    }

    private Optional<CaseCommand> review(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "review-plan");
        var on = in.day("reviewedOn");
        var next = in.day("nextDueOn");
        var note = in.optional("note");
        return in.made(() -> new ReviewPlan(on.orElseThrow(), next.orElseThrow(), note));
    }

    private Map<String, Object> signAsks(Visit visit, CaseView view, Fields fields) {
        return inputs(visit, fields, "sign-off-plan").area("note").offered(lacks(visit, view));
    }

    private Optional<CaseCommand> sign(Visit visit, Fields fields) {
        var in = inputs(visit, fields, "sign-off-plan");
        var note = in.optional("note");
        return in.made(() -> new SignOffPlan(note));
    }

    /// What the plan lacks, said before somebody reviews it or answers for it.
    private String lacks(Visit visit, CaseView view) {
        var missing = CaseFormFields.content(view, PlanShown.class).map(PlanShown::missing).orElse(List.of());
        return missing.isEmpty() ? "" : words.say(visit.lang(), "web.plan.lacks",
                String.join(", ", missing.stream().map(pillar -> words.say(visit.lang(), Words.enumKey(pillar))).toList()));
    }
}
