package gwarchod.web;

import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.looking.WhoCanSee;
import gwarchod.core.looking.WhoLooked;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who can see a case and why, who has looked at it, what somebody looked at, and who is kept out of a case.
final class LookingPages {
    private static final String EXCLUDE = "management.exclude";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    LookingPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/cases/:case/who-can-see", this::whoCanSee);
        door.get(router, "/cases/:case/who-looked", this::whoLooked);
        door.get(router, "/accounts/:username/looks", this::looksBy);
        door.get(router, "/cases/:case/exclude", visit -> {
            PageDoor.mayOnly(visit, EXCLUDE);
            return excluding(visit, door.fresh());
        });
        door.post(router, "/cases/:case/exclude", this::exclude);
    }

    private Future<Sheet> whoCanSee(Visit visit) {
        return door.ask(visit, WhoCanSee.QUESTION, new WhoCanSee.Of(Paths.caseId(visit)))
                .map(view -> Sheet.page("whocansee", Phrase.of("section.access.who-can-see"), Map.of("view", view)));
    }

    private Future<Sheet> whoLooked(Visit visit) {
        return door.ask(visit, WhoLooked.OF_CASE, new WhoLooked.Of(Paths.caseId(visit), cursor(visit)))
                .map(view -> Sheet.page("wholooked", Phrase.of("section.access.who-looked"), Map.of("view", view)));
    }

    private Future<Sheet> looksBy(Visit visit) {
        var user = Paths.id(visit.context().pathParam("username"), UserId::new);
        return door.ask(visit, WhoLooked.BY_USER, new WhoLooked.By(user, cursor(visit)))
                .map(view -> Sheet.page("looksby", Phrase.of("web.title.looks-by"), Map.of("view", view)));
    }

    private static @Nullable String cursor(Visit visit) {
        return visit.query("cursor").isEmpty() ? null : visit.query("cursor");
    }

    private Future<Sheet> excluding(Visit visit, Fields fields) {
        return door.ask(visit, WhoCanSee.QUESTION, new WhoCanSee.Of(Paths.caseId(visit)))
                .map(view -> Sheet.form("exclude", Phrase.of("command." + EXCLUDE), fields, Map.of("view", view)));
    }

    private Future<Sheet> exclude(Visit visit) {
        var fields = door.sent(visit).in("exclude");
        var user = fields.value("user");
        var why = fields.text("why", words, visit.lang());
        if (user.isEmpty()) {
            fields.needed("user", "refusal.text-required", words, visit.lang());
        }
        if (!fields.sound()) {
            return excluding(visit, fields);
        }
        UserId excluded;
        try {
            excluded = new UserId(user.toLowerCase(Locale.ROOT));
        } catch (IllegalArgumentException _) {
            fields.wrong("user", words.say(visit.lang(), "web.exclude.no-user"));
            return excluding(visit, fields);
        }
        var on = Paths.caseId(visit);
        return door.here(desk.act(visit.asking(), fields.key(), null, on, new ExcludeUser(excluded, why))).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var refused)) {
                fields.refused(refused, words, visit.lang());
                return excluding(visit, fields);
            }
            return Future.succeededFuture(new Sheet.Elsewhere("/cases/" + on + "/who-can-see?said=exclude"));
        });
    }
}
