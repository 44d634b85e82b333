package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import gwarchod.iom.cohort.ContactKind;
import gwarchod.iom.cohort.DecideSelection;
import gwarchod.iom.cohort.Deselect;
import gwarchod.iom.cohort.DeselectionReason;
import gwarchod.iom.cohort.EndScheme;
import gwarchod.iom.cohort.IomCohort;
import gwarchod.iom.cohort.IomRating;
import gwarchod.iom.cohort.Pathway;
import gwarchod.iom.cohort.PathwayNeed;
import gwarchod.iom.cohort.PathwayProgress;
import gwarchod.iom.cohort.RecordIomContact;
import gwarchod.iom.cohort.ReferToIom;
import gwarchod.iom.cohort.ReviewManagement;
import gwarchod.iom.cohort.SchemeEnding;
import gwarchod.iom.cohort.SchemeKind;
import gwarchod.iom.cohort.SetCohort;
import gwarchod.iom.cohort.SetPathway;
import gwarchod.iom.cohort.StartScheme;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The forms of integrated offender management: what each asks, and the command its fields make.
final class IomFields {
    private static final String ANCHOR = "iom-cohort";

    private final Words words;

    IomFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("set-cohort", "iom.set-cohort", ANCHOR, this::cohortAsks, this::cohort),
                Inputs.form("deselect", "iom.deselect", ANCHOR, this::deselectAsks, this::deselect),
                Inputs.form("decide-selection", "iom.decide-selection", ANCHOR, this::decisionAsks, this::decision),
                Inputs.form("refer-to-iom", "iom.refer", ANCHOR, this::referralAsks, this::referral),
                Inputs.form("record-iom-contact", "iom.record-contact", ANCHOR, this::contactAsks, this::contact),
                Inputs.form("set-pathway", "iom.set-pathway", ANCHOR, this::pathwayAsks, this::pathway),
                Inputs.form("start-scheme", "iom.start-scheme", ANCHOR, this::startAsks, this::start),
                Inputs.form("end-scheme", "iom.end-scheme", ANCHOR, this::endAsks, this::end),
                Inputs.form("review-iom", "iom.review", ANCHOR, this::reviewAsks, this::review));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form);
    }

    private @Nullable LocalDate optionalDay(Visit visit, Fields fields, String name) {
        return fields.date(name, false, words, visit.lang()).orElse(null);
    }

    private Map<String, Object> cohortAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "set-cohort").radio("cohort", IomCohort.values()).radio("rag", IomRating.values()).date("releaseOn").area("reason").offered();
    }

    private Optional<CaseCommand> cohort(Visit visit, Fields fields) {
        var in = in(visit, fields, "set-cohort");
        var cohort = in.one("cohort", IomCohort.values());
        var rag = in.one("rag", IomRating.values());
        var release = optionalDay(visit, fields, "releaseOn");
        var reason = in.text("reason");
        return in.sound() ? Optional.of(new SetCohort(cohort.orElseThrow(), rag.orElseThrow(), reason, release)) : Optional.empty();
    }

    private Map<String, Object> deselectAsks(Visit visit, CaseView view, Fields fields) {
        var owners = new ArrayList<Choice>();
        owners.add(new Choice("", words.say(visit.lang(), "web.deselect.nobody")));
        owners.addAll(CaseFormFields.people(visit, view));
        return in(visit, fields, "deselect").radio("reason", DeselectionReason.values()).area("rationale").area("residualRisks")
                .select("followUpOwner", owners).date("followUpOn").date("decidedOn").offered();
    }

    private Optional<CaseCommand> deselect(Visit visit, Fields fields) {
        var in = in(visit, fields, "deselect");
        var reason = in.one("reason", DeselectionReason.values());
        var rationale = in.text("rationale");
        var risks = in.text("residualRisks");
        var owner = fields.orNull("followUpOwner");
        var by = optionalDay(visit, fields, "followUpOn");
        var decided = in.day("decidedOn");
        return in.sound() ? Optional.of(new Deselect(reason.orElseThrow(), rationale, risks, owner == null ? null : Paths.id(owner, UserId::new), by,
                decided.orElseThrow())) : Optional.empty();
    }

    private Map<String, Object> decisionAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "decide-selection").hidden("on").radio("select", YesNo.values()).radio("cohort", IomCohort.values())
                .radio("rag", IomRating.values()).date("heldOn").area("reason").offered();
    }

    private Optional<CaseCommand> decision(Visit visit, Fields fields) {
        var in = in(visit, fields, "decide-selection");
        boolean select = in.one("select", YesNo.values()).filter(one -> one == YesNo.YES).isPresent();
        var cohort = select ? in.one("cohort", IomCohort.values()) : Optional.<IomCohort>empty();
        var rag = select ? in.one("rag", IomRating.values()) : Optional.<IomRating>empty();
        var held = in.day("heldOn");
        var reason = in.text("reason");
        return in.sound() ? Optional.of(new DecideSelection(fields.value("on"), select, cohort.orElse(null), rag.orElse(null), held.orElseThrow(), reason))
                : Optional.empty();
    }

    private Map<String, Object> referralAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "refer-to-iom").area("why").offered();
    }

    private Optional<CaseCommand> referral(Visit visit, Fields fields) {
        var why = in(visit, fields, "refer-to-iom").text("why");
        return fields.sound() ? Optional.of(new ReferToIom(why)) : Optional.empty();
    }

    private Map<String, Object> contactAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "record-iom-contact").moment("at").radio("kind", ContactKind.values()).radio("seen", YesNo.values()).area("note").offered();
    }

    private Optional<CaseCommand> contact(Visit visit, Fields fields) {
        var in = in(visit, fields, "record-iom-contact");
        var at = in.at("at");
        var kind = in.one("kind", ContactKind.values());
        var seen = in.one("seen", YesNo.values());
        var note = in.optional("note");
        return in.sound() ? Optional.of(new RecordIomContact(at.orElseThrow(), kind.orElseThrow(), seen.orElseThrow() == YesNo.YES, note)) : Optional.empty();
    }

    private Map<String, Object> pathwayAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "set-pathway").radio("pathway", Pathway.values()).radio("need", PathwayNeed.values()).area("what").area("goal")
                .radio("progress", PathwayProgress.values()).offered();
    }

    private Optional<CaseCommand> pathway(Visit visit, Fields fields) {
        var in = in(visit, fields, "set-pathway");
        var pathway = in.one("pathway", Pathway.values());
        var need = in.one("need", PathwayNeed.values());
        var what = in.text("what");
        var goal = in.text("goal");
        var progress = in.one("progress", PathwayProgress.values());
        return in.sound() ? Optional.of(new SetPathway(pathway.orElseThrow(), need.orElseThrow(), what, goal, progress.orElseThrow())) : Optional.empty();
    }

    private Map<String, Object> startAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "start-scheme").radio("kind", SchemeKind.values()).line("provider").date("startsOn").date("endsOn").area("terms").offered();
    }

    private Optional<CaseCommand> start(Visit visit, Fields fields) {
        var in = in(visit, fields, "start-scheme");
        var kind = in.one("kind", SchemeKind.values());
        var starts = in.day("startsOn");
        var ends = optionalDay(visit, fields, "endsOn");
        var terms = in.text("terms");
        return in.sound() ? Optional.of(new StartScheme(kind.orElseThrow(), fields.value("provider"), starts.orElseThrow(), ends, terms)) : Optional.empty();
    }

    private Map<String, Object> endAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "end-scheme").hidden("scheme").date("endedOn").radio("how", SchemeEnding.values()).area("note").offered();
    }

    private Optional<CaseCommand> end(Visit visit, Fields fields) {
        var in = in(visit, fields, "end-scheme");
        var on = in.day("endedOn");
        var how = in.one("how", SchemeEnding.values());
        var note = in.optional("note");
        return in.sound() ? Optional.of(new EndScheme(Paths.entityId(fields.value("scheme")), on.orElseThrow(), how.orElseThrow(), note)) : Optional.empty();
    }

    private Map<String, Object> reviewAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "review-iom").date("heldOn").radio("rag", IomRating.values()).area("summary").area("control").area("change")
                .date("nextOn").offered();
    }

    private Optional<CaseCommand> review(Visit visit, Fields fields) {
        var in = in(visit, fields, "review-iom");
        var held = in.day("heldOn");
        var rag = in.one("rag", IomRating.values());
        var summary = in.text("summary");
        var control = in.text("control");
        var change = in.text("change");
        var next = in.day("nextOn");
        return in.sound() ? Optional.of(new ReviewManagement(held.orElseThrow(), rag.orElseThrow(), summary, control, change, next.orElseThrow()))
                : Optional.empty();
    }
}
