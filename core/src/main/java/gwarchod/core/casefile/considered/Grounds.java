package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.assessment.Assessment;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.Standing;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.setting.Settings;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What is so of one crime, and since when: the facts on which it is decided what the law allows to be asked. Pure.
///
/// Somebody whose age nobody knows is asked about as an adult is.
final class Grounds {
    /// Children and Young Persons Act 1933 s.50: no child under the age of ten can be guilty of an offence.
    private static final int RESPONSIBLE_YEARS = 10;

    private static final Set<RecordedClass> CONDUCT = Set.of(RecordedClass.STALKING, RecordedClass.HARASSMENT,
            RecordedClass.MALICIOUS_COMMUNICATION, RecordedClass.CONTROLLING_OR_COERCIVE_BEHAVIOUR,
            RecordedClass.RACIALLY_OR_RELIGIOUSLY_AGGRAVATED_HARASSMENT);

    private static final int CHARGED = 1;
    private static final int DIVERTED = 22;

    private final Map<Ground, LocalDate> since = new EnumMap<>(Ground.class);
    private final Settings area;
    private final LocalDate reported;

    private Grounds(Settings area, LocalDate reported) {
        this.area = area;
        this.reported = reported;
    }

    static Grounds of(CaseFile file, Crime crime, Settings area) {
        var grounds = new Grounds(area, crime.reportedOn());
        grounds.ofCrime(crime);
        grounds.ofPerson(Person.of(file), crime);
        grounds.ofAssessments(file, crime);
        return grounds;
    }

    private void ofCrime(Crime crime) {
        var relation = crime.circumstances().relation();
        holds(Ground.ALWAYS, true);
        holds(Ground.CONDUCT, CONDUCT.contains(crime.recordedAs()) || crime.stalking());
        holds(Ground.STALKING, crime.stalking());
        holds(Ground.DOMESTIC_ABUSE, crime.domesticAbuse());
        holds(Ground.ASSOCIATED, relation != null && relation.associated());
        holds(Ground.SEXUAL, crime.circumstances().sexual());
        holds(Ground.UNDECIDED, crime.outcome() == 0);
        since(Ground.ARRESTED, crime.circumstances().arrestedOn());
        since(Ground.CHARGED, crime.outcome() == CHARGED ? crime.outcomeOn() : null);
        since(Ground.DIVERTED, crime.outcome() == DIVERTED ? crime.outcomeOn() : null);
        since(Ground.ADMITTED, crime.standing() == Standing.ADMITTED ? Objects.requireNonNullElse(crime.outcomeOn(), reported) : null);
    }

    private void ofPerson(Person person, Crime crime) {
        var born = person.dateOfBirth();
        since(Ground.KNOWN, person.unknown() ? null : Objects.requireNonNullElse(person.identifiedOn(), reported));
        holds(Ground.ADULT, !person.under18(crime.reportedOn()));
        holds(Ground.RESPONSIBLE, born == null || !crime.reportedOn().isBefore(born.plusYears(RESPONSIBLE_YEARS)));
    }

    private void ofAssessments(CaseFile file, Crime crime) {
        var completed = Assessments.of(file).completedFor(crime).toList();
        completed.stream().filter(one -> one.level() == AssessmentLevel.HIGH).map(Assessment::completedOn).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).ifPresent(day -> since(Ground.HIGH, day));
        completed.stream().filter(Assessment::saysStalking).map(Assessment::completedOn).filter(Objects::nonNull)
                .min(Comparator.naturalOrder()).ifPresent(day -> since(Ground.DASH_STALKING, day));
    }

    private void holds(Ground ground, boolean so) {
        since(ground, so ? reported : null);
    }

    private void since(Ground ground, @Nullable LocalDate day) {
        if (day != null) {
            since.put(ground, day.isBefore(reported) ? reported : day);
        }
    }

    boolean hold(Ground ground) {
        return since.containsKey(ground);
    }

    /// Since when something is asked for; empty: it isn't.
    Optional<LocalDate> asked(Option option) {
        var latest = reported;
        for (Set<Ground> either : option.asked()) {
            var first = dates(option, either).min(Comparator.naturalOrder());
            if (first.isEmpty()) {
                return Optional.empty();
            }
            latest = first.get().isAfter(latest) ? first.get() : latest;
        }
        return Optional.of(latest);
    }

    private Stream<LocalDate> dates(Option option, Collection<Ground> either) {
        return either.stream().map(ground -> ground == Ground.PILOT ? pilot(option) : since.get(ground)).filter(Objects::nonNull);
    }

    private @Nullable LocalDate pilot(Option option) {
        return area.at("order." + option.code() + ".available", reported).isYes() ? reported : null;
    }

    /// On which of the grounds it takes it is asked for, without those that nearly always hold.
    List<Ground> because(Option option) {
        var because = new ArrayList<Ground>();
        option.asked().forEach(either -> either.stream().filter(ground -> hold(ground) && tells(ground)).sorted().forEach(because::add));
        return because;
    }

    private static boolean tells(Ground ground) {
        return switch (ground) {
            case CONDUCT, STALKING, DOMESTIC_ABUSE, ASSOCIATED, ARRESTED, CHARGED, ADMITTED, DIVERTED, SEXUAL, HIGH, DASH_STALKING -> true;
            case ALWAYS, KNOWN, ADULT, RESPONSIBLE, UNDECIDED, PILOT, NEVER -> false;
        };
    }
}
