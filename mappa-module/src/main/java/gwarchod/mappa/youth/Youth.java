package gwarchod.mappa.youth;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.youth.YouthEvent.Assessed;
import gwarchod.mappa.youth.YouthEvent.Begun;
import gwarchod.mappa.youth.YouthEvent.Ended;
import gwarchod.mappa.youth.YouthEvent.TransitionPlanned;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What the youth justice service does with one person.
///
/// @param begun none: it takes no part, and never did
/// @param assessed oldest first
/// @param ended none: it still takes part
public record Youth(
        @Nullable Done<Begun> begun, List<Done<Assessed>> assessed, @Nullable Done<TransitionPlanned> transition, @Nullable Done<Ended> ended) {
    public static final String SECTION_ID = "youth.management";

    public static final Section<YouthView.Summary, YouthView> SECTION = new Section<>(
            SECTION_ID, "youth", Basis.SAFEGUARDING, YouthView.Summary.class, YouthView.class, YouthView::summary);

    public static final Discipline<Youth> DISCIPLINE = new YouthDiscipline();

    static final Youth NONE = new Youth(null, List.of(), null, null);

    /// Something and who recorded it.
    record Done<E>(E said, Instant at, UserId by, CommitRef ref) {}

    public Youth {
        assessed = List.copyOf(assessed);
    }

    /// Whether the youth justice service takes part.
    public static boolean takesPart(CaseFile file) {
        return file.state(DISCIPLINE).isOpen();
    }

    /// When the person turns 18; empty where no date of birth is known.
    static Optional<LocalDate> turns18(CaseFile file) {
        return Optional.ofNullable(Person.of(file).dateOfBirth()).map(born -> born.plusYears(Person.ADULT_YEARS));
    }

    boolean isOpen() {
        return begun != null && ended == null;
    }

    Youth evolve(YouthEvent event, Fact fact) {
        return switch (event) {
            case Begun said -> new Youth(done(said, fact), assessed, null, null);
            case Assessed said -> {
                var all = new ArrayList<>(assessed);
                all.add(done(said, fact));
                yield new Youth(begun, all, transition, ended);
            }
            case TransitionPlanned said -> new Youth(begun, assessed, done(said, fact), ended);
            case Ended said -> new Youth(begun, assessed, transition, done(said, fact));
        };
    }

    private static <E> Done<E> done(E said, Fact fact) {
        return new Done<>(said, fact.recorded(), fact.actor().user(), fact.ref());
    }
}
