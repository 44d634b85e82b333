package gwarchod.web;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.desk.Elsewhere;
import gwarchod.core.desk.Entrance;
import gwarchod.core.desk.Following;
import gwarchod.core.desk.Me;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.words.Lang;
import gwarchod.mappa.minutes.MeetingTask;
import gwarchod.mappa.minutes.MeetingWork;
import gwarchod.mappa.referral.MappaWait;
import gwarchod.mappa.referral.WaitingList;
import io.vertx.core.Future;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A desk that answers what a test told it to, for the one token it knows.
final class FakeDesk implements Desk {
    static final String TOKEN = "token-of-the-test";

    final Map<String, BiFunction<Lang, Record, Object>> answers = new HashMap<>();
    final List<Object> acted = new CopyOnWriteArrayList<>();
    final List<String> keys = new CopyOnWriteArrayList<>();
    final List<Consumer<AgendaNews>> followers = new CopyOnWriteArrayList<>();
    final List<String> may = new ArrayList<>();
    volatile Outcome outcome = new Outcome.Unchanged(null);
    volatile boolean allowed = true;
    volatile @Nullable Elsewhere elsewhere;
    final List<String> signedOut = new CopyOnWriteArrayList<>();
    final FakeEntrance entrance = new FakeEntrance(this);

    FakeDesk() {
        answers.put("me", (_, _) -> new Me("tester", "Terry Tester", "Dyfed-Powys Police", List.of("tester"), may, List.of("mappa-level-2")));
        answer(OpeningDeeds.WAITING, new OpeningDeeds.Count(0));
    }

    final List<Asking> askings = new ArrayList<>();

    {
        answer(MeetingWork.QUESTION, new MeetingWork.Board(List.of(
                new MeetingWork.Line(new CaseId("case"), "Evans, Tom", MeetingTask.APPROVE, new MeetingId("meeting"), new EntityId("item"), null,
                        LocalDate.of(2025, 6, 10), true),
                new MeetingWork.Line(new CaseId("case"), "Evans, Tom", MeetingTask.COME, new MeetingId("meeting"), new EntityId("other"), null,
                        null, false)), 2));
        answer(WaitingList.QUESTION, new WaitingList.Board(List.of(), List.of(new WaitingList.Count(MappaWait.ANSWER, 2, 0)), 2));
        answer(Meetings.DECIDING, new Meetings.MeetingList(List.of(), null));
    }

    <Q extends Record, V> FakeDesk answer(Question<Q, V> question, V view) {
        answers.put(question.name(), (_, _) -> view);
        return this;
    }

    @Override
    public <Q extends Record, V> Future<Answer<V>> ask(Asking asking, Question<Q, V> question, Q what) {
        if (!asking.token().equals(TOKEN)) {
            return Future.succeededFuture(new Answer.Refused<>(new Refusal.SignInNeeded("session-needed")));
        }
        var answer = answers.get(question.name());
        if (answer == null) {
            return Future.succeededFuture(new Answer.Refused<>(new Refusal.NotFound()));
        }
        return switch (answer.apply(asking.lang(), what)) {
            case Refusal why -> Future.succeededFuture(new Answer.Refused<>(why));
            case RuntimeException fault -> Future.failedFuture(fault);
            case Object view -> Future.succeededFuture(new Answer.Found<>(question.view().cast(view), new byte[0], "tag", Instant.MAX));
        };
    }

    @Override
    public <C extends Record> Future<Outcome> act(Asking asking, String key, Deed<C> deed, C command) {
        return done(key, command);
    }

    @Override
    public Future<Outcome> act(Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command) {
        askings.add(asking);
        return done(key, command);
    }

    private Future<Outcome> done(String key, Object command) {
        acted.add(command);
        keys.add(key);
        return Future.succeededFuture(outcome);
    }

    @Override
    public Future<SignIn> signIn(String username, String password, String from) {
        return Future.succeededFuture(password.equals("demo")
                ? new SignIn.Done(TOKEN, Instant.now().plusSeconds(3600), new Me(username, username, "", List.of(), List.of(), List.of()))
                : new SignIn.Refused(new Refusal.SignInNeeded("sign-in-refused")));
    }

    @Override
    public Future<Void> signOut(String token) {
        signedOut.add(token);
        return Future.succeededFuture();
    }

    @Override
    public Optional<Elsewhere> elsewhere() {
        return Optional.ofNullable(elsewhere);
    }

    @Override
    public Entrance entrance() {
        return entrance;
    }

    @Override
    public Future<Following> follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
        if (!asking.token().equals(TOKEN)) {
            return Future.succeededFuture(new Following.Refused(new Refusal.SignInNeeded("session-needed")));
        }
        followers.add(sink);
        sink.accept(new AgendaNews("image", "r1", "{}".getBytes(StandardCharsets.UTF_8)));
        return Future.succeededFuture(new Following.Open() {
            @Override
            public boolean allowed() {
                return allowed;
            }

            @Override
            public void close() {
                followers.remove(sink);
            }
        });
    }

    @Override
    public Future<Boolean> ready() {
        return Future.succeededFuture(true);
    }
}
