package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Loaded;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Plans of sessions as a viewer may see them.
record PlanViews(Kernel kernel, Reach reach, TextGuard guard) {
    PlanView of(Session session, Viewer viewer, Lang lang, Instant now, boolean whole) {
        var plan = session.plan();
        boolean may = kernel.agreement().get().permits(viewer, Programmes.RESCHEDULE.name()) && reach.acts(viewer, session.provider())
                && plan.off() == null && session.startsAt().isAfter(now);
        return new PlanView(plan.kind(), plan.mode(), plan.group(), plan.number(), plan.module(), facilitators(plan), missed(plan.makesUp()),
                changes(session, viewer, lang, whole), may);
    }

    private List<PlanView.Facilitator> facilitators(Plan plan) {
        return plan.facilitators().stream()
                .map(one -> plan.cover(one)
                        .map(cover -> new PlanView.Facilitator(cover.by(), name(cover.by()), name(one)))
                        .orElseGet(() -> new PlanView.Facilitator(one, name(one), null)))
                .toList();
    }

    private String name(UserId user) {
        return kernel.directory().name(user);
    }

    private @Nullable Instant missed(@Nullable EntityId session) {
        return session == null ? null : reach.sessions().get(Session.stream(session)).map(Loaded::state).map(Session::startsAt).orElse(null);
    }

    private List<PlanView.Change> changes(Session session, Viewer viewer, Lang lang, boolean whole) {
        boolean own = whole && Roll.own(kernel, viewer, session.provider());
        var said = guard.of(session);
        var all = new ArrayList<PlanView.Change>();
        for (Plan.Move move : session.plan().moves()) {
            all.add(new PlanView.Change(move.to().askedBy(), why(own, said, move.to().why(), lang), move.wasAt(), move.wasMode(), move.wasVenue(),
                    move.said().at(), name(move.said().by())));
        }
        var off = session.plan().off();
        if (off != null) {
            all.add(new PlanView.Change(off.why().askedBy(), why(own, said, off.why().why(), lang), null, null, null, off.said().at(),
                    name(off.said().by())));
        }
        return all;
    }

    private static @Nullable String why(boolean own, TextGuard.Of said, Text why, Lang lang) {
        return own ? said.ofAll(why, lang) : null;
    }
}
