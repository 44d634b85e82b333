package gwarchod.web;

import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.mappa.minutes.MeetingWork;
import gwarchod.mappa.referral.MappaWait;
import gwarchod.mappa.referral.WaitingList;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The MAPPA co-ordinator's page: everybody on their way into MAPPA, through it and out of it, and where they wait.
final class MappaPages {
    private final PageDoor door;

    MappaPages(PageDoor door) {
        this.door = door;
    }

    void mount(Router router) {
        door.get(router, "/mappa", this::waiting);
    }

    /// How many wait somewhere on their way through MAPPA, for whoever sees to them.
    static Future<Integer> waiting(PageDoor door, Visit visit) {
        return visit.may("mappa.answer-referral")
                ? door.ask(visit, WaitingList.QUESTION, new WaitingList.Asked(null))
                        .map(board -> board.counts().stream().mapToInt(WaitingList.Count::waiting).sum())
                : Future.succeededFuture(0);
    }

    /// What formal meetings ask of this user.
    static Future<MeetingWork.Board> meetingWork(PageDoor door, Visit visit) {
        return visit.may("panel.answer-invitation") || visit.may("minutes.draft")
                ? door.ask(visit, MeetingWork.QUESTION, new MeetingWork.Asked()) : Future.succeededFuture(MeetingWork.Board.NOTHING);
    }

    private Future<Sheet> waiting(Visit visit) {
        var at = asked(visit);
        return door.ask(visit, WaitingList.QUESTION, new WaitingList.Asked(at))
                .map(board -> Sheet.page("mappawaiting", Phrase.of("web.title.mappa"),
                        Map.of("board", board, "asked", at == null ? "" : Json.kebab(at))));
    }

    private static @Nullable MappaWait asked(Visit visit) {
        return Stream.of(MappaWait.values()).filter(one -> Json.kebab(one).equals(visit.query("at"))).findFirst().orElse(null);
    }
}
