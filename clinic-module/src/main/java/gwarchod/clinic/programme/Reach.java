package gwarchod.clinic.programme;

import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Which sessions are there for a viewer. Another provider's aren't, and one for a single person is for whoever may know that person.
record Reach(Kernel kernel, Live<Session> sessions) {
    /// Those a viewer may look at: of their own agency where they take registers, of all where the agreement says so.
    Stream<Session> all(Viewer viewer) {
        boolean every = seesAll(viewer);
        return sessions.all().stream().map(Loaded::state)
                .filter(session -> every || Roll.own(kernel, viewer, session.provider()))
                .filter(session -> there(viewer, session));
    }

    /// One they may arrange something about.
    Optional<Session> one(Viewer viewer, EntityId id) {
        return sessions.get(Session.stream(id)).map(Loaded::state)
                .filter(session -> acts(viewer, session.provider()))
                .filter(session -> there(viewer, session));
    }

    boolean acts(Viewer viewer, AgencyId provider) {
        return provider.equals(viewer.agency()) || seesAll(viewer);
    }

    boolean seesAll(Viewer viewer) {
        return kernel.agreement().get().permits(viewer, Programmes.SEE_ALL);
    }

    private boolean there(Viewer viewer, Session session) {
        return !session.plan().ofOne() || session.participants().stream().anyMatch(new Roll(kernel, viewer, session)::lists);
    }

    /// Who delivers sessions of a provider.
    List<Viewer> facilitators(AgencyId provider) {
        return kernel.directory().everybody().stream().filter(one -> Roll.own(kernel, one, provider)).toList();
    }

    boolean delivers(AgencyId provider, UserId user) {
        return facilitators(provider).stream().anyMatch(one -> one.user().equals(user));
    }
}
