package gwarchod.web;

import gwarchod.clinic.stalking.Audience;
import gwarchod.clinic.stalking.ClinicList;
import gwarchod.clinic.stalking.QuestionState;
import gwarchod.clinic.stalking.QuestionsView;
import gwarchod.clinic.stalking.ReleaseFormulation;
import gwarchod.clinic.stalking.Typology;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/// The form by which a psychologist releases a formulation: who signs, what each audience is told, and the measures it proposes. An audience for
/// whom nothing is written is told nothing.
final class ReleaseFields {
    /// Measures one can propose at once.
    static final int PIECES = 3;

    private static final String INTERVIEWED = "yes";

    private final Words words;

    ReleaseFields(Words words) {
        this.words = words;
    }

    /// One audience's part of the form, in the names of its fields.
    public record Part(String name, String title) {}

    Map<String, Object> offered(Visit visit, CaseView view, ClinicList.Addressees addressees, String clinic) {
        var lang = visit.lang();
        var none = new Choice("", words.say(lang, "web.clinic.not-said"));
        var all = new HashMap<String, Object>();
        all.put("view", view);
        all.put("parts", Arrays.stream(Audience.values()).map(one -> new Part(Json.kebab(one), words.say(lang, Words.enumKey(one)))).toList());
        all.put("answers", questions(view, clinic));
        all.put("interviewed", List.of(new Choice("no", words.say(lang, "web.clinic.not-interviewed")),
                new Choice(INTERVIEWED, words.say(lang, "web.clinic.interviewed"))));
        all.put("typologies", Stream.concat(Stream.of(none),
                Arrays.stream(Typology.values()).map(one -> new Choice(Json.kebab(one), words.say(lang, Words.enumKey(one))))).toList());
        all.put("stages", Stream.concat(Stream.of(none),
                IntStream.rangeClosed(1, AssessmentTool.STAGES).mapToObj(i -> new Choice(Integer.toString(i), Integer.toString(i)))).toList());
        all.put("providers", Stream.concat(Stream.of(none), choices(addressees.providers())).toList());
        all.put("pillars", Stream.concat(Stream.of(none),
                Arrays.stream(Pillar.values()).map(one -> new Choice(Json.kebab(one), words.say(lang, Words.enumKey(one))))).toList());
        all.put("agencies", Stream.concat(Stream.of(none), CaseFormFields.agencies(view).stream()).toList());
        all.put("pieces", IntStream.range(0, PIECES).boxed().toList());
        return all;
    }

    private static Stream<Choice> choices(List<ClinicList.Addressee> all) {
        return all.stream().map(one -> new Choice(one.id().value(), one.name()));
    }

    /// Those of this clinic that wait for an answer.
    private static List<Choice> questions(CaseView view, String clinic) {
        return CaseFormFields.content(view, QuestionsView.class).stream().flatMap(all -> all.questions().stream())
                .filter(one -> one.state() == QuestionState.WAITING && (clinic.isEmpty() || one.clinic().equals(clinic)))
                .map(one -> new Choice("answers-" + one.id().value(), one.asks() + " (" + one.asker() + ")")).toList();
    }

    Optional<ReleaseFormulation> read(Visit visit, Fields fields) {
        var until = fields.date("valid-until", true, words, visit.lang());
        for (String name : List.of("interviewed", "post", "registration")) {
            if (fields.value(name).isEmpty()) {
                fields.needed(name, "refusal.value-required", words, visit.lang());
            }
        }
        var told = parts(fields).stream().map(one -> told(visit, fields, one)).toList();
        if (told.isEmpty()) {
            fields.wrong("managers-formulation", words.say(visit.lang(), "refusal.audience-required"));
        }
        var pieces = pieces(fields).stream().flatMap(i -> piece(visit, fields, i).stream()).toList();
        var supersedes = fields.orNull("supersedes");
        return until.filter(_ -> fields.sound()).map(day -> new ReleaseFormulation(
                fields.beginning("answers-").stream().map(Paths::entityId).toList(), supersedes == null ? null : Paths.entityId(supersedes),
                fields.is("interviewed", INTERVIEWED), day, fields.value("post"), fields.value("registration"), told, pieces));
    }

    /// The audiences for whom something is written.
    private static List<Audience> parts(Fields fields) {
        return Arrays.stream(Audience.values())
                .filter(one -> !(fields.value(Json.kebab(one) + "-formulation") + fields.value(Json.kebab(one) + "-sources")).isEmpty()).toList();
    }

    private static List<Integer> pieces(Fields fields) {
        return IntStream.range(0, PIECES).boxed().filter(i -> !fields.value("advice-" + i + "-what").isEmpty()).toList();
    }

    private ReleaseFormulation.Told told(Visit visit, Fields fields, Audience audience) {
        var name = Json.kebab(audience) + "-";
        var provider = audience == Audience.PROVIDER ? fields.orNull(name + "provider") : null;
        var typology = Arrays.stream(Typology.values()).filter(one -> fields.is(name + "typology", Json.kebab(one))).findFirst();
        var stage = fields.value(name + "stage");
        return new ReleaseFormulation.Told(audience, provider == null ? null : Paths.id(provider, AgencyId::new),
                fields.text(name + "formulation", words, visit.lang()), fields.text(name + "sources", words, visit.lang()), typology.orElse(null),
                stage.matches("\\d") ? Integer.valueOf(stage) : null);
    }

    private Optional<ReleaseFormulation.Piece> piece(Visit visit, Fields fields, int i) {
        var name = "advice-" + i + "-";
        var pillar = Arrays.stream(Pillar.values()).filter(one -> fields.is(name + "pillar", Json.kebab(one))).findFirst();
        for (String field : List.of("pillar", "to")) {
            if (fields.value(name + field).isEmpty()) {
                fields.needed(name + field, "refusal.value-required", words, visit.lang());
            }
        }
        var what = fields.text(name + "what", words, visit.lang());
        var trigger = fields.optionalText(name + "trigger", words, visit.lang());
        var to = fields.orNull(name + "to");
        return pillar.filter(_ -> to != null).map(one -> new ReleaseFormulation.Piece(one, Paths.id(to, AgencyId::new), what, trigger));
    }

    /// A refusal at the field of the form it is about.
    static Refusal atField(Refusal why, Fields fields) {
        if (!(why instanceof Refusal.Invalid(var code, var pointer, var args))) {
            return why;
        }
        var path = pointer.split("/");
        var field = switch (path[1]) {
            case "to" -> path.length == 4 ? Json.kebab(parts(fields).get(Integer.parseInt(path[2]))) + "-" + path[3] : "managers-formulation";
            case "advice" -> path.length == 4 ? "advice-" + pieces(fields).get(Integer.parseInt(path[2])) + "-" + path[3] : "advice-0-what";
            case "validUntil" -> "valid-until";
            default -> path[1];
        };
        return new Refusal.Invalid(code, "/" + field, args);
    }
}
