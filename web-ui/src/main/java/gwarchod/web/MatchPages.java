package gwarchod.web;

import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.matching.MatchDeeds;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.List;
import java.util.Map;

/// Files that may be about the same person: which there are, and, for whoever may, deciding about two of them side by side.
final class MatchPages {
    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    MatchPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/matches", visit -> door.ask(visit, MatchDeeds.QUEUE, new MatchDeeds.Waiting())
                .map(queue -> Sheet.page("matches", Phrase.of("web.title.matches"), Map.of("queue", queue))));
        door.get(router, "/cases/:case/matches", visit -> door.ask(visit, MatchDeeds.OF_CASE, new MatchDeeds.OfCase(Paths.caseId(visit)))
                .map(likely -> Sheet.page("likely", Phrase.of("web.title.likely"), Map.of("likely", likely, "here", Paths.caseId(visit).value()))));
        door.get(router, "/cases/:case/matches/:other", visit -> two(visit, door.fresh()));
        door.post(router, "/cases/:case/matches/:other", this::decide);
    }

    /// Where whoever opened a case goes: to the files that may be about the same person, where they may know of any; else to the new one.
    static Future<Sheet> after(PageDoor door, Desk desk, Visit visit, CaseId opened) {
        return door.here(desk.ask(visit.asking(), MatchDeeds.OF_CASE, new MatchDeeds.OfCase(opened))).map(answer -> new Sheet.Elsewhere(
                answer instanceof Answer.Found<MatchDeeds.Likely> found && !found.view().items().isEmpty()
                        ? "/cases/" + opened + "/matches" : "/cases/" + opened));
    }

    private static CaseId other(Visit visit) {
        return Paths.id(visit.context().pathParam("other"), CaseId::new);
    }

    private Future<Sheet> two(Visit visit, Fields fields) {
        return door.ask(visit, MatchDeeds.TWO, new MatchDeeds.OfTwo(Paths.caseId(visit), other(visit))).map(two ->
                Sheet.form("match", Phrase.of("web.title.match"), fields, Map.of("two", two, "ways", ways(visit, two))));
    }

    private List<Choice> ways(Visit visit, MatchDeeds.Two two) {
        return switch (two.standing()) {
            case POSSIBLE -> List.of(way(visit, "one", two.one()), way(visit, "other", two.other()), apart(visit));
            case APART -> List.of(way(visit, "one", two.one()), way(visit, "other", two.other()));
            case SAME -> List.of(new Choice("unmerge", words.say(visit.lang(), "web.match.unmerge")));
        };
    }

    private Choice way(Visit visit, String value, MatchDeeds.Person goesOn) {
        var numbers = goesOn.numbers().isEmpty() ? "" : " (" + String.join(", ", goesOn.numbers()) + ")";
        return new Choice(value, words.say(visit.lang(), "web.match.same-" + value, goesOn.name() + numbers));
    }

    private Choice apart(Visit visit) {
        return new Choice("apart", words.say(visit.lang(), "web.match.apart"));
    }

    private Future<Sheet> decide(Visit visit) {
        var fields = door.sent(visit).in("match");
        if (fields.value("how").isEmpty()) {
            fields.needed("how", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return two(visit, fields);
        }
        var one = Paths.caseId(visit);
        var other = other(visit);
        var acted = switch (fields.value("how")) {
            case "one" -> act(visit, fields, MatchDeeds.SAME, new MatchDeeds.SamePerson(one, other, one, why));
            case "other" -> act(visit, fields, MatchDeeds.SAME, new MatchDeeds.SamePerson(one, other, other, why));
            case "unmerge" -> act(visit, fields, MatchDeeds.UNMERGE, new MatchDeeds.Unmerge(one, other, why));
            default -> act(visit, fields, MatchDeeds.APART, new MatchDeeds.TwoPeople(one, other, why));
        };
        return acted.compose(_ -> fields.sound() ? Future.succeededFuture(new Sheet.Elsewhere("/matches?said=match")) : two(visit, fields));
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
