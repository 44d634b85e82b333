package gwarchod.iom.repeats;

import gwarchod.core.casefile.Card;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How many are suspects, or victims, of more than one crime of stalking or harassment: over the cases a police viewer sees, with their names;
/// over all for whoever is permitted the numbers alone, with numbers in place of names and cases.
public final class Repeats {
    public static final Question<Asked, Count> QUESTION = new Question<>("repeats.count", Asked.class, Count.class);

    /// Whoever sees the cases counts them.
    public static final String COUNT = "repeats.count";

    /// Whoever sees no case is told how many, and nothing of whom.
    public static final String COUNT_ONLY = "repeats.count-only";

    public static final Set<String> PERMISSIONS = Set.of(COUNT, COUNT_ONLY);

    /// Rows at most.
    static final int ROWS_MAX = 200;

    private static final String PERSON = "person.details";
    private static final String CRIMES = "crime.recorded";
    private static final String AT_RISK = "people.at-risk";

    private final Kernel kernel;

    public record Asked() {}

    /// @param suspects with one such crime at least
    /// @param crimes those suspects' crimes, one counted for each of them
    /// @param repeatSuspects with more than one; `repeatCrimes` are theirs
    /// @param victimsByName victims are told apart by name, so that two of one name count as one
    public record Count(
            int suspects, int crimes, int repeatSuspects, int repeatCrimes, int victims, int repeatVictims, boolean victimsByName, List<Row> items) {
        public Count {
            items = List.copyOf(items);
        }
    }

    /// A suspect of more than one.
    ///
    /// @param caseId absent where the reader is told numbers alone
    /// @param name their own, or a number that tells them apart in this answer and nowhere else
    public record Row(@Nullable CaseId caseId, String name, int crimes) {}

    private Repeats(Kernel kernel) {
        this.kernel = kernel;
    }

    public static void register(Kernel kernel, Registry registry) {
        registry.answers(QUESTION, (viewer, _, _) -> new Repeats(kernel).count(viewer));
    }

    private Reply<Count> count(Viewer viewer) {
        var rules = kernel.agreement().get();
        if (rules.permits(viewer, COUNT)) {
            return Reply.of(counted(kernel.cases().cards().stream().filter(card -> sees(viewer, card)), true));
        }
        return rules.permits(viewer, COUNT_ONLY)
                ? Reply.of(counted(kernel.cases().cards().stream().filter(card -> !card.facts().restricted().contains(CRIMES)), false))
                : Reply.notFound();
    }

    private boolean sees(Viewer viewer, Card card) {
        var scope = kernel.agreement().get().scope(viewer, card.facts());
        return scope.sees(CRIMES, Level.FULL) && scope.sees(PERSON, Level.SUMMARY) && scope.sees(AT_RISK, Level.FULL);
    }

    private Count counted(Stream<Card> cards, boolean named) {
        var cases = new HashMap<CaseId, Counted>();
        cards.forEach(card -> {
            if (card.kept().get(Counted.KEPT) instanceof Counted counted) {
                cases.put(card.id(), counted);
            }
        });
        var tally = Tally.of(cases);
        var repeats = tally.suspects().entrySet().stream().filter(one -> one.getValue().size() > 1)
                .sorted(Comparator.comparingInt((Map.Entry<CaseId, Set<String>> one) -> -one.getValue().size()).thenComparing(one -> one.getKey().value()))
                .toList();
        var rows = new ArrayList<Row>();
        for (var one : repeats.subList(0, Math.min(ROWS_MAX, repeats.size()))) {
            rows.add(named ? new Row(one.getKey(), name(one.getKey()), one.getValue().size()) : new Row(null, "#" + (rows.size() + 1), one.getValue().size()));
        }
        return new Count(tally.suspects().size(), sum(tally.suspects().values().stream()), repeats.size(), sum(repeats.stream().map(Map.Entry::getValue)),
                tally.victims().size(), (int) tally.victims().values().stream().filter(of -> of.size() > 1).count(), true, rows);
    }

    private String name(CaseId id) {
        return kernel.cases().card(id).map(Card::name).orElse("");
    }

    private static int sum(Stream<Set<String>> all) {
        return all.mapToInt(Set::size).sum();
    }
}
