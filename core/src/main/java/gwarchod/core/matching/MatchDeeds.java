package gwarchod.core.matching;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about files that may be about the same person, and decided.
public final class MatchDeeds {
    /// They are the same person: one of the files goes on.
    public static final Deed<SamePerson> SAME = new Deed<>("matching.same", SamePerson.class);

    /// They are two people: nobody is asked again.
    public static final Deed<TwoPeople> APART = new Deed<>("matching.apart", TwoPeople.class);

    /// They were taken for the same person, and are two.
    public static final Deed<Unmerge> UNMERGE = new Deed<>("matching.unmerge", Unmerge.class);

    /// Which other files may be about the same person as this one, or are, as far as the viewer may see both.
    public static final Question<OfCase, Likely> OF_CASE = new Question<>("matching.of-case", OfCase.class, Likely.class);

    /// Every two files that may be about the same person and about which nobody decided, for whoever may, of those they see both of.
    public static final Question<Waiting, Queue> QUEUE = new Question<>("matching.queue", Waiting.class, Queue.class);

    /// Two files side by side.
    public static final Question<OfTwo, Two> TWO = new Question<>("matching.two", OfTwo.class, Two.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/cases/:id/matches", OF_CASE),
            new Route.Get("/matches", QUEUE),
            new Route.Get("/cases/:id/matches/:other", TWO),
            new Route.Post("/cases/:id/matches/:other/same", SAME, 200),
            new Route.Post("/cases/:id/matches/:other/apart", APART, 200),
            new Route.Post("/cases/:id/matches/:other/unmerge", UNMERGE, 200));

    private MatchDeeds() {}

    /// @param continues which of the two goes on
    public record SamePerson(CaseId id, CaseId other, CaseId continues, Text why) {}

    public record TwoPeople(CaseId id, CaseId other, Text why) {}

    public record Unmerge(CaseId id, CaseId other, Text why) {}

    public record OfCase(CaseId id) {}

    public record Waiting() {}

    public record OfTwo(CaseId id, CaseId other) {}

    public record Likely(List<Line> items) {
        public Likely {
            items = List.copyOf(items);
        }
    }

    /// @param continues of two that are the same person: whether it is this file that goes on
    /// @param strength of 100
    /// @param reasons in the reader's language
    public record Line(
            CaseId caseId, String name, @Nullable LocalDate born, PairStanding standing, boolean continues, int strength, List<String> reasons) {
        public Line {
            reasons = List.copyOf(reasons);
        }
    }

    /// @param total how many there are, listed or not
    public record Queue(List<Waits> items, int total) {
        public Queue {
            items = List.copyOf(items);
        }
    }

    public record Waits(Person one, Person other, int strength, List<String> reasons) {
        public Waits {
            reasons = List.copyOf(reasons);
        }
    }

    public record Person(CaseId caseId, String name, @Nullable LocalDate born, List<String> alsoCalled, List<String> numbers) {
        public Person {
            alsoCalled = List.copyOf(alsoCalled);
            numbers = List.copyOf(numbers);
        }
    }

    /// @param continues which goes on, of two that are the same person
    public record Two(Person one, Person other, PairStanding standing, @Nullable CaseId continues, int strength, List<String> reasons) {
        public Two {
            reasons = List.copyOf(reasons);
        }
    }
}
