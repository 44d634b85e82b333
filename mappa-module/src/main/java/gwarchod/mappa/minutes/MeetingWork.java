package gwarchod.mappa.minutes;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.mappa.panel.InvitationAnswer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What formal meetings ask of one viewer, over all cases as far as they see them: to come for an item, to write, approve and send out minutes, to
/// answer whoever asked about them. It is worked out at each look.
public final class MeetingWork {
    public static final Question<Asked, Board> QUESTION = new Question<>("mappa.meeting-work", Asked.class, Board.class);

    /// Lines at most, what is due first before the others.
    static final int LINES_MAX = 100;

    private static final String PERSON = "person.details";

    /// Whoever arranges the meetings sees in each who is to come.
    private static final String ARRANGES = "panel.invite";

    private static final Comparator<Line> MOST_PRESSING = Comparator.comparing((Line line) -> line.due() == null ? LocalDate.MIN : line.due())
            .thenComparing(Line::task).thenComparing(line -> line.caseId().value()).thenComparing(line -> line.item().value());

    private final Kernel kernel;

    private MeetingWork(Kernel kernel) {
        this.kernel = kernel;
    }

    public record Asked() {}

    /// @param total of all lines, listed here or not
    public record Board(List<Line> items, int total) {
        public static final Board NOTHING = new Board(List.of(), 0);

        public Board {
            items = List.copyOf(items);
        }
    }

    /// @param name empty for who may not know it
    /// @param said what the viewer's agency answered; none: nothing yet, or it isn't asked to come
    /// @param due absent where the day of the meeting says
    public record Line(
            CaseId caseId, String name, MeetingTask task, MeetingId meeting, EntityId item, @Nullable InvitationAnswer said, @Nullable LocalDate due,
            boolean overdue) {}

    static void register(Kernel kernel, Registry registry) {
        var work = new MeetingWork(kernel);
        registry.answers(QUESTION, (viewer, _, _) -> work.board(viewer));
    }

    private Reply<Board> board(Viewer viewer) {
        var today = Days.of(kernel.clock().instant());
        var all = kernel.cases().cards().stream().flatMap(card -> lines(viewer, card, today)).sorted(MOST_PRESSING).toList();
        return new Reply.View<>(new Board(all.stream().limit(LINES_MAX).toList(), all.size()), Days.start(today.plusDays(1)));
    }

    private Stream<Line> lines(Viewer viewer, Card card, LocalDate today) {
        if (!(card.kept().get(MeetingWaits.KEPT) instanceof MeetingWaits(var waits)) || waits.isEmpty()) {
            return Stream.of();
        }
        var access = kernel.agreement().get().access(viewer, card.facts());
        var scope = access.scope();
        if (access.needsReason()) {
            return Stream.of();
        }
        var name = scope.sees(PERSON, Level.SUMMARY) ? card.name() : "";
        return waits.stream().filter(one -> scope.sees(one.section(), Level.FULL) && may(viewer, card, one))
                .map(one -> new Line(card.id(), name, one.task(), one.meeting(), one.item(), one.said(), one.due(),
                        one.due() != null && today.isAfter(one.due())))
                .distinct();
    }

    private boolean may(Viewer viewer, Card card, MeetingWaits.One one) {
        var rules = kernel.agreement().get();
        return rules.permits(viewer, one.task().permission(), card.facts())
                && (one.agency() == null || one.agency().equals(viewer.agency()) && (one.person() == null || one.person().equals(viewer.user()))
                        && !rules.permits(viewer, ARRANGES, card.facts()));
    }
}
