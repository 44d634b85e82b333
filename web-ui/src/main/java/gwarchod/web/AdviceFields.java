package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.advice.AdviceOutcome;
import gwarchod.core.casefile.advice.AdviceView;
import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.casefile.advice.Adviser;
import gwarchod.core.casefile.advice.AnswerAdvice;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.AskedAbout;
import gwarchod.core.casefile.advice.NoteAdvice;
import gwarchod.core.casefile.advice.PrivilegedView;
import gwarchod.core.casefile.advice.ReturnAdvice;
import gwarchod.core.casefile.advice.SupplyAdvice;
import gwarchod.core.casefile.advice.WithdrawAdvice;
import gwarchod.core.casefile.breach.BreachHistory;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.order.OrderRegister;
import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the forms of advice offer, and the commands their fields make.
final class AdviceFields {
    private final Words words;

    AdviceFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        var anchor = "advice-asked";
        return List.of(
                new CaseForms.Form("ask-for-advice", "advice.ask", "askforadvice", anchor, this::thatThing, this::asking, this::question),
                new CaseForms.Form("answer-question", "advice.answer", "sayadvice", anchor, this::thatQuestion, this::answering, this::answer),
                new CaseForms.Form("return-question", "advice.return", "sayadvice", anchor, this::thatQuestion, this::returning, this::giveBack),
                new CaseForms.Form("supply-information", "advice.supply", "sayadvice", anchor, this::thatQuestion, this::supplying, this::information),
                new CaseForms.Form("take-back-question", "advice.withdraw", "sayadvice", anchor, this::thatQuestion, this::withdrawing, this::withdrawal),
                new CaseForms.Form("note-advice", "advice.note", "sayadvice", anchor, this::thatQuestion, this::noting, this::noted));
    }

    void thatThing(Visit visit, Fields fields) {
        fields.with("about", visit.query("about")).with("adviser", visit.query("adviser"));
    }

    void thatQuestion(Visit visit, Fields fields) {
        fields.with("advice", visit.query("advice"));
    }

    Map<String, Object> asking(Visit visit, CaseView view, Fields fields) {
        return Map.of("advisers", advisers(view, visit.lang()), "things", things(view, visit.lang()));
    }

    /// Whom this user may ask here: nobody asks a lawyer whose answer they couldn't read.
    List<Choice> advisers(CaseView view, Lang lang) {
        boolean privileged = reads(view);
        return Adviser.codes().stream()
                .filter(code -> privileged || !Advices.section(code).equals(PrivilegedView.SECTION.id()))
                .map(code -> new Choice(code, words.say(lang, Adviser.name(code))))
                .toList();
    }

    private static boolean reads(CaseView view) {
        return view.section(PrivilegedView.SECTION)
                .filter(shown -> switch (shown) {
                    case Shown.Full<?, ?> _, Shown.Empty<?, ?> _ -> true;
                    case Shown.Withheld<?, ?> _, Shown.Presence<?, ?> _,
                            Shown.Summary<?, ?> _ -> false;
                })
                .isPresent();
    }

    /// What of a case a question can be about, as far as this user is shown it.
    List<Choice> things(CaseView view, Lang lang) {
        var things = new ArrayList<Choice>();
        things.add(new Choice("case", words.say(lang, Words.enumKey(AskedAbout.CASE))));
        CaseFormFields.content(view, CrimesView.class).ifPresent(all -> all.crimes().forEach(crime ->
                things.add(new Choice("crime:" + crime.id(), words.say(lang, "web.advice.crime", crime.reference(), crime.recordedAs(), crime.reportedOn())))));
        CaseFormFields.content(view, OrderRegister.class).ifPresent(all -> all.orders().forEach(order ->
                things.add(new Choice("order:" + order.id(), words.say(lang, "web.advice.order", order.name(), order.state())))));
        CaseFormFields.content(view, BreachHistory.class).ifPresent(all -> all.breaches().forEach(breach ->
                things.add(new Choice("breach:" + breach.id(), words.say(lang, "web.advice.breach", breach.occurredAt())))));
        return List.copyOf(things);
    }

    Optional<CaseCommand> question(Visit visit, Fields fields) {
        var adviser = fields.value("adviser");
        if (adviser.isEmpty()) {
            fields.needed("adviser", "refusal.value-required", words, visit.lang());
        }
        var said = fields.text("question", words, visit.lang());
        boolean dated = !(fields.value("by-day") + fields.value("by-month") + fields.value("by-year") + fields.value("by-time")).isEmpty();
        var by = dated ? fields.moment("by", words, visit.lang()) : Optional.<Instant>empty();
        var about = fields.value("about").split(":", 2);
        var kind = Stream.of(AskedAbout.values()).filter(one -> Json.kebab(one).equals(about[0])).findFirst().orElse(AskedAbout.CASE);
        var item = about.length < 2 ? null : Paths.entityId(about[1]);
        return fields.sound() ? Optional.of(new AskAdvice(adviser, kind, item, said, by.orElse(null))) : Optional.empty();
    }

    /// The question a form is about, in the words this user may read.
    private static Optional<AdviceView.Line> line(CaseView view, Fields fields) {
        return Stream.concat(
                        CaseFormFields.content(view, PrivilegedView.class).stream().flatMap(all -> all.questions().stream()),
                        CaseFormFields.content(view, AdviceView.class).stream().flatMap(all -> all.questions().stream()))
                .filter(line -> line.id().value().equals(fields.value("advice")))
                .findFirst();
    }

    private Map<String, Object> offered(Visit visit, CaseView view, Fields fields, String field, boolean dated) {
        var label = field.isEmpty() ? "" : words.say(visit.lang(), "web.advice.say." + field);
        return Map.of("question", line(view, fields).stream().toList(), "field", field, "label", label, "dated", dated);
    }

    /// Lawyers say of an order whether they are for it.
    Map<String, Object> answering(Visit visit, CaseView view, Fields fields) {
        boolean order = line(view, fields).filter(line -> line.privileged() && line.about() == AskedAbout.ORDER).isPresent();
        var outcomes = Stream.of(AdviceOutcome.values()).filter(_ -> order)
                .map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
        var offered = new HashMap<>(offered(visit, view, fields, "answer", false));
        offered.put("outcomes", outcomes);
        return offered;
    }

    Map<String, Object> returning(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, "needed", true);
    }

    Map<String, Object> supplying(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, "information", false);
    }

    Map<String, Object> withdrawing(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, "why", false);
    }

    Map<String, Object> noting(Visit visit, CaseView view, Fields fields) {
        return offered(visit, view, fields, "", false);
    }

    Optional<CaseCommand> answer(Visit visit, Fields fields) {
        var outcome = Stream.of(AdviceOutcome.values()).filter(one -> fields.is("outcome", Json.kebab(one))).findFirst();
        return Optional.of(new AnswerAdvice(advice(fields), fields.text("answer", words, visit.lang()), outcome.orElse(null)));
    }

    Optional<CaseCommand> giveBack(Visit visit, Fields fields) {
        var needed = fields.text("needed", words, visit.lang());
        return fields.date("by", true, words, visit.lang()).map(by -> new ReturnAdvice(advice(fields), needed, by));
    }

    Optional<CaseCommand> information(Visit visit, Fields fields) {
        return Optional.of(new SupplyAdvice(advice(fields), fields.text("information", words, visit.lang())));
    }

    Optional<CaseCommand> withdrawal(Visit visit, Fields fields) {
        return Optional.of(new WithdrawAdvice(advice(fields), fields.text("why", words, visit.lang())));
    }

    Optional<CaseCommand> noted(Visit visit, Fields fields) {
        return Optional.of(new NoteAdvice(advice(fields)));
    }

    private static EntityId advice(Fields fields) {
        return Paths.entityId(fields.value("advice"));
    }
}
