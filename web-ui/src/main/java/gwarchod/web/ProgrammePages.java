package gwarchod.web;

import gwarchod.clinic.group.GroupView;
import gwarchod.clinic.group.Groups;
import gwarchod.clinic.programme.ProgrammeTerms;
import gwarchod.clinic.programme.ProgrammeView;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.RiskBand;
import gwarchod.clinic.programme.SetTerms;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The catalogue of programmes, and the terms of each.
final class ProgrammePages {
    private static final Pattern MODULE = Pattern.compile("(.*?)[\\s,:;]+(\\d{1,4})");
    private static final String RISK = "takes-";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    ProgrammePages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/programmes", visit -> door.ask(visit, Programmes.CATALOGUE, new Programmes.Catalogue())
                .map(all -> Sheet.page("programmes", Phrase.of("web.nav.programmes"), Map.of("programmes", all.items()))));
        door.get(router, "/programmes/:programme", this::one);
        door.get(router, "/programmes/:programme/terms", visit -> look(visit).map(one -> form(visit, one, standing(one.terms()))));
        door.post(router, "/programmes/:programme/terms", this::set);
    }

    private Future<Sheet> one(Visit visit) {
        return look(visit).compose(one -> {
            var groups = one.ours()
                    ? door.ask(visit, Groups.LIST, new Groups.GroupsOf(one.id())).map(GroupView.Items::items) : Future.succeededFuture(List.<GroupView>of());
            var waiting = one.ours()
                    ? door.ask(visit, Groups.WAITING, new Groups.WaitingFor(one.id())).map(GroupView.Waiting::items)
                    : Future.succeededFuture(List.<GroupView.Line>of());
            return Future.all(groups, waiting).map(_ -> Sheet.page("programme", Phrase.of("web.title.programme"),
                    Map.of("programme", one, "groups", groups.result(), "waiting", waiting.result())));
        });
    }

    private Future<ProgrammeView> look(Visit visit) {
        return door.ask(visit, Programmes.PROGRAMME, new Programmes.ProgrammeOf(id(visit)));
    }

    private static EntityId id(Visit visit) {
        return Paths.entityId(visit.context().pathParam("programme"));
    }

    private Sheet form(Visit visit, ProgrammeView one, Fields fields) {
        PageDoor.mayOnly(visit, Programmes.SET_TERMS.name());
        if (!one.ours()) {
            throw new RefusedException(new Refusal.NotPermitted("not-permitted"));
        }
        var risks = Arrays.stream(RiskBand.values())
                .map(risk -> new Choice(RISK + Json.kebab(risk), words.say(visit.lang(), Words.enumKey(risk)))).toList();
        return Sheet.form("programmeterms", Phrase.of("command." + Programmes.SET_TERMS.name()), fields, Map.of("programme", one, "risks", risks));
    }

    /// The form with what stands.
    private Fields standing(@Nullable ProgrammeTerms terms) {
        var fields = door.fresh();
        if (terms == null) {
            return fields;
        }
        terms.takes().forEach(risk -> fields.with(RISK + Json.kebab(risk), "yes"));
        return fields.with("eligibility", terms.eligibility().raw())
                .with("places", Integer.toString(terms.places()))
                .with("unacceptable", written(terms.absences().unacceptable()))
                .with("any", written(terms.absences().any()))
                .with("modules", terms.modules().stream().map(one -> one.name() + ", " + one.sessions()).collect(Collectors.joining("\n")));
    }

    private static String written(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private Future<Sheet> set(Visit visit) {
        var fields = door.sent(visit).in("terms");
        return look(visit).compose(one -> {
            var terms = terms(visit, fields);
            return terms.isEmpty()
                    ? Future.succeededFuture(form(visit, one, fields))
                    : door.here(desk.act(visit.asking(), fields.key(), Programmes.SET_TERMS, new SetTerms(one.id(), terms.get())))
                            .map(outcome -> saved(visit, one, fields, outcome));
        });
    }

    private Sheet saved(Visit visit, ProgrammeView one, Fields fields, Outcome outcome) {
        if (outcome instanceof Outcome.Refused(var why)) {
            fields.refused(atField(why), words, visit.lang());
            return form(visit, one, fields);
        }
        return new Sheet.Elsewhere("/programmes/" + one.id() + "?said=terms");
    }

    /// `/terms/modules/3/name` as the field all modules stand in.
    private static Refusal atField(Refusal why) {
        return why instanceof Refusal.Invalid(var code, var pointer, var args)
                ? new Refusal.Invalid(code, pointer.replaceFirst("^/terms/(absences/)?(\\w+).*", "/$2"), args)
                : why;
    }

    private Optional<ProgrammeTerms> terms(Visit visit, Fields fields) {
        var eligibility = fields.text("eligibility", words, visit.lang());
        var takes = Arrays.stream(RiskBand.values()).filter(risk -> fields.is(RISK + Json.kebab(risk), "yes")).toList();
        var places = number(visit, fields, "places");
        if (places == null && fields.value("places").isEmpty()) {
            fields.needed("places", "refusal.value-required", words, visit.lang());
        }
        var absences = new ProgrammeTerms.Absences(number(visit, fields, "unacceptable"), number(visit, fields, "any"));
        var modules = fields.value("modules").lines().map(String::strip).filter(line -> !line.isEmpty()).map(ProgrammePages::module).toList();
        return fields.sound() && places != null
                ? Optional.of(new ProgrammeTerms(eligibility, takes, places, absences, modules))
                : Optional.empty();
    }

    /// A name with its number of sessions after it; without one it is a single session.
    private static ProgrammeTerms.Module module(String line) {
        var found = MODULE.matcher(line);
        return found.matches()
                ? new ProgrammeTerms.Module(found.group(1).strip(), Integer.parseInt(found.group(2)))
                : new ProgrammeTerms.Module(line, 1);
    }

    private @Nullable Integer number(Visit visit, Fields fields, String name) {
        if (fields.value(name).isEmpty()) {
            return null;
        }
        try {
            return Integer.valueOf(fields.value(name));
        } catch (NumberFormatException e) {
            fields.wrong(name, words.say(visit.lang(), "web.terms.number"));
            return null;
        }
    }
}
