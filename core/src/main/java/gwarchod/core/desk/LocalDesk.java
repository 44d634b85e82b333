package gwarchod.core.desk;

import gwarchod.core.casefile.BankData;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Checks;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import io.vertx.core.Future;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// The desk of a case node: resolves the viewer, finds who answers, puts the look on record, and only then answers.
final class LocalDesk implements Desk, Registry {
    private static final Refusal NO_SESSION = new Refusal.SignInNeeded("session-needed");
    private static final Refusal SIGN_IN_AGAIN = new Refusal.NotPermitted("sign-in-again");

    /// How long an answer may wait for its record before it is asked again whether it may be given.
    private static final Duration HELD_MAX = Duration.ofSeconds(1);

    private final Work work;
    private final Repair repair;
    private final Viewers viewers;
    private final Supplier<Agreement> agreement;
    private final CaseDesk cases;
    private final Looks looks;
    private final Relay relay;
    private final Map<String, Answering<?, ?>> answerings = new HashMap<>();
    private final Map<String, Doing<?>> doings = new HashMap<>();
    final Names names = new Names();
    private final Map<String, Function<String, Optional<Viewer>>> holders = new HashMap<>();
    final OpenStreams streams;
    private SignInDoor door = SignInDoor.CLOSED;
    private AgendaDoor agendas = AgendaDoor.CLOSED;

    /// Where agendas are followed.
    interface AgendaDoor {
        AgendaDoor CLOSED = (_, _, _, _, _) -> new Following.Refused(new Refusal.NotFound());

        Following follow(Viewer viewer, Lang lang, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink);
    }

    LocalDesk(Work work, Repair repair, Viewers viewers, Supplier<Agreement> agreement, CaseDesk cases, Looks looks, Relay relay) {
        this.work = work;
        this.repair = repair;
        this.viewers = viewers;
        this.agreement = agreement;
        this.cases = cases;
        this.looks = looks;
        this.relay = relay;
        this.streams = new OpenStreams(repair::outOfTouch);
    }

    void open(SignInDoor door, AgendaDoor agendas) {
        this.door = door;
        this.agendas = agendas;
    }

    @Override
    public <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering) {
        names.add(question);
        answerings.put(question.name(), answering);
    }

    @Override
    public <Q extends Record, V> void answersOnCase(Question<Q, V> question, OnCase<Q, V> answering) {
        answers(question, (viewer, lang, what) ->
                cases.looking(viewer, lang, Looks.caseOf(what).orElseThrow(), looking -> answering.answer(looking, what)));
    }

    @Override
    public <C extends Record> void does(Deed<C> deed, Doing<C> doing) {
        names.add(deed);
        doings.put(deed.name(), doing);
    }

    @Override
    public void handsOut(Question<?, ?> question, Function<String, Optional<Viewer>> holder) {
        Names.once(holders.put(question.name(), holder), question.name());
    }

    @Override
    public <Q extends Record, V> Future<Answer<V>> askHolding(String secret, Lang lang, Question<Q, V> question, Q what) {
        return work.<Future<Answer<V>>>call(() -> {
            repair.refresh();
            var viewer = Optional.ofNullable(holders.get(question.name())).flatMap(holder -> holder.apply(secret));
            if (viewer.isEmpty()) {
                return Future.succeededFuture(new Answer.Refused<>(new Refusal.NotFound()));
            }
            var named = new LinkedHashSet<CaseId>();
            return record(viewer.get(), new Asking("", lang, null), question, what, answer(viewer.get(), lang, question, what, named), named);
        }).compose(seen -> seen);
    }

    @Override
    public <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking) {
        cases.outside().checks(command, checking);
    }

    @Override
    public void causes(String kind, Function<Fact, List<Effect>> effects) {
        relay.causes(kind, effects);
    }

    /// The names of everything that can be done here that isn't a command to a case.
    Set<String> deeds() {
        return doings.keySet();
    }

    boolean permits(Viewer viewer, Deed<?> deed) {
        return agreement.get().permits(viewer, deed.name());
    }

    /// Does something in the name of a viewer the caller has resolved already.
    <C extends Record> Outcome act(Viewer viewer, String key, Deed<C> deed, C command) {
        if (!permits(viewer, deed)) {
            return new Outcome.Refused(new Refusal.NotPermitted("not-permitted"));
        }
        return BankData.at(command)
                .<Outcome>map(pointer -> new Outcome.Refused(Refusal.invalid(Checks.BANK_DATA, pointer)))
                .orElseGet(() -> doing(deed).act(viewer, key, command));
    }

    @Override
    public <Q extends Record, V> Future<Answer<V>> ask(Asking asking, Question<Q, V> question, Q what) {
        return this.<Q, V>known(asking, question, what).orElseGet(() -> work.call(() -> answer(asking, question, what)).compose(seen -> seen));
    }

    /// The way of nearly every look at a case: everything is in memory already and nothing needs to wait but the record.
    @SuppressWarnings("unchecked")
    private <Q extends Record, V> Optional<Future<Answer<V>>> known(Asking asking, Question<Q, V> question, Q what) {
        if (!(what instanceof CaseQuestions.One one) || one.asOf() != null || asking.elsewhere() || !repair.holds(asking.seen())) {
            return Optional.empty();
        }
        return viewers.known(asking.token()).flatMap(viewer -> cases.cached(viewer, asking.lang(), one.id())
                .map(found -> record(viewer, asking, question, what, (Answer<V>) found, List.of(one.id()))));
    }

    private <Q extends Record, V> Future<Answer<V>> answer(Asking asking, Question<Q, V> question, Q what) {
        var viewer = viewer(asking);
        if (viewer.isEmpty()) {
            return Future.succeededFuture(new Answer.Refused<>(NO_SESSION));
        }
        var named = new LinkedHashSet<CaseId>();
        Looks.caseOf(what).ifPresent(named::add);
        return record(viewer.get(), asking, question, what, answer(viewer.get(), asking.lang(), question, what, named), named);
    }

    @SuppressWarnings("unchecked")
    private <Q extends Record, V> Answer<V> answer(Viewer viewer, Lang lang, Question<Q, V> question, Q what, Set<CaseId> named) {
        if (what instanceof CaseQuestions.One one) {
            return (Answer<V>) cases.view(viewer, lang, one);
        }
        var answering = (Answering<Q, V>) answerings.get(question.name());
        if (answering == null) {
            throw new IllegalArgumentException("nobody answers " + question.name());
        }
        return switch (answering.answer(viewer, lang, what)) {
            case Reply.Refused<V>(var why) -> new Answer.Refused<>(why);
            case Reply.View<V>(var view, var validUntil) -> found(view, validUntil, named);
            case Reply.Alike<V>(var found) -> found;
        };
    }

    private static <V> Answer<V> found(V view, Instant validUntil, Set<CaseId> named) {
        byte[] json = Json.writeBytes(view, named);
        return new Answer.Found<>(view, json, Tags.of(json), validUntil);
    }

    /// A 304 is a look too.
    private <Q extends Record, V> Future<Answer<V>> record(
            Viewer viewer, Asking asking, Question<Q, V> question, Q what, Answer<V> answer, Collection<CaseId> named) {
        if (!(answer instanceof Answer.Found<V> found)) {
            return Future.succeededFuture(answer);
        }
        Answer<V> given = found.tag().equals(asking.tagHeld()) ? new Answer.Same<>(found.tag()) : answer;
        var since = looks.now();
        var rules = agreement.get();
        return looks.looked(viewer, question.name(), Looks.aboutOf(what), named, found.tag())
                .compose(_ -> looks.now().isBefore(since.plus(HELD_MAX)) ? Future.succeededFuture(given) : late(viewer, asking, rules, given));
    }

    /// An answer that waited so long for its record that its reader's access may have ended meanwhile.
    private <V> Future<Answer<V>> late(Viewer viewer, Asking asking, Agreement rules, Answer<V> given) {
        return viewers.still(asking.token()).map(now -> now.isEmpty() ? new Answer.Refused<>(NO_SESSION)
                : now.get().equals(viewer) && agreement.get() == rules ? given : new Answer.Refused<>(new Refusal.Busy("busy", 1)));
    }

    @Override
    public <C extends Record> Future<Outcome> act(Asking asking, String key, Deed<C> deed, C command) {
        return work.call(() -> viewer(asking)
                .map(viewer -> act(viewer, asking.token(), key, deed, command))
                .orElseGet(() -> new Outcome.Refused(NO_SESSION)));
    }

    /// Whether one may is said before whether one has to sign in again for it.
    private <C extends Record> Outcome act(Viewer viewer, String token, String key, Deed<C> deed, C command) {
        return deed.confirmed() && permits(viewer, deed) && !viewers.confirmed(token).await()
                ? new Outcome.Refused(SIGN_IN_AGAIN)
                : act(viewer, key, deed, command);
    }

    @SuppressWarnings("unchecked")
    private <C extends Record> Doing<C> doing(Deed<C> deed) {
        var doing = (Doing<C>) doings.get(deed.name());
        if (doing == null) {
            throw new IllegalArgumentException("nobody does " + deed.name());
        }
        return doing;
    }

    @Override
    public Future<Outcome> act(Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, CaseCommand command) {
        return work.call(() -> {
            var viewer = viewer(asking);
            if (viewer.isEmpty()) {
                return new Outcome.Refused(NO_SESSION);
            }
            var outcome = cases.act(viewer.get(), asking, key, ifMatch, on, command);
            if (outcome instanceof Outcome.Refused(Refusal.Stale stale)) {      // it says what changed: a look too
                looks.looked(viewer.get(), "case.stale", null, on == null ? List.of() : List.of(on), stale.tag()).await();
            }
            return outcome;
        });
    }

    @Override
    public Future<SignIn> signIn(String username, String password, String from) {
        return repair.suffices() ? door.signIn(username, password, from) : work.call(() -> {
            repair.poll();
            return true;
        }).compose(_ -> door.signIn(username, password, from));
    }

    @Override
    public Future<Void> signOut(String token) {
        return door.signOut(token);
    }

    @Override
    public Entrance entrance() {
        return door.entrance();
    }

    @Override
    public Optional<Elsewhere> elsewhere() {
        return door.elsewhere();
    }

    @Override
    public Future<Following> follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, Consumer<AgendaNews> sink) {
        return work.call(() -> {
            var viewer = viewer(asking);
            if (viewer.isEmpty()) {
                return new Following.Refused(NO_SESSION);
            }
            var guarded = new GuardedSink(viewers, asking.token(), viewer.get(),
                    news -> looks.looked(viewer.get(), "meeting.follow", "meeting/" + meeting, news.cases(), news.revision()), sink);
            var following = agendas.follow(viewer.get(), asking.lang(), meeting, lastRevision, guarded);
            return following instanceof Following.Open open ? streams.added(guarded, guarded.guard(open)) : following;
        });
    }

    @Override
    public Future<Boolean> ready() {
        return repair.fresh() ? Future.succeededFuture(true) : work.call(() -> {
            repair.poll();
            return true;
        }).otherwise(false);
    }

    /// Who asks, when memory holds all that they know of already. A node that lost touch with the store asks it before it says anything.
    private Optional<Viewer> viewer(Asking asking) {
        repair.refresh();
        repair.refresh(!asking.elsewhere() && viewers.known(asking.token()).isPresent(), asking.seen());
        return viewers.known(asking.token()).or(() -> viewers.resolve(asking.token()).await());
    }
}
