package gwarchod.iom.cohort;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Who is managed, rated how: probation and the national tool ask for it, and treat those rated red by rules of their own.
public final class Managed {
    /// Whoever the agreement permits this takes the list along.
    public static final String EXPORT = "managed.export";

    public static final Question<Of, Lines> QUESTION = new Question<>("iom.managed", Of.class, Lines.class);

    /// People in one list at the most; more is refused rather than cut short: a list that leaves somebody out unsaid is worse than none.
    static final int LINES_MAX = 5_000;

    private Managed() {}

    /// @param rag absent: those rated red
    public record Of(@Nullable IomRating rag) {}

    public record Lines(IomRating rag, LocalDate on, List<Line> items, @Nullable String next) {
        public Lines {
            items = List.copyOf(items);
        }
    }

    /// @param selectedOn when they came into the cohorts
    /// @param ratedOn when cohort or rating last changed
    public record Line(
            CaseId caseId, String name, @Nullable LocalDate dateOfBirth, IomCohort cohort, IomRating rag, @Nullable LocalDate selectedOn,
            LocalDate ratedOn) {}

    public static void start(Kernel kernel, Registry registry) {
        registry.answers(QUESTION, (viewer, _, what) -> answer(kernel, viewer, what.rag() == null ? IomRating.RED : what.rag()));
    }

    private static Reply<Lines> answer(Kernel kernel, Viewer viewer, IomRating rag) {
        if (!kernel.agreement().get().permits(viewer, EXPORT)) {
            return Reply.notFound();
        }
        var lines = kernel.cases().cards().stream()
                .flatMap(card -> line(kernel, viewer, card, rag))
                .sorted(Comparator.comparing(Line::name).thenComparing(line -> line.caseId().value()))
                .limit(LINES_MAX + 1L)
                .toList();
        var today = Days.of(kernel.clock().instant());
        return lines.size() > LINES_MAX
                ? new Reply.Refused<>(Refusal.invalid("too-many", "/rag", LINES_MAX))
                : Reply.of(new Lines(rag, today, lines, null));
    }

    private static Stream<Line> line(Kernel kernel, Viewer viewer, Card card, IomRating rag) {
        var scope = kernel.agreement().get().scope(viewer, card.facts());
        if (!(card.kept().get(Rated.KEPT) instanceof Rated rated) || rated.rag() != rag || !scope.sees(Cohort.SECTION_ID, Level.SUMMARY)
                || !scope.sees("person.details", Level.SUMMARY)) {
            return Stream.of();
        }
        return Stream.of(new Line(card.id(), card.name(), card.born(), rated.cohort(), rag, rated.selectedOn(), rated.ratedOn()));
    }

    /// What each card keeps of a rating.
    record Rated(IomCohort cohort, IomRating rag, @Nullable LocalDate selectedOn, LocalDate ratedOn) {
        static final String KEPT = "iom.rated";
    }
}
