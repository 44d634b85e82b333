package gwarchod.iom.priority;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.iom.cohort.Cohort;
import gwarchod.iom.cohort.KeptScore;
import java.util.List;
import java.util.Optional;

/// The section `iom.priority` in full: what doesn't depend on anybody else. Where the person stands is asked apart.
///
/// @param crimes that count
/// @param withoutOffence those of them of which nobody said which offence exactly
/// @param withoutVictim those of them that name nobody on the case as the victim
/// @param kept the scores kept when the person was selected and taken out, the newest first
public record PriorityView(int crimes, int withoutOffence, int withoutVictim, List<KeptScore> kept) {
    public PriorityView {
        kept = List.copyOf(kept);
    }

    /// How much the ranking rests on; no score.
    public record Summary(int crimes) {}

    static Optional<PriorityView> of(CaseFile file, Rendering rendering) {
        var kept = file.state(Cohort.DISCIPLINE).kept().reversed();
        var crimes = Crimes.of(file).counted().toList();
        return crimes.isEmpty() && kept.isEmpty() ? Optional.empty() : Optional.of(new PriorityView(crimes.size(),
                (int) crimes.stream().filter(crime -> crime.offence() == null).count(),
                (int) crimes.stream().filter(crime -> crime.protectedPerson() == null).count(), kept));
    }

    Summary summary() {
        return new Summary(crimes);
    }
}
