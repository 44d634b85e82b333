package gwarchod.core.casefile.crime;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeCancelled;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeReclassified;
import gwarchod.core.casefile.crime.CrimeEvent.CrimeRecorded;
import gwarchod.core.casefile.crime.CrimeEvent.OffenceSet;
import gwarchod.core.casefile.crime.CrimeEvent.OutcomeRecorded;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// The crimes recorded in a case, in the order they were recorded here.
public record Crimes(List<Crime> all) {
    public static final Crimes NONE = new Crimes(List.of());

    public static final Discipline<Crimes> DISCIPLINE = new CrimeDiscipline();

    public static final Section<CrimesView.Summary, CrimesView> RECORDED = new Section<>(
            "crime.recorded", "crimes", Basis.LAW_ENFORCEMENT, CrimesView.Summary.class, CrimesView.class, CrimesView::summary);

    static final SectionView<CrimesView.Summary, CrimesView> RECORDED_VIEW = new SectionView<>(RECORDED, CrimesView::of);

    public Crimes {
        all = List.copyOf(all);
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

    static Crimes evolve(Crimes state, CrimeEvent event) {
        return switch (event) {
            case CrimeRecorded(var id, var reference, var as, var four, var abuse, var reported, var person, var standing, var what) -> {
                var all = new ArrayList<>(state.all);
                all.add(new Crime(id, reference, as, null, four, abuse, reported, person, standing, what, 0, null, null, false));
                yield new Crimes(all);
            }
            case CrimeReclassified(var id, _, var as, var four, _) -> state.change(id, crime -> crime.reclassified(as, four));
            case OutcomeRecorded(var id, var outcome, var on, var standing, _) ->
                state.change(id, crime -> crime.ended(outcome, on, standing));
            case CrimeCancelled(var id, _) -> state.change(id, Crime::cancel);
            case OffenceSet(var id, var offence) -> state.change(id, crime -> crime.ofOffence(offence));
        };
    }

    private Crimes change(EntityId id, UnaryOperator<Crime> change) {
        return new Crimes(all.stream().map(crime -> crime.id().equals(id) ? change.apply(crime) : crime).toList());
    }
}
