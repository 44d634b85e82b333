package gwarchod.core.casefile.action;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The actions in full: the open ones first, the earliest due on top.
public record ActionList(int open, int overdue, List<Line> actions) {
    public static final Section<Outline, ActionList> SECTION = new Section<>(
            Actions.SECTION, "actions", Basis.PUBLIC_PROTECTION, Outline.class, ActionList.class, ActionList::outline);

    public ActionList {
        actions = List.copyOf(actions);
    }

    /// An action.
    ///
    /// @param meeting at which it was given
    /// @param about what of this case it answers
    /// @param ended when it was reported done or cancelled, and by whom, and what was said
    public record Line(
            EntityId id, String what, String owner, String agency, LocalDate dueOn, boolean overdue, ActionStatus status,
            @Nullable Pillar pillar, @Nullable EntityId about, @Nullable MeetingId meeting, Instant given, @Nullable Ended ended) {}

    public record Ended(Instant at, String by, @Nullable String note) {}

    /// What the summary shows: whose agency, by when and how it stands, and none of the texts or names.
    public record Outline(int open, int overdue, List<Outlined> actions) {
        public Outline {
            actions = List.copyOf(actions);
        }
    }

    public record Outlined(EntityId id, String agency, LocalDate dueOn, boolean overdue, ActionStatus status) {}

    private Outline outline() {
        return new Outline(open, overdue, actions.stream()
                .map(line -> new Outlined(line.id(), line.agency(), line.dueOn(), line.overdue(), line.status()))
                .toList());
    }

    static Optional<ActionList> of(CaseFile file, Rendering rendering) {
        var all = file.state(Actions.DISCIPLINE).all();
        if (all.isEmpty()) {
            return Optional.empty();
        }
        var lines = all.stream()
                .map(action -> line(action, rendering))
                .sorted(Comparator.comparing((Line line) -> line.status() != ActionStatus.OPEN).thenComparing(Line::dueOn))
                .toList();
        int open = (int) lines.stream().filter(line -> line.status() == ActionStatus.OPEN).count();
        int overdue = (int) lines.stream().filter(Line::overdue).count();
        return Optional.of(new ActionList(open, overdue, lines));
    }

    private static Line line(Action action, Rendering rendering) {
        var given = action.given();
        var end = action.end();
        return new Line(given.actionId(), rendering.text(given.what()), rendering.directory().name(action.owner()),
                rendering.directory().name(action.agency()), given.dueOn(), action.overdue(rendering.today()), action.status(),
                given.pillar(), given.about(), action.meeting(), action.recorded(),
                end == null
                        ? null
                        : new Ended(end.recorded(), rendering.directory().name(end.by()), rendering.optionalText(end.said().note())));
    }
}
