package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LeaveMappa;
import gwarchod.core.casefile.level.LeavingReason;
import gwarchod.core.casefile.level.LevelOrigin;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.level.RecordLevel;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.ManagementView;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.words.Words;
import gwarchod.mappa.referral.AnswerMappaReferral;
import gwarchod.mappa.referral.AnswerTransfer;
import gwarchod.mappa.referral.AskTransfer;
import gwarchod.mappa.referral.MappaAnswer;
import gwarchod.mappa.referral.MappaThreshold;
import gwarchod.mappa.referral.ReferToMappa;
import gwarchod.mappa.referral.TransferAnswer;
import gwarchod.mappa.screening.ScreeningView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The forms by which somebody is referred to a formal meeting, their level is decided, and they leave MAPPA or go to another area.
final class LevelFields {
    private static final String LEVEL = "level-mappa";
    private static final String REFERRAL = "mappa-referral";
    private static final LeavingReason[] REASONS = {LeavingReason.CATEGORY_ENDED, LeavingReason.RISK_REDUCED, LeavingReason.DIED,
        LeavingReason.DEPORTED, LeavingReason.NEVER_QUALIFIED};

    private final Words words;

    LevelFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("set-level", "level.set", LEVEL, this::levelAsks, this::level),
                Inputs.form("leave-mappa", "level.leave", LEVEL, this::leaveAsks, this::leave),
                Inputs.form("record-level", "level.record", LEVEL, this::recordAsks, this::record),
                Inputs.form("refer-to-mappa", "mappa.refer", REFERRAL, this::referAsks, this::refer),
                Inputs.form("answer-mappa-referral", "mappa.answer-referral", REFERRAL, this::answerAsks, this::answer),
                Inputs.form("ask-transfer", "mappa.ask-transfer", REFERRAL, this::transferAsks, this::transfer),
                Inputs.form("answer-transfer", "mappa.answer-transfer", REFERRAL, this::transferAnswerAsks, this::transferAnswer));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, "web.mappa.");
    }

    private Inputs levels(Visit visit, Inputs in, int lowest) {
        return in.select("category", numbered(visit, "web.mappa.category-", 1, 4)).select("level", numbered(visit, "web.mappa.level-", lowest, 3));
    }

    private List<Choice> numbered(Visit visit, String word, int from, int to) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.mappa.choose"))), IntStream.rangeClosed(from, to)
                .mapToObj(one -> new Choice(Integer.toString(one), words.say(visit.lang(), word + one)))).toList();
    }

    private static int number(Fields fields, String name) {
        return fields.value(name).matches("[0-9]") ? Integer.parseInt(fields.value(name)) : 0;
    }

    /// Begins with what holds now, or with the category the facts show.
    private static void begun(Visit visit, CaseView view, Fields fields) {
        if (!visit.begins()) {
            return;
        }
        CaseFormFields.content(view, ScreeningView.class).map(ScreeningView::category).ifPresent(one -> fields.with("category", one.toString()));
        CaseFormFields.content(view, LevelShown.class).ifPresent(now -> {
            if (now.category() != null && now.level() != null) {
                fields.with("category", now.category().toString()).with("level", now.level().toString());
            }
        });
    }

    private Map<String, Object> levelAsks(Visit visit, CaseView view, Fields fields) {
        if (!PanelPages.isFromItem(visit)) {
            begun(visit, view, fields);     // at a meeting a level is chosen, never left as it happened to stand
        }
        return levels(visit, in(visit, fields, "set-level"), 1).area("rationale").date("reviewDueOn").date("since").offered();
    }

    private Optional<CaseCommand> level(Visit visit, Fields fields) {
        var in = in(visit, fields, "set-level");
        in.needed("category", "level");
        var rationale = in.text("rationale");
        var review = in.day("reviewDueOn");
        var since = in.dayOrNone("since");
        return in.made(() -> new SetLevel(number(fields, "category"), number(fields, "level"), review.orElseThrow(), rationale, null,
                since.orElse(null)));
    }

    private Map<String, Object> leaveAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "leave-mappa").radio("reason", REASONS).date("on").area("rationale").offered();
    }

    private Optional<CaseCommand> leave(Visit visit, Fields fields) {
        var in = in(visit, fields, "leave-mappa");
        var reason = in.one("reason", REASONS);
        var on = in.day("on");
        var rationale = in.text("rationale");
        return in.made(() -> new LeaveMappa(reason.orElseThrow(), on.orElseThrow(), rationale, null));
    }

    private Map<String, Object> recordAsks(Visit visit, CaseView view, Fields fields) {
        return levels(visit, in(visit, fields, "record-level").radio("origin", LevelOrigin.values()), 1)
                .date("since").date("reviewDueOn").line("reference").area("note").offered();
    }

    private Optional<CaseCommand> record(Visit visit, Fields fields) {
        var in = in(visit, fields, "record-level");
        in.needed("category", "level", "reference");
        var origin = in.one("origin", LevelOrigin.values());
        var since = in.day("since");
        var review = in.day("reviewDueOn");
        var note = in.text("note");
        return in.made(() -> new RecordLevel(number(fields, "category"), number(fields, "level"), since.orElseThrow(), review.orElseThrow(),
                origin.orElseThrow(), fields.value("reference"), note));
    }

    private Map<String, Object> referAsks(Visit visit, CaseView view, Fields fields) {
        begun(visit, view, fields);
        return levels(visit, in(visit, fields, "refer-to-mappa"), 2).radio("threshold", MappaThreshold.values()).area("reason").area("meetingAdds")
                .area("beyondLevel2").anyOf("invite", agencies(view)).area("diversity").area("disclosed").line("endorsedBy").offered();
    }

    /// Those that take part in the case already: any other joins as a partner first.
    private static List<Choice> agencies(CaseView view) {
        var all = new LinkedHashSet<Choice>();
        CaseFormFields.content(view, ManagementView.class).ifPresent(managed -> {
            var lead = managed.lead();
            if (lead != null) {
                all.add(new Choice(lead.agency().value(), lead.agencyName()));
            }
            managed.partners().forEach(one -> all.add(new Choice(one.agency().value(), one.name())));
        });
        return new ArrayList<>(all);
    }

    private Optional<CaseCommand> refer(Visit visit, Fields fields) {
        var in = in(visit, fields, "refer-to-mappa");
        in.needed("category", "level", "endorsedBy");
        var threshold = in.one("threshold", MappaThreshold.values());
        var reason = in.text("reason");
        var adds = in.text("meetingAdds");
        var beyond = in.optional("beyondLevel2");
        var diversity = in.optional("diversity");
        var disclosed = in.optional("disclosed");
        var invite = in.ticked("invite").stream().map(one -> Paths.id(one, AgencyId::new)).toList();
        return in.made(() -> new ReferToMappa(number(fields, "level"), number(fields, "category"), threshold.orElseThrow(), reason, adds, beyond,
                fields.value("endorsedBy"), invite, diversity, disclosed));
    }

    private Map<String, Object> answerAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "answer-mappa-referral").hidden("referral").radio("answer", MappaAnswer.values()).area("rationale").offered();
    }

    private Optional<CaseCommand> answer(Visit visit, Fields fields) {
        var in = in(visit, fields, "answer-mappa-referral");
        var answer = in.one("answer", MappaAnswer.values());
        var why = in.text("rationale");
        return in.made(() -> new AnswerMappaReferral(Paths.entityId(fields.value("referral")), answer.orElseThrow(), why));
    }

    private Map<String, Object> transferAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "ask-transfer").line("area").area("why").offered();
    }

    private Optional<CaseCommand> transfer(Visit visit, Fields fields) {
        var in = in(visit, fields, "ask-transfer");
        in.needed("area");
        var why = in.text("why");
        return in.made(() -> new AskTransfer(fields.value("area"), why));
    }

    private Map<String, Object> transferAnswerAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "answer-transfer").hidden("transfer").radio("answer", TransferAnswer.values()).date("on").line("reference")
                .area("note").offered();
    }

    private Optional<CaseCommand> transferAnswer(Visit visit, Fields fields) {
        var in = in(visit, fields, "answer-transfer");
        var answer = in.one("answer", TransferAnswer.values());
        var on = in.day("on");
        Text note = in.text("note");
        return in.made(() -> new AnswerTransfer(Paths.entityId(fields.value("transfer")), answer.orElseThrow(), on.orElseThrow(),
                fields.orNull("reference"), note));
    }
}
