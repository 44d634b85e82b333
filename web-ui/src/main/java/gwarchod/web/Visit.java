package gwarchod.web;

import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Me;
import gwarchod.core.words.Lang;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.HttpException;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// One request for a page: who asks, in which language.
///
/// @param me null where nobody is signed in
/// @param bound what the tokens of its forms are made of
/// @param moved whether another node answered them last
record Visit(RoutingContext context, Lang lang, String token, @Nullable Me me, String bound, boolean moved) {
    Asking asking() {
        var asking = new Asking(token, lang, null);
        return moved ? asking.moved() : asking;
    }

    Visit by(Me me) {
        return new Visit(context, lang, token, me, bound, moved);
    }

    /// Where this page stands; the start for an address nobody can decode.
    String path() {
        return legible(context::normalizedPath);
    }

    /// Where this page stands, with what its address asks for; the language and what was just done are no part of that.
    String here() {
        return legible(() -> path() + Callers.keptQuery(context));
    }

    private static String legible(Supplier<String> address) {
        try {
            return address.get();
        } catch (IllegalArgumentException | HttpException illegible) {
            return "/";
        }
    }

    /// A parameter of the address; empty for none.
    String query(String name) {
        var value = context.queryParams().get(name);
        return value == null ? "" : value;
    }

    /// The kinds of meeting this user takes part in.
    List<String> meetings() {
        return me == null ? List.of() : me.meetings();
    }

    /// Whether a form is shown for the first time, with what it begins with.
    boolean begins() {
        return context.request().method() != HttpMethod.POST;
    }

    boolean may(String command) {
        return me != null && me.may().contains(command);
    }
}
