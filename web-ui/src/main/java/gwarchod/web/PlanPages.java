package gwarchod.web;

import gwarchod.clinic.group.GroupView;
import gwarchod.clinic.group.Groups;
import gwarchod.clinic.programme.ArrangeForOne;
import gwarchod.clinic.programme.AskedBy;
import gwarchod.clinic.programme.CallOff;
import gwarchod.clinic.programme.Cover;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Reschedule;
import gwarchod.clinic.programme.SessionKind;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.clinic.programme.SessionView;
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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What changes about a session that lies ahead: when and where it is, whether it is, who delivers it. And sessions for one person.
final class PlanPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final InstantSource clock;

    PlanPages(PageDoor door, Desk desk, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, "/sessions/:session/time", visit -> look(visit).map(one -> moving(visit, one, standing(one))));
        door.post(router, "/sessions/:session/time", this::move);
        door.get(router, "/sessions/:session/calling-off", visit -> look(visit).map(one -> callingOff(visit, one, door.fresh())));
        door.post(router, "/sessions/:session/calling-off", this::callOff);
        door.get(router, "/sessions/:session/cover", visit -> look(visit).compose(one -> covering(visit, one, door.fresh())));
        door.post(router, "/sessions/:session/cover", this::cover);
        door.get(router, "/groups/:group/for-one", visit -> group(visit).compose(group -> forOne(visit, group,
                door.fresh().with("kind", Json.kebab(SessionKind.ONE_TO_ONE)).with("mode", Json.kebab(SessionMode.ROOM)).with("venue", group.venue())
                        .with("minutes", Integer.toString(group.minutes())))));
        door.post(router, "/groups/:group/for-one", this::arrange);
    }

    private Future<SessionView> look(Visit visit) {
        return door.ask(visit, Programmes.SESSION, new Programmes.SessionOf(Paths.entityId(visit.context().pathParam("session"))));
    }

    private Future<GroupView> group(Visit visit) {
        return door.ask(visit, Groups.GROUP, new Groups.GroupOf(Paths.entityId(visit.context().pathParam("group"))));
    }

    private Inputs inputs(Visit visit, Fields fields, String form) {
        return new Inputs(words, visit, fields.in(form), form, "web.arrange.");
    }

    private Sheet form(Visit visit, Deed<?> deed, Fields fields, Inputs inputs, String href, String back, String about) {
        PageDoor.mayOnly(visit, deed.name());
        return Sheet.form("planform", Phrase.of("command." + deed.name()), fields,
                Map.of("inputs", inputs.offered().get("inputs"), "href", href, "back", back, "about", about));
    }

    private String about(Visit visit, SessionView one) {
        var what = one.group().isEmpty() ? words.say(visit.lang(), Words.enumKey(one.plan().kind())) : one.group();
        return one.programme() + ", " + what + ". " + words.time(visit.lang(), one.startsAt());
    }

    private static String at(SessionView one, String rest) {
        return "/sessions/" + one.id() + rest;
    }

    private Fields standing(SessionView one) {
        var local = one.startsAt().atZone(Words.ZONE);
        return door.fresh().with("startsAt", local.toLocalDate()).with("startsAt-time", local.toLocalTime().toString())
                .with("minutes", Long.toString(Duration.between(one.startsAt(), one.endsAt()).toMinutes()))
                .with("mode", Json.kebab(one.plan().mode())).with("venue", one.venue());
    }

    private Sheet moving(Visit visit, SessionView one, Fields fields) {
        return form(visit, Programmes.RESCHEDULE, fields, inputs(visit, fields, "arrange").moment("startsAt").line("minutes")
                .radio("mode", SessionMode.values()).line("venue").radio("askedBy", AskedBy.values()).area("why"), at(one, "/time"), at(one, ""),
                about(visit, one));
    }

    private Future<Sheet> move(Visit visit) {
        var fields = door.sent(visit);
        var inputs = inputs(visit, fields, "arrange");
        var starts = inputs.at("startsAt");
        var ends = ends(visit, fields, starts);
        var mode = inputs.one("mode", SessionMode.values());
        var asked = inputs.one("askedBy", AskedBy.values());
        var why = inputs.text("why");
        return look(visit).compose(one -> !fields.sound()
                ? Future.succeededFuture(moving(visit, one, fields))
                : act(visit, fields, Programmes.RESCHEDULE, new Reschedule(one.id(), starts.orElseThrow(), ends.orElseThrow(), mode.orElseThrow(),
                        fields.orNull("venue"), asked.orElseThrow(), why)).map(_ -> fields.sound()
                                ? new Sheet.Elsewhere(at(one, "?said=moved")) : moving(visit, one, fields)));
    }

    private Optional<Instant> ends(Visit visit, Fields fields, Optional<Instant> starts) {
        if (fields.value("minutes").isEmpty()) {
            fields.needed("minutes", "refusal.value-required", words, visit.lang());
            return Optional.empty();
        }
        try {
            int minutes = Integer.parseInt(fields.value("minutes"));
            return starts.map(at -> at.plus(Duration.ofMinutes(minutes)));
        } catch (NumberFormatException e) {
            fields.wrong("minutes", words.say(visit.lang(), "web.terms.number"));
            return Optional.empty();
        }
    }

    private Sheet callingOff(Visit visit, SessionView one, Fields fields) {
        return form(visit, Programmes.CALL_OFF, fields, inputs(visit, fields, "arrange").radio("askedBy", AskedBy.values()).area("why"),
                at(one, "/calling-off"), at(one, ""), about(visit, one));
    }

    private Future<Sheet> callOff(Visit visit) {
        var fields = door.sent(visit);
        var inputs = inputs(visit, fields, "arrange");
        var asked = inputs.one("askedBy", AskedBy.values());
        var why = inputs.text("why");
        return look(visit).compose(one -> !fields.sound()
                ? Future.succeededFuture(callingOff(visit, one, fields))
                : act(visit, fields, Programmes.CALL_OFF, new CallOff(one.id(), asked.orElseThrow(), why)).map(_ -> fields.sound()
                        ? new Sheet.Elsewhere(at(one, "?said=called-off")) : callingOff(visit, one, fields)));
    }

    private Future<Sheet> covering(Visit visit, SessionView one, Fields fields) {
        return staff(visit, one.programmeId()).map(staff -> {
            var of = one.plan().facilitators().stream().map(who -> new Choice(who.user().value(), who.name())).toList();
            var by = Stream.concat(Stream.of(new Choice("", "–")), staff.stream()).toList();
            return form(visit, Programmes.COVER, fields, inputs(visit, fields, "arrange").select("instead", of).select("by", by).area("note"),
                    at(one, "/cover"), at(one, ""), about(visit, one));
        });
    }

    private Future<List<Choice>> staff(Visit visit, EntityId programme) {
        return door.ask(visit, Groups.STAFF, new Groups.StaffOf(programme))
                .map(all -> all.items().stream().map(who -> new Choice(who.user().value(), who.name())).toList());
    }

    private Future<Sheet> cover(Visit visit) {
        var fields = door.sent(visit);
        var inputs = inputs(visit, fields, "arrange");
        inputs.needed("instead", "by");
        var why = inputs.optional("note");
        return look(visit).compose(one -> !fields.sound()
                ? covering(visit, one, fields)
                : act(visit, fields, Programmes.COVER, new Cover(one.id(), user(fields, "instead"), user(fields, "by"), why)).compose(_ ->
                        fields.sound() ? Future.succeededFuture(new Sheet.Elsewhere(at(one, "?said=covered"))) : covering(visit, one, fields)));
    }

    private static UserId user(Fields fields, String name) {
        return Paths.id(fields.value(name), UserId::new);
    }

    private Future<Sheet> forOne(Visit visit, GroupView group, Fields fields) {
        return staff(visit, group.programmeId()).map(staff -> {
            var people = group.members().stream().filter(line -> line.caseId() != null).map(line -> new Choice(line.referral().value(), line.name())).toList();
            var now = clock.instant();
            var held = Stream.concat(Stream.of(new Choice("", "–")), group.sessions().stream().filter(one -> one.startsAt().isBefore(now))
                    .map(one -> new Choice(one.id().value(), words.time(visit.lang(), one.startsAt()) + ", " + one.plan().module()))).toList();
            var inputs = inputs(visit, fields, "for-one").select("referral", people).radio("kind", SessionKind.ONE_TO_ONE, SessionKind.CATCH_UP)
                    .select("makesUp", held).moment("startsAt").line("minutes").radio("mode", SessionMode.values()).line("venue")
                    .select("deliveredBy", staff);
            return form(visit, Programmes.FOR_ONE, fields, inputs, "/groups/" + group.id() + "/for-one", "/groups/" + group.id(),
                    group.programme() + ", " + group.name());
        });
    }

    private Future<Sheet> arrange(Visit visit) {
        var fields = door.sent(visit);
        var inputs = inputs(visit, fields, "for-one");
        inputs.needed("referral");
        var kind = inputs.one("kind", SessionKind.values());
        var starts = inputs.at("startsAt");
        var ends = ends(visit, fields, starts);
        var mode = inputs.one("mode", SessionMode.values());
        inputs.needed("deliveredBy");
        return group(visit).compose(group -> {
            var who = group.members().stream().filter(line -> fields.is("referral", line.referral().value()) && line.caseId() != null).findFirst();
            if (!fields.sound()) {
                return forOne(visit, group, fields);
            }
            var line = who.orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            var missed = fields.orNull("makesUp") == null ? null : Paths.entityId(fields.value("makesUp"));
            var command = new ArrangeForOne(line.caseId(), line.referral(), kind.orElseThrow(), missed, starts.orElseThrow(), ends.orElseThrow(),
                    mode.orElseThrow(), fields.orNull("venue"), user(fields, "deliveredBy"));
            return act(visit, fields, Programmes.FOR_ONE, command).compose(_ -> fields.sound()
                    ? Future.succeededFuture(new Sheet.Elsewhere("/sessions?said=for-one&on=" + LocalDate.ofInstant(starts.get(), Words.ZONE)))
                    : forOne(visit, group, fields));
        });
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(asked(why), words, visit.lang());
            }
            return outcome;
        });
    }

    /// The forms ask how long a session takes, not when it ends.
    private static Refusal asked(Refusal why) {
        return why instanceof Refusal.Invalid(var code, var pointer, var args) && pointer.equals("/endsAt")
                ? new Refusal.Invalid(code, "/minutes", args) : why;
    }
}
