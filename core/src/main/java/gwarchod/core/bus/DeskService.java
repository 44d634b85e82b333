package gwarchod.core.bus;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.Named;
import gwarchod.core.desk.Question;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import io.vertx.core.buffer.Buffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// The desk of a case node, as messages ask it. Whoever asks is who the token says: nothing else a message says about that is believed.
public final class DeskService {
    /// Case views as nodes tell them, kept as long as the view itself is.
    private static final long FORM_BYTES_MAX = 64L * 1024 * 1024;

    private final Desk desk;
    private final Named named;
    private final Function<String, Class<? extends CaseCommand>> commands;
    private final BusJson json;
    private final Welcoming welcoming;
    private final Followings followings;
    private final Cache<byte[], byte[]> forms = Caffeine.newBuilder().weakKeys()
            .maximumWeight(FORM_BYTES_MAX).<byte[], byte[]>weigher((_, form) -> form.length).build();

    /// What edges are told when they come up.
    ///
    /// @param secret the same on every node
    public record Welcoming(byte[] secret, List<String> demonstration, String password) {
        public Welcoming {
            secret = secret.clone();
            demonstration = List.copyOf(demonstration);
        }

        @Override
        public String toString() {
            return "Welcoming";
        }
    }

    /// @param commands the record of a case command, by its name
    /// @param post the way back, for news
    public DeskService(
            Desk desk, Named named, Function<String, Class<? extends CaseCommand>> commands, BusJson json, Welcoming welcoming, Followings.Post post) {
        this.desk = desk;
        this.named = named;
        this.commands = commands;
        this.json = json;
        this.welcoming = welcoming;
        this.followings = new Followings(desk, json, post);
    }

    /// Answers a message. A failed future is a fault or a bug ([Faults]), never a refusal.
    public Future<Buffer> handle(Buffer message) {
        try {
            var parts = Frame.parts(message);
            if (parts.isEmpty()) {
                throw new BusJson.Unreadable("request");
            }
            return answer(json.read(parts.getFirst(), Request.class), parts.subList(1, parts.size())).map(Frame::of);
        } catch (RuntimeException wrong) {
            return Future.failedFuture(wrong);
        }
    }

    private Future<List<byte[]>> answer(Request request, List<byte[]> parts) {
        return switch (request) {
            case Request.Ask(var asking, var name) -> ask(asking, question(name), parts);
            case Request.Hold(var secret, var lang, var name) -> hold(secret, lang, question(name), parts);
            case Request.Do(var asking, var key, var name) -> does(asking, key, deed(name), parts);
            case Request.OnCase on -> onCase(on, parts);
            case Request.Call call -> call(call, parts);
            case Request.Follow follow -> followings.follow(follow).map(this::told);
            case Request.Allowed(var edge, var id) -> followings.allowed(edge, id).map(still -> told(new Response.Allowed(still)));
            case Request.Unfollow(var edge, var id) -> {
                followings.unfollow(edge, id);
                yield Future.succeededFuture(told(new Response.Gave()));
            }
            case Request.Beat(var edge, var ids) -> Future.succeededFuture(told(new Response.Beating(followings.beat(edge, ids))));
            case Request.Hello _ -> Future.succeededFuture(told(welcome()));
        };
    }

    private Response welcome() {
        return new Response.Welcome(welcoming.secret(), desk.elsewhere().map(Elsewhere::issuer).orElse(null),
                welcoming.demonstration().stream().map(name -> new Response.Shown(name, welcoming.password())).toList());
    }

    private List<byte[]> told(Response response) {
        return List.of(json.write(response, Response.class));
    }

    private Question<?, ?> question(String name) {
        return named.question(name).orElseThrow(() -> new BusJson.Unreadable("question"));
    }

    private Deed<?> deed(String name) {
        return named.deed(name).orElseThrow(() -> new BusJson.Unreadable("deed"));
    }

    private <T> T read(List<byte[]> parts, Class<T> type) {
        if (parts.size() != 1) {
            throw new BusJson.Unreadable("request");
        }
        return json.read(parts.getFirst(), type);
    }

    private <Q extends Record, V> Future<List<byte[]>> ask(Asking asking, Question<Q, V> question, List<byte[]> parts) {
        return desk.ask(asking, question, read(parts, question.asks())).map(answer -> parts(question, answer));
    }

    private <Q extends Record, V> Future<List<byte[]>> hold(String secret, Lang lang, Question<Q, V> question, List<byte[]> parts) {
        return desk.askHolding(secret, lang, question, read(parts, question.asks())).map(answer -> parts(question, answer));
    }

    private <V> List<byte[]> parts(Question<?, V> question, Answer<V> answer) {
        return switch (answer) {
            case Answer.Same<V>(var tag) -> told(new Response.Same(tag));
            case Answer.Refused<V>(var why) -> told(new Response.Refused(why));
            case Answer.Found<V>(var view, var bytes, var tag, var validUntil) -> {
                var parts = new ArrayList<>(told(new Response.Found(tag, validUntil)));
                parts.add(bytes);
                parts.add(view instanceof CaseView ? forms.get(bytes, _ -> json.write(view, question.view())) : json.write(view, question.view()));
                yield parts;
            }
        };
    }

    private <C extends Record> Future<List<byte[]>> does(Asking asking, String key, Deed<C> deed, List<byte[]> parts) {
        return desk.act(asking, key, deed, read(parts, deed.type())).map(outcome -> told(new Response.Became(outcome)));
    }

    private Future<List<byte[]>> onCase(Request.OnCase on, List<byte[]> parts) {
        CaseCommand command = read(parts, commands.apply(on.command()));
        return desk.act(on.asking(), on.key(), on.ifMatch(), on.on(), command).map(outcome -> told(new Response.Became(outcome)));
    }

    private Future<List<byte[]>> call(Request.Call call, List<byte[]> arguments) {
        var gives = Ports.method(call.port(), call.method()).map(Ports::gives).orElseThrow(() -> new BusJson.Unreadable("call"));
        return Ports.call(json, desk, call, arguments).map(given -> {
            var parts = new ArrayList<>(told(new Response.Gave()));
            parts.add(json.write(given, gives));
            return parts;
        });
    }

    /// Ends what edges follow here: they follow elsewhere.
    public void leave() {
        followings.end();
    }
}
