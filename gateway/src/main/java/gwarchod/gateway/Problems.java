package gwarchod.gateway;

import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.bus.Faults;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Locale;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The one place where a refusal, a fault or a bug becomes an HTTP answer.
/// A *refusal* is expected and never logged; a *fault* (the store can't be reached) answers 503 and may be tried again; a *bug* is logged
/// once and answers 500 without detail. No stack trace leaves, and no value that was sent is repeated.
final class Problems {
    private static final Logger LOG = LoggerFactory.getLogger(Problems.class);
    private static final Words EDGE_WORDS = Words.load(List.of("gateway"));

    private final Words words;

    /// @param words where the texts of the node's own refusals stand, under `refusal.CODE`
    Problems(Words words) {
        this.words = words;
    }

    /// The one switch from a refusal to HTTP.
    static int status(Refusal why) {
        return switch (why) {
            case Refusal.NotFound _ -> 404;
            case Refusal.SignInNeeded _ -> 401;
            case Refusal.NotPermitted _ -> 403;
            case Refusal.Stale _ -> 412;
            case Refusal.Invalid _ -> 422;
            case Refusal.RuleBroken(var code, _) -> code.equals("key-reused") ? 422 : 409;
            case Refusal.Busy(var code, _) -> code.equals("too-many-attempts") ? 429 : 503;
        };
    }

    void refuse(RoutingContext context, Refusal why) {
        var status = status(why);
        switch (why) {
            case Refusal.NotFound _, Refusal.SignInNeeded _, Refusal.NotPermitted _ -> answer(context, Problem.of(status, why.code()));
            case Refusal.Stale(var code, var tag, var now) -> {
                var body = body(Caller.lang(context), Problem.of(status, code));
                if (now != null) {
                    body.set("now", now);
                }
                context.response().putHeader(HttpHeaders.ETAG, "\"" + tag + "\"");
                send(context, status, body);
            }
            case Refusal.Invalid(var code, var pointer, var args) -> answer(context, new Problem(status, code, pointer, null, args));
            case Refusal.RuleBroken(var code, var args) -> answer(context, new Problem(status, code, null, null, args));
            case Refusal.Busy(var code, var seconds) -> {
                context.response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(seconds));
                answer(context, Problem.of(status, code));
            }
        }
    }

    void answer(RoutingContext context, Problem problem) {
        if (problem.status() == 401) {
            context.response().putHeader("WWW-Authenticate", "Bearer realm=\"gwarchod\"");
        }
        send(context, problem.status(), body(Caller.lang(context), problem));
    }

    /// A future of the desk failed. Our own mistakes show as the exceptions that only mistakes throw; anything else is a fault.
    void failed(RoutingContext context, Throwable failure) {
        if (Faults.isBug(failure)) {
            LOG.error("a bug, met by {} {}", context.request().method(), pattern(context), failure);
            answer(context, Problem.of(500, "server-error"));
        } else {
            LOG.warn("a fault, met by {} {}", context.request().method(), pattern(context), failure);
            context.response().putHeader(HttpHeaders.RETRY_AFTER, "1");
            answer(context, Problem.of(503, "store-unavailable"));
        }
    }

    /// What Vert.x itself turned down before a route did: its status, in our form.
    void failedBefore(RoutingContext context) {
        var failure = context.failure();
        int status = context.statusCode();
        if (context.response().closed()) {
            return;         // whoever asked is gone
        }
        if (context.response().headWritten()) {
            context.request().connection().close();
        } else if (status >= 400 && status < 500) {
            answer(context, Problem.of(status, codeOf(status)));
        } else if (failure != null) {
            failed(context, failure);
        } else {
            answer(context, Problem.of(status < 400 ? 500 : status, "server-error"));
        }
    }

    /// The route's pattern, not its path: an id belongs in no log.
    private static String pattern(RoutingContext context) {
        var route = context.currentRoute();
        var path = route == null ? null : route.getPath();
        return path == null ? "(no route)" : path;
    }

    private static String codeOf(int status) {
        return switch (status) {
            case 401 -> "session-needed";
            case 403 -> "not-permitted";
            case 404 -> "not-found";
            case 405 -> "method-not-allowed";
            case 413 -> "body-too-large";
            case 415 -> "unsupported-content-type";
            default -> "bad-request";
        };
    }

    private ObjectNode body(Lang lang, Problem problem) {
        var body = Json.MAPPER.createObjectNode();
        body.put("type", "urn:gwarchod:problem:" + problem.code());
        var title = "problem.title." + problem.status();
        body.put("title", EDGE_WORDS.say(lang, EDGE_WORDS.has(title) ? title : "problem.title.other"));
        body.put("status", problem.status());
        body.put("code", problem.code());
        body.put("detail", detail(lang, problem));
        if (problem.pointer() != null) {
            body.put("pointer", problem.pointer());
        }
        if (problem.parameter() != null) {
            body.put("parameter", problem.parameter());
        }
        return body;
    }

    private String detail(Lang lang, Problem problem) {
        var key = "refusal." + problem.code();
        for (Words texts : List.of(words, EDGE_WORDS)) {
            if (texts.has(key)) {
                try {
                    return texts.say(lang, key, problem.args().toArray());
                } catch (IllegalArgumentException unsayable) {
                    LOG.error("nobody can say {} with its arguments", key, unsayable);
                }
            }
        }
        return EDGE_WORDS.say(lang, "problem.detail.other");
    }

    private static void send(RoutingContext context, int status, ObjectNode body) {
        var response = context.response();
        if (response.ended() || response.closed()) {
            return;
        }
        response.setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, Caller.lang(context).code().toLowerCase(Locale.ROOT))
                .end(Buffer.buffer(Json.writeBytes(body)));
    }
}
