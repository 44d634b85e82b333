package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.iom.outstanding.AnswerExpedite;
import gwarchod.iom.outstanding.AskToExpedite;
import gwarchod.iom.outstanding.CheckLog;
import gwarchod.iom.outstanding.CheckResult;
import gwarchod.iom.outstanding.EndWanted;
import gwarchod.iom.outstanding.EnquiryResult;
import gwarchod.iom.outstanding.Found;
import gwarchod.iom.outstanding.GradeRisk;
import gwarchod.iom.outstanding.RecordEnquiry;
import gwarchod.iom.outstanding.RiskGrade;
import gwarchod.iom.outstanding.TaskEnquiries;
import gwarchod.iom.outstanding.WantSuspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// What the forms about somebody wanted ask, and the commands they make. Each is short: it is filled in on a phone, between two doors.
final class OutstandingFields {
    private final Words words;

    OutstandingFields(Words words) {
        this.words = words;
    }

    /// Every form about somebody wanted, below the case's address.
    List<CaseForms.Form> forms() {
        var anchor = "outstanding-suspect";
        return List.of(
                new CaseForms.Form("want-suspect", "outstanding.want", "askform", anchor, this::that, this::wanting, this::want),
                new CaseForms.Form("grade-risk", "outstanding.grade", "askform", anchor, this::that, this::grading, this::grade),
                new CaseForms.Form("task-shift", "outstanding.task", "askform", anchor, this::that, this::tasking, this::task),
                new CaseForms.Form("record-enquiry", "outstanding.enquire", "askform", anchor, this::that, this::enquiring, this::enquire),
                new CaseForms.Form("check-log", "outstanding.check", "askform", anchor, this::that, this::checking, this::check),
                new CaseForms.Form("ask-to-expedite", "outstanding.ask-to-expedite", "askform", anchor, this::that, this::expediting, this::expedite),
                new CaseForms.Form("answer-expedite", "outstanding.answer-expedite", "askform", anchor, this::that, this::answering, this::answer),
                new CaseForms.Form("end-wanted", "outstanding.end", "askform", anchor, this::that, this::ending, this::end));
    }

    void that(Visit visit, Fields fields) {
        fields.with("wanted", visit.query("wanted")).with("expedite", visit.query("expedite")).with("back", visit.query("back"));
    }

    private Map<String, Object> asks(Ask... asks) {
        var all = new ArrayList<>(List.of(Ask.hidden("wanted"), Ask.hidden("expedite"), Ask.hidden("back")));
        all.addAll(List.of(asks));
        return Map.of("asks", List.copyOf(all));
    }

    private Ask text(Visit visit, String name, String word) {
        return Ask.of(Ask.Kind.TEXT, name, say(visit, word)).hinted(say(visit, "web.text-hint"));
    }

    private String say(Visit visit, String word) {
        return words.say(visit.lang(), word);
    }

    Map<String, Object> wanting(Visit visit, CaseView view, Fields fields) {
        var crimes = Stream.concat(Stream.of(new Choice("", say(visit, "web.wanted.crime-none"))),
                CaseFormFields.content(view, CrimesView.class).stream().flatMap(all -> all.crimes().stream())
                        .map(crime -> new Choice(crime.id().value(), crime.reference()))).toList();
        return asks(Ask.of(Ask.Kind.SELECT, "crime", say(visit, "web.wanted.crime"), crimes),
                Ask.of(Ask.Kind.MOMENT, "since", say(visit, "web.wanted.since")).hinted(say(visit, "web.date.hint-time")),
                Ask.of(Ask.Kind.CHOICE, "grade", say(visit, "web.wanted.grade"), choices(visit, RiskGrade.values())),
                text(visit, "known", "web.wanted.known"));
    }

    Optional<CaseCommand> want(Visit visit, Fields fields) {
        var since = fields.moment("since", words, visit.lang());
        var grade = chosen(visit, fields, "grade", RiskGrade.values());
        var known = fields.optionalText("known", words, visit.lang());
        var crime = fields.orNull("crime");
        return since.flatMap(at -> grade.map(risk -> new WantSuspect(crime == null ? null : Paths.entityId(crime), at, risk, known)));
    }

    Map<String, Object> grading(Visit visit, CaseView view, Fields fields) {
        return asks(Ask.of(Ask.Kind.CHOICE, "grade", say(visit, "web.wanted.grade"), choices(visit, RiskGrade.values())),
                text(visit, "why", "web.wanted.why"));
    }

    Optional<CaseCommand> grade(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        return chosen(visit, fields, "grade", RiskGrade.values())
                .filter(_ -> fields.sound()).map(grade -> new GradeRisk(wanted(fields), grade, why));
    }

    Map<String, Object> tasking(Visit visit, CaseView view, Fields fields) {
        var people = Stream.concat(Stream.of(new Choice("", say(visit, "web.wanted.whole-shift"))), CaseFormFields.people(visit, view).stream()).toList();
        return asks(Ask.of(Ask.Kind.SELECT, "to", say(visit, "web.wanted.to"), people), text(visit, "enquiries", "web.wanted.enquiries"));
    }

    Optional<CaseCommand> task(Visit visit, Fields fields) {
        var what = fields.text("enquiries", words, visit.lang());
        var to = fields.orNull("to");
        return sound(fields, () -> new TaskEnquiries(wanted(fields), to == null ? null : Paths.id(to, UserId::new), what));
    }

    Map<String, Object> enquiring(Visit visit, CaseView view, Fields fields) {
        return asks(Ask.of(Ask.Kind.CHOICE, "result", say(visit, "web.wanted.result"), choices(visit, EnquiryResult.values())),
                text(visit, "made", "web.wanted.made"));
    }

    Optional<CaseCommand> enquire(Visit visit, Fields fields) {
        var result = chosen(visit, fields, "result", EnquiryResult.values());
        var made = fields.text("made", words, visit.lang());
        return result.filter(_ -> fields.sound()).map(what -> new RecordEnquiry(wanted(fields), null, what, made));
    }

    Map<String, Object> checking(Visit visit, CaseView view, Fields fields) {
        return asks(Ask.of(Ask.Kind.CHOICE, "result", say(visit, "web.wanted.check"), choices(visit, CheckResult.values())),
                text(visit, "note", "web.wanted.check-note"));
    }

    Optional<CaseCommand> check(Visit visit, Fields fields) {
        var result = chosen(visit, fields, "result", CheckResult.values());
        var note = fields.optionalText("note", words, visit.lang());
        return result.filter(_ -> fields.sound()).map(what -> new CheckLog(wanted(fields), null, what, note));
    }

    Map<String, Object> expediting(Visit visit, CaseView view, Fields fields) {
        return asks(text(visit, "why", "web.wanted.expedite-why"));
    }

    Optional<CaseCommand> expedite(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        return sound(fields, () -> new AskToExpedite(wanted(fields), null, null, why));
    }

    Map<String, Object> answering(Visit visit, CaseView view, Fields fields) {
        return asks(text(visit, "answer", "web.wanted.answer"));
    }

    Optional<CaseCommand> answer(Visit visit, Fields fields) {
        var answer = fields.text("answer", words, visit.lang());
        return sound(fields, () -> new AnswerExpedite(wanted(fields), Paths.entityId(fields.value("expedite")), answer));
    }

    Map<String, Object> ending(Visit visit, CaseView view, Fields fields) {
        return asks(Ask.of(Ask.Kind.CHOICE, "how", say(visit, "web.wanted.how"), choices(visit, Found.values())),
                text(visit, "note", "web.wanted.end-note"));
    }

    Optional<CaseCommand> end(Visit visit, Fields fields) {
        var how = chosen(visit, fields, "how", Found.values());
        var note = fields.optionalText("note", words, visit.lang());
        return how.filter(_ -> fields.sound()).map(what -> new EndWanted(wanted(fields), what, null, note));
    }

    private static EntityId wanted(Fields fields) {
        return Paths.entityId(fields.value("wanted"));
    }

    private static Optional<CaseCommand> sound(Fields fields, Supplier<CaseCommand> command) {
        return fields.sound() ? Optional.of(command.get()) : Optional.empty();
    }

    private <E extends Enum<E>> Optional<E> chosen(Visit visit, Fields fields, String name, E[] all) {
        var found = Stream.of(all).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
        if (found.isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
        return found;
    }

    private List<Choice> choices(Visit visit, Enum<?>[] all) {
        Lang lang = visit.lang();
        return Stream.of(all).map(one -> new Choice(Json.kebab(one), words.say(lang, Words.enumKey(one)))).toList();
    }
}
