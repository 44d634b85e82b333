package gwarchod.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Desk;
import gwarchod.core.document.Download;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.json.Json;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Says in HTTP what the desk answered and did.
final class Answers {
    private final Desk desk;
    private final Problems problems;

    Answers(Desk desk, Problems problems) {
        this.desk = desk;
        this.problems = problems;
    }

    /// The bytes as the desk encoded them, or 304 for who holds them already.
    <V> void view(RoutingContext context, Answer<V> answer) {
        switch (answer) {
            case Answer.Refused<V>(var why) -> problems.refuse(context, why);
            case Answer.Same<V>(var tag) -> tagged(context, tag).response().setStatusCode(304).end();
            case Answer.Found<V> found -> tagged(context, found.tag()).response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                    .end(Buffer.buffer(found.json()));
        }
    }

    /// A file to keep: no browser shows it as a page of ours, and its name is made of words and digits.
    void file(RoutingContext context, Answer<Download> answer) {
        if (answer instanceof Answer.Found<Download> found) {
            tagged(context, found.tag()).response()
                    .putHeader(HttpHeaders.CONTENT_TYPE, found.view().mediaType())
                    .putHeader(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + found.view().name() + "\"")
                    .end(Buffer.buffer(found.view().content()));
        } else {
            view(context, answer);
        }
    }

    /// `{"ids":{…}}`: what the deed named, or `{"recorded":{…}}` where it names nothing new but says what stands now.
    void deed(RoutingContext context, int status, Outcome outcome) {
        json(context, outcome instanceof Outcome.Unchanged ? 200 : status, body(status == 200 ? "recorded" : "ids", outcome));
    }

    /// A new case answers with its view; anything else with the ids it gave.
    void caseCommand(RoutingContext context, @Nullable CaseId on, Outcome outcome) {
        var opened = on == null ? named(outcome).get("case") : null;
        if (opened != null) {
            opened(context, new CaseId(opened), outcome);
            return;
        }
        if (on != null) {
            context.response().putHeader(HttpHeaders.LOCATION, Edge.BASE + "/cases/" + on);
        }
        json(context, outcome instanceof Outcome.Unchanged ? 200 : 201, ids(outcome));
    }

    /// The case is there; when its view can't be had just now, the ids say so and the location says where.
    private void opened(RoutingContext context, CaseId id, Outcome outcome) {
        context.response().putHeader(HttpHeaders.LOCATION, Edge.BASE + "/cases/" + id);
        var asking = new Asking(Caller.token(context), Caller.lang(context), null);
        Caller.whenDone(context.vertx(), desk.ask(asking, CaseQuestions.VIEW, new CaseQuestions.One(id, null)), answer -> {
            if (answer instanceof Answer.Found<CaseView> found) {
                context.response().setStatusCode(201);
                view(context, found);
            } else {
                json(context, 201, ids(outcome));
            }
        }, _ -> json(context, 201, ids(outcome)));
    }

    private static Map<String, String> named(Outcome outcome) {
        return outcome instanceof Outcome.Done done ? done.ids() : Map.of();
    }

    private static ObjectNode ids(Outcome outcome) {
        return body("ids", outcome);
    }

    private static ObjectNode body(String member, Outcome outcome) {
        var body = Json.MAPPER.createObjectNode();
        var ids = body.putObject(member);
        new TreeMap<>(named(outcome)).forEach(ids::put);
        return body;
    }

    private static RoutingContext tagged(RoutingContext context, String tag) {
        context.response().putHeader(HttpHeaders.ETAG, "\"" + tag + "\"");
        context.response().putHeader(HttpHeaders.CONTENT_LANGUAGE, Caller.lang(context).code());
        context.response().putHeader(HttpHeaders.VARY, "Authorization, Accept-Language");
        return context;
    }

    private static void json(RoutingContext context, int status, ObjectNode body) {
        context.response().setStatusCode(status).putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .end(Buffer.buffer(Json.writeBytes(body)));
    }
}
