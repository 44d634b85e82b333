package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CardWriter;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.level.LevelEvent.LevelRecorded;
import gwarchod.core.casefile.level.LevelEvent.LevelScreened;
import gwarchod.core.casefile.level.LevelEvent.LevelSet;
import gwarchod.core.casefile.level.LevelEvent.MappaLeft;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.words.Phrase;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// The MAPPA category and level of a case, and how they came to be.
///
/// @param history the oldest first; the last is what holds
/// @param elsewhere what others said while something decided here held, the oldest first: taken note of, and changes nothing
public record MappaLevel(List<LevelDecision> history, List<LevelDecision> elsewhere) {
    public static final String SECTION = "level.mappa";

    public static final Discipline<MappaLevel> DISCIPLINE = new LevelDiscipline();

    /// The kinds of meeting that decide on a level: the formal ones, of whichever level.
    public static final Set<String> FORMAL_MEETINGS = Set.of("mappa-level-2", "mappa-level-3");

    static final MappaLevel NONE = new MappaLevel(List.of(), List.of());

    static final int CATEGORY_OTHER_DANGEROUS = 3;

    public MappaLevel {
        history = List.copyOf(history);
        elsewhere = List.copyOf(elsewhere);
    }

    /// The category the person is managed in; empty for who isn't.
    public static Optional<Integer> category(CaseFile file) {
        return standing(file).map(MappaStanding::category);
    }

    /// Under what the person is managed now; empty for who never was, or has left.
    public static Optional<MappaStanding> standing(CaseFile file) {
        var state = file.state(DISCIPLINE);
        return state.now().flatMap(LevelDecision::standing)
                .map(held -> new MappaStanding(held.category(), held.level(), state.since(), held.reviewDueOn()));
    }

    /// What a meeting decided about the level, the last where it decided more than once; empty where it hasn't.
    public static Optional<LevelDecision> decidedAt(CaseFile file, MeetingId meeting) {
        return file.state(DISCIPLINE).history().reversed().stream().filter(one -> meeting.equals(one.meeting())).findFirst();
    }

    /// What was decided last, whatever it was.
    public static Optional<LevelDecision> lastDecision(CaseFile file) {
        return file.state(DISCIPLINE).now();
    }

    /// Whether a meeting decided about the level in a later commit than this one, or management ended, for which a death needs no meeting.
    public static boolean decidedAfter(CaseFile file, CommitRef commit) {
        return file.state(DISCIPLINE).history().stream()
                .anyMatch(one -> (one.meeting() != null || one.left() != null) && one.ref().number() > commit.number());
    }

    /// What a signed screening says of the level: the person is managed at level 1 from `since`. The screening itself is in another discipline's
    /// keeping, which records both in one commit, and holds that nobody is brought down to level 1 like this.
    public static Event screened(EntityId screening, int category, LocalDate since, LocalDate reviewDueOn, Text rationale) {
        return new LevelScreened(screening, category, since, reviewDueOn, rationale);
    }

    /// What a transfer to another area, recorded by another discipline in the same commit, says of the level.
    public static Event transferred(LocalDate on, Text rationale) {
        return new MappaLeft(LeavingReason.TRANSFERRED, on, rationale, null);
    }

    Optional<LevelDecision> now() {
        return history.isEmpty() ? Optional.empty() : Optional.of(history.getLast());
    }

    /// Since when this category and level hold, reviews that confirmed them left aside. Only for a case that has one.
    LocalDate since() {
        var now = history.getLast();
        var since = now.on();
        for (LevelDecision one : history.reversed()) {
            if (!one.isSame(now)) {
                return since;
            }
            since = one.on();
        }
        return since;
    }

    /// What was recorded last of what others settled.
    Optional<LevelDecision> lastElsewhere() {
        return elsewhere.isEmpty() ? now().filter(one -> one.elsewhere() != null) : Optional.of(elsewhere.getLast());
    }

    /// What was recorded elsewhere last and says otherwise than what was decided here before it; empty where nothing does.
    Optional<LevelDecision> contradiction() {
        return elsewhere.isEmpty() || history.isEmpty() ? Optional.empty() : Optional.of(elsewhere.getLast())
                .filter(said -> !said.isSame(history.getLast()) && said.ref().number() > history.getLast().ref().number());
    }

    MappaLevel evolve(LevelEvent event, Fact fact) {
        return switch (event) {
            case LevelSet said -> and(LevelDecision.of(said, fact));
            case LevelScreened said -> and(LevelDecision.of(said, fact));
            case LevelRecorded said -> now().filter(LevelDecision::isOurs).isPresent()
                    ? new MappaLevel(history, more(elsewhere, LevelDecision.of(said, fact)))
                    : and(LevelDecision.of(said, fact));
            case MappaLeft said -> and(LevelDecision.of(said, history.isEmpty() ? 0 : history.getLast().category(), fact));
        };
    }

    private MappaLevel and(LevelDecision decided) {
        return new MappaLevel(more(history, decided), elsewhere);
    }

    private static List<LevelDecision> more(List<LevelDecision> list, LevelDecision one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }

    void describe(CardWriter card) {
        now().flatMap(LevelDecision::standing).ifPresent(held -> {
            int category = held.category();
            int level = held.level();
            card.label(SECTION, "mappa-category-" + category, Phrase.of("label.mappa-category", category));
            card.label(SECTION, "mappa-level-" + level, Phrase.of("label.mappa-level", level));
        });
    }
}
