package gwarchod.mappa.referral;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who waits where, over all cases, as far as one viewer sees them: for the co-ordinator, past whom no case slips. It is worked out at each look.
public final class WaitingList {
    public static final Question<Asked, Board> QUESTION = new Question<>("mappa.waiting", Asked.class, Board.class);

    /// Lines at most, what is due first before the others; the counts are of all.
    static final int LINES_MAX = 500;

    private static final String PERSON = "person.details";

    private static final Comparator<Line> MOST_PRESSING = Comparator.comparing((Line line) -> line.due() == null ? LocalDate.MAX : line.due())
            .thenComparing(Line::since).thenComparing(line -> line.caseId().value()).thenComparing(Line::at);

    private final Kernel kernel;

    private WaitingList(Kernel kernel) {
        this.kernel = kernel;
    }

    /// @param at where they wait; absent: anywhere
    public record Asked(@Nullable MappaWait at) {}

    /// @param items of the wait that was asked for
    /// @param counts of every wait there is, whatever was asked for
    /// @param total of `items`, listed here or not
    public record Board(List<Line> items, List<Count> counts, int total) {
        public Board {
            items = List.copyOf(items);
            counts = List.copyOf(counts);
        }
    }

    /// @param name empty for who may not know it
    /// @param since of a review of the level: since when it holds
    /// @param due absent where nothing says by when
    public record Line(CaseId caseId, String name, MappaWait at, Instant since, @Nullable LocalDate due, boolean overdue) {}

    public record Count(MappaWait at, int waiting, int overdue) {}

    static void register(Kernel kernel, Registry registry) {
        var list = new WaitingList(kernel);
        registry.answers(QUESTION, (viewer, _, what) -> list.board(viewer, what));
    }

    private Reply<Board> board(Viewer viewer, Asked what) {
        var today = Days.of(kernel.clock().instant());
        var all = kernel.cases().cards().stream().flatMap(card -> lines(viewer, card, today)).sorted(MOST_PRESSING).toList();
        var counts = Stream.of(MappaWait.values()).map(at -> count(at, all)).filter(count -> count.waiting() > 0).toList();
        var asked = all.stream().filter(line -> what.at() == null || line.at() == what.at()).toList();
        return new Reply.View<>(new Board(asked.stream().limit(LINES_MAX).toList(), counts, asked.size()), Days.start(today.plusDays(1)));
    }

    private static Count count(MappaWait at, List<Line> all) {
        var there = all.stream().filter(line -> line.at() == at).toList();
        return new Count(at, there.size(), (int) there.stream().filter(Line::overdue).count());
    }

    private Stream<Line> lines(Viewer viewer, Card card, LocalDate today) {
        if (!(card.kept().get(Waits.KEPT) instanceof Waits(var waits)) || waits.isEmpty()) {
            return Stream.of();
        }
        var access = kernel.agreement().get().access(viewer, card.facts());
        var scope = access.scope();
        if (access.needsReason() || !scope.sees(MappaReferrals.SECTION_ID, Level.FULL) || !scope.sees(LevelShown.SECTION.id(), Level.FULL)) {
            return Stream.of();
        }
        var name = scope.sees(PERSON, Level.SUMMARY) ? card.name() : "";
        return waits.stream().filter(one -> scope.sees(one.section(), Level.FULL) && !today.isBefore(one.from()))
                .map(one -> new Line(card.id(), name, one.at(), one.since(), one.due(), one.due() != null && today.isAfter(one.due())));
    }
}
