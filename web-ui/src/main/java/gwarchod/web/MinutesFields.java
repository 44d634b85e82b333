package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.ids.EntityId;
import gwarchod.core.words.Words;
import gwarchod.mappa.minutes.AnswerAmendment;
import gwarchod.mappa.minutes.AnswerOnward;
import gwarchod.mappa.minutes.AnswerRequest;
import gwarchod.mappa.minutes.AskAmendment;
import gwarchod.mappa.minutes.AskOnward;
import gwarchod.mappa.minutes.OnwardAnswer;
import gwarchod.mappa.minutes.RecordRequest;
import gwarchod.mappa.minutes.RequestAnswer;
import gwarchod.mappa.minutes.RequestCapacity;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// The forms of what is asked about minutes, and answered.
final class MinutesFields {
    private static final String ANCHOR = "minutes-item";

    private final Words words;

    MinutesFields(Words words) {
        this.words = words;
    }

    private interface Says {
        Optional<CaseCommand> say(Inputs in, EntityId item, Fields fields);
    }

    List<CaseForms.Form> forms() {
        return List.of(
                form("ask-minutes-amendment", "minutes.ask-amendment", in -> in.area("what"), (in, item, _) -> {
                    var what = in.text("what");
                    return in.made(() -> new AskAmendment(item, what));
                }),
                form("answer-minutes-amendment", "minutes.answer-amendment", in -> in.hidden("amendment").radio("agreed", YesNo.values()).area("reason"),
                        MinutesFields::amendment),
                form("ask-minutes-onward", "minutes.ask-onward", in -> in.line("to").area("need"), (in, item, fields) -> {
                    in.needed("to");
                    var need = in.text("need");
                    return in.made(() -> new AskOnward(item, fields.value("to"), need));
                }),
                form("answer-minutes-onward", "minutes.answer-onward", in -> in.hidden("onward").radio("answer", OnwardAnswer.values()).area("reason"),
                        MinutesFields::onward),
                form("record-minutes-request", "minutes.record-request", in ->
                        in.line("requester").radio("capacity", RequestCapacity.values()).area("basis").date("receivedOn"), MinutesFields::request),
                form("answer-minutes-request", "minutes.answer-request", in -> in.hidden("request").radio("answer", RequestAnswer.values()).area("reason"),
                        MinutesFields::requestAnswer));
    }

    private CaseForms.Form form(String path, String command, Function<Inputs, Inputs> asks, Says says) {
        return Inputs.form(path, command, ANCHOR,
                (visit, _, fields) -> asks.apply(new Inputs(words, visit, fields, path).hidden("item")).offered(),
                (visit, fields) -> says.say(new Inputs(words, visit, fields, path).hidden("item"), Paths.entityId(fields.value("item")), fields));
    }

    /// Back to the minutes it was said of.
    static String after(Fields fields) {
        return "/minutes/" + Paths.entityId(fields.value("item"));
    }

    private static Optional<CaseCommand> amendment(Inputs in, EntityId item, Fields fields) {
        var agreed = in.one("agreed", YesNo.values());
        var reason = in.text("reason");
        return in.made(() -> new AnswerAmendment(item, Paths.entityId(fields.value("amendment")), agreed.orElseThrow() == YesNo.YES, reason));
    }

    private static Optional<CaseCommand> onward(Inputs in, EntityId item, Fields fields) {
        var answer = in.one("answer", OnwardAnswer.values());
        var reason = in.text("reason");
        return in.made(() -> new AnswerOnward(item, Paths.entityId(fields.value("onward")), answer.orElseThrow(), reason));
    }

    private static Optional<CaseCommand> request(Inputs in, EntityId item, Fields fields) {
        in.needed("requester");
        var capacity = in.one("capacity", RequestCapacity.values());
        var basis = in.text("basis");
        var received = in.day("receivedOn");
        return in.made(() -> new RecordRequest(item, fields.value("requester"), capacity.orElseThrow(), basis, received.orElseThrow()));
    }

    private static Optional<CaseCommand> requestAnswer(Inputs in, EntityId item, Fields fields) {
        var answer = in.one("answer", RequestAnswer.values());
        var reason = in.text("reason");
        return in.made(() -> new AnswerRequest(item, Paths.entityId(fields.value("request")), answer.orElseThrow(), reason));
    }
}
