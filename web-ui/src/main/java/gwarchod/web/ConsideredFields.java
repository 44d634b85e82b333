package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.considered.CloseInvestigation;
import gwarchod.core.casefile.considered.ConsideredView;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.Option;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.SignOff;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the forms about what was considered offer, and the commands their fields make.
final class ConsideredFields {
    private final Words words;
    private final InstantSource clock;

    ConsideredFields(Words words, InstantSource clock) {
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

    private static Optional<ConsideredView.CrimeRow> meant(CaseView view, Fields fields) {
        return CaseFormFields.content(view, ConsideredView.class).stream().flatMap(all -> all.crimes().stream())
                .filter(one -> fields.is("crime", one.crime().value())).findFirst();
    }

    private String named(Visit visit, CaseView view, Fields fields) {
        return meant(view, fields).map(one -> words.say(visit.lang(), Words.enumKey(one.recordedAs())) + ", "
                + words.say(visit.lang(), "web.considered.reported", one.reportedOn())).orElse("");
    }

    /// What is still asked for stands in the form by itself; everything else can be chosen as well.
    Map<String, Object> options(Visit visit, CaseView view, Fields fields) {
        var asked = meant(view, fields).stream().flatMap(one -> one.gaps().stream()).toList();
        var named = asked.stream().map(ConsideredView.AskedRow::what).collect(Collectors.toSet());
        return Map.of("crime", named(visit, view, fields), "each", meant(view, fields).map(ConsideredView.CrimeRow::each).orElse(false),
                "asked", asked.stream().map(row -> new Choice(row.what(), row.name())).toList(), "others", others(visit, named),
                "verdicts", some(visit, "web.recordconsidered.not-now", Verdict.values()),
                "forums", choices(visit, Forum.values()));
    }

    private List<Choice> others(Visit visit, Set<String> but) {
        var others = new ArrayList<Choice>();
        others.add(new Choice("", words.say(visit.lang(), "web.recordconsidered.nothing-else")));
        Option.all().stream().filter(option -> !but.contains(option.code()))
                .map(option -> new Choice(option.code(), words.say(visit.lang(), option.name()))).forEach(others::add);
        return List.copyOf(others);
    }

    Optional<CaseCommand> record(Visit visit, Fields fields) {
        var considered = new ArrayList<Considering>();
        Option.all().forEach(option -> verdict(fields, "verdict-" + option.code())
                .ifPresent(verdict -> considered.add(new Considering(option.code(), verdict, why(visit, fields, "why-" + option.code())))));
        verdict(fields, "other-verdict").filter(_ -> !fields.value("other").isEmpty())
                .ifPresent(verdict -> considered.add(new Considering(fields.value("other"), verdict, why(visit, fields, "other-why"))));
        if (considered.isEmpty()) {
            fields.wrong("other", words.say(visit.lang(), "web.recordconsidered.choose"));
        }
        var rationale = fields.optionalText("rationale", words, visit.lang());
        var on = fields.date("on", true, words, visit.lang());
        var forum = Stream.of(Forum.values()).filter(one -> fields.is("forum", Json.kebab(one))).findFirst().orElse(Forum.INVESTIGATION);
        return fields.sound()
                ? Optional.of(new RecordConsiderations(crime(fields), on.orElseThrow(), forum, considered, rationale))
                : Optional.empty();
    }

    private @Nullable Text why(Visit visit, Fields fields, String name) {
        return fields.optionalText(name, words, visit.lang());
    }

    private static Optional<Verdict> verdict(Fields fields, String name) {
        return Stream.of(Verdict.values()).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
    }

    Map<String, Object> signing(Visit visit, CaseView view, Fields fields) {
        return Map.of("crime", named(visit, view, fields), "lead", words.say(visit.lang(), "web.signconsidered.sign-off"));
    }

    Map<String, Object> closing(Visit visit, CaseView view, Fields fields) {
        return Map.of("crime", named(visit, view, fields), "lead", words.say(visit.lang(), "web.signconsidered.close"));
    }

    Optional<CaseCommand> signOff(Visit visit, Fields fields) {
        var note = fields.optionalText("note", words, visit.lang());
        return fields.sound() ? Optional.of(new SignOff(crime(fields), note)) : Optional.empty();
    }

    Optional<CaseCommand> close(Visit visit, Fields fields) {
        var note = fields.optionalText("note", words, visit.lang());
        return fields.sound() ? Optional.of(new CloseInvestigation(crime(fields), note)) : Optional.empty();
    }

    private static EntityId crime(Fields fields) {
        return Paths.entityId(fields.value("crime"));
    }

    private List<Choice> some(Visit visit, String none, Enum<?>[] of) {
        var all = new ArrayList<Choice>();
        all.add(new Choice("", words.say(visit.lang(), none)));
        all.addAll(choices(visit, of));
        return List.copyOf(all);
    }

    private List<Choice> choices(Visit visit, Enum<?>[] of) {
        return Arrays.stream(of).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }
}
