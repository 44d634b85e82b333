package gwarchod.gateway;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Home;
import gwarchod.core.desk.Me;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.document.Download;
import gwarchod.core.document.SentFile;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.web.Uploads;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;

/// Serves the calls that core and the modules registered. Order of checks, for every call: a token was sent; the idempotency key and
/// `If-Match` are well formed; type and length of the body; path, query and body make the record; then the desk, which knows the
/// session, what it may see, what it may do, whether it is based on what is true now, and the rules.
final class RestRoutes {
    private final Desk desk;
    private final Problems problems;
    private final NewIds ids;
    private final Function<String, Class<? extends CaseCommand>> commands;
    private final Answers answers;
    private final Uploads uploads;

    /// @param commands the record of a command, by the command's name
    RestRoutes(Desk desk, Problems problems, NewIds ids, Function<String, Class<? extends CaseCommand>> commands, Uploads uploads) {
        this.uploads = uploads;
        this.desk = desk;
        this.problems = problems;
        this.ids = ids;
        this.commands = commands;
        this.answers = new Answers(desk, problems);
    }

    void mount(Router router, Route route) {
        var path = Edge.BASE + route.path();
        switch (route) {
            case Route.Get(_, var question) -> Permission.signedIn(router.get(path)).handler(get(question, Paths.parameters(route.path())));
            case Route.Search(_, var question) ->
                    Permission.signedIn(router.post(path)).handler(search(question, Paths.parameters(route.path())));
            case Route.Post(_, var deed, int status) ->
                    Permission.command(router.post(path), deed.name()).handler(post(deed, status, Paths.parameters(route.path())));
            case Route.File(_, var question) -> Permission.signedIn(router.get(path)).handler(file(question, Paths.parameters(route.path())));
            case Route.Upload(_, var deed, int status) ->
                    Permission.command(router.post(path), deed.name()).handler(upload(deed, status, Paths.parameters(route.path())));
            case Route.OnCase(_, var command) -> Permission.command(router.post(path), command).handler(onCase(route.path(), command));
        }
    }

    static String method(Route route) {
        return switch (route) {
            case Route.Get _, Route.File _ -> "GET";
            case Route.Search _, Route.Post _, Route.Upload _, Route.OnCase _ -> "POST";
        };
    }

    private <Q extends Record> Handler<RoutingContext> get(Question<Q, ?> question, Set<String> parameters) {
        var reader = new RequestReader<>(question.asks(), parameters);
        return context -> ifSignedIn(context, () ->
                ifRead(context, reader.fromQuery(context.pathParams(), context.queryParams()), what -> ask(context, question, what)));
    }

    private <Q extends Record> Handler<RoutingContext> search(Question<Q, ?> question, Set<String> parameters) {
        var reader = new RequestReader<>(question.asks(), parameters);
        return context -> ifSignedIn(context, () -> BodyReader.read(problems, context, body ->
                ifRead(context, reader.fromBody(context.pathParams(), context.queryParams(), body), what -> ask(context, question, what))));
    }

    private <Q extends Record, V> void ask(RoutingContext context, Question<Q, V> question, Q what) {
        Future<Answer<V>> asked = calling(() -> desk.ask(Caller.asking(context), question, what));
        Caller.whenDone(context.vertx(), asked, answer -> answers.view(context, answer), failure -> problems.failed(context, failure));
    }

    private <C extends Record> Handler<RoutingContext> post(Deed<C> deed, int status, Set<String> parameters) {
        var reader = new RequestReader<>(deed.type(), parameters);
        return context -> ifSignedIn(context, () -> ifKeyed(context, key -> BodyReader.read(problems, context, deed.bytesMax(), body ->
                ifRead(context, reader.fromBody(context.pathParams(), context.queryParams(), body), command ->
                        whenActed(context, calling(() -> desk.act(Caller.asking(context), key, deed, command)),
                                done -> answers.deed(context, status, done))))));
    }

    private <Q extends Record> Handler<RoutingContext> file(Question<Q, Download> question, Set<String> parameters) {
        var reader = new RequestReader<>(question.asks(), parameters);
        return context -> ifSignedIn(context, () -> ifRead(context, reader.fromQuery(context.pathParams(), context.queryParams()), what ->
                Caller.whenDone(context.vertx(), calling(() -> desk.ask(Caller.asking(context), question, what)),
                        answer -> answers.file(context, answer), failure -> problems.failed(context, failure))));
    }

    /// Nothing is read for a token that nobody was given: a file is much to hold.
    private <C extends Record> Handler<RoutingContext> upload(Deed<C> deed, int status, Set<String> parameters) {
        var reader = new RequestReader<>(deed.type(), parameters);
        return context -> ifSignedIn(context, () -> ifKeyed(context, key -> {
            if (!Uploads.brings(context)) {
                problems.answer(context, Problem.of(415, "upload-needed"));
                return;
            }
            context.request().pause();
            context.addEndHandler(_ -> Uploads.letGo(context));
            ifKnown(context, () -> uploads.read(context, deed.bytesMax(), sent -> ifWhole(context, deed, sent, file ->
                    ifRead(context, reader.fromForm(context.pathParams(), context.queryParams(), context.request().formAttributes(), file), command ->
                            whenActed(context, calling(() -> desk.act(Caller.asking(context), key, deed, command)),
                                    done -> answers.deed(context, status, done))))));
        }));
    }

    private void ifKnown(RoutingContext context, Runnable then) {
        Caller.whenDone(context.vertx(), calling(() -> desk.ask(Caller.asking(context), Me.QUESTION, new Home.Nothing())), answer -> {
            if (answer instanceof Answer.Refused<Me>(var why)) {
                problems.refuse(context, why);
            } else {
                then.run();
            }
        }, failure -> problems.failed(context, failure));
    }

    private void ifWhole(RoutingContext context, Deed<?> deed, Uploads.Sent sent, Consumer<SentFile> then) {
        switch (sent) {
            case Uploads.Sent.Whole(var file) -> then.accept(file);
            case Uploads.Sent.NoFile _ -> problems.answer(context, Problem.at("/file", "missing-field"));
            case Uploads.Sent.TooLarge _ -> problems.answer(context, new Problem(413, "document-too-large", "/file", null, List.of(deed.bytesMax() >> 20)));
            case Uploads.Sent.Malformed _ -> problems.answer(context, Problem.of(400, "upload-malformed"));
            case Uploads.Sent.Busy _ -> problems.refuse(context, new Refusal.Busy("busy", 1));
        }
    }

    private Handler<RoutingContext> onCase(String path, String name) {
        var type = commands.apply(name);
        var parameters = new HashSet<>(Paths.parameters(path));
        boolean opens = !parameters.remove("id");
        var reader = new RequestReader<>(type.asSubclass(Record.class), parameters);
        return context -> ifSignedIn(context, () -> ifKeyed(context, key -> ifMatching(context, match ->
                BodyReader.read(problems, context, body ->
                        ifRead(context, reader.fromBody(context.pathParams(), context.queryParams(), body), command ->
                                onCase(context, opens, key, match, type.cast(command)))))));
    }

    private void onCase(RoutingContext context, boolean opens, String key, Caller.IfMatch match, CaseCommand command) {
        CaseId on;
        try {
            on = opens ? null : new CaseId(context.pathParam("id"));
        } catch (IllegalArgumentException notAnId) {
            problems.answer(context, Problem.of(404, "not-found"));
            return;
        }
        Caller.meeting(context).ifPresentOrElse(
                meeting -> whenActed(context, calling(() -> desk.act(Caller.asking(context).at(meeting.id()), key, match.tag(), on, command)),
                        done -> answers.caseCommand(context, on, done)),
                () -> problems.answer(context, Problem.parameter("Meeting", "invalid-meeting")));
    }

    /// What the desk throws at once is the same as what it fails with later.
    private static <T> Future<T> calling(Supplier<Future<T>> call) {
        try {
            return call.get();
        } catch (RuntimeException thrown) {
            return Future.failedFuture(thrown);
        }
    }

    private void whenActed(RoutingContext context, Future<Outcome> acted, Consumer<Outcome> done) {
        Caller.whenDone(context.vertx(), acted, outcome -> {
            switch (outcome) {
                case Outcome.Refused(var why) -> problems.refuse(context, why);
                case Outcome.Done _, Outcome.Unchanged _ -> done.accept(outcome);
            }
        }, failure -> problems.failed(context, failure));
    }

    private void ifSignedIn(RoutingContext context, Runnable then) {
        if (Caller.token(context).isEmpty()) {
            problems.answer(context, Problem.of(401, "session-needed"));
        } else {
            then.run();
        }
    }

    private void ifKeyed(RoutingContext context, Consumer<String> then) {
        var key = context.request().getHeader("Idempotency-Key");
        if (key == null) {
            then.accept(ids.next());
        } else if (Caller.mayBeKey(key)) {
            then.accept(key);
        } else {
            problems.answer(context, Problem.parameter("Idempotency-Key", "invalid-idempotency-key", Caller.IDEMPOTENCY_KEY_CHARACTERS_MAX));
        }
    }

    private void ifMatching(RoutingContext context, Consumer<Caller.IfMatch> then) {
        Caller.ifMatch(context).ifPresentOrElse(then, () -> problems.answer(context, Problem.parameter("If-Match", "invalid-if-match")));
    }

    private <R> void ifRead(RoutingContext context, RequestReader.Read<R> read, Consumer<R> then) {
        switch (read) {
            case RequestReader.Read.Done<R>(var value) -> then.accept(value);
            case RequestReader.Read.Wrong<R>(var problem) -> problems.answer(context, problem);
        }
    }
}
