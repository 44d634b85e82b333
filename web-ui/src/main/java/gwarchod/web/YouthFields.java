package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.words.Words;
import gwarchod.mappa.youth.AssessYouth;
import gwarchod.mappa.youth.BeginYouth;
import gwarchod.mappa.youth.EndYouth;
import gwarchod.mappa.youth.PlanTransition;
import gwarchod.mappa.youth.YouthEnd;
import gwarchod.mappa.youth.YouthLevel;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The forms about people under 18: what each asks, and the command its fields make.
final class YouthFields {
    private static final String ANCHOR = "youth-management";

    private final Words words;

    YouthFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("begin-youth", "youth.begin", ANCHOR, this::beginAsks, this::begin),
                Inputs.form("assess-youth", "youth.assess", ANCHOR, this::assessAsks, this::assess),
                Inputs.form("plan-transition", "youth.plan-transition", ANCHOR, this::planAsks, this::plan),
                Inputs.form("end-youth", "youth.end", ANCHOR, this::endAsks, this::end));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, "web.youth.");
    }

    private List<Choice> agencies(Visit visit, CaseView view) {
        var nobody = new Choice("", words.say(visit.lang(), "web.pdp.choose-agency"));
        return Stream.concat(Stream.of(nobody), CaseFormFields.agencies(view).stream()).toList();
    }

    private Map<String, Object> beginAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "begin-youth").select("agency", agencies(visit, view)).line("worker").date("on").offered();
    }

    private Optional<CaseCommand> begin(Visit visit, Fields fields) {
        var in = in(visit, fields, "begin-youth");
        in.needed("agency", "worker");
        var on = in.day("on");
        return in.made(() -> new BeginYouth(Paths.id(fields.value("agency"), AgencyId::new), fields.value("worker"), on.orElseThrow()));
    }

    private Map<String, Object> assessAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "assess-youth").date("on").radio("harmToOthers", YouthLevel.values()).radio("safetyAndWellbeing", YouthLevel.values())
                .area("note").offered();
    }

    private Optional<CaseCommand> assess(Visit visit, Fields fields) {
        var in = in(visit, fields, "assess-youth");
        var on = in.day("on");
        var harm = in.one("harmToOthers", YouthLevel.values());
        var safety = in.one("safetyAndWellbeing", YouthLevel.values());
        var note = in.text("note");
        return in.made(() -> new AssessYouth(on.orElseThrow(), harm.orElseThrow(), safety.orElseThrow(), note));
    }

    private Map<String, Object> planAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "plan-transition").select("to", agencies(visit, view)).date("on").area("how").offered();
    }

    private Optional<CaseCommand> plan(Visit visit, Fields fields) {
        var in = in(visit, fields, "plan-transition");
        in.needed("to");
        var on = in.day("on");
        var how = in.text("how");
        return in.made(() -> new PlanTransition(Paths.id(fields.value("to"), AgencyId::new), on.orElseThrow(), how));
    }

    private Map<String, Object> endAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "end-youth").radio("reason", YouthEnd.values()).area("note").offered();
    }

    private Optional<CaseCommand> end(Visit visit, Fields fields) {
        var in = in(visit, fields, "end-youth");
        var reason = in.one("reason", YouthEnd.values());
        var note = in.text("note");
        return in.made(() -> new EndYouth(reason.orElseThrow(), note));
    }
}
