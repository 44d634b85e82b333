package gwarchod.clinic.programme;

import gwarchod.clinic.apart.ApartCheck;
import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.attendance.AbsenceRule;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Carries the deeds out. What another provider owns is, to a provider, not there.
final class ProgrammeDeeds {
    private final Kernel kernel;
    private final Live<Programme> programmes;
    private final Live<Session> sessions;
    private final TextGuard guard;
    private final Reach reach;
    private final ApartCheck apart;

    ProgrammeDeeds(Kernel kernel, Live<Programme> programmes, Live<Session> sessions, TextGuard guard, ApartCheck apart) {
        this.kernel = kernel;
        this.programmes = programmes;
        this.sessions = sessions;
        this.guard = guard;
        this.apart = apart;
        this.reach = new Reach(kernel, sessions);
    }

    Outcome create(Viewer viewer, String key, CreateProgramme command) {
        if (!reaches(viewer, command.provider())) {
            return new Outcome.Refused(new Refusal.NotPermitted("not-your-programme"));
        }
        if (kernel.directory().kind(command.provider()).isEmpty()) {
            return new Outcome.Refused(Refusal.invalid("provider-unknown", "/provider"));
        }
        var id = new EntityId(kernel.ids().next());
        boolean taken = programmes.all().stream().map(Loaded::state).anyMatch(programme ->
                programme.provider().equals(command.provider()) && programme.name().equalsIgnoreCase(command.name().strip()));
        return programmes.act(Programme.stream(id), request(viewer, key, Programmes.CREATE, command),
                _ -> ProgrammeRules.create(command, id, taken, kernel.clock().instant()));
    }

    Outcome setTerms(Viewer viewer, String key, SetTerms command) {
        var programme = programmes.get(Programme.stream(command.programme())).map(Loaded::state);
        if (programme.filter(one -> reaches(viewer, one.provider())).isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        return programmes.act(Programme.stream(command.programme()), request(viewer, key, Programmes.SET_TERMS, command),
                loaded -> TermsRules.set(loaded.state(), command, kernel.clock().instant()));
    }

    Outcome schedule(Viewer viewer, String key, ScheduleSession command) {
        var programme = programmes.get(Programme.stream(command.programme())).map(Loaded::state);
        if (programme.filter(one -> reaches(viewer, one.provider())).isEmpty()) {
            return new Outcome.Refused(Refusal.invalid("programme-unknown", "/programme"));
        }
        var id = new EntityId(kernel.ids().next());
        return sessions.act(Session.stream(id), request(viewer, key, Programmes.SCHEDULE, command),
                _ -> ProgrammeRules.schedule(programme.get(), command, id, kernel.clock().instant()));
    }

    Outcome enrol(Viewer viewer, String key, Enrol command) {
        if (known(viewer, command.session()).isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        var putting = apart.putting(command.caseId());
        var beside = new Beside(kernel, sessions);
        return putting.told(viewer, sessions.act(Session.stream(command.session()), request(viewer, key, Programmes.ENROL, command),
                loaded -> putting.unless(ProgrammeRules.enrol(loaded.state(), command, referral(viewer, command)),
                        () -> beside.at(loaded.state()))));
    }

    /// The referral, where this viewer may know of it.
    Optional<Referral> referral(Viewer viewer, Enrol command) {
        var scope = kernel.cases().card(command.caseId()).map(card -> kernel.agreement().get().scope(viewer, card.facts()));
        return scope.flatMap(_ -> kernel.cases().file(command.caseId()))
                .flatMap(file -> file.state().state(Referrals.DISCIPLINE).get(command.referral()))
                .filter(referral -> scope.get().sees(Referrals.SECTION_ID, Level.SUMMARY, Set.of(referral.provider())));
    }

    Outcome register(Viewer viewer, String key, Register command) {
        return onOwn(viewer, command.session(), () -> request(viewer, key, Programmes.REGISTER, command), (session, roll) ->
                new RegisterRules(session, kernel.clock().instant(), roll::lists, roll::reads, roll::ended, rule(session), guard.of(session))
                        .register(command));
    }

    private @Nullable AbsenceRule rule(Session session) {
        return programmes.get(Programme.stream(session.programme()))
                .map(Loaded::state)
                .map(Programme::terms)
                .map(terms -> new AbsenceRule(terms.absences().unacceptable(), terms.absences().any()))
                .orElse(null);
    }

    Outcome notHeld(Viewer viewer, String key, NotHeld command) {
        return onOwn(viewer, command.session(), () -> request(viewer, key, Programmes.NOT_HELD, command),
                (session, roll) -> beside(session, roll).notHeld(command));
    }

    Outcome notice(Viewer viewer, String key, NoticeAbsence command) {
        return onOwn(viewer, command.session(), () -> request(viewer, key, Programmes.NOTICE, command),
                (session, roll) -> beside(session, roll).notice(command));
    }

    Outcome withdrawNotice(Viewer viewer, String key, WithdrawNotice command) {
        return onOwn(viewer, command.session(), () -> request(viewer, key, Programmes.WITHDRAW_NOTICE, command),
                (session, roll) -> beside(session, roll).withdraw(command));
    }

    private NoticeRules beside(Session session, Roll roll) {
        return new NoticeRules(session, kernel.clock().instant(), roll::lists, roll::expects, guard.of(session));
    }

    /// What only the session's own provider does to it.
    private Outcome onOwn(Viewer viewer, EntityId id, Supplier<Request> request, BiFunction<Session, Roll, Decision> rule) {
        var session = known(viewer, id);
        if (session.isEmpty()) {
            return new Outcome.Refused(new Refusal.NotFound());
        }
        if (!session.get().provider().equals(viewer.agency())) {
            return new Outcome.Refused(new Refusal.NotPermitted("not-your-programme"));
        }
        return sessions.act(Session.stream(id), request.get(), loaded -> loaded.state().plan().off() != null
                ? Decision.refuse("session-called-off")
                : rule.apply(loaded.state(), new Roll(kernel, viewer, loaded.state())));
    }

    private Optional<Session> known(Viewer viewer, EntityId id) {
        return reach.one(viewer, id);
    }

    private boolean reaches(Viewer viewer, AgencyId provider) {
        return reach.acts(viewer, provider);
    }

    static <C extends Record> Request request(Viewer viewer, String key, Deed<C> deed, C command) {
        return new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
    }
}
