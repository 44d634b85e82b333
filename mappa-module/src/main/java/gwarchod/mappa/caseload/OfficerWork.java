package gwarchod.mappa.caseload;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.mosovo.MosovoMode;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What one officer has to do about the people they manage, what is due first on top. Worked out at each look.
public final class OfficerWork {
    public static final Question<Asked, Board> QUESTION = new Question<>("mosovo.work", Asked.class, Board.class);

    /// Whoever the agreement permits this has such a page.
    public static final String PERMISSION = "mosovo.work";

    /// Lines of a list at most.
    static final int LINES_MAX = 500;

    /// Beside visits and assessments: orders that end, and what is to be notified by when.
    private static final Set<String> RULES = Set.of("order-expiring");
    private static final String NOTIFICATION = "mosovo.notification";

    private static final Comparator<Due> FIRST_DUE = Comparator.comparing(Due::on).thenComparing(Due::kind).thenComparing(due -> due.caseId().value());

    private OfficerWork() {}

    /// @param officer absent: the viewer themselves. Somebody who manages nobody the viewer may know of is nobody's to ask for
    public record Asked(@Nullable UserId officer) {}

    /// @param officer whose work it is, by name
    /// @param due what is due, the longest overdue first
    /// @param visits planned, the next first
    /// @param also what else their files say is coming
    /// @param total how many things are due, listed here or not
    /// @param people how many they manage, of whom so many remotely
    /// @param ahead the last day that `due` looks ahead to
    public record Board(
            UserId officerId, String officer, List<Due> due, List<Planned> visits, List<Also> also, int total, int people, int reactive, LocalDate ahead) {
        public Board {
            due = List.copyOf(due);
            visits = List.copyOf(visits);
            also = List.copyOf(also);
        }
    }

    /// @param why of an assessment: what makes it due; of a note: how many there are
    /// @param overdueDays 0 where it isn't
    /// @param pattern whether the last visits could be expected
    public record Due(
            DueKind kind, LocalDate on, long overdueDays, CaseId caseId, String name, @Nullable MosovoRisk risk, MosovoMode mode, @Nullable String why,
            boolean pattern) {}

    public record Planned(Instant at, boolean announced, boolean missed, CaseId caseId, String name) {}

    public record Also(CaseId caseId, String name, String title, Instant since) {}

    public static void register(Kernel kernel, Registry registry) {
        registry.answers(QUESTION, (viewer, lang, what) -> board(kernel, viewer, lang, what.officer() == null ? viewer.user() : what.officer()));
    }

    private static Reply<Board> board(Kernel kernel, Viewer viewer, Lang lang, UserId officer) {
        if (!kernel.agreement().get().permits(viewer, PERMISSION)) {
            return Reply.notFound();
        }
        var now = kernel.clock().instant();
        var today = Days.of(now);
        var ahead = today.plusDays(CaseloadSettings.ahead(kernel.settings().get(), today));
        var mine = Reached.of(kernel, viewer).filter(one -> one.managed().officer().equals(officer)).toList();
        if (mine.isEmpty() && !officer.equals(viewer.user())) {
            return Reply.notFound();
        }
        var due = mine.stream().flatMap(one -> due(kernel, lang, one, today)).filter(one -> !one.on().isAfter(ahead)).sorted(FIRST_DUE).toList();
        var planned = mine.stream().filter(one -> one.managed().planned() != null).map(one -> planned(one, now))
                .sorted(Comparator.comparing(Planned::at)).limit(LINES_MAX).toList();
        var also = mine.stream().flatMap(one -> one.card().items().stream().filter(item -> coming(item) && item.openTo(one.scope()))
                .map(item -> new Also(one.card().id(), one.name(), kernel.words().say(lang, item.title()), item.cause().at())))
                .sorted(Comparator.comparing(Also::since)).limit(LINES_MAX).toList();
        int remote = (int) mine.stream().filter(one -> one.managed().mode() == MosovoMode.REACTIVE).count();
        var until = Stream.concat(mine.stream().map(one -> one.managed().planned()).filter(Objects::nonNull).filter(now::isBefore),
                Stream.of(Days.start(today.plusDays(1)))).min(Comparator.naturalOrder()).orElseThrow();
        return new Reply.View<>(new Board(officer, kernel.directory().name(officer), due.stream().limit(LINES_MAX).toList(), planned, also, due.size(),
                mine.size(), remote, ahead), until);
    }

    private static boolean coming(AgendaItem item) {
        return RULES.contains(item.rule()) || item.section().equals(NOTIFICATION);
    }

    private static Planned planned(Reached one, Instant now) {
        var at = Objects.requireNonNull(one.managed().planned());
        return new Planned(at, one.managed().plannedAnnounced(), at.isBefore(now), one.card().id(), one.name());
    }

    private static Stream<Due> due(Kernel kernel, Lang lang, Reached one, LocalDate today) {
        var managed = one.managed();
        return Stream.of(
                        of(one, DueKind.REVIEW, managed.reviewBy(), today, null),
                        of(one, DueKind.NOTE, managed.unread() == 0 ? null : today, today, Long.toString(managed.unread())),
                        of(one, DueKind.VISIT, managed.visitBy(), today, null),
                        of(one, DueKind.ASSESSMENT, managed.assessBy(), today, kernel.words().say(lang, Words.enumKey(managed.assessWhy()))))
                .flatMap(found -> found);
    }

    private static Stream<Due> of(Reached one, DueKind kind, @Nullable LocalDate on, LocalDate today, @Nullable String why) {
        return on == null ? Stream.of() : Stream.of(new Due(kind, on, Math.max(0, ChronoUnit.DAYS.between(on, today)), one.card().id(), one.name(),
                one.managed().risk(), one.managed().mode(), why, kind == DueKind.VISIT && one.managed().pattern()));
    }
}
