package gwarchod.clinic.programme;

import gwarchod.clinic.apart.ApartCheck;
import gwarchod.clinic.referral.Referral;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.sharing.Viewer;
import java.util.Objects;
import java.util.Optional;
import java.util.function.BiFunction;

/// Carries out what changes about sessions that lie ahead, and sets those for one person.
final class PlanDeeds {
    private final Kernel kernel;
    private final Live<Session> sessions;
    private final Reach reach;
    private final TextGuard guard;
    private final BiFunction<Viewer, Enrol, Optional<Referral>> referrals;
    private final ApartCheck apart;

    /// @param referrals the referral of a case, where the viewer may know of it
    PlanDeeds(Kernel kernel, Live<Session> sessions, Reach reach, TextGuard guard, BiFunction<Viewer, Enrol, Optional<Referral>> referrals,
            ApartCheck apart) {
        this.kernel = kernel;
        this.sessions = sessions;
        this.reach = reach;
        this.guard = guard;
        this.referrals = referrals;
        this.apart = apart;
    }

    Outcome reschedule(Viewer viewer, String key, Reschedule command) {
        return change(viewer, command.session(), (session, rules) -> rules.reschedule(session, new Reschedule(command.session(),
                        command.startsAt(), command.endsAt(), command.mode(), command.venue(), command.askedBy(), stored(session, command.why()))),
                ProgrammeDeeds.request(viewer, key, Programmes.RESCHEDULE, command));
    }

    Outcome callOff(Viewer viewer, String key, CallOff command) {
        return change(viewer, command.session(), (session, rules) -> rules.callOff(session,
                        new CallOff(command.session(), command.askedBy(), stored(session, command.why()))),
                ProgrammeDeeds.request(viewer, key, Programmes.CALL_OFF, command));
    }

    Outcome cover(Viewer viewer, String key, Cover command) {
        return change(viewer, command.session(), (session, rules) -> rules.cover(session, new Cover(command.session(), command.instead(),
                        command.by(), command.why() == null ? null : stored(session, command.why()))),
                ProgrammeDeeds.request(viewer, key, Programmes.COVER, command));
    }

    private Text stored(Session session, Text why) {
        return guard.of(session).stored(why);
    }

    private Outcome change(Viewer viewer, EntityId id, BiFunction<Session, PlanRules, Decision> decide, Request request) {
        var session = reach.one(viewer, id);
        if (session.isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        return sessions.act(Session.stream(id), request, loaded -> decide.apply(loaded.state(), rules(loaded.state().provider())));
    }

    private PlanRules rules(AgencyId provider) {
        return new PlanRules(kernel.clock().instant(), user -> reach.delivers(provider, user));
    }

    /// Whether it is another provider's is not said: the referral is then as unknown as one that isn't there.
    Outcome forOne(Viewer viewer, String key, ArrangeForOne command) {
        var id = new EntityId(kernel.ids().next());
        var putting = apart.putting(command.caseId());
        return putting.told(viewer, sessions.act(Session.stream(id), ProgrammeDeeds.request(viewer, key, Programmes.FOR_ONE, command), _ -> {
            var referral = referrals.apply(viewer, new Enrol(id, command.caseId(), command.referral()))
                    .filter(one -> reach.acts(viewer, one.provider()));
            var missed = Optional.ofNullable(command.makesUp()).flatMap(session -> reach.one(viewer, session));
            var provider = referral.map(Referral::provider).orElse(Session.NOBODY);
            return putting.unless(rules(provider).forOne(command, id, referral, missed, madeUp(command)),
                    () -> new Beside(kernel, sessions).around(id, provider, command.mode(), Objects.requireNonNullElse(command.venue(), ""),
                            command.startsAt(), command.endsAt()));
        }));
    }

    private boolean madeUp(ArrangeForOne command) {
        return command.makesUp() != null && sessions.all().stream().map(Loaded::state)
                .anyMatch(session -> command.makesUp().equals(session.plan().makesUp()) && session.plan().off() == null
                        && session.participant(command.referral()).isPresent());
    }
}
