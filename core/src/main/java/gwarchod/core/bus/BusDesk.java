package gwarchod.core.bus;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.About;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Following;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The desk as an edge node has it: everything is asked of a case node. Holds no case data, no store and no key.
public final class BusDesk implements Desk {
    /// Calls that change nothing: they may be asked twice.
    private static final Set<String> HARMLESS = Set.of("own", "lost", "tied", "wayIn", "leave", "ready");

    private final Courier courier;
    private final BusJson json;
    private final Function<CaseCommand, String> names;
    private final OwnWrites ownWrites = new OwnWrites();
    private final FollowedElsewhere followed;
    private final Ports.Door door;
    private final Entrance entrance;
    private final @Nullable Elsewhere elsewhere;

    /// @param names the name of a case command
    /// @param welcome what a case node said when this edge came up
    public BusDesk(Vertx vertx, Wire wire, BusJson json, Function<CaseCommand, String> names, Welcomed welcome) {
        this.courier = new Courier(vertx, wire);
        this.json = json;
        this.names = names;
        this.followed = new FollowedElsewhere(vertx, wire, courier, json);
        this.door = port("door", Ports.Door.class, "");
        this.entrance = port("entrance", Entrance.class, "");
        this.elsewhere = welcome.issuer().map(issuer -> port("elsewhere", Elsewhere.class, issuer)).orElse(null);
    }

    /// What all edges share.
    ///
    /// @param secret what forms are guarded with
    /// @param issuer who proves who somebody is, beside passwords
    public record Welcomed(byte[] secret, Optional<String> issuer, List<SignInShown> demonstration) {
        public Welcomed {
            secret = secret.clone();
            demonstration = List.copyOf(demonstration);
        }

        @Override
        public String toString() {
            return "Welcomed";
        }
    }

    /// A sign-in that the sign-in page of a demonstration shows.
    public record SignInShown(String username, String password) {}

    /// Asks any case node what all edges share; fails while none answers.
    public static Future<Welcomed> welcome(Vertx vertx, Wire wire, BusJson json) {
        return new Courier(vertx, wire).ask("", null, Frame.of(List.of(json.write(new Request.Hello(), Request.class)))).map(answer -> {
            var told = (Response.Welcome) json.read(Frame.parts(answer).getFirst(), Response.class);
            return new Welcomed(told.secret(), Optional.ofNullable(told.issuer()),
                    told.demonstration().stream().map(shown -> new SignInShown(shown.username(), shown.password())).toList());
        });
    }

    @Override
    public <Q extends Record, V> Future<Answer<V>> ask(Asking asking, Question<Q, V> question, Q what) {
        return courier.ask(asking.token(), about(what), message(new Request.Ask(ownWrites.after(asking), question.name()), json.write(what, question.asks())))
                .map(answer -> answer(question, answer));
    }

    @Override
    public <Q extends Record, V> Future<Answer<V>> askHolding(String secret, Lang lang, Question<Q, V> question, Q what) {
        return courier.ask("", about(what), message(new Request.Hold(secret, lang, question.name()), json.write(what, question.asks())))
                .map(answer -> answer(question, answer));
    }

    /// The case something is about.
    private static @Nullable String about(Record what) {
        return About.caseOf(what).map(CaseId::value).orElse(null);
    }

    private Buffer message(Request request, byte[]... parts) {
        var all = new ArrayList<byte[]>();
        all.add(json.write(request, Request.class));
        all.addAll(List.of(parts));
        return Frame.of(all);
    }

    private <V> Answer<V> answer(Question<?, V> question, Buffer answer) {
        var parts = Frame.parts(answer);
        return switch (json.read(parts.getFirst(), Response.class)) {
            case Response.Same(var tag) -> new Answer.Same<>(tag);
            case Response.Refused(var why) -> new Answer.Refused<>(why);
            case Response.Found(var tag, var validUntil) ->
                new Answer.Found<>(json.read(parts.get(2), question.view()), parts.get(1), tag, validUntil);
            case Response.Became _, Response.Gave _, Response.Followed _, Response.Allowed _, Response.Beating _, Response.Welcome _ ->
                throw new BusJson.Unreadable("answer");
        };
    }

    @Override
    public <C extends Record> Future<Outcome> act(Asking asking, String key, Deed<C> deed, C command) {
        return courier.act(asking.token(), about(command), message(new Request.Do(ownWrites.after(asking), key, deed.name()), json.write(command, deed.type())))
                .map(answer -> outcome(asking, answer));
    }

    @Override
    public Future<Outcome> act(Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command) {
        var request = new Request.OnCase(ownWrites.after(asking), key, ifMatch, on, names.apply(command));
        return courier.act(asking.token(), on == null ? null : on.value(), message(request, json.write(command, command.getClass())))
                .map(answer -> outcome(asking, answer));
    }

    private Outcome outcome(Asking asking, Buffer answer) {
        if (json.read(Frame.parts(answer).getFirst(), Response.class) instanceof Response.Became(var outcome)) {
            if (outcome instanceof Outcome.Done(var ref, _, _)) {
                ownWrites.did(asking.token(), ref);
            }
            return outcome;
        }
        throw new BusJson.Unreadable("outcome");
    }

    @Override
    public Future<SignIn> signIn(String username, String password, String from) {
        return door.signIn(username, password, from);
    }

    @Override
    public Future<Void> signOut(String token) {
        return door.signOut(token);
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public Optional<Elsewhere> elsewhere() {
        return Optional.ofNullable(elsewhere);
    }

    @Override
    public Future<Following> follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
        return followed.follow(ownWrites.after(asking), meeting, lastRevision, sink);
    }

    /// A case node answers, and reaches its store.
    @Override
    public Future<Boolean> ready() {
        return door.ready().otherwise(false);
    }

    private <T> T port(String name, Class<T> type, String issuer) {
        return type.cast(Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, (proxy, method, arguments) -> {
            if (method.getReturnType() == Future.class) {
                return call(name, method, arguments == null ? new Object[0] : arguments);
            }
            return switch (method.getName()) {
                case "issuer" -> issuer;
                case "hashCode" -> System.identityHashCode(proxy);
                case "equals" -> proxy == arguments[0];
                default -> name;
            };
        }));
    }

    private Future<Object> call(String port, Method method, Object[] arguments) {
        var parts = new ArrayList<byte[]>();
        parts.add(json.write(new Request.Call(port, method.getName()), Request.class));
        parts.addAll(Ports.arguments(json, method, arguments));
        var token = method.getParameterCount() > 0 && method.getParameters()[0].getName().equals("token") ? (String) arguments[0] : "";
        var message = Frame.of(parts);
        var sent = HARMLESS.contains(method.getName()) ? courier.ask(token, null, message) : courier.once(token, message);
        return sent.map(answer -> json.read(Frame.parts(answer).get(1), Ports.gives(method)));
    }
}
