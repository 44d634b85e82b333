package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import gwarchod.mappa.panel.Invitable;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.Seat;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// One case at one formal meeting: what the item still needs, who is there, what was said, and how it ends. Up to date on the screen as the
/// meeting's agenda is.
final class PanelPages {
    private static final String FROM = "panel-";

    /// What an address asks for so that its form comes back to the item of the meeting named after it.
    static final String BACK = "back=" + FROM;

    private static final String INVITE = "invite-to-panel";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    PanelPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/meetings/:meeting/cases/:case", this::item);
        door.get(router, "/meetings/:meeting/cases/:case/part", this::part);
        door.post(router, "/meetings/:meeting/cases/:case", this::open);
        door.get(router, "/cases/:case/" + INVITE, visit -> inviting(visit, door.fresh()));
        door.post(router, "/cases/:case/" + INVITE, this::invite);
    }

    /// Whether a form was come to from the item of this meeting.
    static boolean isFrom(Visit visit, MeetingId meeting) {
        return visit.query("back").equals(FROM + meeting);
    }

    static boolean isFromItem(Visit visit) {
        return visit.query("back").startsWith(FROM);
    }

    /// The item from which a form was come to; empty: from elsewhere.
    static Optional<Sheet> back(Visit visit, CaseId on, String said) {
        var from = visit.query("back");
        return from.startsWith(FROM)
                ? Optional.of(new Sheet.Elsewhere(at(Paths.id(from.substring(FROM.length()), MeetingId::new), on) + "?said=" + said))
                : Optional.empty();
    }

    private static String at(MeetingId meeting, CaseId on) {
        return "/meetings/" + meeting + "/cases/" + on;
    }

    private Future<Sheet> item(Visit visit) {
        return look(visit).map(shown -> Sheet.page("panelitem", Phrase.of("web.title.panel-item"), shown));
    }

    private Future<Sheet> part(Visit visit) {
        return look(visit).map(shown -> new Sheet.Part("panelpart", shown));
    }

    private Future<Map<String, Object>> look(Visit visit) {
        var agenda = agenda(visit);
        var view = view(visit);
        return Future.all(agenda, view).map(_ -> Map.of("panel", PanelSheet.of(agenda.result(), view.result(), words, visit.lang()),
                "view", view.result(), "fields", door.fresh()));
    }

    private Future<AgendaView> agenda(Visit visit) {
        return door.ask(visit, Meetings.AGENDA, new Meetings.AgendaOf(Paths.meetingId(visit), null));
    }

    private Future<CaseView> view(Visit visit) {
        return door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
    }

    /// Puts the case on this meeting, at the level the meeting is of.
    private Future<Sheet> open(Visit visit) {
        PageDoor.mayOnly(visit, "panel.open");
        var fields = door.sent(visit);
        var meeting = Paths.meetingId(visit);
        var on = Paths.caseId(visit);
        return agenda(visit).compose(agenda -> {
            var level = PanelSheet.level(agenda.kind());
            if (level.isEmpty()) {
                throw new RefusedException(new Refusal.NotFound());
            }
            return act(visit, fields, on, new OpenPanelItem(meeting, level.getAsInt())).compose(_ -> fields.sound()
                    ? Future.succeededFuture((Sheet) new Sheet.Elsewhere(at(meeting, on) + "?said=open-panel-item"))
                    : look(visit).map(shown -> {
                        var all = new HashMap<>(shown);
                        all.remove("fields");
                        return Sheet.form("panelitem", Phrase.of("web.title.panel-item"), fields, all);
                    }));
        });
    }

    private Future<Sheet> inviting(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, "panel.invite");
        var view = view(visit);
        var agencies = door.ask(visit, Invitable.QUESTION, new Invitable.Asked());
        return Future.all(view, agencies).map(_ -> {
            var in = in(visit, fields);
            var offered = new HashMap<>(in
                    .select("agency", agencies.result().items().stream().map(one -> new Choice(one.id().value(), one.name())).toList())
                    .select("seat", Arrays.stream(Seat.values()).map(in::choice).toList()).area("reason")
                    .offered(words.say(visit.lang(), "web.panel.invite-means")));
            offered.put("view", view.result());
            return Sheet.form("inputs", Phrase.of("command.panel.invite"), fields, offered);
        });
    }

    private Inputs in(Visit visit, Fields fields) {
        return new Inputs(words, visit, fields, INVITE, "web.panel.").hidden("item");
    }

    private Future<Sheet> invite(Visit visit) {
        PageDoor.mayOnly(visit, "panel.invite");
        var fields = door.sent(visit).in(INVITE);
        var in = in(visit, fields);
        in.needed("agency");
        var seat = in.one("seat", Seat.values());
        var reason = in.text("reason");
        var on = Paths.caseId(visit);
        return !fields.sound() ? inviting(visit, fields)
                : act(visit, fields, on, new InviteToPanel(Paths.entityId(fields.value("item")), Paths.id(fields.value("agency"), AgencyId::new),
                        seat.orElseThrow(), null, reason))
                        .compose(_ -> fields.sound()
                                ? Future.succeededFuture(back(visit, on, INVITE).orElseGet(() -> new Sheet.Elsewhere("/cases/" + on + "#panel-item")))
                                : inviting(visit, fields));
    }

    private Future<Outcome> act(Visit visit, Fields fields, CaseId on, CaseCommand command) {
        return door.here(desk.act(visit.asking(), fields.key(), null, on, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
