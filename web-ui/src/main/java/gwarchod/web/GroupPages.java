package gwarchod.web;

import gwarchod.clinic.group.CreateGroup;
import gwarchod.clinic.group.GroupCommands.EndGroup;
import gwarchod.clinic.group.GroupCommands.Join;
import gwarchod.clinic.group.GroupCommands.Leave;
import gwarchod.clinic.group.GroupCommands.SetFacilitators;
import gwarchod.clinic.group.GroupView;
import gwarchod.clinic.group.Groups;
import gwarchod.clinic.programme.ProgrammeView;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Groups of a programme: setting one up, who has a place, who waits, who delivers it, its end.
final class GroupPages {
    private static final int MINUTES = 120;

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    GroupPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/programmes/:programme/groups/new", visit -> creating(visit, door.fresh().with("minutes", Integer.toString(MINUTES))
                .with("mode", Json.kebab(SessionMode.ROOM))));
        door.post(router, "/programmes/:programme/groups/new", this::create);
        door.get(router, "/groups/:group", visit -> look(visit).map(group -> page(group, door.fresh())));
        door.post(router, "/groups/:group", this::join);
        door.get(router, "/groups/:group/leave", visit -> leaving(visit, door.fresh()));
        door.post(router, "/groups/:group/leave", this::leave);
        door.get(router, "/groups/:group/end", visit -> look(visit).map(group -> ending(visit, group, door.fresh())));
        door.post(router, "/groups/:group/end", this::end);
        door.get(router, "/groups/:group/facilitators", visit -> look(visit).compose(group -> staffing(visit, group, door.fresh()
                .with("lead", group.lead().user().value()).with("second", group.second() == null ? "" : group.second().user().value()))));
        door.post(router, "/groups/:group/facilitators", this::staff);
    }

    private Future<GroupView> look(Visit visit) {
        return door.ask(visit, Groups.GROUP, new Groups.GroupOf(Paths.entityId(visit.context().pathParam("group"))));
    }

    private Sheet page(GroupView group, Fields fields) {
        var choices = Stream.concat(Stream.of(new Choice("", "–")), group.candidates().stream().map(GroupPages::line)).toList();
        return Sheet.form("group", Phrase.of("web.title.group"), fields, Map.of("group", group, "candidates", choices));
    }

    private static Choice line(GroupView.Line line) {
        return new Choice(line.referral() + " " + line.caseId(), line.name());
    }

    /// A form of these inputs about a group or programme.
    private Sheet form(Deed<?> deed, Fields fields, Inputs inputs, String href, String back, String about) {
        return Sheet.form("planform", Phrase.of("command." + deed.name()), fields,
                Map.of("inputs", inputs.offered().get("inputs"), "href", href, "back", back, "about", about));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields.in(form), form, "web.arrange.");
    }

    private Future<Sheet> creating(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, Groups.CREATE.name());
        var id = Paths.entityId(visit.context().pathParam("programme"));
        return staffOf(visit, id).compose(staff -> door.ask(visit, Programmes.PROGRAMME, new Programmes.ProgrammeOf(id)).map(programme -> {
            if (visit.begins() && programme.terms() != null) {
                fields.with("places", Integer.toString(programme.terms().places()));
            }
            return form(Groups.CREATE, fields, newGroup(visit, fields, staff), "/programmes/" + id + "/groups/new", "/programmes/" + id, about(programme));
        }));
    }

    private static String about(ProgrammeView programme) {
        return programme.name() + ", " + programme.provider();
    }

    private Inputs newGroup(Visit visit, Fields fields, List<Choice> staff) {
        return inputs(visit, fields, "group").line("name").date("firstOn").line("at").line("minutes").radio("mode", SessionMode.values())
                .line("venue").line("places").select("lead", staff).select("second", nobodyOr(staff)).area("briefing");
    }

    private List<Choice> nobodyOr(List<Choice> staff) {
        return Stream.concat(Stream.of(new Choice("", "–")), staff.stream()).toList();
    }

    private Future<List<Choice>> staffOf(Visit visit, EntityId programme) {
        return door.ask(visit, Groups.STAFF, new Groups.StaffOf(programme))
                .map(all -> all.items().stream().map(one -> new Choice(one.user().value(), one.name())).toList());
    }

    private Future<Sheet> create(Visit visit) {
        var fields = door.sent(visit);
        var inputs = inputs(visit, fields, "group");
        inputs.needed("name");
        var first = inputs.day("firstOn");
        inputs.needed("at", "minutes");
        var at = TimesOfDay.parse(fields.value("at"));
        if (!fields.value("at").isEmpty() && at.isEmpty()) {
            fields.wrong("at", words.say(visit.lang(), "refusal.time-of-day-wrong"));
        }
        var mode = inputs.one("mode", SessionMode.values());
        var minutes = number(visit, fields, "minutes");
        var places = number(visit, fields, "places");
        inputs.needed("lead");
        var briefing = inputs.optional("briefing");
        if (!fields.sound()) {
            return creating(visit, fields);
        }
        var command = new CreateGroup(Paths.entityId(visit.context().pathParam("programme")), fields.value("name"), first.orElseThrow(),
                at.orElseThrow().toString(), minutes, mode.orElseThrow(), fields.orNull("venue"), places, user(fields, "lead"),
                fields.orNull("second") == null ? null : user(fields, "second"), briefing);
        return act(visit, fields, Groups.CREATE, command).compose(done -> fields.sound() && done instanceof Outcome.Done made
                ? Future.succeededFuture(new Sheet.Elsewhere("/groups/" + made.ids().get("group") + "?said=group"))
                : creating(visit, fields));
    }

    private static UserId user(Fields fields, String name) {
        return Paths.id(fields.value(name), UserId::new);
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

    /// Somebody of those the page offers; anybody else is nobody.
    private Future<Sheet> join(Visit visit) {
        var fields = door.sent(visit).in("group");
        return look(visit).compose(group -> {
            var chosen = Stream.concat(group.candidates().stream(), group.waiting().stream())
                    .filter(line -> fields.is("who", line(line).value()) && line.caseId() != null).findFirst();
            if (chosen.isEmpty()) {
                fields.needed("who", "refusal.value-required", words, visit.lang());
                return Future.succeededFuture(page(group, fields));
            }
            var command = new Join(group.id(), chosen.get().caseId(), chosen.get().referral());
            return act(visit, fields, Groups.JOIN, command).map(done -> fields.sound()
                    ? new Sheet.Elsewhere("/groups/" + group.id() + "?said=" + (waits(done) ? "waits" : "joined"))
                    : page(group, fields));
        });
    }

    private static boolean waits(Outcome outcome) {
        return outcome instanceof Outcome.Done done && done.ids().containsKey("waiting");
    }

    private static Optional<GroupView.Line> of(GroupView group, String referral) {
        return Stream.concat(group.members().stream(), group.waiting().stream()).filter(line -> line.referral().value().equals(referral)).findFirst();
    }

    private Future<Sheet> leaving(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, Groups.LEAVE.name());
        return look(visit).map(group -> {
            var inputs = inputs(visit, fields, "leave-group").hidden("referral").area("why");
            var line = of(group, fields.value("referral")).orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            return form(Groups.LEAVE, fields, inputs, at(group, "/leave"), at(group, ""), line.name() + ". " + group.name());
        });
    }

    private static String at(GroupView group, String rest) {
        return "/groups/" + group.id() + rest;
    }

    private Future<Sheet> leave(Visit visit) {
        var fields = door.sent(visit).in("leave-group");
        var why = fields.text("why", words, visit.lang());
        return look(visit).compose(group -> done(visit, fields, Groups.LEAVE,
                _ -> new Leave(group.id(), Paths.entityId(fields.value("referral")), why), at(group, "?said=left"), () -> leaving(visit, fields)));
    }

    private Sheet ending(Visit visit, GroupView group, Fields fields) {
        PageDoor.mayOnly(visit, Groups.END.name());
        return form(Groups.END, fields, inputs(visit, fields, "end-group").area("why"), at(group, "/end"), at(group, ""), group.name());
    }

    private Future<Sheet> end(Visit visit) {
        var fields = door.sent(visit).in("end-group");
        var why = fields.text("why", words, visit.lang());
        return look(visit).compose(group -> done(visit, fields, Groups.END, _ -> new EndGroup(group.id(), why), at(group, "?said=group-ended"),
                () -> Future.succeededFuture(ending(visit, group, fields))));
    }

    private Future<Sheet> staffing(Visit visit, GroupView group, Fields fields) {
        PageDoor.mayOnly(visit, Groups.SET_FACILITATORS.name());
        return staffOf(visit, group.programmeId()).map(staff -> form(Groups.SET_FACILITATORS, fields,
                inputs(visit, fields, "group").select("lead", staff).select("second", nobodyOr(staff)), at(group, "/facilitators"), at(group, ""),
                group.name()));
    }

    private Future<Sheet> staff(Visit visit) {
        var fields = door.sent(visit).in("group");
        return look(visit).compose(group -> done(visit, fields, Groups.SET_FACILITATORS, _ -> new SetFacilitators(group.id(), user(fields, "lead"),
                fields.orNull("second") == null ? null : user(fields, "second")), at(group, "?said=facilitators"), () -> staffing(visit, group, fields)));
    }

    private interface Again {
        Future<Sheet> shown();
    }

    private <C extends Record> Future<Sheet> done(Visit visit, Fields fields, Deed<C> deed, Function<Fields, C> command, String next, Again again) {
        return fields.sound()
                ? act(visit, fields, deed, command.apply(fields)).compose(_ -> fields.sound()
                        ? Future.succeededFuture(new Sheet.Elsewhere(next)) : again.shown())
                : again.shown();
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
