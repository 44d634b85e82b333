package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.PeopleView;
import gwarchod.core.ids.PersonId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The fields of one form, written down in their order, and what somebody wrote into them. A field's label is `web.FORM.FIELD` where
/// there is one, else what it is called in every form of its kind; its hint the same with `-hint`, else the one of every such field.
final class Inputs {
    private static final String OF_VICTIMS = "web.victims.";

    private final Words words;
    private final Visit visit;
    private final Fields fields;
    private final String form;
    private final String shared;
    private final List<Input> all = new ArrayList<>();

    /// @param form the last part of its path
    Inputs(Words words, Visit visit, Fields fields, String form) {
        this(words, visit, fields, form, OF_VICTIMS);
    }

    /// @param shared what the keys of the labels begin with that several forms share
    Inputs(Words words, Visit visit, Fields fields, String form, String shared) {
        this.words = words;
        this.visit = visit;
        this.fields = fields.asking(this::label);
        this.form = form;
        this.shared = shared;
    }

    /// A form whose fields are such a list.
    static CaseForms.Form form(String path, String command, String anchor, CaseForms.Offers offers, CaseForms.Reads reads) {
        return new CaseForms.Form(path, command, "inputs", anchor, (_, _) -> {}, offers, reads);
    }

    /// What the form's template is given.
    Map<String, Object> offered() {
        return Map.of("inputs", List.copyOf(all));
    }

    Map<String, Object> offered(String about) {
        return Map.of("inputs", List.copyOf(all), "about", about);
    }

    private Inputs with(Input.Kind kind, String name, List<Choice> choices) {
        all.add(new Input(kind, name, label(name).orElseThrow(), hint(kind, name), choices));
        return this;
    }

    private Optional<String> label(String name) {
        return first("web." + form + "." + name, shared + name);
    }

    private @Nullable String hint(Input.Kind kind, String name) {
        return first("web." + form + "." + name + "-hint", shared + name + "-hint").orElseGet(() -> switch (kind) {
            case AREA -> words.say(visit.lang(), "web.text-hint");
            case MOMENT -> words.say(visit.lang(), "web.date.hint-time");
            case HIDDEN, LINE, DATE, SELECT, RADIO, TICKS -> null;
        });
    }

    private Optional<String> first(String... keys) {
        return Stream.of(keys).filter(words::has).findFirst().map(key -> words.say(visit.lang(), key));
    }

    /// Something the address names; it stays in the form.
    Inputs hidden(String name) {
        if (visit.begins()) {
            fields.with(name, visit.query(name));
        }
        all.add(new Input(Input.Kind.HIDDEN, name, "", null, List.of()));
        return this;
    }

    Inputs line(String name) {
        return with(Input.Kind.LINE, name, List.of());
    }

    Inputs area(String name) {
        return with(Input.Kind.AREA, name, List.of());
    }

    Inputs date(String name) {
        return with(Input.Kind.DATE, name, List.of());
    }

    Inputs moment(String name) {
        return with(Input.Kind.MOMENT, name, List.of());
    }

    Inputs radio(String name, Enum<?>... of) {
        return with(Input.Kind.RADIO, name, Arrays.stream(of).map(this::choice).toList());
    }

    Inputs ticks(String name, Enum<?>... of) {
        return with(Input.Kind.TICKS, name, Arrays.stream(of)
                .map(one -> new Choice(name + "-" + Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList());
    }

    /// As many of these as apply.
    Inputs anyOf(String name, List<Choice> choices) {
        return with(Input.Kind.TICKS, name, choices.stream().map(one -> new Choice(name + "-" + one.value(), one.text())).toList());
    }

    /// Which of those were ticked.
    List<String> ticked(String name) {
        return fields.beginning(name + "-");
    }

    Inputs choose(String name, List<Choice> choices) {
        return with(Input.Kind.RADIO, name, choices);
    }

    Inputs select(String name, List<Choice> choices) {
        return with(Input.Kind.SELECT, name, choices);
    }

    /// Agencies, beginning with the viewer's own where it is one of them.
    Inputs ownAgency(String name, List<Choice> agencies) {
        var me = visit.me();
        if (visit.begins() && me != null) {
            agencies.stream().filter(one -> one.text().equals(me.agency())).findFirst().ifPresent(own -> fields.with(name, own.value()));
        }
        return select(name, agencies);
    }

    /// Somebody at risk on the case, whom the address may name. Where there are several, none stands there before somebody chooses.
    Inputs person(CaseView view) {
        var people = people(view);
        return person(people.size() == 1 ? List.of() : List.of(new Choice("", words.say(visit.lang(), "web.victims.choose"))), people);
    }

    /// @param nobody what the choice of nobody says
    Inputs person(CaseView view, String nobody) {
        return person(List.of(new Choice("", words.say(visit.lang(), nobody))), people(view));
    }

    private static List<Choice> people(CaseView view) {
        return CaseFormFields.content(view, PeopleView.class).stream().flatMap(all -> all.people().stream())
                .map(one -> new Choice(one.id().value(), one.name())).toList();
    }

    private Inputs person(List<Choice> first, List<Choice> people) {
        if (visit.begins() && !visit.query("person").isEmpty()) {
            fields.with("person", visit.query("person"));
        }
        return select("person", Stream.concat(first.stream(), people.stream()).toList());
    }

    Choice choice(Enum<?> constant) {
        return new Choice(Json.kebab(constant), words.say(visit.lang(), Words.enumKey(constant)));
    }

    /// Whom the field names, noting the problem where it names nobody.
    Optional<PersonId> who() {
        needed("person");
        return Optional.ofNullable(whoever());
    }

    @Nullable PersonId whoever() {
        return fields.orNull("person") == null ? null : Paths.id(fields.value("person"), PersonId::new);
    }

    /// What was chosen, noting the problem where nothing was.
    <E extends Enum<E>> Optional<E> one(String name, E[] of) {
        var found = Arrays.stream(of).filter(one -> fields.is(name, Json.kebab(one))).findFirst();
        if (found.isEmpty()) {
            fields.needed(name, "refusal.value-required", words, visit.lang());
        }
        return found;
    }

    /// What was ticked.
    <E extends Enum<E>> List<E> many(String name, E[] of) {
        var ticked = fields.beginning(name + "-");
        return Arrays.stream(of).filter(one -> ticked.contains(Json.kebab(one))).toList();
    }

    /// Notes each field in which nothing stands.
    void needed(String... names) {
        Stream.of(names).filter(name -> fields.value(name).isEmpty())
                .forEach(name -> fields.needed(name, "refusal.value-required", words, visit.lang()));
    }

    Text text(String name) {
        return fields.text(name, words, visit.lang());
    }

    @Nullable Text optional(String name) {
        return fields.optionalText(name, words, visit.lang());
    }

    /// Each line that says something.
    List<Text> lines(String name) {
        text(name);
        return fields.value(name).lines().map(String::strip).filter(line -> !line.isEmpty()).map(Text::new).toList();
    }

    Optional<LocalDate> day(String name) {
        return fields.date(name, true, words, visit.lang());
    }

    Optional<LocalDate> dayOrNone(String name) {
        return fields.date(name, false, words, visit.lang());
    }

    Optional<Instant> at(String name) {
        return fields.moment(name, words, visit.lang());
    }

    boolean sound() {
        return fields.sound();
    }

    /// The command, where nothing was wrong.
    Optional<CaseCommand> made(Supplier<CaseCommand> command) {
        return sound() ? Optional.of(command.get()) : Optional.empty();
    }
}
