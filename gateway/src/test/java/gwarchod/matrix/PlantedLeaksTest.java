package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Question;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.StreamId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.words.Lang;
import gwarchod.gateway.Beside;
import gwarchod.matrix.Marks.Mark;
import gwarchod.matrix.People.Reader;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/// The walk can fail: for each kind of surface a leak is planted between the node and the reader, and must be found. The secret is what an
/// officer wrote into an order of a case that the reader, a provider's facilitator, knows of.
class PlantedLeaksTest {
    private static World world;
    private static Ways ways;
    private static Reader reader;
    private static Mark secret;
    private static Folder folder;

    @BeforeAll
    static void start() {
        world = World.shared();
        ways = new Ways(world);
        reader = world.people.readers().stream().filter(one -> one.user().value().equals("facilitator-north")).findFirst().orElseThrow();
        folder = world.folders.get(2);
        secret = world.marks.planted().stream()
                .filter(mark -> world.isWord(mark) && mark.field().equals("order.record/court"))
                .filter(mark -> world.marks.need(mark) instanceof Need.InSection in && in.on().equals(folder) && in.level() == Level.FULL)
                .findFirst().orElseThrow();
    }

    @Test
    void nothing_is_found_where_nothing_is_planted() throws Exception {
        var ledger = rest(LeakyDesk::new, "/api/v1/cases/:id");
        assertTrue(ledger.leaks().isEmpty(), () -> "" + ledger.leaks());
        assertTrue(ledger.answers() > 20);
    }

    @Test
    void in_the_view_of_a_case() throws Exception {
        found(rest(desk -> answering(desk, CaseQuestions.VIEW, found -> said(found, secret.text())), "/api/v1/cases/:id"));
    }

    @Test
    void in_the_view_as_it_stood() throws Exception {
        found(rest(desk -> new LeakyDesk(desk) {
            @Override
            <Q extends Record, V> Answer<V> answered(Asking asking, Question<Q, V> question, Q what, Answer<V> answer) {
                return what instanceof CaseQuestions.One one && one.asOf() != null ? saidOf(answer, secret.text()) : answer;
            }
        }, "/api/v1/cases/:id"));
    }

    @Test
    void for_the_welsh_reader_alone() throws Exception {
        found(rest(desk -> new LeakyDesk(desk) {
            @Override
            <Q extends Record, V> Answer<V> answered(Asking asking, Question<Q, V> question, Q what, Answer<V> answer) {
                return asking.lang() == Lang.CY ? saidOf(answer, secret.text()) : answer;
            }
        }, "/api/v1/cases/:id"));
    }

    @Test
    void in_the_timeline_in_base64() throws Exception {
        var hidden = Base64.getEncoder().encodeToString(("x" + secret.text()).getBytes(StandardCharsets.UTF_8));
        found(rest(desk -> answering(desk, CaseQuestions.TIMELINE, found -> said(found, hidden)), "/api/v1/cases/:id/timeline"));
    }

    @Test
    void in_the_breach_history_escaped() throws Exception {
        var escaped = "\\u00" + Integer.toHexString(secret.text().charAt(0)) + secret.text().substring(1);
        found(rest(desk -> answering(desk, CaseQuestions.LIST, found -> raw(found, "{\"items\":[],\"next\":null,\"x\":\"" + escaped + "\"}")),
                "/api/v1/cases"));
    }

    @Test
    void in_an_etag() throws Exception {
        var tag = Base64.getUrlEncoder().withoutPadding().encodeToString(("tag" + secret.text()).getBytes(StandardCharsets.UTF_8));
        found(rest(desk -> answering(desk, CaseQuestions.VIEW, found -> new Answer.Found<>(found.view(), found.json(), tag, found.validUntil())),
                "/api/v1/cases/:id"));
    }

    @Test
    void in_a_body_about_a_stale_view() throws Exception {
        var now = Json.MAPPER.createObjectNode().put("x", secret.text());
        found(rest(desk -> refusing(desk, new Outcome.Refused(new Refusal.Stale("stale", "t", now))), "/api/v1/cases/:id/orders"));
    }

    @Test
    void in_an_error() throws Exception {
        found(rest(desk -> refusing(desk, new Outcome.Refused(Refusal.invalid("text-required", "/" + secret.text()))), "/api/v1/cases/:id/orders"));
    }

    @Test
    void in_an_outcome() throws Exception {
        found(rest(desk -> refusing(desk, new Outcome.Done(new CommitRef(new StreamId("case", "x"), 1),
                Map.of("order", secret.text()), false)), "/api/v1/cases/:id/orders"));
    }

    @Test
    void in_a_search_for_a_hidden_word() throws Exception {
        var line = new CaseQuestions.CaseLine(folder.caseId(), "Somebody", null, List.of());
        found(rest(desk -> answering(desk, CaseQuestions.SEARCH, found -> raw(found, Json.write(new CaseQuestions.CaseList(List.of(line), null)))),
                "/api/v1/cases/search"));
    }

    @Test
    void in_a_header_and_where_there_is_nothing() throws Exception {
        found(rest(LeakyDesk::new, handler("/api/v1/meetings", "X-Trace"), "/api/v1/meetings"));
        found(pages(LeakyDesk::new, handler("/there-is-no-such-page", "Location"), "/meetings"));
    }

    @Test
    void on_a_page() throws Exception {
        found(pages(desk -> answering(desk, CaseQuestions.LIST, found -> new Answer.Found<>(
                new CaseQuestions.CaseList(List.of(new CaseQuestions.CaseLine(new CaseId("x"), secret.text(), null, List.of())), null),
                found.json(), found.tag(), found.validUntil())), _ -> { }, "/cases"));
    }

    @Test
    void in_the_metrics() throws Exception {
        var ledger = new Ledger(world.marks, world.oracle);
        try (var beside = new Beside(world.server, LeakyDesk::new, _ -> { }, Map.of("gwarchod_" + secret.text(), 1L)); var wire = new Wire(beside.port())) {
            new PageWalk(ways, ledger, null, wire, "en").walk(way -> way.path().equals("/metrics"));
        }
        found(ledger);
    }

    @Test
    void in_the_log() throws Exception {
        var ledger = new Ledger(world.marks, world.oracle);
        try (var logs = new Logs()) {
            rest(desk -> answering(desk, CaseQuestions.VIEW, found -> {
                LoggerFactory.getLogger("gwarchod.core.somewhere").debug("looked at {}", secret.text());
                return found;
            }), "/api/v1/cases/:id");
            logs.read(ledger);
        }
        found(ledger);
    }

    @Test
    void in_the_image_of_a_stream() throws Exception {
        var ledger = new Ledger(world.marks, world.oracle);
        var chair = world.people.readers().stream().filter(one -> one.user().value().equals("legal-adviser-north")).findFirst().orElseThrow();
        var all = world.people.readers().stream().filter(one -> one.user().value().equals("stalking-champion-north")).findFirst().orElseThrow();
        try (var beside = new Beside(world.server, desk -> new LeakyDesk(desk) {
            @Override
            AgendaNews told(AgendaNews news) {
                return new AgendaNews(news.kind(), news.revision(), ("{\"x\":\"" + secret.text() + "\"}").getBytes(StandardCharsets.UTF_8));
            }
        }, _ -> { }, Map.of()); var streams = new StreamWalk(StreamWalk.Place.all(ways), ledger, beside.port(), List.of(chair, all))) {
            streams.read();
        }
        found(ledger);
    }

    @Test
    void in_days_where_two_of_a_field_are_shown_as_one_may_be_by_chance() {
        var days = world.marks.planted().stream().filter(mark -> mark.field().equals("order.record/madeOn") && world.marks.isDay(mark)).toList();
        var ledger = new Ledger(world.marks, world.oracle);
        ledger.read(null, "GET /somewhere", "GET /somewhere", days.getFirst().text().getBytes(StandardCharsets.UTF_8));
        assertEquals(List.of(), ledger.leaks());
        ledger.read(null, "GET /somewhere", "GET /somewhere", days.getLast().text().getBytes(StandardCharsets.UTF_8));
        assertEquals(1, ledger.leaked());
    }

    private static Consumer<Router> handler(String path, String header) {
        return router -> router.route(path).order(-5).handler(context -> {
            context.response().putHeader(header, "/x?" + secret.text());
            context.next();
        });
    }

    private static <QQ extends Record, VV> Desk answering(Desk desk, Question<QQ, VV> leaking, UnaryOperator<Answer.Found<VV>> leak) {
        return new LeakyDesk(desk) {
            @Override
            @SuppressWarnings("unchecked")
            <Q extends Record, V> Answer<V> answered(Asking asking, Question<Q, V> question, Q what, Answer<V> answer) {
                return question.name().equals(leaking.name()) && answer instanceof Answer.Found<V> found
                        ? (Answer<V>) leak.apply((Answer.Found<VV>) found)
                        : answer;
            }
        };
    }

    private static Desk refusing(Desk desk, Outcome instead) {
        return new LeakyDesk(desk) {
            @Override
            Outcome acted(Outcome outcome) {
                return instead;
            }
        };
    }

    private static <V> Answer<V> saidOf(Answer<V> answer, String more) {
        return answer instanceof Answer.Found<V> found ? said(found, more) : answer;
    }

    private static <V> Answer.Found<V> said(Answer.Found<V> found, String more) {
        var json = new String(found.json(), StandardCharsets.UTF_8);
        return raw(found, json.substring(0, json.length() - 1) + ",\"leaked\":\"" + more + "\"}");
    }

    private static <V> Answer.Found<V> raw(Answer.Found<V> found, String json) {
        return new Answer.Found<>(found.view(), json.getBytes(StandardCharsets.UTF_8), found.tag(), found.validUntil());
    }

    private static Ledger rest(UnaryOperator<Desk> between, String path) throws Exception {
        return rest(between, _ -> { }, path);
    }

    private static Ledger rest(UnaryOperator<Desk> between, Consumer<Router> before, String path) throws Exception {
        var ledger = new Ledger(world.marks, world.oracle);
        try (var beside = new Beside(world.server, between, before, Map.of()); var wire = new Wire(beside.port())) {
            new RestWalk(world, ways, ledger, reader, wire).walk(way -> way.path().equals(path));
        }
        return ledger;
    }

    private static Ledger pages(UnaryOperator<Desk> between, Consumer<Router> before, String path) throws Exception {
        var ledger = new Ledger(world.marks, world.oracle);
        try (var beside = new Beside(world.server, between, before, Map.of()); var wire = new Wire(beside.port())) {
            new PageWalk(ways, ledger, reader, wire, "en").walk(way -> way.path().equals(path));
        }
        return ledger;
    }

    private static void found(Ledger ledger) {
        assertTrue(ledger.leaks().stream().anyMatch(leak -> leak.contains(secret.field()) || leak.contains("search")),
                () -> "the planted " + secret + " wasn't found; " + ledger.answers() + " answers, leaks " + ledger.leaks());
    }
}
