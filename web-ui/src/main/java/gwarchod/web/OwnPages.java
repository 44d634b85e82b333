package gwarchod.web;

import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Told;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/// Somebody's own account: how they sign in, and where they are signed in.
final class OwnPages {
    private static final Phrase TITLE = Phrase.of("web.title.own");
    private static final Phrase APP_TITLE = Phrase.of("web.title.authenticator");
    private static final Phrase PASSKEY_TITLE = Phrase.of("web.title.passkey");
    private static final Phrase PASSWORD_TITLE = Phrase.of("web.title.password");

    private final PageDoor door;
    private final Entrance entrance;
    private final Words words;
    private final Site site;

    OwnPages(PageDoor door, Desk desk, Words words, Site site) {
        this.door = door;
        this.entrance = desk.entrance();
        this.words = words;
        this.site = site;
    }

    void mount(Router router) {
        door.get(router, "/account", visit -> told(entrance.own(visit.token())).map(own ->
                Sheet.page("own", TITLE, Map.of("own", own, "fields", door.fresh(), "passkeys", site.origin(visit).isPresent()))));
        door.get(router, "/account/authenticator", visit -> told(entrance.newAuthenticator(visit.token())).map(made ->
                enrolment(door.fresh().with("key", made.key()).with("uri", made.uri()))));
        door.post(router, "/account/authenticator", this::addAuthenticator);
        door.post(router, "/account/authenticator/removal", visit -> back(told(entrance.removeAuthenticator(visit.token())), "authenticator-removed"));
        door.get(router, "/account/password", _ -> Future.succeededFuture(Sheet.form("ownpassword", PASSWORD_TITLE, door.fresh(), Map.of())));
        door.post(router, "/account/password", this::changePassword);
        door.get(router, "/account/passkey", _ -> Future.succeededFuture(Sheet.form("passkey", PASSKEY_TITLE, door.fresh(), Map.of())));
        door.post(router, "/account/passkey", this::addPasskey);
        door.post(router, "/account/passkey/options", visit ->
                told(entrance.newPasskey(visit.token(), site.needed(visit))).map(Sheet.Data::new));
        door.post(router, "/account/passkey/removal", visit ->
                back(told(entrance.removePasskey(visit.token(), door.sent(visit).value("id"))), "passkey-removed"));
        door.post(router, "/account/sessions/ended", visit ->
                back(told(entrance.endSession(visit.token(), door.sent(visit).value("handle"))), "session-ended"));
        door.post(router, "/account/sessions/others", visit -> back(told(entrance.endOthers(visit.token())), "others-ended"));
    }

    private <V> Future<V> told(Future<Told<V>> asked) {
        return door.here(asked).map(told -> switch (told) {
            case Told.Done<V>(var value) -> value;
            case Told.Refused<V>(var why) -> throw new RefusedException(why);
        });
    }

    private static Future<Sheet> back(Future<Boolean> done, String said) {
        return done.map(_ -> new Sheet.Elsewhere("/account?said=" + said));
    }

    private static Sheet enrolment(Fields fields) {
        return Sheet.form("authenticator", APP_TITLE, fields, Map.of("code", QrCodes.of(fields.value("uri"))));
    }

    private Future<Sheet> addAuthenticator(Visit visit) {
        var fields = door.sent(visit);
        return form(visit, fields, entrance.addAuthenticator(visit.token(), fields.value("key"), fields.value("code"), SignInPages.from(visit)),
                OwnPages::enrolment, OwnPages::recovery);
    }

    private static Sheet recovery(List<String> codes) {
        return Sheet.page("recovery", Phrase.of("web.title.recovery"), Map.of("codes", codes));
    }

    private Future<Sheet> addPasskey(Visit visit) {
        var fields = door.sent(visit);
        return form(visit, fields, entrance.addPasskey(visit.token(), fields.value("answer"), fields.value("name"), site.needed(visit)),
                wrong -> Sheet.form("passkey", PASSKEY_TITLE, wrong, Map.of()), _ -> new Sheet.Elsewhere("/account?said=passkey-added"));
    }

    private Future<Sheet> changePassword(Visit visit) {
        var fields = door.sent(visit);
        if (!fields.is("password", fields.value("again"))) {
            fields.wrong("again", words.say(visit.lang(), "web.own.not-the-same"));
            return Future.succeededFuture(Sheet.form("ownpassword", PASSWORD_TITLE, fields, Map.of()));
        }
        return form(visit, fields, entrance.changePassword(visit.token(), fields.value("current"), fields.value("password"), SignInPages.from(visit)),
                wrong -> Sheet.form("ownpassword", PASSWORD_TITLE, wrong, Map.of()), _ -> new Sheet.Elsewhere("/sign-in"));
    }

    private <V> Future<Sheet> form(Visit visit, Fields fields, Future<Told<V>> asked, Function<Fields, Sheet> again, Function<V, Sheet> done) {
        return door.here(asked).map(told -> switch (told) {
            case Told.Done<V>(var value) -> done.apply(value);
            case Told.Refused<V>(Refusal.Busy busy) -> {
                fields.wrong("form", words.say(visit.lang(), "web.sign-in.busy", busy.retryAfterSeconds()));
                yield again.apply(fields);
            }
            case Told.Refused<V>(var why) -> {
                if (why.code().equals("code-wrong")) {
                    fields.wrong("code", words.say(visit.lang(), "web.own.code-wrong"));       // there are no recovery codes yet
                } else {
                    fields.refused(why, words, visit.lang());
                }
                yield again.apply(fields);
            }
        });
    }
}
