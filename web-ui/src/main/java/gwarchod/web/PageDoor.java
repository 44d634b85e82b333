package gwarchod.web;

import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Home;
import gwarchod.core.desk.Me;
import gwarchod.core.desk.Question;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Phrase;
import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way every page goes: who asks and in which language, the guard of its forms, the page itself, and an error page for whatever
/// goes wrong. Refusals are shown, faults say that it's our side and to try again, bugs are logged once and say nothing.
final class PageDoor {
    /// Under which each route declares who may come through it; a test of the gateway finds one that doesn't.
    static final String PERMISSION = "permission";

    private static final Logger LOG = LoggerFactory.getLogger(PageDoor.class);

    private final Vertx vertx;
    private final Desk desk;
    private final Callers callers;
    private final Renderer renderer;
    private final NewIds ids;
    private final Uploads uploads = new Uploads();

    /// A page: what a visit is answered with.
    @FunctionalInterface
    interface Handler {
        Future<Sheet> answer(Visit visit);
    }

    /// What a form with a file is answered with.
    @FunctionalInterface
    interface Filed {
        Future<Sheet> answer(Visit visit, Uploads.Sent sent);
    }

    PageDoor(Vertx vertx, Desk desk, Callers callers, Renderer renderer, NewIds ids) {
        this.vertx = vertx;
        this.desk = desk;
        this.callers = callers;
        this.renderer = renderer;
        this.ids = ids;
    }

    /// A page for whoever is signed in.
    void get(Router router, String path, Handler page) {
        looked(router, path, "signed-in", this::signedIn, page);
    }

    /// A page for anybody.
    void anybody(Router router, String path, Handler page) {
        looked(router, path, "public", Future::succeededFuture, page);
    }

    /// HEAD is answered as GET is, without the page itself.
    private void looked(Router router, String path, String permission, Function<Visit, Future<Visit>> admission, Handler page) {
        router.get(path).method(HttpMethod.HEAD).putMetadata(PERMISSION, permission).handler(context -> {
            if (!callers.changesLanguage(context)) {
                serve(context, admission, page);
            }
        });
    }

    /// A form somebody signed in sends.
    void post(Router router, String path, Handler page) {
        router.post(path).putMetadata(PERMISSION, "signed-in")
                .handler(context -> serve(context, visit -> believed(visit).compose(this::signedIn), page));
    }

    /// A form with a file, of somebody signed in who may give `command`: from nobody else is any of it read.
    void upload(Router router, String path, String command, int bytesMax, Filed page) {
        router.post(path).putMetadata(PERMISSION, "signed-in").handler(context -> {
            if (!Uploads.brings(context)) {
                context.fail(415);
                return;
            }
            context.request().pause();
            context.addEndHandler(_ -> Uploads.letGo(context));
            serve(context, this::signedIn, visit -> {
                mayOnly(visit, command);
                Promise<Uploads.Sent> read = Promise.promise();
                uploads.read(context, bytesMax, read::complete);
                return read.future().compose(sent -> switch (sent) {
                    case Uploads.Sent.Malformed _ -> Future.succeededFuture(error(400, "not-understood"));
                    case Uploads.Sent.Busy _ -> Future.failedFuture(new RefusedException(new Refusal.Busy("busy", 1)));
                    case Uploads.Sent.Whole _, Uploads.Sent.NoFile _, Uploads.Sent.TooLarge _ -> believed(visit).compose(known -> page.answer(known, sent));
                });
            });
        });
    }

    /// A page, or a form, for anybody.
    void open(Router router, String path, Handler page, Handler form) {
        anybody(router, path, page);
        router.post(path).putMetadata(PERMISSION, "public")
                .handler(context -> serve(context, this::believed, form));
    }

    /// What the desk answers, on the request's event loop; a refusal fails the future.
    <Q extends Record, V> Future<V> ask(Visit visit, Question<Q, V> question, Q what) {
        return here(desk.ask(visit.asking(), question, what)).map(answer -> switch (answer) {
            case Answer.Found<V> found -> found.view();
            case Answer.Refused<V>(var why) -> throw new RefusedException(why);
            case Answer.Same<V> _ -> throw new IllegalStateException("a page holds no earlier answer");
        });
    }

    <T> Future<T> here(Future<T> future) {
        return Loop.here(vertx, future);
    }

    Fields fresh() {
        return Fields.fresh(ids.next());
    }

    Fields sent(Visit visit) {
        return Fields.of(visit.context().request().formAttributes(), ids.next());
    }

    Visit visit(RoutingContext context) {
        return callers.visit(context);
    }

    /// Who may not give a command isn't shown its form.
    static void mayOnly(Visit visit, String command) {
        if (!visit.may(command)) {
            throw new RefusedException(new Refusal.NotPermitted("not-permitted"));
        }
    }

    private Future<Visit> signedIn(Visit visit) {
        if (visit.token().isEmpty()) {
            return Future.failedFuture(new RefusedException(new Refusal.SignInNeeded("session-needed")));
        }
        return ask(visit, Me.QUESTION, new Home.Nothing()).map(visit::by);
    }

    private Future<Visit> believed(Visit visit) {
        var sent = visit.context().request().getFormAttribute("_csrf");
        return callers.believes(visit, sent == null ? "" : sent)
                ? Future.succeededFuture(visit)
                : Future.failedFuture(new RefusedException(new Refusal.NotPermitted("form-not-ours")));
    }

    /// Finds out who asks, then answers them: what is shown, an error too, is shown to that user.
    private void serve(RoutingContext context, Function<Visit, Future<Visit>> admission, Handler page) {
        Callers.guard(context.response());
        var visit = callers.visit(context);
        admission.apply(visit).onSuccess(known -> answer(known, page)).onFailure(why -> failed(visit, why));
    }

    private void answer(Visit visit, Handler page) {
        Future<Sheet> answered;
        try {
            answered = page.answer(visit);
        } catch (RuntimeException e) {
            answered = Future.failedFuture(e);
        }
        answered.onSuccess(sheet -> send(visit, sheet)).onFailure(why -> failed(visit, why));
    }

    private void send(Visit visit, Sheet sheet) {
        try {
            switch (sheet) {
                case Sheet.Full full -> html(visit, full.status(), renderer.full(visit, full));
                case Sheet.Part part -> html(visit, 200, renderer.part(visit, part));
                case Sheet.Print print -> print(visit, renderer.print(visit, print));
                case Sheet.Data(var json) -> visit.context().response().putHeader(HttpHeaders.CONTENT_TYPE, "application/json").end(json);
                case Sheet.File file -> visit.context().response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, file.mediaType())
                        .putHeader("Content-Disposition", "attachment; filename=\"" + file.name() + "\"")
                        .end(Buffer.buffer(file.content()));
                case Sheet.Elsewhere(var path) -> visit.context().response().setStatusCode(303).putHeader(HttpHeaders.LOCATION, path).end();
                case Sheet.SentOn(var path) -> visit.context().response().setStatusCode(307).putHeader(HttpHeaders.LOCATION, path).end();
                case Sheet.Under _ -> { }
            }
        } catch (RuntimeException e) {
            failed(visit, e);
        }
    }

    /// Making a PDF takes longer than the loop may wait.
    private void print(Visit visit, Buffer html) {
        vertx.executeBlocking(() -> Pdf.of(html.toString()), false)
                .onSuccess(pdf -> visit.context().response()
                        .putHeader(HttpHeaders.CONTENT_TYPE, "application/pdf")
                        .putHeader(HttpHeaders.CONTENT_LANGUAGE, visit.lang().code())
                        .putHeader(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"gwarchod.pdf\"")
                        .end(pdf))
                .onFailure(why -> failed(visit, why));
    }

    private static void html(Visit visit, int status, Buffer html) {
        visit.context().response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/html; charset=utf-8")
                .putHeader(HttpHeaders.CONTENT_LANGUAGE, visit.lang().code())
                .end(html);
    }

    private void failed(Visit visit, Throwable why) {
        if (visit.context().response().ended()) {
            return;
        }
        if (why instanceof RefusedException refused) {
            refused(visit, refused.why());
            return;
        }
        LOG.error("a page failed: {}", visit.context().currentRoute() == null ? "?" : visit.context().currentRoute().getPath(), why);
        html(visit, 503, renderer.full(visit, error(503, "fault")));
    }

    private void refused(Visit visit, Refusal why) {
        switch (why) {
            case Refusal.SignInNeeded _ -> toSignIn(visit);
            case Refusal.NotFound _ -> html(visit, 404, renderer.full(visit, error(404, "not-found")));
            case Refusal.NotPermitted(var code) when code.equals(AgainPages.REFUSAL) ->
                    html(visit, 403, renderer.full(visit, AgainPages.asked(visit, ids.next(), desk.elsewhere().isPresent())));
            case Refusal.NotPermitted(var code) when code.equals("reason-needed") -> visit.context().response().setStatusCode(303)
                    .putHeader(HttpHeaders.LOCATION, "/cases/" + Paths.caseId(visit) + "/reason").end();
            case Refusal.NotPermitted(var code) ->
                    html(visit, 403, renderer.full(visit, error(403, code.equals("form-not-ours") ? code : "forbidden")));
            case Refusal.Busy busy -> {
                visit.context().response().putHeader(HttpHeaders.RETRY_AFTER, Integer.toString(busy.retryAfterSeconds()));
                html(visit, 429, renderer.full(visit, error(429, "busy")));
            }
            case Refusal.Stale _ -> html(visit, 412, renderer.full(visit, error(412, "stale")));
            case Refusal.Invalid _, Refusal.RuleBroken _ -> html(visit, 422, renderer.full(visit, error(422, "not-understood")));
        }
    }

    private static void toSignIn(Visit visit) {
        var response = visit.context().response();
        boolean whole = visit.context().request().getHeader("X-Gwarchod-Part") == null;
        if (!whole) {
            response.setStatusCode(401).end();
            return;
        }
        var back = visit.context().request().method().name().equals("GET") && !visit.path().equals("/") ? visit.path() : "";
        var next = back.isEmpty() ? "" : "?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8);
        response.setStatusCode(303).putHeader(HttpHeaders.LOCATION, "/sign-in" + next).end();
    }

    static Sheet.Full error(int status, String what) {
        return new Sheet.Full(status, "error", Phrase.of("web.error." + what + ".title"), Map.of("what", what), false);
    }

    /// Shows an error page for a request no page answers; who is signed in keeps the way on and out.
    void lost(RoutingContext context) {
        if (!callers.changesLanguage(context)) {
            serve(context, visit -> signedIn(visit).recover(_ -> Future.succeededFuture(visit)), _ -> Future.succeededFuture(error(404, "not-found")));
        }
    }

    /// Shows an error page for a request that came to no page. At once, without asking who it is: a request that failed is ended for us when
    /// this returns.
    void turnedDown(RoutingContext context, int status) {
        serve(context, Future::succeededFuture, _ -> Future.succeededFuture(error(status, status == 404 ? "not-found" : "not-understood")));
    }
}
