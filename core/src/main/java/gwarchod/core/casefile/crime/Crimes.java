package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.CrimeEvent.CircumstancesRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.ClassDisagreed;
import gwarchod.core.casefile.crime.CrimeEvent.ClassResolved;
import gwarchod.core.casefile.crime.CrimeEvent.CounterAlleged;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeCancelled;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeJudged;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeReclassified;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.CrimesLinked;
import gwarchod.core.casefile.crime.CrimeEvent.CrimesUnlinked;
import gwarchod.core.casefile.crime.CrimeEvent.OffenceSet;
import gwarchod.core.casefile.crime.CrimeEvent.OfficerAssigned;
import gwarchod.core.casefile.crime.CrimeEvent.OutcomeRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.OutcomeReopened;
import gwarchod.core.casefile.crime.CrimeEvent.PrimaryReviewed;
import gwarchod.core.casefile.crime.CrimeEvent.RelationCorrected;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The crimes recorded in a case, in the order they were recorded here.
///
/// @param links between them, in the order they were made, those that were ended too
public record Crimes(List<Crime> all, List<CrimeLink> links) {
    public static final Crimes NONE = new Crimes(List.of(), List.of());

    public static final Discipline<Crimes> DISCIPLINE = new CrimeDiscipline();

    public static final Section<CrimesView.Summary, CrimesView> RECORDED = new Section<>(
            "crime.recorded", "crimes", Basis.LAW_ENFORCEMENT, CrimesView.Summary.class, CrimesView.class, CrimesView::summary);

    static final SectionView<CrimesView.Summary, CrimesView> RECORDED_VIEW = new SectionView<>(RECORDED, CrimesView::of);

    public Crimes {
        all = List.copyOf(all);
        links = List.copyOf(links);
    }

    public static Crimes of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    public Optional<Crime> find(EntityId crime) {
        return all.stream().filter(one -> one.id().equals(crime)).findFirst();
    }

    public boolean stalking() {
        return counted().anyMatch(Crime::stalking);
    }

    public boolean domesticAbuse() {
        return counted().anyMatch(Crime::domesticAbuse);
    }

    /// Those that weren't cancelled.
    public Stream<Crime> counted() {
        return all.stream().filter(crime -> !crime.cancelled());
    }

    /// Who is the primary perpetrator, of all crimes that count the one about which least is known.
    public PrimaryStanding primary() {
        return PrimaryStanding.least(counted().map(crime -> crime.investigated().primary()));
    }

    /// What a crime came to.
    public record Ended(EntityId crime, int outcome) {}

    /// The outcome an event records, where it records one.
    public static Optional<Ended> outcomeIn(Event event) {
        return event instanceof OutcomeRecorded said ? Optional.of(new Ended(said.crime(), said.outcome())) : Optional.empty();
    }

    static Crimes evolve(Crimes state, Fact fact) {
        return switch ((CrimeEvent) fact.event()) {
            case CrimeRecorded recorded -> state.with(recorded, fact);
            case CrimeReclassified(var id, _, var as, var four, var why) ->
                state.change(id, crime -> crime.classed(as, four, ClassTurn.of(ClassTurn.ClassMove.RECLASSIFIED, fact, as, four, why)));
            case OutcomeRecorded(var id, var outcome, var on, var standing, _) ->
                state.change(id, crime -> crime.ended(outcome, on, standing));
            case OutcomeReopened(var id, _, _) -> state.change(id, crime -> crime.reopened(fact.ref()));
            case CrimeCancelled(var id, _) -> state.change(id, Crime::cancel);
            case OffenceSet(var id, var offence) -> state.change(id, crime -> crime.ofOffence(offence));
            case CircumstancesRecorded(var id, var relation, var arrested, var sexual) ->
                state.change(id, crime -> circumstances(crime, new Circumstances(relation, arrested, sexual), fact));
            case CrimeJudged judged ->
                state.change(judged.crime(), crime -> crime.classed(crime.recordedAs(), judged.four(), ClassTurn.of(judged, fact)));
            case ClassDisagreed(var id, var shouldBe, var why) ->
                state.change(id, crime -> crime.disagreed(ClassTurn.of(ClassTurn.ClassMove.DISAGREED, fact, shouldBe, null, why)));
            case ClassResolved(var id, _, var as, var why) ->
                state.change(id, crime -> crime.classed(as, null, ClassTurn.of(ClassTurn.ClassMove.RESOLVED, fact, as, null, why)));
            case CrimesLinked(var id, var crime, var other, var kind, var why) ->
                state.linked(new CrimeLink(id, crime, other, kind, why, fact.actor().user(), fact.recorded(), fact.ref(), null));
            case CrimesUnlinked(var id, var why) -> state.unlinked(id, new CrimeLink.Ended(why, fact.actor().user(), fact.recorded()));
            case OfficerAssigned(var id, var officer) -> state.change(id, crime -> crime.investigated(crime.investigated().by(officer)));
            case RelationCorrected(var id, var relation, var abuse, var why) ->
                state.change(id, crime -> crime.related(new RelationSaid(relation, abuse, fact.recorded(), fact.actor().user(), why)));
            case CounterAlleged(var id, var what, var other, var on) -> state.countered(id, CounterTurn.of(on, null, what, other, fact));
            case PrimaryReviewed(var id, var finding, var rationale, var on) ->
                state.countered(id, CounterTurn.of(on, finding, rationale, Text.NONE, fact));
        };
    }

    private static Crime circumstances(Crime crime, Circumstances known, Fact fact) {
        var under = crime.under(known);
        return known.relation() == crime.circumstances().relation() ? under : under.investigated(under.investigated().said(
                new RelationSaid(known.relation(), crime.domesticAbuse(), fact.recorded(), fact.actor().user(), Text.NONE)));
    }

    private Crimes countered(EntityId id, CounterTurn turn) {
        return change(id, crime -> crime.investigated(crime.investigated().with(turn)));
    }

    private Crimes linked(CrimeLink link) {
        return new Crimes(all, Stream.concat(links.stream(), Stream.of(link)).toList());
    }

    private Crimes unlinked(EntityId id, CrimeLink.Ended how) {
        return new Crimes(all, links.stream().map(link -> link.id().equals(id) ? link.end(how) : link).toList());
    }

    private Crimes with(CrimeRecorded event, Fact fact) {
        var turn = ClassTurn.of(ClassTurn.ClassMove.RECORDED, fact, event.recordedAs(), event.four(), Text.NONE);
        var more = new ArrayList<>(all);
        more.add(new Crime(event.crime(), event.reference(), event.recordedAs(), null, event.four(), event.domesticAbuse(),
                event.reportedOn(), event.protectedPerson(), event.standing(), event.what(), 0, null, null, false, Circumstances.UNKNOWN,
                List.of(turn), Investigated.NOBODY));
        return new Crimes(more, links);
    }

    private Crimes change(EntityId id, UnaryOperator<Crime> change) {
        return new Crimes(all.stream().map(crime -> crime.id().equals(id) ? change.apply(crime) : crime).toList(), links);
    }
}
