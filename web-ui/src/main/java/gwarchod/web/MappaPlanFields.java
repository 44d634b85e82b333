package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import gwarchod.mappa.plan.LightStep;
import gwarchod.mappa.plan.MappaPlanView;
import gwarchod.mappa.plan.RecordLicence;
import gwarchod.mappa.plan.ReferTrigger;
import gwarchod.mappa.plan.ReviewLight;
import gwarchod.mappa.plan.WatchCondition;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/// The forms about the plan of somebody managed under MAPPA: what each asks, and the command its fields make.
final class MappaPlanFields {
    private static final String ANCHOR = "mappa-plan";
    private static final String LIGHT = "review-level-1";
    private static final String LICENCE = "record-licence";
    private static final String WATCH = "watch-condition";

    private final Words words;
    private final InstantSource clock;

    private MappaPlanFields(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    static List<CaseForms.Form> forms(Words words, InstantSource clock) {
        var said = new MappaPlanFields(words, clock);
        return List.of(
                Inputs.form(LIGHT, "mappaplan.review-light", ANCHOR, said::lightAsks, said::light),
                Inputs.form(LICENCE, "mappaplan.record-licence", ANCHOR, said::licenceAsks, said::licence),
                Inputs.form(WATCH, "mappaplan.watch-condition", ANCHOR, said::watchAsks, said::watch));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    private List<Choice> yesOrNo(Visit visit) {
        return Stream.of("yes", "no").map(one -> new Choice(one, words.say(visit.lang(), "web.review-level-1." + one))).toList();
    }

    /// It begins with today, and what the case file says happened since is ticked already: most of it is read, little is written.
    private Map<String, Object> lightAsks(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            fields.with("reviewedOn", LocalDate.ofInstant(clock.instant(), Words.ZONE));
            CaseFormFields.content(view, MappaPlanView.class).ifPresent(plan -> plan.since()
                    .forEach(one -> fields.with("changed-" + Json.kebab(one), "yes")));
        }
        var agencies = CaseFormFields.agencies(view);
        var in = inputs(visit, fields, LIGHT).date("reviewedOn").choose("robust", yesOrNo(visit)).choose("barriers", yesOrNo(visit))
                .ticks("changed", ReferTrigger.values());
        return (agencies.isEmpty() ? in : in.anyOf("involved", agencies)).area("others").radio("step", LightStep.values()).area("why")
                .date("nextOn").offered();
    }

    private Optional<CaseCommand> light(Visit visit, Fields fields) {
        var in = inputs(visit, fields, LIGHT);
        var on = in.day("reviewedOn");
        in.needed("robust", "barriers");
        var changed = Set.copyOf(in.many("changed", ReferTrigger.values()));
        var involved = in.ticked("involved").stream().sorted().map(one -> Paths.id(one, AgencyId::new)).toList();
        var others = in.optional("others");
        var step = in.one("step", LightStep.values());
        var why = in.text("why");
        var next = in.dayOrNone("nextOn");
        return in.made(() -> new ReviewLight(on.orElseThrow(), next.orElse(null), fields.is("robust", "yes"), fields.is("barriers", "yes"), changed,
                involved, others, step.orElseThrow(), why));
    }

    private Map<String, Object> licenceAsks(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            CaseFormFields.content(view, MappaPlanView.class).map(MappaPlanView::licence).ifPresent(licence -> {
                fields.with("licence", licence.conditions().isEmpty() ? "no" : "yes");
                fields.with("conditions", String.join("\n", licence.conditions().stream().map(MappaPlanView.Condition::what).toList()));
                if (licence.until() != null) {
                    fields.with("until", licence.until());
                }
            });
        }
        return inputs(visit, fields, LICENCE).choose("licence", yesOrNo(visit)).area("conditions").date("until").offered();
    }

    private Optional<CaseCommand> licence(Visit visit, Fields fields) {
        var in = inputs(visit, fields, LICENCE);
        in.needed("licence");
        var conditions = fields.is("licence", "yes") ? in.lines("conditions") : List.<Text>of();
        if (fields.is("licence", "no") && !fields.value("conditions").isEmpty()) {
            fields.wrong("conditions", words.say(visit.lang(), "web.record-licence.none-with-conditions"));
        }
        var until = in.dayOrNone("until");
        return in.made(() -> new RecordLicence(conditions, until.orElse(null)));
    }

    private Map<String, Object> watchAsks(Visit visit, CaseView view, Fields fields) {
        var measures = CaseFormFields.content(view, PlanShown.class).stream().flatMap(plan -> plan.headings().stream())
                .flatMap(heading -> heading.measures().stream()).filter(line -> !line.status().ended())
                .map(line -> new Choice(line.id().value(), line.what())).toList();
        var in = inputs(visit, fields, WATCH).hidden("condition").select("measure", measures);
        return in.offered(CaseFormFields.content(view, MappaPlanView.class).map(MappaPlanView::licence).stream()
                .flatMap(licence -> licence.conditions().stream()).filter(one -> fields.is("condition", one.id().value()))
                .map(MappaPlanView.Condition::what).findFirst().orElse(""));
    }

    private Optional<CaseCommand> watch(Visit visit, Fields fields) {
        var in = inputs(visit, fields, WATCH);
        in.needed("measure");
        return in.made(() -> new WatchCondition(Paths.entityId(fields.value("condition")), Paths.entityId(fields.value("measure"))));
    }
}
