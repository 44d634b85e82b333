package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
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
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the forms about somebody wanted ask, and the commands they make. Each is short: it is filled in on a phone, between two doors.
final class OutstandingFields {
    private static final String ANCHOR = "outstanding-suspect";

    private final Words words;

    OutstandingFields(Words words) {
        this.words = words;
    }

    /// Every form about somebody wanted, below the case's address.
    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("want-suspect", "outstanding.want", ANCHOR, this::wanting, this::want),
                Inputs.form("grade-risk", "outstanding.grade", ANCHOR, this::grading, this::grade),
                Inputs.form("task-shift", "outstanding.task", ANCHOR, this::tasking, this::task),
                Inputs.form("record-enquiry", "outstanding.enquire", ANCHOR, this::enquiring, this::enquire),
                Inputs.form("check-log", "outstanding.check", ANCHOR, this::checking, this::check),
                Inputs.form("ask-to-expedite", "outstanding.ask-to-expedite", ANCHOR, this::expediting, this::expedite),
                Inputs.form("answer-expedite", "outstanding.answer-expedite", ANCHOR, this::answering, this::answer),
                Inputs.form("end-wanted", "outstanding.end", ANCHOR, this::ending, this::end));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, "web.wanted.");
    }

    /// Asked about one time somebody was wanted, and back to the list for whoever came from there.
    private Inputs about(Visit visit, Fields fields, String form) {
        return in(visit, fields, form).hidden("wanted").hidden("back");
    }

    private String say(Visit visit, String word) {
        return words.say(visit.lang(), word);
    }

    Map<String, Object> wanting(Visit visit, CaseView view, Fields fields) {
        var crimes = Stream.concat(Stream.of(new Choice("", say(visit, "web.wanted.crime-none"))),
                CaseFormFields.content(view, CrimesView.class).stream().flatMap(all -> all.crimes().stream())
                        .map(crime -> new Choice(crime.id().value(), crime.reference()))).toList();
        return in(visit, fields, "want-suspect").select("crime", crimes).moment("since").radio("grade", RiskGrade.values()).area("known").offered();
    }

    Optional<CaseCommand> want(Visit visit, Fields fields) {
        var in = in(visit, fields, "want-suspect");
        var since = in.at("since");
        var grade = in.one("grade", RiskGrade.values());
        var known = in.optional("known");
        var crime = fields.orNull("crime");
        return in.made(() -> new WantSuspect(crime == null ? null : Paths.entityId(crime), since.orElseThrow(), grade.orElseThrow(), known));
    }

    Map<String, Object> grading(Visit visit, CaseView view, Fields fields) {
        return about(visit, fields, "grade-risk").radio("grade", RiskGrade.values()).area("why").offered();
    }

    Optional<CaseCommand> grade(Visit visit, Fields fields) {
        var in = in(visit, fields, "grade-risk");
        var grade = in.one("grade", RiskGrade.values());
        var why = in.text("why");
        return in.made(() -> new GradeRisk(wanted(fields), grade.orElseThrow(), why));
    }

    Map<String, Object> tasking(Visit visit, CaseView view, Fields fields) {
        var people = Stream.concat(Stream.of(new Choice("", say(visit, "web.wanted.whole-shift"))), CaseFormFields.people(visit, view).stream()).toList();
        return about(visit, fields, "task-shift").select("to", people).area("enquiries").offered();
    }

    Optional<CaseCommand> task(Visit visit, Fields fields) {
        var in = in(visit, fields, "task-shift");
        var what = in.text("enquiries");
        var to = fields.orNull("to");
        return in.made(() -> new TaskEnquiries(wanted(fields), to == null ? null : Paths.id(to, UserId::new), what));
    }

    Map<String, Object> enquiring(Visit visit, CaseView view, Fields fields) {
        return about(visit, fields, "record-enquiry").radio("result", EnquiryResult.values()).area("made").offered();
    }

    Optional<CaseCommand> enquire(Visit visit, Fields fields) {
        var in = in(visit, fields, "record-enquiry");
        var result = in.one("result", EnquiryResult.values());
        var made = in.text("made");
        return in.made(() -> new RecordEnquiry(wanted(fields), null, result.orElseThrow(), made));
    }

    Map<String, Object> checking(Visit visit, CaseView view, Fields fields) {
        return about(visit, fields, "check-log").radio("result", CheckResult.values()).area("note").offered();
    }

    Optional<CaseCommand> check(Visit visit, Fields fields) {
        var in = in(visit, fields, "check-log");
        var result = in.one("result", CheckResult.values());
        var note = in.optional("note");
        return in.made(() -> new CheckLog(wanted(fields), null, result.orElseThrow(), note));
    }

    Map<String, Object> expediting(Visit visit, CaseView view, Fields fields) {
        return about(visit, fields, "ask-to-expedite").area("why").offered();
    }

    Optional<CaseCommand> expedite(Visit visit, Fields fields) {
        var in = in(visit, fields, "ask-to-expedite");
        var why = in.text("why");
        return in.made(() -> new AskToExpedite(wanted(fields), null, null, why));
    }

    Map<String, Object> answering(Visit visit, CaseView view, Fields fields) {
        return about(visit, fields, "answer-expedite").hidden("expedite").area("answer").offered();
    }

    Optional<CaseCommand> answer(Visit visit, Fields fields) {
        var in = in(visit, fields, "answer-expedite");
        var answer = in.text("answer");
        return in.made(() -> new AnswerExpedite(wanted(fields), Paths.entityId(fields.value("expedite")), answer));
    }

    Map<String, Object> ending(Visit visit, CaseView view, Fields fields) {
        return about(visit, fields, "end-wanted").radio("how", Found.values()).area("note").offered();
    }

    Optional<CaseCommand> end(Visit visit, Fields fields) {
        var in = in(visit, fields, "end-wanted");
        var how = in.one("how", Found.values());
        var note = in.optional("note");
        return in.made(() -> new EndWanted(wanted(fields), how.orElseThrow(), null, note));
    }

    private static EntityId wanted(Fields fields) {
        return Paths.entityId(fields.value("wanted"));
    }
}
