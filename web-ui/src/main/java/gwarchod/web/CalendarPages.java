package gwarchod.web;

import gwarchod.clinic.calendar.CalendarView;
import gwarchod.clinic.calendar.Calendars;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Sha256;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.Map;

/// The address of one's own calendar, and the calendar under it. The secret in the address is made here and said once; only its hash goes on.
final class CalendarPages {
    private static final String HERE = "/account/calendar";
    private static final String ENDING = ".ics";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final Site site;
    private final InstantSource clock;
    private final NewIds ids = NewIds.random();

    CalendarPages(PageDoor door, Desk desk, Words words, Site site, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.site = site;
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, HERE, visit -> page(visit, door.fresh(), ""));
        door.post(router, HERE, this::change);
        door.anybody(router, "/calendar/:secret", this::file);
    }

    private Future<Sheet> page(Visit visit, Fields fields, String address) {
        PageDoor.mayOnly(visit, Calendars.RENEW.name());
        return door.ask(visit, Calendars.MINE, new Calendars.Mine()).map(standing -> Sheet.form("calendar", Phrase.of("web.title.calendar"), fields,
                Map.of("standing", standing, "address", address)));
    }

    private Future<Sheet> change(Visit visit) {
        var fields = door.sent(visit);
        if (fields.is("do", "withdraw")) {
            return act(visit, fields, Calendars.WITHDRAW, new Calendars.Withdraw())
                    .map(_ -> new Sheet.Elsewhere(HERE + "?said=calendar-withdrawn"));
        }
        var secret = ids.secret();
        var address = site.needed(visit) + "/calendar/" + secret + ENDING;
        return act(visit, fields, Calendars.RENEW, new Calendars.Renew(Sha256.hex(secret))).compose(_ -> page(visit, door.fresh(), address));
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                throw new RefusedException(why);
            }
            return outcome;
        });
    }

    private Future<Sheet> file(Visit visit) {
        var path = visit.context().pathParam("secret");
        if (!path.endsWith(ENDING)) {
            throw new RefusedException(new Refusal.NotFound());
        }
        var secret = path.substring(0, path.length() - ENDING.length());
        return door.here(desk.askHolding(secret, visit.lang(), Calendars.FEED, new Calendars.Feed())).map(answer -> switch (answer) {
            case Answer.Found<CalendarView> found -> new Sheet.File("text/calendar; charset=utf-8", "gwarchod.ics",
                    CalendarFile.of(found.view().items(), clock.instant(), words, visit.lang()).getBytes(StandardCharsets.UTF_8));
            case Answer.Refused<CalendarView>(var why) -> throw new RefusedException(why);
            case Answer.Same<CalendarView> _ -> throw new IllegalStateException("a calendar holds no earlier answer");
        });
    }
}
