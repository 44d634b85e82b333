package gwarchod.clinic.programme;

import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Sessions as each viewer may see them. A session of another provider isn't there; who is on its list for whom, [Roll] says.
final class SessionViews {
    /// Sessions in one answer at the most, the oldest first.
    static final int SESSIONS_MAX = 200;

    private final Kernel kernel;
    private final Live<Programme> programmes;
    private final TextGuard guard;
    private final Reach reach;
    private final PlanViews plans;

    SessionViews(Kernel kernel, Live<Session> sessions, Live<Programme> programmes, TextGuard guard) {
        this.kernel = kernel;
        this.programmes = programmes;
        this.guard = guard;
        this.reach = new Reach(kernel, sessions);
        this.plans = new PlanViews(kernel, reach, guard);
    }

    Reply<ProgrammeView.Items> catalogue(Viewer viewer, Lang lang) {
        var items = programmes.all().stream()
                .map(Loaded::state)
                .sorted(Comparator.comparing(Programme::name).thenComparing(programme -> programme.provider().value()))
                .map(programme -> programme(viewer, lang, programme))
                .toList();
        return Reply.of(new ProgrammeView.Items(items, null));
    }

    Reply<ProgrammeView> programme(Viewer viewer, Lang lang, EntityId id) {
        return programmes.get(Programme.stream(id)).map(found -> Reply.of(programme(viewer, lang, found.state()))).orElseGet(Reply::notFound);
    }

    private ProgrammeView programme(Viewer viewer, Lang lang, Programme programme) {
        boolean ours = Roll.own(kernel, viewer, programme.provider()) || kernel.agreement().get().permits(viewer, Programmes.SEE_ALL);
        return new ProgrammeView(programme.id(), programme.name(), programme.provider(), kernel.directory().name(programme.provider(), lang),
                programme.takes().raw(), programme.modules(), programme.terms(), ours);
    }

    Reply<SessionView.Items> on(Viewer viewer, Lang lang, Programmes.SessionsOn what) {
        var now = kernel.clock().instant();
        var day = what.on() == null ? LocalDate.ofInstant(now, Words.ZONE) : what.on();
        return items(viewer, lang, now, session -> LocalDate.ofInstant(session.startsAt(), Words.ZONE).equals(day));
    }

    Reply<SessionView.Items> needing(Viewer viewer, Lang lang) {
        var now = kernel.clock().instant();
        return items(viewer, lang, now,
                session -> Roll.own(kernel, viewer, session.provider())
                        && state(session, new Roll(kernel, viewer, session), now) == SessionState.REGISTER_NEEDED);
    }

    private Reply<SessionView.Items> items(Viewer viewer, Lang lang, Instant now, Predicate<Session> asked) {
        var views = reached(viewer)
                .filter(asked)
                .sorted(Comparator.comparing(Session::startsAt).thenComparing(Session::group))
                .limit(SESSIONS_MAX)
                .map(session -> view(session, viewer, lang, now, false))
                .toList();
        return new Reply.View<>(new SessionView.Items(views, null), nextChange(viewer, now));
    }

    /// The sessions of a group, each without what only its own page says.
    List<SessionView> of(Viewer viewer, Lang lang, EntityId group) {
        var now = kernel.clock().instant();
        return reached(viewer)
                .filter(session -> group.equals(session.plan().group()))
                .sorted(Comparator.comparing(Session::startsAt))
                .map(session -> view(session, viewer, lang, now, false))
                .toList();
    }

    private Stream<Session> reached(Viewer viewer) {
        return reach.all(viewer);
    }

    Reply<SessionView> one(Viewer viewer, Lang lang, EntityId id) {
        var now = kernel.clock().instant();
        var found = reached(viewer).filter(session -> session.id().equals(id)).findFirst();
        return found.isEmpty()
                ? Reply.notFound()
                : new Reply.View<>(view(found.get(), viewer, lang, now, true), nextChange(viewer, now));
    }

    /// A register opens, or a day ends.
    private Instant nextChange(Viewer viewer, Instant now) {
        var midnight = LocalDate.ofInstant(now, Words.ZONE).plusDays(1).atStartOfDay(Words.ZONE).toInstant();
        return reached(viewer)
                .map(Session::registerOpens)
                .filter(opens -> opens.isAfter(now) && opens.isBefore(midnight))
                .min(Comparator.naturalOrder())
                .orElse(midnight);
    }

    private SessionView view(Session session, Viewer viewer, Lang lang, Instant now, boolean whole) {
        var roll = new Roll(kernel, viewer, session);
        boolean may = roll.own() && session.plan().off() == null && !now.isBefore(session.registerOpens())
                && kernel.agreement().get().permits(viewer, Programmes.REGISTER.name());
        boolean notices = roll.own() && session.plan().off() == null && kernel.agreement().get().permits(viewer, Programmes.NOTICE.name());
        var lines = session.participants().stream().filter(roll::lists)
                .map(one -> new SessionLine(kernel, roll, guard.of(session), lang).of(one, whole)).toList();
        var briefing = whole && roll.own() && !session.briefing().isBlank() ? guard.of(session).briefing(lang) : null;
        return new SessionView(session.id(), session.programme(), session.programmeName(), session.provider(),
                kernel.directory().name(session.provider(), lang), session.group(), session.startsAt(), session.endsAt(), session.venue(),
                state(session, roll, now), may, briefing, lines, notices, unheld(session, whole && roll.own(), lang),
                plans.of(session, viewer, lang, now, whole));
    }

    private SessionView.@Nullable Unheld unheld(Session session, boolean whole, Lang lang) {
        var why = session.notHeld();
        return why == null ? null : new SessionView.Unheld(why.why(), whole && why.note() != null ? guard.of(session).ofAll(why.note(), lang) : null);
    }

    /// Of the lines this viewer sees: somebody hidden from them leaves no trace here either.
    private static SessionState state(Session session, Roll roll, Instant now) {
        if (session.notHeld() != null) {
            return SessionState.NOT_HELD;
        }
        if (session.plan().off() != null) {
            return SessionState.CALLED_OFF;
        }
        if (now.isBefore(session.registerOpens())) {
            return SessionState.UPCOMING;
        }
        return session.participants().stream().anyMatch(roll::awaits) ? SessionState.REGISTER_NEEDED : SessionState.REGISTERED;
    }
}
