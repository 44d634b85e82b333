package gwarchod.web;

import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Told;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Locale;
import java.util.Map;

/// Inviting somebody to set their own password, and accepting that. The code stands in no address a server sees: in a link it comes after
/// the `#`, and a script moves it into the form; without scripts it is typed.
final class InvitationPages {
    private static final Phrase TITLE = Phrase.of("web.title.invitation");

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final Site site;

    InvitationPages(PageDoor door, Desk desk, Words words, Site site) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.site = site;
    }

    void mount(Router router) {
        door.post(router, "/accounts/:user/invite", this::invite);
        door.post(router, "/accounts/:user/reset", visit -> reset(desk.entrance().proposeReset(visit.token(), user(visit)), visit, "reset-proposed"));
        door.post(router, "/accounts/:user/reset/approved", visit ->
                reset(desk.entrance().approveReset(visit.token(), user(visit)), visit, "reset-approved"));
        door.post(router, "/accounts/:user/factors", visit ->
                reset(desk.entrance().proposeRemoval(visit.token(), user(visit)), visit, "removal-proposed"));
        door.post(router, "/accounts/:user/factors/removed", visit ->
                reset(desk.entrance().approveRemoval(visit.token(), user(visit)), visit, "removal-approved"));
        door.post(router, "/accounts/:user/sessions/ended", this::endSessions);
        door.open(router, "/invitation", _ -> Future.succeededFuture(form(door.fresh())), this::accept);
    }

    private Future<Sheet> invite(Visit visit) {
        var user = user(visit);
        return door.here(desk.entrance().invite(visit.token(), user)).map(told -> switch (told) {
            case Told.Done<String>(var code) -> Sheet.page("invited", Phrase.of("web.title.invited"), Map.of(
                    "user", user.value(), "code", code, "link", site.origin(visit).orElse("") + "/invitation#" + user.value() + "." + code));
            case Told.Refused<String>(var why) -> throw new RefusedException(why);
        });
    }

    private Future<Sheet> endSessions(Visit visit) {
        var user = user(visit);
        return door.here(desk.entrance().endAllOf(visit.token(), user)).map(told -> switch (told) {
            case Told.Done<Boolean> _ -> new Sheet.Elsewhere("/accounts/" + user + "?said=sessions-ended");
            case Told.Refused<Boolean>(var why) -> throw new RefusedException(why);
        });
    }

    private static UserId user(Visit visit) {
        return Paths.id(visit.context().pathParam("user"), UserId::new);
    }

    private Future<Sheet> reset(Future<Told<Boolean>> asked, Visit visit, String said) {
        return door.here(asked).map(told -> switch (told) {
            case Told.Done<Boolean> _ -> new Sheet.Elsewhere("/accounts/" + user(visit) + "?said=" + said);
            case Told.Refused<Boolean>(var why) -> throw new RefusedException(why);
        });
    }

    private static Sheet form(Fields fields) {
        return Sheet.form("invitation", TITLE, fields, Map.of());
    }

    private Future<Sheet> accept(Visit visit) {
        var fields = door.sent(visit);
        for (String needed : new String[] {"username", "code", "password"}) {
            if (fields.value(needed).isEmpty()) {
                fields.wrong(needed, words.say(visit.lang(), "web.invitation.needed." + needed));
            }
        }
        if (!fields.is("password", fields.value("again"))) {
            fields.wrong("again", words.say(visit.lang(), "web.own.not-the-same"));
        }
        if (!fields.is("undertaken", "yes")) {
            fields.wrong("undertaken", words.say(visit.lang(), "web.invitation.needed.undertaken"));
        }
        if (!fields.sound()) {
            return Future.succeededFuture(form(fields));
        }
        var username = fields.value("username").toLowerCase(Locale.ROOT);
        return door.here(desk.entrance().accept(username, fields.value("code"), fields.value("password"), SignInPages.from(visit)))
                .map(told -> switch (told) {
                    case Told.Done<Boolean> _ -> new Sheet.Elsewhere("/sign-in?said=invitation");
                    case Told.Refused<Boolean>(Refusal.Busy busy) -> {
                        fields.wrong("code", words.say(visit.lang(), "web.sign-in.busy", busy.retryAfterSeconds()));
                        yield form(fields);
                    }
                    case Told.Refused<Boolean>(var why) -> {
                        fields.refused(why, words, visit.lang());
                        yield form(fields);
                    }
                });
    }
}
