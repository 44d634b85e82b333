package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.opening.Purpose;
import gwarchod.core.opening.Review;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// A reason for a look outside one's caseload, broken glass, and its review.
final class OpeningPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    OpeningPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/cases/:case/reason", visit -> Future.succeededFuture(reason(visit, door.fresh())));
        door.post(router, "/cases/:case/reason", this::giveReason);
        door.get(router, "/break-glass", visit -> {
            PageDoor.mayOnly(visit, OpeningDeeds.BREAK_GLASS.name());
            return Future.succeededFuture(glass(visit, door.fresh().with("caseId", visit.query("case"))));
        });
        door.post(router, "/break-glass", this::breakGlass);
        door.get(router, "/broken-glass", visit -> door.ask(visit, OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass())
                .map(found -> Sheet.page("brokenglass", Phrase.of("web.title.broken-glass"), Map.of("items", found.items()))));
        door.get(router, "/broken-glass/:opening", visit -> reviewing(visit, door.fresh()));
        door.post(router, "/broken-glass/:opening", this::review);
    }

    private Sheet reason(Visit visit, Fields fields) {
        return Sheet.form("reason", Phrase.of("web.title.reason"), fields,
                Map.of("caseId", Paths.caseId(visit).value(), "purposes", purposes(visit.lang())));
    }

    private Future<Sheet> giveReason(Visit visit) {
        var fields = door.sent(visit).in("reason");
        var on = Paths.caseId(visit);
        var purpose = purpose(visit, fields);
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound() || purpose.isEmpty()) {
            return Future.succeededFuture(reason(visit, fields));
        }
        return act(visit, fields, OpeningDeeds.GIVE_REASON, new OpeningDeeds.GiveReason(on, purpose.get(), why))
                .map(_ -> fields.sound() ? new Sheet.Elsewhere("/cases/" + on) : reason(visit, fields));
    }

    private Sheet glass(Visit visit, Fields fields) {
        return Sheet.form("breakglass", Phrase.of("web.title.break-glass"), fields, Map.of("purposes", purposes(visit.lang())));
    }

    private Future<Sheet> breakGlass(Visit visit) {
        var fields = door.sent(visit).in("break-glass");
        var on = fields.orNull("caseId");
        if (on == null && fields.value("family").isEmpty()) {
            fields.needed("family", "refusal.text-required", words, visit.lang());
        }
        var born = on == null ? fields.date("dateOfBirth", true, words, visit.lang()) : Optional.<LocalDate>empty();
        var purpose = purpose(visit, fields);
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound() || purpose.isEmpty()) {
            return Future.succeededFuture(glass(visit, fields));
        }
        var command = new OpeningDeeds.BreakGlass(on == null ? null : Paths.id(on, CaseId::new),
                fields.orNull("family"), fields.orNull("given"), born.orElse(null), purpose.get(), why);
        return act(visit, fields, OpeningDeeds.BREAK_GLASS, command).map(outcome -> {
            if (!fields.sound()) {
                return glass(visit, fields);
            }
            var opened = outcome instanceof Outcome.Done done ? done.ids().get("case") : null;
            return new Sheet.Elsewhere(opened == null ? "/broken-glass?said=glass-nothing" : "/cases/" + opened + "?said=glass-opened");
        });
    }

    private Future<Sheet> reviewing(Visit visit, Fields fields) {
        var id = visit.context().pathParam("opening");
        return door.ask(visit, OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass()).map(found -> {
            var glass = found.items().stream().filter(one -> one.id().equals(id)).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            return Sheet.form("reviewglass", Phrase.of("web.title.review-glass"), fields,
                    Map.of("glass", glass, "findings", choices(Review.Finding.values(), visit.lang())));
        });
    }

    private Future<Sheet> review(Visit visit) {
        var fields = door.sent(visit).in("review-glass");
        var finding = Arrays.stream(Review.Finding.values()).filter(one -> fields.is("finding", Json.kebab(one))).findFirst();
        if (finding.isEmpty()) {
            fields.needed("finding", "refusal.value-required", words, visit.lang());
        }
        if (!fields.sound()) {
            return reviewing(visit, fields);
        }
        var command = new OpeningDeeds.ReviewGlass(
                Paths.id(visit.context().pathParam("opening"), EntityId::new), finding.get(), fields.value("note"));
        return act(visit, fields, OpeningDeeds.REVIEW, command).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere("/broken-glass?said=glass-reviewed"))
                : reviewing(visit, fields));
    }

    private Optional<Purpose> purpose(Visit visit, Fields fields) {
        var purpose = Arrays.stream(Purpose.values()).filter(one -> fields.is("purpose", Json.kebab(one))).findFirst();
        if (purpose.isEmpty()) {
            fields.needed("purpose", "refusal.value-required", words, visit.lang());
        }
        return purpose;
    }

    private List<Choice> purposes(Lang lang) {
        return choices(Purpose.values(), lang);
    }

    private List<Choice> choices(Enum<?>[] values, Lang lang) {
        return Arrays.stream(values).map(one -> new Choice(Json.kebab(one), words.say(lang, Words.enumKey(one)))).toList();
    }

    /// What isn't permitted, or asks to sign in again, has a page of its own; anything else is said in the form.
    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                if (why instanceof Refusal.NotPermitted || why instanceof Refusal.NotFound) {
                    throw new RefusedException(why);
                }
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
