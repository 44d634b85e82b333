package gwarchod.matrix;

import gwarchod.core.casefile.CaseCommand;
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
import io.vertx.core.Future;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// A desk that says the wrong thing on the way: whatever a subclass changes, the rest is the real one's.
class LeakyDesk implements Desk {
    private final Desk real;

    LeakyDesk(Desk real) {
        this.real = real;
    }

    /// What becomes of an answer.
    <Q extends Record, V> Answer<V> answered(Asking asking, Question<Q, V> question, Q what, Answer<V> answer) {
        return answer;
    }

    /// What becomes of an outcome.
    Outcome acted(Outcome outcome) {
        return outcome;
    }

    AgendaNews told(AgendaNews news) {
        return news;
    }

    @Override
    public <Q extends Record, V> Future<Answer<V>> ask(Asking asking, Question<Q, V> question, Q what) {
        return real.ask(asking, question, what).map(answer -> answered(asking, question, what, answer));
    }

    @Override
    public <C extends Record> Future<Outcome> act(Asking asking, String key, Deed<C> deed, C command) {
        return real.act(asking, key, deed, command).map(this::acted);
    }

    @Override
    public Future<Outcome> act(Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command) {
        return real.act(asking, key, ifMatch, on, command).map(this::acted);
    }

    @Override
    public Future<SignIn> signIn(String username, String password, String from) {
        return real.signIn(username, password, from);
    }

    @Override
    public Future<Void> signOut(String token) {
        return real.signOut(token);
    }

    @Override
    public Entrance entrance() {
        return real.entrance();
    }

    @Override
    public Optional<Elsewhere> elsewhere() {
        return real.elsewhere();
    }

    @Override
    public Future<Following> follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
        UnaryOperator<AgendaNews> changed = this::told;
        return real.follow(asking, meeting, lastRevision, news -> sink.accept(changed.apply(news)));
    }

    @Override
    public Future<Boolean> ready() {
        return real.ready();
    }
}
