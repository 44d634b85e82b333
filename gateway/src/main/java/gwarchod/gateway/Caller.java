package gwarchod.gateway;

import gwarchod.core.desk.Asking;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.words.Lang;
import gwarchod.web.Hops;
import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What a request says about who sends it. None of it is believed here: the case node resolves the token.
final class Caller {
    static final int IDEMPOTENCY_KEY_CHARACTERS_MAX = 128;

    private static final Pattern BEARER = Pattern.compile("(?i:bearer) +([A-Za-z0-9._~+/=-]{1,512})");
    private static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1," + IDEMPOTENCY_KEY_CHARACTERS_MAX + "}");
    private static final Pattern TAG = Pattern.compile("(?:W/)?\"([\\x21\\x23-\\x7e]{0,256})\"");

    private Caller() {}

    /// The session token, empty where none was sent.
    static String token(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null) {
            return "";
        }
        var found = BEARER.matcher(header.strip());
        return found.matches() ? found.group(1) : "";
    }

    /// English, unless the caller prefers Welsh.
    static Lang lang(RoutingContext context) {
        if (context.request().getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
            return Lang.EN;
        }
        for (var language : context.acceptableLanguages()) {
            if ("cy".equalsIgnoreCase(language.tag())) {
                return Lang.CY;
            }
            if ("en".equalsIgnoreCase(language.tag())) {
                return Lang.EN;
            }
        }
        return Lang.EN;
    }

    static Asking asking(RoutingContext context) {
        var asking = new Asking(token(context), lang(context), firstTag(context.request().getHeader(HttpHeaders.IF_NONE_MATCH)));
        return Hops.moved(context) ? asking.moved() : asking;
    }

    /// Whether `key` may be an idempotency key.
    static boolean mayBeKey(String key) {
        return KEY.matcher(key).matches();
    }

    /// The tag of `If-Match`: null for none and for `*`, empty Optional inside for something else than one tag.
    static Optional<IfMatch> ifMatch(RoutingContext context) {
        var header = context.request().getHeader(HttpHeaders.IF_MATCH);
        if (header == null || header.strip().equals("*")) {
            return Optional.of(new IfMatch(null));
        }
        var tag = TAG.matcher(header.strip());
        return tag.matches() ? Optional.of(new IfMatch(tag.group(1))) : Optional.empty();
    }

    record IfMatch(@Nullable String tag) {}

    /// The meeting at which something is decided, from the header `Meeting`: null for none, empty Optional inside for no id.
    static Optional<AtMeeting> meeting(RoutingContext context) {
        var header = context.request().getHeader("Meeting");
        try {
            return Optional.of(new AtMeeting(header == null ? null : new MeetingId(header.strip())));
        } catch (IllegalArgumentException notAnId) {
            return Optional.empty();
        }
    }

    record AtMeeting(@Nullable MeetingId id) {}

    private static @Nullable String firstTag(@Nullable String header) {
        if (header == null) {
            return null;
        }
        var tag = TAG.matcher(header.strip());
        return tag.lookingAt() ? tag.group(1) : null;
    }

    /// Handles what becomes of `future` on the event loop of this request.
    static <T> void whenDone(Vertx vertx, Future<T> future, Consumer<T> done, Consumer<Throwable> failed) {
        Context here = vertx.getOrCreateContext();
        future.onComplete(result -> {
            Runnable answer = () -> {
                if (result.succeeded()) {
                    done.accept(result.result());
                } else {
                    failed.accept(result.cause());
                }
            };
            if (Vertx.currentContext() == here) {
                answer.run();
            } else {
                here.runOnContext(_ -> answer.run());
            }
        });
    }
}
