package gwarchod.clinic.programme;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.noChange;

import gwarchod.clinic.apart.ApartCheck;
import gwarchod.clinic.programme.SessionEvent.Arranged;
import gwarchod.clinic.programme.SessionEvent.CalledOff;
import gwarchod.clinic.programme.SessionEvent.Dropped;
import gwarchod.clinic.programme.SessionEvent.Enrolled;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Request;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What groups need of programmes and sessions: to read terms, and to keep the sessions of a run in step with the group. What it writes is
/// written once, however often it is asked for.
public final class Arranging {
    /// Places a group may have at most.
    public static final int PLACES_MAX = ProgrammeRules.PARTICIPANTS_MAX;

    /// Sessions a calendar says at most.
    static final int DATED_MAX = 2_000;

    private final Kernel kernel;
    private final Live<Programme> programmes;
    private final Live<Session> sessions;
    private final Reach reach;
    private final ProgrammeDeeds deeds;
    private final SessionViews views;
    private final TextGuard guard;
    private final ApartCheck apart;

    Arranging(Kernel kernel, Live<Programme> programmes, Live<Session> sessions, ProgrammeDeeds deeds, SessionViews views, TextGuard guard,
            ApartCheck apart) {
        this.kernel = kernel;
        this.programmes = programmes;
        this.sessions = sessions;
        this.reach = new Reach(kernel, sessions);
        this.deeds = deeds;
        this.views = views;
        this.guard = guard;
        this.apart = apart;
    }

    /// A programme.
    ///
    /// @param terms none where nobody set them
    public record Of(EntityId id, String name, AgencyId provider, @Nullable ProgrammeTerms terms) {}

    /// A session of a run.
    public record Slot(EntityId session, int number, String module, Instant startsAt, Instant endsAt) {}

    /// Of what group it is a session, and where it is held.
    public record Run(
            EntityId group, Of programme, String name, SessionMode mode, String venue, Text briefing, List<UserId> facilitators) {
        public Run {
            facilitators = List.copyOf(facilitators);
        }
    }

    /// A programme this viewer arranges groups of.
    public Optional<Of> programme(Viewer viewer, EntityId id) {
        return programmes.get(Programme.stream(id)).map(Loaded::state).filter(one -> acts(viewer, one.provider()))
                .map(one -> new Of(one.id(), one.name(), one.provider(), one.terms()));
    }

    /// Whether the viewer arranges something at this provider.
    public boolean acts(Viewer viewer, AgencyId provider) {
        return reach.acts(viewer, provider);
    }

    /// Whether the viewer looks at what this provider arranges: its own staff who take registers, and who sees all.
    public boolean looks(Viewer viewer, AgencyId provider) {
        return own(viewer, provider) || reach.seesAll(viewer);
    }

    /// Whether the viewer takes registers at this provider.
    public boolean own(Viewer viewer, AgencyId provider) {
        return Roll.own(kernel, viewer, provider);
    }

    /// Who delivers sessions of a provider.
    public List<Viewer> facilitators(AgencyId provider) {
        return reach.facilitators(provider);
    }

    public boolean delivers(AgencyId provider, UserId user) {
        return reach.delivers(provider, user);
    }

    /// The referral of that case, where this viewer may know of it.
    public Optional<Referral> referral(Viewer viewer, CaseId on, EntityId referral) {
        return deeds.referral(viewer, new Enrol(referral, on, referral));
    }

    /// One try at giving somebody a place.
    public ApartCheck.Putting putting(CaseId who) {
        return apart.putting(who);
    }

    /// Whom somebody would meet at the sessions of a run that lie ahead.
    public Stream<ApartCheck.There> beside(List<EntityId> run) {
        var beside = new Beside(kernel, sessions);
        return run.stream().flatMap(one -> ahead(one).stream()).flatMap(beside::at);
    }

    /// Whether somebody still comes for that referral.
    public boolean comes(CaseId on, EntityId referral) {
        return new Beside(kernel, sessions).comes(on, referral);
    }

    /// The sessions of a group, as this viewer may see them, in the order they begin.
    public List<SessionView> sessions(Viewer viewer, Lang lang, EntityId group) {
        return views.of(viewer, lang, group);
    }

    /// When each group meets next, of those whose sessions the viewer may look at: for lists, which show nothing else of the sessions.
    public Map<EntityId, Instant> next(Viewer viewer) {
        var now = kernel.clock().instant();
        return reach.all(viewer)
                .filter(one -> one.plan().group() != null && one.plan().off() == null && one.startsAt().isAfter(now))
                .collect(Collectors.toMap(one -> one.plan().group(), Session::startsAt, (one, other) -> one.isBefore(other) ? one : other));
    }

    /// What a calendar says of a session: nothing of those who come, of the group's name, or of where somebody is met alone.
    ///
    /// @param changes how often it changed
    public record Dated(
            EntityId session, int changes, Instant startsAt, Instant endsAt, String programme, String module, SessionKind kind, SessionMode mode,
            String venue, boolean calledOff) {}

    /// The sessions between two moments that this viewer delivers, or that nobody was named for; for who sees all, all of them.
    public List<Dated> dated(Viewer viewer, Instant from, Instant until) {
        return reach.all(viewer)
                .filter(one -> !one.startsAt().isBefore(from) && one.startsAt().isBefore(until))
                .filter(one -> !own(viewer, one.provider()) || one.plan().facilitators().isEmpty() || one.plan().delivering().contains(viewer.user()))
                .sorted(Comparator.comparing(Session::startsAt).thenComparing(one -> one.id().value()))
                .limit(DATED_MAX)
                .map(one -> new Dated(one.id(), one.plan().changes(), one.startsAt(), one.endsAt(), one.programmeName(), one.plan().module(),
                        one.plan().kind(), one.plan().mode(), one.plan().ofOne() ? "" : one.venue(), one.plan().off() != null))
                .toList();
    }

    /// Texts about the people of a group, without the names of anybody their cases protect.
    public Function<Text, Text> guarded(List<CaseId> of) {
        return text -> guard.ofCases(of, text);
    }

    /// Schedules a session of a run, unless that was done.
    public void ensure(Actor by, Run run, Slot slot) {
        if (sessions.get(Session.stream(slot.session())).isPresent()) {
            return;
        }
        act(by, "scheduled", slot.session(), Programmes.SCHEDULE.name(), session -> accept(
                new Scheduled(run.programme().id(), run.programme().name(), run.programme().provider(), run.name(), slot.startsAt(), slot.endsAt(),
                        run.venue(), run.briefing()),
                new Arranged(run.group(), slot.number(), slot.module(), SessionKind.GROUP, run.mode(), run.facilitators(), null)));
    }

    /// Says who delivers a session that lies ahead.
    ///
    /// @param key of who said so: the same for the same
    public void deliveredBy(Actor by, String key, EntityId session, List<UserId> facilitators) {
        ahead(session).filter(one -> !one.plan().facilitators().equals(facilitators))
                .ifPresent(one -> act(by, key, session, Programmes.COVER.name(), now -> {
                    var plan = now.plan();
                    return accept(new Arranged(plan.group(), plan.number(), plan.module(), plan.kind(), plan.mode(), facilitators, plan.makesUp()));
                }));
    }

    /// Puts somebody on the list of a session that lies ahead.
    public void enrol(Actor by, String key, EntityId session, EntityId referral, CaseId on) {
        ahead(session).filter(one -> one.participant(referral).isEmpty())
                .flatMap(_ -> stands(on, referral)).filter(Referral::active)
                .ifPresent(known -> act(by, key, session, Programmes.ENROL.name(), now -> now.participant(referral).isPresent()
                        ? noChange() : accept(new Enrolled(referral, on, known.required()))));
    }

    /// Takes somebody off the list of a session that lies ahead.
    public void drop(Actor by, String key, EntityId session, EntityId referral, CaseId on) {
        ahead(session).flatMap(one -> one.participant(referral)).filter(one -> one.registered() == null)
                .ifPresent(_ -> act(by, key, session, "group.drop", now -> now.participant(referral).isEmpty()
                        ? noChange() : accept(new Dropped(referral, on))));
    }

    /// Calls off a session that lies ahead, because its group ended.
    public void callOff(Actor by, EntityId session, Text why) {
        ahead(session).ifPresent(_ -> act(by, "ended", session, Programmes.CALL_OFF.name(), now -> now.plan().off() != null
                ? noChange() : accept(new CalledOff(AskedBy.PROVIDER, why))));
    }

    private Optional<Session> ahead(EntityId session) {
        return sessions.get(Session.stream(session)).map(Loaded::state)
                .filter(one -> one.plan().off() == null && one.startsAt().isAfter(kernel.clock().instant()));
    }

    private Optional<Referral> stands(CaseId on, EntityId referral) {
        return kernel.cases().file(on).map(Loaded::state)
                .flatMap(file -> file.state(Referrals.DISCIPLINE).get(referral));
    }

    private void act(Actor by, String key, EntityId session, String command, Function<Session, Decision> decide) {
        var stream = Session.stream(session);
        sessions.act(stream, new Request(by, stream + "/" + key, command, key, null),
                loaded -> command.equals(Programmes.SCHEDULE.name()) && loaded.exists() ? noChange() : decide.apply(loaded.state()));
    }
}
