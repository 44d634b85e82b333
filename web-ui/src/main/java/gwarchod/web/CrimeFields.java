package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.crime.CrimesView;
import gwarchod.core.casefile.crime.DisagreeOnClass;
import gwarchod.core.casefile.crime.FourAnswer;
import gwarchod.core.casefile.crime.FourConclusion;
import gwarchod.core.casefile.crime.JudgeCrime;
import gwarchod.core.casefile.crime.RecordCircumstances;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.ResolveClass;
import gwarchod.core.casefile.crime.VictimRelation;
import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the forms about a recorded crime offer, and the commands their fields make.
final class CrimeFields {
    /// The four questions, as fields are named.
    private static final List<String> FOUR = List.of("fixated", "obsessive", "unwanted", "repeated");

    private final Words words;
    private final InstantSource clock;

    CrimeFields(Words words, InstantSource clock) {
        this.words = words;
        this.clock = clock;
    }

    void thatCrime(Visit visit, Fields fields) {
        fields.with("crime", visit.query("crime"));
    }

    void thatCrimeToday(Visit visit, Fields fields) {
        thatCrime(visit, fields);
        fields.with("on", Days.of(clock.instant()));
    }

    private Optional<CrimesView.Row> meant(CaseView view, Fields fields) {
        return CaseFormFields.content(view, CrimesView.class).stream().flatMap(all -> all.crimes().stream())
                .filter(one -> fields.is("crime", one.id().value())).findFirst();
    }

    private Map<String, Object> about(CaseView view, Fields fields, Map<String, Object> more) {
        var all = new HashMap<>(more);
        all.put("crime", meant(view, fields).map(one -> one.reference() + ". " + one.what()).orElse(""));
        return all;
    }

    Map<String, Object> circumstances(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            meant(view, fields).map(CrimesView.Row::circumstances).ifPresent(now -> {
                fields.with("relation", now.relation() == null ? "" : Json.kebab(now.relation())).with("sexual", now.sexual() ? "yes" : "");
                fields.with("arrestedOn", now.arrestedOn());
            });
        }
        var relations = new ArrayList<Choice>();
        relations.add(new Choice("", words.say(visit.lang(), "web.circumstances.relation-unknown")));
        relations.addAll(choices(visit, VictimRelation.values()));
        return about(view, fields, Map.of("relations", List.copyOf(relations),
                "sexual", List.of(new Choice("sexual", words.say(visit.lang(), "web.circumstances.sexual-yes")))));
    }

    Optional<CaseCommand> recordCircumstances(Visit visit, Fields fields) {
        var arrested = fields.date("arrestedOn", false, words, visit.lang());
        return fields.sound()
                ? Optional.of(new RecordCircumstances(
                        crime(fields), chosen(VictimRelation.values(), fields, "relation").orElse(null), arrested.orElse(null), fields.is("sexual", "yes")))
                : Optional.empty();
    }

    Map<String, Object> four(Visit visit, CaseView view, Fields fields) {
        var letters = FOUR.stream().map(one -> new Choice(one, words.say(visit.lang(), "web.judgecrime." + one))).toList();
        var answers = choices(visit, YesNo.values());
        return about(view, fields, Map.of("letters", letters, "answers", answers, "conclusions", choices(visit, FourConclusion.values())));
    }

    Optional<CaseCommand> judge(Visit visit, Fields fields) {
        var answers = FOUR.stream().map(one -> answer(visit, fields, one)).toList();
        var conclusion = needed(visit, fields, "conclusion", chosen(FourConclusion.values(), fields, "conclusion"));
        var rationale = fields.text("rationale", words, visit.lang());
        var on = fields.date("on", true, words, visit.lang());
        return fields.sound()
                ? Optional.of(new JudgeCrime(crime(fields), on.orElseThrow(), answers.get(0), answers.get(1), answers.get(2), answers.get(3),
                        conclusion.orElseThrow(), rationale))
                : Optional.empty();
    }

    private FourAnswer answer(Visit visit, Fields fields, String letter) {
        if (fields.value(letter).isEmpty()) {
            fields.needed(letter, "refusal.value-required", words, visit.lang());
        }
        return new FourAnswer(fields.is(letter, "yes"), fields.optionalText(letter + "-evidence", words, visit.lang()));
    }

    Map<String, Object> classes(Visit visit, CaseView view, Fields fields) {
        var classes = new ArrayList<Choice>();
        classes.add(new Choice("", words.say(visit.lang(), "web.disagree.not-said")));
        classes.addAll(choices(visit, RecordedClass.values()));
        return about(view, fields, Map.of("classes", List.copyOf(classes)));
    }

    Optional<CaseCommand> disagree(Visit visit, Fields fields) {
        var why = fields.text("why", words, visit.lang());
        return fields.sound()
                ? Optional.of(new DisagreeOnClass(crime(fields), chosen(RecordedClass.values(), fields, "shouldBe").orElse(null), why))
                : Optional.empty();
    }

    Map<String, Object> classNow(Visit visit, CaseView view, Fields fields) {
        if (visit.begins()) {
            meant(view, fields).ifPresent(now -> fields.with("recordedAs", Json.kebab(now.recordedAs())));
        }
        return about(view, fields, Map.of("classes", choices(visit, RecordedClass.values())));
    }

    Optional<CaseCommand> resolve(Visit visit, Fields fields) {
        var as = needed(visit, fields, "recordedAs", chosen(RecordedClass.values(), fields, "recordedAs"));
        var why = fields.text("why", words, visit.lang());
        return fields.sound() ? Optional.of(new ResolveClass(crime(fields), as.orElseThrow(), why)) : Optional.empty();
    }

    private static EntityId crime(Fields fields) {
        return Paths.entityId(fields.value("crime"));
    }

    private static <E extends Enum<E>> Optional<E> chosen(E[] of, Fields fields, String name) {
        return Stream.of(of).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
    }

    private <E> Optional<E> needed(Visit visit, Fields fields, String name, Optional<E> chosen) {
        if (chosen.isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
        return chosen;
    }

    private List<Choice> choices(Visit visit, Enum<?>[] of) {
        return Arrays.stream(of).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }
}
