package gwarchod.web;

import gwarchod.clinic.stalking.ClinicAdviceView;
import gwarchod.clinic.stalking.DecideAdvice;
import gwarchod.clinic.stalking.QuestionsView;
import gwarchod.clinic.stalking.TakeQuestionBack;
import gwarchod.clinic.stalking.WithdrawFormulation;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The short forms about a stalking clinic: a question taken back, a formulation withdrawn, advice taken or declined. Asking and releasing have
/// pages of their own ([StalkingPages]).
final class StalkingFields {
    private static final String SHARED = "web.clinic.";

    private final Words words;

    StalkingFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("take-clinic-question-back", "stalking.take-back", "stalking-asked", this::askBack, this::back),
                Inputs.form("withdraw-formulation", "stalking.withdraw", "stalking-released", this::askWithdraw, this::withdraw),
                Inputs.form("take-advice", "stalking.decide-advice", "stalking-advice", this::askTake, this::take),
                Inputs.form("decline-advice", "stalking.decide-advice", "stalking-advice", this::askDecline, this::decline));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, SHARED);
    }

    private Map<String, Object> askBack(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "take-clinic-question-back").hidden("question").area("why").offered(
                CaseFormFields.content(view, QuestionsView.class).stream().flatMap(all -> all.questions().stream())
                        .filter(one -> fields.is("question", one.id().value())).map(QuestionsView.Line::asks).findFirst().orElse(""));
    }

    private Optional<CaseCommand> back(Visit visit, Fields fields) {
        var in = in(visit, fields, "take-clinic-question-back");
        var why = in.text("why");
        return in.made(() -> new TakeQuestionBack(Paths.entityId(fields.value("question")), why));
    }

    private Map<String, Object> askWithdraw(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "withdraw-formulation").hidden("release").area("why").offered(words.say(visit.lang(), "web.clinic.withdraw-means"));
    }

    private Optional<CaseCommand> withdraw(Visit visit, Fields fields) {
        var in = in(visit, fields, "withdraw-formulation");
        var why = in.text("why");
        return in.made(() -> new WithdrawFormulation(Paths.entityId(fields.value("release")), why));
    }

    private static String advice(CaseView view, Fields fields) {
        return CaseFormFields.content(view, ClinicAdviceView.class).stream().flatMap(all -> all.pieces().stream())
                .filter(one -> fields.is("piece", one.id().value()) && one.what() != null).map(ClinicAdviceView.Line::what).findFirst().orElse("");
    }

    private Map<String, Object> askTake(Visit visit, CaseView view, Fields fields) {
        var owners = new ArrayList<>(List.of(new Choice("", words.say(visit.lang(), "web.clinic.nobody-yet"))));
        owners.addAll(CaseFormFields.people(visit, view));
        return in(visit, fields, "take-advice").hidden("piece").select("owner", owners).date("dueOn").offered(advice(view, fields));
    }

    private Optional<CaseCommand> take(Visit visit, Fields fields) {
        var in = in(visit, fields, "take-advice");
        var owner = fields.orNull("owner");
        var due = fields.date("dueOn", false, words, visit.lang());
        return in.made(() -> new DecideAdvice(Paths.entityId(fields.value("piece")), true, null,
                owner == null ? null : Paths.id(owner, UserId::new), due.orElse(null)));
    }

    private Map<String, Object> askDecline(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "decline-advice").hidden("piece").area("because").offered(advice(view, fields));
    }

    private Optional<CaseCommand> decline(Visit visit, Fields fields) {
        var in = in(visit, fields, "decline-advice");
        var because = in.text("because");
        return in.made(() -> new DecideAdvice(Paths.entityId(fields.value("piece")), false, because, null, null));
    }
}
