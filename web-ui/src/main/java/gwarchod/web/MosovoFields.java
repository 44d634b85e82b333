package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import gwarchod.mappa.mosovo.AnswerReactive;
import gwarchod.mappa.mosovo.AskReactive;
import gwarchod.mappa.mosovo.Coming;
import gwarchod.mappa.mosovo.ContinueReactive;
import gwarchod.mappa.mosovo.EndMosovo;
import gwarchod.mappa.mosovo.EndReactive;
import gwarchod.mappa.mosovo.MosovoEnd;
import gwarchod.mappa.mosovo.MosovoGround;
import gwarchod.mappa.mosovo.NameOfficer;
import gwarchod.mappa.mosovo.NoteComing;
import gwarchod.mappa.mosovo.ReactiveCriterion;
import gwarchod.mappa.mosovo.ReadNote;
import gwarchod.mappa.mosovo.RecordSample;
import gwarchod.mappa.mosovo.SampleFinding;
import gwarchod.mappa.mosovo.TakeOn;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/// The forms by which officers for sexual and violent offenders say how they manage somebody.
final class MosovoFields {
    private static final String ANCHOR = "mosovo-management";

    private static final Coming[] NOTED = Stream.of(Coming.values()).filter(Coming::isNoted).toArray(Coming[]::new);

    private final Words words;

    MosovoFields(Words words) {
        this.words = words;
    }

    List<CaseForms.Form> forms() {
        return List.of(
                Inputs.form("take-on", "mosovo.take-on", ANCHOR, this::takeOnAsks, this::takeOn),
                Inputs.form("name-mosovo-officer", "mosovo.name-officer", ANCHOR, this::officerAsks, this::officer),
                Inputs.form("note-coming", "mosovo.note", ANCHOR, this::noteAsks, this::note),
                Inputs.form("read-note", "mosovo.read-note", ANCHOR, this::readAsks, this::read),
                Inputs.form("ask-reactive", "mosovo.ask-reactive", ANCHOR, this::askAsks, this::ask),
                Inputs.form("answer-reactive", "mosovo.answer-reactive", ANCHOR, this::answerAsks, this::answer),
                why("continue-reactive", "mosovo.continue-reactive", ContinueReactive::new),
                why("end-reactive", "mosovo.end-reactive", EndReactive::new),
                Inputs.form("sample-case", "mosovo.sample", ANCHOR, this::sampleAsks, this::sample),
                Inputs.form("end-mosovo", "mosovo.end", ANCHOR, this::endAsks, this::end));
    }

    private Inputs in(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields, form, "web.mosovo.").hidden("back");
    }

    /// A form that asks for nothing but a reason.
    private CaseForms.Form why(String path, String command, Function<Text, CaseCommand> made) {
        return Inputs.form(path, command, ANCHOR, (visit, _, fields) -> in(visit, fields, path).area("why").offered(), (visit, fields) -> {
            var in = in(visit, fields, path);
            var why = in.text("why");
            return in.made(() -> made.apply(why));
        });
    }

    private Map<String, Object> takeOnAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "take-on").radio("ground", MosovoGround.values()).date("since").select("officer", CaseFormFields.people(visit, view))
                .area("note").offered();
    }

    private Optional<CaseCommand> takeOn(Visit visit, Fields fields) {
        var in = in(visit, fields, "take-on");
        var ground = in.one("ground", MosovoGround.values());
        var since = in.day("since");
        in.needed("officer");
        var note = in.optional("note");
        return in.made(() -> new TakeOn(ground.orElseThrow(), since.orElseThrow(), Paths.id(fields.value("officer"), UserId::new), note));
    }

    private Map<String, Object> officerAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "name-mosovo-officer").select("officer", CaseFormFields.people(visit, view)).area("why").offered();
    }

    private Optional<CaseCommand> officer(Visit visit, Fields fields) {
        var in = in(visit, fields, "name-mosovo-officer");
        in.needed("officer");
        var why = in.text("why");
        return in.made(() -> new NameOfficer(Paths.id(fields.value("officer"), UserId::new), why));
    }

    private Map<String, Object> noteAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "note-coming").radio("what", NOTED).date("on").line("reference").area("text").offered();
    }

    private Optional<CaseCommand> note(Visit visit, Fields fields) {
        var in = in(visit, fields, "note-coming");
        var what = in.one("what", NOTED);
        var on = in.day("on");
        var text = in.text("text");
        return in.made(() -> new NoteComing(what.orElseThrow(), on.orElseThrow(), fields.orNull("reference"), text));
    }

    private Map<String, Object> readAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "read-note").hidden("note").area("done").offered();
    }

    private Optional<CaseCommand> read(Visit visit, Fields fields) {
        var in = in(visit, fields, "read-note");
        var done = in.text("done");
        return in.made(() -> new ReadNote(Paths.entityId(fields.value("note")), done));
    }

    private Map<String, Object> askAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "ask-reactive").ticks("met", ReactiveCriterion.values()).area("why").offered();
    }

    private Optional<CaseCommand> ask(Visit visit, Fields fields) {
        var in = in(visit, fields, "ask-reactive");
        var met = in.many("met", ReactiveCriterion.values());
        var why = in.text("why");
        return in.made(() -> new AskReactive(met, why));
    }

    private Map<String, Object> answerAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "answer-reactive").hidden("request").radio("approved", YesNo.values()).area("why").offered();
    }

    private Optional<CaseCommand> answer(Visit visit, Fields fields) {
        var in = in(visit, fields, "answer-reactive");
        var approved = in.one("approved", YesNo.values());
        var why = in.text("why");
        return in.made(() -> new AnswerReactive(Paths.entityId(fields.value("request")), approved.orElseThrow() == YesNo.YES, why));
    }

    private Map<String, Object> sampleAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "sample-case").radio("finding", SampleFinding.values()).area("note").offered();
    }

    private Optional<CaseCommand> sample(Visit visit, Fields fields) {
        var in = in(visit, fields, "sample-case");
        var finding = in.one("finding", SampleFinding.values());
        var note = in.text("note");
        return in.made(() -> new RecordSample(finding.orElseThrow(), note));
    }

    private Map<String, Object> endAsks(Visit visit, CaseView view, Fields fields) {
        return in(visit, fields, "end-mosovo").radio("how", MosovoEnd.values()).date("on").area("note").offered();
    }

    private Optional<CaseCommand> end(Visit visit, Fields fields) {
        var in = in(visit, fields, "end-mosovo");
        var how = in.one("how", MosovoEnd.values());
        var on = in.day("on");
        var note = in.text("note");
        return in.made(() -> new EndMosovo(how.orElseThrow(), on.orElseThrow(), note));
    }
}
