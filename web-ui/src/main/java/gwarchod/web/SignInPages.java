package gwarchod.web;

import gwarchod.core.desk.Desk;
import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.SigningIn;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing in and out.
final class SignInPages {
    private static final Phrase CODE_TITLE = Phrase.of("web.title.sign-in-code");
    private static final Phrase TITLE = Phrase.of("web.title.sign-in");

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final PageSettings settings;
    private final SessionCookie session;
    private final Site site;
    private final InstantSource clock;
    private final Optional<ProviderPages> provider;

    SignInPages(PageDoor door, Desk desk, Words words, PageSettings settings, InstantSource clock, Optional<ProviderPages> provider) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.settings = settings;
        this.session = new SessionCookie(settings.https());
        this.site = new Site(settings.address());
        this.clock = clock;
        this.provider = provider;
    }

    void mount(Router router) {
        door.open(router, "/sign-in", visit -> Future.succeededFuture(form(visit, door.fresh().with("next", visit.query("next")))), this::signIn);
        door.open(router, "/sign-in/code", _ -> Future.succeededFuture(new Sheet.Elsewhere("/sign-in")), this::second);
        door.open(router, "/sign-in/passkey", _ -> Future.succeededFuture(new Sheet.Elsewhere("/sign-in")), this::passkey);
        door.open(router, "/sign-in/passkey/options", _ -> Future.succeededFuture(new Sheet.Elsewhere("/sign-in")),
                visit -> door.here(desk.entrance().passkeyAsked(site.needed(visit))).map(Sheet.Data::new));
        door.post(router, "/sign-out", this::signOut);
    }

    private Future<Sheet> passkey(Visit visit) {
        var fields = door.sent(visit);
        return door.here(desk.entrance().passkey(fields.value("answer"), site.needed(visit))).map(signIn -> switch (signIn) {
            case SignIn.Done done -> welcome(visit, fields, done);
            case SignIn.CodeNeeded _ -> throw new IllegalStateException("a passkey needs no code");
            case SignIn.Refused(var why) -> {
                var again = door.fresh().with("next", fields.value("next"));
                again.wrong("username", words.say(visit.lang(), "refusal." + why.code()));
                yield form(visit, again);
            }
        });
    }

    /// The second step. The ticket stands in the form, never in an address.
    private static Sheet codeForm(Fields fields) {
        return Sheet.form("signincode", CODE_TITLE, fields, Map.of());
    }

    private Future<Sheet> second(Visit visit) {
        var fields = door.sent(visit);
        if (fields.value("code").isEmpty()) {
            fields.wrong("code", words.say(visit.lang(), "web.sign-in.code-needed"));
            return Future.succeededFuture(codeForm(fields));
        }
        return door.here(desk.entrance().second(fields.value("ticket"), fields.value("code"), from(visit))).map(signIn -> switch (signIn) {
            case SignIn.Done done -> welcome(visit, fields, done);
            case SignIn.Refused(Refusal.Busy busy) -> {
                fields.wrong("code", words.say(visit.lang(), "web.sign-in.busy", busy.retryAfterSeconds()));
                yield codeForm(fields);
            }
            case SignIn.Refused(Refusal.Invalid(var code, _, _)) -> {
                fields.wrong("code", words.say(visit.lang(), "refusal." + code));
                yield codeForm(fields);
            }
            case SignIn.CodeNeeded _, SignIn.Refused _ -> {
                var again = door.fresh().with("next", fields.value("next"));
                again.wrong("username", words.say(visit.lang(), "web.sign-in.too-late"));
                yield form(visit, again);
            }
        });
    }

    private Sheet form(Visit visit, Fields fields) {
        return Sheet.form("signin", TITLE, fields, Map.of("demonstration", settings.demonstration(), "organisation", desk.elsewhere().isPresent(),
                "passkeys", site.origin(visit).isPresent()));
    }

    /// One's organisation didn't lead to an account here: whyever, it is said in the same words. Who has one that may not be used just now
    /// is told why, as the organisation proved who they are.
    Sheet refusedElsewhere(Visit visit, Refusal why) {
        var fields = door.fresh();
        fields.wrong("organisation", why instanceof Refusal.NotPermitted(var code)
                ? Fields.said(words, visit.lang(), code, List.of())
                : words.say(visit.lang(), "web.sign-in.elsewhere-refused"));
        return form(visit, fields);
    }

    private Future<Sheet> signIn(Visit visit) {
        var fields = door.sent(visit);
        if (fields.value("username").isEmpty()) {
            fields.wrong("username", words.say(visit.lang(), "web.sign-in.username-needed"));
        }
        if (fields.value("password").isEmpty()) {
            fields.wrong("password", words.say(visit.lang(), "web.sign-in.password-needed"));
        }
        if (!fields.sound()) {
            return Future.succeededFuture(form(visit, fields));
        }
        var attempt = new SigningIn(fields.value("username"), fields.value("password"), null, from(visit), SigningIn.Way.PAGES);
        return door.here(desk.entrance().signIn(attempt))
                .map(signIn -> switch (signIn) {
                    case SignIn.Done done -> welcome(visit, fields, done);
                    case SignIn.CodeNeeded(var ticket) -> codeForm(door.fresh().with("next", fields.value("next")).with("ticket", ticket));
                    case SignIn.Refused(Refusal.NotPermitted(var code)) -> {
                        fields.wrong("username", words.say(visit.lang(), "refusal." + code));
                        yield form(visit, fields);
                    }
                    case SignIn.Refused(Refusal.Busy busy) -> {
                        fields.wrong("username", words.say(visit.lang(), "web.sign-in.busy", busy.retryAfterSeconds()));
                        yield form(visit, fields);
                    }
                    case SignIn.Refused _ -> {
                        fields.wrong("username", words.say(visit.lang(), "web.sign-in.refused"));
                        yield form(visit, fields);
                    }
                });
    }

    /// Where a visit comes from; empty where that isn't known.
    static String from(Visit visit) {
        return Place.of(visit.context());
    }

    private Sheet welcome(Visit visit, Fields fields, SignIn.Done done) {
        var before = session.token(visit.context());
        if (!before.isEmpty()) {
            desk.signOut(before);       // this browser's cookie holds one session
        }
        session.set(visit.context(), done.token(), done.expiresAt(), clock.instant());
        var next = fields.value("next");
        return new Sheet.Elsewhere(Callers.OURS.matcher(next).matches() ? next : "/");
    }

    private Future<Sheet> signOut(Visit visit) {
        var onwards = provider.map(pages -> pages.signedOut(visit)).orElse(Future.succeededFuture(new Sheet.Elsewhere("/sign-in")));
        return door.here(desk.signOut(visit.token())).compose(_ -> {
            session.clear(visit.context());
            return onwards;
        });
    }
}
