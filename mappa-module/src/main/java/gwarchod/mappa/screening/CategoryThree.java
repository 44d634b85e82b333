package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.crime.ClassTurn;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.level.MappaLevel;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Whether somebody in no category is looked at for category 3: domestic abuse or stalking more than once, and a conviction, a caution or a charge
/// that may show what they are able to do. The 2022 inspection (recommendation 14) asks for such referrals where formal oversight adds value;
/// whether it does, people say. How many crimes it takes is a local setting.
///
/// @param crimes of domestic abuse or stalking
/// @param latest how the latest of them was recorded
record CategoryThree(int crimes, boolean domesticAbuse, boolean stalking, ClassTurn latest) {
    /// Charged or summonsed, and cautions.
    private static final Set<Integer> SHOWING = Set.of(1, 2, 3);

    /// Empty where nothing asks for it, or where somebody answered since the latest crime.
    static Optional<CategoryThree> of(CaseFile file, LocalDate day) {
        var crimes = Crimes.of(file).counted().filter(one -> one.domesticAbuse() || one.stalking()).toList();
        var rules = new MappaRulesOn(file.settings(), day);
        if (crimes.size() < rules.crimesThatPrompt() || MappaLevel.standing(file).isPresent() || !Screenings.qualifies(file, day).isEmpty()) {
            return Optional.empty();
        }
        var latest = crimes.stream().map(one -> one.turns().getFirst()).max(Comparator.comparing(turn -> turn.ref().number())).orElseThrow();
        return shows(file, crimes) && !isAnswered(file, latest)
                ? Optional.of(new CategoryThree(crimes.size(), crimes.stream().anyMatch(Crime::domesticAbuse),
                        crimes.stream().anyMatch(Crime::stalking), latest))
                : Optional.empty();
    }

    private static boolean shows(CaseFile file, List<Crime> crimes) {
        return Screenings.hasConviction(file) || crimes.stream().anyMatch(one -> SHOWING.contains(one.outcome()));
    }

    private static boolean isAnswered(CaseFile file, ClassTurn latest) {
        var considered = Screenings.of(file).considered();
        return !considered.isEmpty() && considered.getLast().ref().number() > latest.ref().number();
    }
}
