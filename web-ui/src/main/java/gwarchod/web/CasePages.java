package gwarchod.web;

import gwarchod.core.casefile.retention.RetentionView;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.CaseId;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Lists of cases, a case file, and its timeline.
final class CasePages {
    /// The caseloads one can choose, by the tags of cards: what they are called is `web.caseload.TAG`.
    private static final List<String> CASELOADS = List.of(
            "mine", "mappa-level-1", "mappa-level-2", "mappa-level-3", "on-register", "pdp-managed", "iom-fixed", "iom-flex", "iom-free", "stalking",
            "domestic-abuse", "programme");
    private static final int LINES = 50;
    private static final CaseQuestions.CaseList NOTHING = new CaseQuestions.CaseList(List.of(), null);

    private final PageDoor door;
    private final Words words;
    private final InstantSource clock;

    CasePages(PageDoor door, Words words, InstantSource clock) {
        this.door = door;
        this.words = words;
        this.clock = clock;
    }

    void mount(Router router) {
        door.get(router, "/cases", this::list);
        door.get(router, "/cases/search", _ -> Future.succeededFuture(new Sheet.Elsewhere("/cases")));
        door.post(router, "/cases/search", this::search);
        door.get(router, "/cases/sample", visit -> Future.succeededFuture(sample(visit, null, door.fresh())));
        door.post(router, "/cases/sample", this::sampled);
        door.get(router, "/cases/:case", this::file);
        door.get(router, "/cases/:case/timeline", this::timeline);
    }

    private Future<Sheet> list(Visit visit) {
        var chosen = CASELOADS.contains(visit.query("caseload")) ? visit.query("caseload") : "";
        var cursor = visit.query("cursor");
        var asked = new CaseQuestions.Caseload(chosen.isEmpty() ? null : chosen, LINES, cursor.isEmpty() ? null : cursor);
        return door.ask(visit, CaseQuestions.LIST, asked).map(found -> shown(visit, found, chosen, door.fresh(), !cursor.isEmpty()));
    }

    /// Nothing personal stands in an address: what is searched for is sent, and so is the way to the next page. Coming back to the
    /// address of what was found, in the other language say, leads to the list.
    private Future<Sheet> search(Visit visit) {
        var fields = door.sent(visit);
        if (fields.value("q").isEmpty()) {
            fields.wrong("q", words.say(visit.lang(), "web.cases.search-needed"));
            return Future.succeededFuture(shown(visit, new CaseQuestions.CaseList(List.of(), null), "", fields, false));
        }
        var asked = new CaseQuestions.Search(fields.value("q"), LINES, fields.orNull("cursor"));
        return door.ask(visit, CaseQuestions.SEARCH, asked).map(found -> shown(visit, found, "", fields, fields.orNull("cursor") != null));
    }

    /// A dip sample: which cases a supervisor or a panel reads, chosen by chance and to be chosen again the same way.
    private Future<Sheet> sampled(Visit visit) {
        var fields = door.sent(visit).in("sample");
        if (fields.value("seed").isEmpty()) {
            fields.needed("seed", "refusal.text-required", words, visit.lang());
        }
        if (!fields.value("size").matches("[1-9][0-9]?")) {
            fields.wrong("size", words.say(visit.lang(), "web.sample.size-wrong"));
        }
        if (!fields.sound()) {
            return Future.succeededFuture(sample(visit, null, fields));
        }
        var caseload = CASELOADS.contains(fields.value("caseload")) ? fields.value("caseload") : null;
        return door.ask(visit, CaseQuestions.SAMPLE, new CaseQuestions.Sample(fields.value("seed"), Integer.parseInt(fields.value("size")), caseload))
                .map(found -> sample(visit, found, fields));
    }

    /// @param drawn null before anything was drawn
    private Sheet sample(Visit visit, CaseQuestions.@Nullable CaseList drawn, Fields fields) {
        return Sheet.form("sample", Phrase.of("web.sample.title"), fields,
                Map.of("found", drawn == null ? NOTHING : drawn, "drawn", drawn != null, "caseloads", caseloads(visit.lang())));
    }

    private Sheet shown(Visit visit, CaseQuestions.CaseList found, String caseload, Fields fields, boolean later) {
        return Sheet.form("cases", Phrase.of("web.nav.cases"), fields,
                Map.of("found", found, "caseload", caseload, "caseloads", caseloads(visit.lang()), "later", later));
    }

    private List<Choice> caseloads(Lang lang) {
        var choices = new ArrayList<Choice>();
        choices.add(new Choice("", words.say(lang, "web.caseload.all")));
        CASELOADS.forEach(tag -> choices.add(new Choice(tag, words.say(lang, "web.caseload." + tag))));
        return List.copyOf(choices);
    }

    private Future<Sheet> file(Visit visit) {
        var asked = door.ask(visit, CaseQuestions.VIEW, new CaseQuestions.One(Paths.caseId(visit), null));
        return asked.compose(view -> glass(visit, view.id()).map(glass -> {
            var cards = SectionCard.of(view, words, visit.lang());
            return Sheet.page("casefile", Phrase.of("web.title.case"),
                    Map.of("view", view, "cards", cards, "needs", Attention.of(cards), "glass", glass, "called", called(cards),
                            "sight", AtSight.of(cards, LocalDate.ofInstant(clock.instant(), Words.ZONE))));
        }));
    }

    /// What a case is called for those who learn its name only because they decide how long it is kept.
    private static String called(List<SectionCard> cards) {
        return cards.stream().map(SectionCard::content).filter(RetentionView.class::isInstance).map(RetentionView.class::cast)
                .map(RetentionView::name).findFirst().orElse("");
    }

    /// Until when this case is open to this user by broken glass; none where it isn't.
    private Future<List<Instant>> glass(Visit visit, CaseId on) {
        return visit.may(OpeningDeeds.BREAK_GLASS.name())
                ? door.ask(visit, OpeningDeeds.OPEN_TO_ME, new OpeningDeeds.OpenToMe(on))
                        .map(found -> found.until() == null ? List.<Instant>of() : List.of(found.until()))
                : Future.succeededFuture(List.of());
    }

    private Future<Sheet> timeline(Visit visit) {
        var cursor = visit.query("cursor");
        return door.ask(visit, CaseQuestions.TIMELINE,
                        new CaseQuestions.TimelineOf(Paths.caseId(visit), LINES, cursor.isEmpty() ? null : cursor))
                .map(timeline -> Sheet.page("timeline", Phrase.of("web.title.timeline"), Map.of("timeline", timeline)));
    }
}
