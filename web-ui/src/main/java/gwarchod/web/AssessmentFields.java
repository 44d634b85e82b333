package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.assessment.Answer;
import gwarchod.core.casefile.assessment.AssessmentForm;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.AssessmentsView;
import gwarchod.core.casefile.assessment.Behaviour;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.assessment.FillInAssessment;
import gwarchod.core.casefile.assessment.Given;
import gwarchod.core.casefile.assessment.Trend;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// What the forms of assessments offer, by item numbers alone, and the commands their fields make.
final class AssessmentFields {
    private static final int BEHAVIOURS = 6;
    private static final int NONE = -1;

    private final Words words;
    private final InstantSource clock;

    AssessmentFields(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    void today(Visit visit, Fields fields) {
        fields.with("consideredOn", Days.of(clock.instant()));
    }

    void thatAssessmentToday(Visit visit, Fields fields) {
        fields.with("assessment", visit.query("assessment"));
        fields.with("completedOn", Days.of(clock.instant()));
    }

    Map<String, Object> tools(Visit visit, CaseView view, Fields fields) {
        var crimes = new ArrayList<Choice>();
        CaseFormFields.content(view, CrimesView.class).stream().flatMap(all -> all.crimes().stream()).filter(one -> !one.cancelled())
                .map(one -> new Choice(one.id().value(), one.reference() + ", " + words.say(visit.lang(), Words.enumKey(one.recordedAs()))))
                .forEach(crimes::add);
        crimes.add(new Choice("", words.say(visit.lang(), "web.considerassessment.no-crime")));
        var tools = Stream.of(AssessmentTool.values()).filter(tool -> tool != AssessmentTool.FOUR).map(tool -> choice(tool, visit.lang())).toList();
        return Map.of("tools", tools, "crimes", List.copyOf(crimes));
    }

    Optional<CaseCommand> consider(Visit visit, Fields fields) {
        var tool = chosen(AssessmentTool.values(), fields, "tool");
        if (tool.isEmpty()) {
            fields.needed("tool", "refusal.value-required", words, visit.lang());
        }
        var on = fields.date("consideredOn", true, words, visit.lang());
        var due = fields.date("dueOn", false, words, visit.lang());
        var why = fields.optionalText("notDoneBecause", words, visit.lang());
        var crime = fields.orNull("crime");
        return fields.sound()
                ? Optional.of(new ConsiderAssessment(null, tool.orElseThrow(), on.orElseThrow(), crime == null ? null : Paths.entityId(crime), null,
                        due.orElse(null), why))
                : Optional.empty();
    }

    private static Optional<AssessmentsView.Row> meant(CaseView view, Fields fields) {
        return CaseFormFields.content(view, AssessmentsView.class).stream().flatMap(all -> all.assessments().stream())
                .filter(one -> fields.is("assessment", one.id().value())).findFirst();
    }

    Map<String, Object> items(Visit visit, CaseView view, Fields fields) {
        var tool = meant(view, fields).map(AssessmentsView.Row::tool).orElse(AssessmentTool.THRIVE);
        if (visit.begins()) {
            meant(view, fields).ifPresent(row -> row.versions().stream().findFirst().ifPresent(last -> last.answers().forEach(answer -> fields
                    .with("given-" + answer.item(), answer.given() == null ? "" : Json.kebab(answer.given()))
                    .with("evidence-" + answer.item(), answer.evidence()))));
        }
        return Map.of("tool", words.say(visit.lang(), Words.enumKey(tool)), "items", AssessmentForm.items(tool),
                "answers", AssessmentForm.isAnswered(tool) ? some(visit, Given.values()) : List.of(),
                "levels", Stream.of(AssessmentLevel.values()).filter(tool.levels()::contains).map(one -> choice(one, visit.lang())).toList(),
                "stages", tool.staged() ? stages() : List.of(), "trends", some(visit, Trend.values()),
                "lines", tool == AssessmentTool.TIME_INVESTMENT ? BEHAVIOURS : 0);
    }

    private static List<Choice> stages() {
        return Stream.concat(Stream.of(new Choice("", "")),
                AssessmentForm.items(AssessmentTool.HRE).stream().map(stage -> new Choice(stage, stage))).toList();
    }

    Optional<CaseCommand> fillIn(Visit visit, Fields fields) {
        var answers = Stream.of(AssessmentTool.values()).flatMap(tool -> AssessmentForm.items(tool).stream()).distinct()
                .flatMap(item -> answer(visit, fields, item).stream()).toList();
        var behaviours = IntStream.rangeClosed(1, BEHAVIOURS).boxed().flatMap(line -> behaviour(visit, fields, line).stream()).toList();
        var note = fields.optionalText("note", words, visit.lang());
        var on = fields.date("completedOn", true, words, visit.lang());
        var stage = fields.value("stage").isEmpty() ? null : (Integer) number(fields, "stage");
        return fields.sound()
                ? Optional.of(new FillInAssessment(Paths.entityId(fields.value("assessment")), on.orElseThrow(),
                        chosen(AssessmentLevel.values(), fields, "level").orElse(null), stage, note, answers, behaviours))
                : Optional.empty();
    }

    private Optional<Answer> answer(Visit visit, Fields fields, String item) {
        var given = chosen(Given.values(), fields, "given-" + item);
        var evidence = fields.optionalText("evidence-" + item, words, visit.lang());
        return given.isEmpty() && evidence == null ? Optional.empty() : Optional.of(new Answer(item, given.orElse(null), evidence));
    }

    private Optional<Behaviour> behaviour(Visit visit, Fields fields, int line) {
        if (fields.value("what-" + line).isEmpty()) {
            return Optional.empty();
        }
        var what = fields.text("what-" + line, words, visit.lang());
        return Optional.of(new Behaviour(what, number(fields, "minutes-" + line), number(fields, "days-" + line),
                chosen(Trend.values(), fields, "trend-" + line).orElse(Trend.STEADY)));
    }

    /// Of what is no number the rule says what is wrong with it.
    private static int number(Fields fields, String name) {
        return fields.value(name).matches("[0-9]{1,4}") ? Integer.parseInt(fields.value(name)) : NONE;
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] of, Fields fields, String name) {
        return Stream.of(of).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
    }

    private List<Choice> some(Visit visit, Enum<?>[] of) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.fillin.unanswered"))),
                Arrays.stream(of).map(one -> choice(one, visit.lang()))).toList();
    }

    private Choice choice(Enum<?> constant, Lang lang) {
        return new Choice(Json.kebab(constant), words.say(lang, Words.enumKey(constant)));
    }
}
