package gwarchod.web;

import gwarchod.core.desk.Again;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Proof;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Signing in again, for what asks for it. Where a form was being sent, everything in it goes along and it is sent on afterwards: nobody
/// writes anything twice.
final class AgainPages {
    /// The refusal that leads here.
    static final String REFUSAL = "sign-in-again";

    /// Where it is asked. What belongs to the asking begins with `_`, so that no form that is sent on takes it for its own.
    static final String PATH = "/sign-in-again";

    private static final String NEXT = "_next";
    private static final String FORM = "_form";
    private static final String PASSWORD = "_password";
    private static final String CODE = "_code";
    private static final String ANSWER = "_answer";
    private static final Phrase TITLE = Phrase.of("web.title.sign-in-again");

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final Site site;

    /// A field of the form that waits.
    public record Kept(String name, String value) {}

    AgainPages(PageDoor door, Desk desk, Words words, Site site) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.site = site;
    }

    void mount(Router router) {
        door.get(router, PATH, visit -> Future.succeededFuture(sheet(200, Fields.fresh(""), ours(visit.query("next")), false, List.of(), organisation())));
        door.post(router, PATH, this::again);
    }

    /// The page in the place of what was asked for: it leads back there.
    ///
    /// @param organisation whether one may do it at one's organisation
    static Sheet.Full asked(Visit visit, String key, boolean organisation) {
        boolean form = visit.context().request().method().name().equals("POST");
        return sheet(403, Fields.fresh(key), ours(form ? visit.path() : visit.here()), form, form ? kept(visit) : List.of(), organisation);
    }

    private static Sheet.Full sheet(int status, Fields fields, String next, boolean form, List<Kept> kept, boolean organisation) {
        return new Sheet.Full(status, "signinagain", TITLE,
                Map.of("fields", fields, "next", next, "form", form, "kept", kept, "organisation", organisation), !fields.sound());
    }

    private boolean organisation() {
        return desk.elsewhere().isPresent();
    }

    private Future<Sheet> again(Visit visit) {
        var sent = visit.context().request().formAttributes();
        var next = ours(sent.contains(NEXT) ? sent.get(NEXT) : "");
        boolean form = "yes".equals(sent.get(FORM));
        var fields = door.fresh();
        var proof = proof(visit);
        if (proof.isEmpty()) {
            fields.wrong(PASSWORD, words.say(visit.lang(), "web.sign-in-again.needed"));
            return Future.succeededFuture(sheet(422, fields, next, form, kept(visit), organisation()));
        }
        return door.here(desk.entrance().confirm(visit.token(), proof.get(), SignInPages.from(visit))).map(again -> switch (again) {
            case Again.Done _ -> form ? new Sheet.SentOn(next) : new Sheet.Elsewhere(next);
            case Again.Refused(Refusal.Busy busy) -> {
                fields.wrong(field(proof.get()), words.say(visit.lang(), "web.sign-in.busy", busy.retryAfterSeconds()));
                yield sheet(422, fields, next, form, kept(visit), organisation());
            }
            case Again.Refused(Refusal.Invalid(var code, _, var args)) -> {
                fields.wrong(field(proof.get()), Fields.said(words, visit.lang(), code, args));
                yield sheet(422, fields, next, form, kept(visit), organisation());
            }
            case Again.Refused(var why) -> throw new RefusedException(why);
        });
    }

    /// Any one of them will do.
    private Optional<Proof> proof(Visit visit) {
        var sent = visit.context().request().formAttributes();
        if (has(sent, ANSWER)) {
            return Optional.of(new Proof.Passkey(sent.get(ANSWER), site.needed(visit)));
        }
        return has(sent, CODE) ? Optional.of(new Proof.Code(sent.get(CODE)))
                : has(sent, PASSWORD) ? Optional.of(new Proof.Password(sent.get(PASSWORD))) : Optional.empty();
    }

    private static boolean has(MultiMap sent, String name) {
        return sent.contains(name) && !sent.get(name).isBlank();
    }

    private static String field(Proof proof) {
        return switch (proof) {
            case Proof.Password _, Proof.Passkey _ -> PASSWORD;
            case Proof.Code _ -> CODE;
        };
    }

    private static String ours(String path) {
        return Callers.OURS.matcher(path).matches() ? path : "/";
    }

    /// What stands in the form that waits, and the key that makes sending it twice the same as once.
    private static List<Kept> kept(Visit visit) {
        return visit.context().request().formAttributes().entries().stream()
                .filter(entry -> !entry.getKey().startsWith("_") || entry.getKey().equals("_key"))
                .map(entry -> new Kept(entry.getKey(), entry.getValue()))
                .toList();
    }
}
