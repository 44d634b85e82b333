package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `crime.recorded` in full, the latest report first.
public record CrimesView(List<Row> crimes) {
    /// @param recordedBefore the class before it was changed
    /// @param disputed class and judgement contradict each other or somebody disagrees, and nobody has decided since
    /// @param protectedPerson as this reader may call them
    /// @param outcomeName in the reader's language
    /// @param offence closer than the class, where somebody said
    /// @param cancelled it was no crime, and counts nowhere
    public record Row(
            EntityId id, String reference, RecordedClass recordedAs, @Nullable RecordedClass recordedBefore, @Nullable FourRow four,
            boolean disputed, boolean domesticAbuse, LocalDate reportedOn, @Nullable PersonId protectedPersonId,
            @Nullable String protectedPerson, Standing standing, String what, int outcome, String outcomeName,
            @Nullable LocalDate outcomeOn, @Nullable String offence, boolean cancelled,
            Circumstances circumstances, List<TurnRow> history, Investigation investigation) {
        public Row {
            history = List.copyOf(history);
        }
    }

    /// Who investigates a crime, what it is linked to, and how its victim stands to the suspect.
    ///
    /// @param officer their name
    /// @param relations what was recorded of the relation, the latest first
    /// @param against what contradicts it, as far as this reader may know of that
    /// @param links with other crimes of this case, the latest first, those that were ended too
    /// @param counters what the suspect alleged against the victim and how it was reviewed, the latest first
    /// @param series whether all that hang together have one officer; absent where it is linked to none
    public record Investigation(
            @Nullable UserId officerId, @Nullable String officer, List<RelationRow> relations, List<RelationAgainst> against, List<LinkRow> links,
            @Nullable SeriesOfficer series, List<CounterRow> counters) {
        public static final Investigation NONE = new Investigation(null, null, List.of(), List.of(), List.of(), null, List.of());

        public Investigation {
            relations = List.copyOf(relations);
            against = List.copyOf(against);
            links = List.copyOf(links);
            counters = List.copyOf(counters);
        }

        /// Whether somebody has to review who is the primary perpetrator.
        public boolean primaryOpen() {
            return !counters.isEmpty() && (counters.getFirst().finding() == null || counters.getFirst().finding() == PrimaryFinding.NOT_SETTLED);
        }
    }

    /// What the suspect alleged against the victim, or what a review found of it.
    ///
    /// @param finding absent: it is an allegation
    /// @param otherCrime what it is recorded under; empty: nothing
    public record CounterRow(LocalDate on, @Nullable PrimaryFinding finding, String said, String otherCrime, String by) {}

    /// @param why empty where it was recorded and not corrected
    public record RelationRow(@Nullable VictimRelation relation, boolean domesticAbuse, Instant at, String by, String why) {}

    /// @param reference the other crime's
    /// @param ended why they don't belong together; absent: they do
    public record LinkRow(
            EntityId id, EntityId other, String reference, LinkKind kind, String why, String by, Instant at, @Nullable String ended,
            @Nullable String endedBy, @Nullable Instant endedAt) {}

    /// One step in what a crime was called, the latest first.
    ///
    /// @param evidence for each of the four questions answered one by one, in their order; empty where there is none
    public record TurnRow(
            ClassTurn.ClassMove kind, Instant at, String by, @Nullable RecordedClass recordedAs, @Nullable FourConclusion conclusion,
            List<String> evidence, String why) {
        public TurnRow {
            evidence = List.copyOf(evidence);
        }
    }

    public record FourRow(
            boolean fixated, boolean obsessive, boolean unwanted, boolean repeated, FourConclusion conclusion, String rationale) {}

    /// How many of which class, and whether somebody must decide on one; no reference, no victim, nothing of what happened.
    ///
    /// @param officersDiffer crimes that are linked are different officers'
    /// @param primaryUnreviewed suspect and victim of a crime allege against each other, and who is the primary perpetrator isn't settled
    /// @param relationContradicted a crime is marked as domestic abuse, and its victim isn't personally connected to the suspect
    public record Summary(
            int count, Map<RecordedClass, Integer> classes, boolean domesticAbuse, @Nullable LocalDate lastReportedOn, boolean disputed,
            boolean officersDiffer, boolean relationContradicted, boolean primaryUnreviewed) {}

    public CrimesView {
        crimes = List.copyOf(crimes);
    }

    static Optional<CrimesView> of(CaseFile file, Rendering rendering) {
        var all = Crimes.of(file).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new CrimesView(all.reversed().stream()
                .sorted((one, other) -> other.reportedOn().compareTo(one.reportedOn()))
                .map(crime -> row(crime, rendering, InvestigationRows.of(crime, file, rendering)))
                .toList()));
    }

    private static TurnRow turn(ClassTurn turn, Rendering rendering) {
        return new TurnRow(turn.kind(), turn.at(), rendering.directory().name(turn.by()), turn.recordedAs(), turn.conclusion(),
                turn.answers().stream().map(answer -> rendering.text(answer.evidence() == null ? Text.NONE : answer.evidence())).toList(),
                rendering.text(turn.why()));
    }

    private static Row row(Crime crime, Rendering rendering, Investigation investigation) {
        var person = crime.protectedPerson();
        return new Row(
                crime.id(), crime.reference(), crime.recordedAs(), crime.recordedBefore(), four(crime.four(), rendering), crime.disputed(),
                crime.domesticAbuse(), crime.reportedOn(), person, person == null ? null : rendering.names().apply(person),
                crime.standing(), rendering.text(crime.what()), crime.outcome(),
                rendering.words().say(rendering.lang(), "outcome." + crime.outcome()), crime.outcomeOn(), crime.offence(), crime.cancelled(),
                crime.circumstances(), crime.turns().reversed().stream().map(turn -> turn(turn, rendering)).toList(), investigation);
    }

    private static @Nullable FourRow four(@Nullable Four four, Rendering rendering) {
        return four == null ? null : new FourRow(
                four.fixated(), four.obsessive(), four.unwanted(), four.repeated(), four.conclusion(),
                rendering.text(four.rationale() == null ? Text.NONE : four.rationale()));
    }

    Summary summary() {
        var classes = new EnumMap<RecordedClass, Integer>(RecordedClass.class);
        var counted = crimes.stream().filter(row -> !row.cancelled()).toList();
        counted.forEach(row -> classes.merge(row.recordedAs(), 1, Integer::sum));
        return new Summary(
                counted.size(), classes, counted.stream().anyMatch(Row::domesticAbuse),
                counted.isEmpty() ? null : counted.getFirst().reportedOn(), counted.stream().anyMatch(Row::disputed),
                counted.stream().anyMatch(row -> row.investigation().series() == SeriesOfficer.DIFFERENT),
                counted.stream().anyMatch(row -> row.investigation().against().contains(RelationAgainst.DOMESTIC_ABUSE)),
                counted.stream().anyMatch(row -> row.investigation().primaryOpen()));
    }
}
