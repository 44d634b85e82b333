package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import gwarchod.mappa.arms.ArmsAnswer;
import gwarchod.mappa.arms.ArmsOccasion;
import gwarchod.mappa.arms.ArmsRating;
import gwarchod.mappa.arms.AssessArms;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.arms.PromptArms;
import gwarchod.mappa.arms.SetRisk;
import gwarchod.mappa.visit.CancelVisit;
import gwarchod.mappa.visit.PlanVisit;
import gwarchod.mappa.visit.RecordVisit;
import gwarchod.mappa.visit.SetInterval;
import gwarchod.mappa.visit.VisitOutcome;
import gwarchod.mappa.visit.VisitPurpose;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The forms about home visits, the risk level and ARMS. What the items of ARMS ask stands in the form itself, on paper or in another system.
final class HomeVisitFields {
    private static final String VISITS = "mosovo-visits";
    private static final String ASSESSMENT = "mosovo-assessment";

    private final Words words;

    HomeVisitFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("plan-visit", "visit.plan", VISITS, this::planAsks, this::plan),
                Inputs.form("cancel-visit", "visit.cancel", VISITS, this::cancelAsks, this::cancel),
                Inputs.form("record-visit", "visit.record", VISITS, this::recordAsks, this::record),
                Inputs.form("set-interval", "visit.set-interval", VISITS, this::intervalAsks, this::interval),
                new CaseForms.Form("assess-arms", "arms.assess", "assessarms", ASSESSMENT, (_, _) -> {}, this::armsAsks, this::arms),
                Inputs.form("prompt-arms", "arms.prompt", ASSESSMENT, this::promptAsks, this::prompt),
                Inputs.form("set-risk-level", "arms.set-risk", ASSESSMENT, this::riskAsks, this::risk));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, "web.mosovo.").hidden("back");
    }

    private Inputs officers(Inputs in, Visit visit, CaseView view) {
        var nobody = new Choice("", words.say(visit.lang(), "web.mosovo.nobody-else"));
        var people = CaseFormFields.people(visit, view);
        return in.select("officer", people).select("second", Stream.concat(Stream.of(nobody), people.stream()).toList());
    }

    private static List<UserId> officers(Inputs in, Fields fields) {
        in.needed("officer");
        return Stream.of("officer", "second").map(fields::value).filter(name -> !name.isEmpty()).map(name -> Paths.id(name, UserId::new)).toList();
    }

    private Map<String, Object> planAsks(Visit visit, CaseView view, Fields fields) {
        return officers(in(visit, fields, "plan-visit").moment("at").radio("announced", YesNo.values()), visit, view)
                .ticks("purpose", VisitPurpose.values()).area("note").offered();
    }

    private Optional<CaseCommand> plan(Visit visit, Fields fields) {
        var in = in(visit, fields, "plan-visit");
        var at = in.at("at");
        var announced = in.one("announced", YesNo.values());
        var officers = officers(in, fields);
        var purposes = in.many("purpose", VisitPurpose.values());
        var note = in.optional("note");
        return in.made(() -> new PlanVisit(at.orElseThrow(), announced.orElseThrow() == YesNo.YES, officers, purposes, note));
    }

    private Map<String, Object> cancelAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "cancel-visit").hidden("visit").area("why").offered();
    }

    private Optional<CaseCommand> cancel(Visit visit, Fields fields) {
        var in = in(visit, fields, "cancel-visit");
        var why = in.text("why");
        return in.made(() -> new CancelVisit(Paths.entityId(fields.value("visit")), why));
    }

    private Map<String, Object> recordAsks(Visit visit, CaseView view, Fields fields) {
        return officers(in(visit, fields, "record-visit").hidden("planned").moment("at").radio("announced", YesNo.values()), visit, view)
                .area("aloneBecause").radio("outcome", VisitOutcome.values()).ticks("purpose", VisitPurpose.values()).area("found").area("household")
                .area("devices").area("children").radio("riskChanged", YesNo.values()).radio("assessAgain", YesNo.values()).offered();
    }

    private Optional<CaseCommand> record(Visit visit, Fields fields) {
        var in = in(visit, fields, "record-visit");
        var at = in.at("at");
        var announced = in.one("announced", YesNo.values());
        var officers = officers(in, fields);
        var alone = in.optional("aloneBecause");
        var outcome = in.one("outcome", VisitOutcome.values());
        var purposes = in.many("purpose", VisitPurpose.values());
        var found = in.text("found");
        var household = in.optional("household");
        var devices = in.optional("devices");
        var children = in.optional("children");
        var changed = in.one("riskChanged", YesNo.values());
        var again = in.one("assessAgain", YesNo.values());
        var planned = fields.orNull("planned");
        return in.made(() -> new RecordVisit(planned == null ? null : Paths.entityId(planned), at.orElseThrow(), announced.orElseThrow() == YesNo.YES,
                officers, alone, outcome.orElseThrow(), purposes, found, household, devices, children, changed.orElseThrow() == YesNo.YES,
                again.orElseThrow() == YesNo.YES));
    }

    private Map<String, Object> intervalAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "set-interval").line("days").area("why").offered();
    }

    private Optional<CaseCommand> interval(Visit visit, Fields fields) {
        var in = in(visit, fields, "set-interval");
        boolean number = fields.value("days").matches("[0-9]{1,6}");
        if (!number) {
            fields.needed("days", "refusal.value-required", words, visit.lang());
        }
        var why = in.text("why");
        return in.made(() -> new SetInterval(Integer.parseInt(fields.value("days")), why));
    }

    private Map<String, Object> armsAsks(Visit visit, CaseView view, Fields fields) {
        return Map.of("items", AssessArms.items(), "ratings", Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.arms.choose"))),
                        Stream.of(ArmsRating.values()).map(one -> choice(visit, one))).toList(),
                "priorities", Stream.of(MosovoRisk.values()).map(one -> choice(visit, one)).toList());
    }

    private Choice choice(Visit visit, Enum<?> constant) {
        return new Choice(Json.kebab(constant), words.say(visit.lang(), Words.enumKey(constant)));
    }

    private Optional<CaseCommand> arms(Visit visit, Fields fields) {
        var in = new Inputs(words, visit, fields, "assess-arms", "web.mosovo.");
        var on = in.day("on");
        var answers = IntStream.range(0, AssessArms.items().size()).mapToObj(i -> answer(visit, in, fields, i + 1)).toList();
        var priority = in.one("priority", MosovoRisk.values());
        var judgement = in.text("judgement");
        var review = in.dayOrNone("reviewOn");
        return in.made(() -> new AssessArms(on.orElseThrow(), answers.stream().map(Optional::orElseThrow).toList(), priority.orElseThrow(), judgement,
                null, review.orElse(null)));
    }

    /// All these selects look alike: the summary says which of them is open.
    private Optional<ArmsAnswer> answer(Visit visit, Inputs in, Fields fields, int item) {
        var evidence = in.optional("evidence-" + item);
        var rating = "rating-" + item;
        if (fields.value(rating).isEmpty()) {
            fields.wrong(rating, words.say(visit.lang(), "web.arms.item-needed", item));
            return Optional.empty();
        }
        return in.one(rating, ArmsRating.values()).map(found -> new ArmsAnswer(item, found, evidence));
    }

    private Map<String, Object> promptAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "prompt-arms").radio("occasion", ArmsOccasion.values()).date("on").area("why").offered();
    }

    private Optional<CaseCommand> prompt(Visit visit, Fields fields) {
        var in = in(visit, fields, "prompt-arms");
        var occasion = in.one("occasion", ArmsOccasion.values());
        var on = in.day("on");
        var why = in.text("why");
        return in.made(() -> new PromptArms(occasion.orElseThrow(), on.orElseThrow(), why));
    }

    private Map<String, Object> riskAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "set-risk-level").radio("level", MosovoRisk.values()).date("since").line("reference").area("why").offered();
    }

    private Optional<CaseCommand> risk(Visit visit, Fields fields) {
        var in = in(visit, fields, "set-risk-level");
        var level = in.one("level", MosovoRisk.values());
        var since = in.dayOrNone("since");
        var why = in.text("why");
        return in.made(() -> new SetRisk(level.orElseThrow(), since.orElse(null), why, fields.orNull("reference")));
    }
}
