package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.screening.ScreeningEvent.CategoryThreeConsidered;
import gwarchod.mappa.screening.ScreeningEvent.ConvictionCorrected;
import gwarchod.mappa.screening.ScreeningEvent.ConvictionEnded;
import gwarchod.mappa.screening.ScreeningEvent.ConvictionRecorded;
import gwarchod.mappa.screening.ScreeningEvent.Screened;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/// What is known of one case towards its category, and the screenings of it, the oldest first.
public record Screenings(List<Conviction> convictions, List<Signed> signed, List<Considered> considered) {
    public static final String SECTION_ID = "mappa.screening";

    public static final Section<ScreeningView.Summary, ScreeningView> SECTION = new Section<>(SECTION_ID, "screening",
            Basis.PUBLIC_PROTECTION, ScreeningView.Summary.class, ScreeningView.class, ScreeningView::summary);

    static final Screenings NONE = new Screenings(List.of(), List.of(), List.of());

    public static final Discipline<Screenings> DISCIPLINE = new ScreeningDiscipline();

    public Screenings {
        convictions = List.copyOf(convictions);
        signed = List.copyOf(signed);
        considered = List.copyOf(considered);
    }

    record Signed(Screened said, Instant at, CommitRef ref, UserId by) {}

    record Considered(CategoryThreeConsidered said, Instant at, CommitRef ref, UserId by) {}

    public static Screenings of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// The category the facts show on a day; empty for none, or for category 3, which facts alone never show.
    public static Optional<Integer> categoryShown(CaseFile file, LocalDate day) {
        return qualifies(file, day).stream().findFirst().map(Qualification::category);
    }

    /// Whether a conviction, a caution or the like is recorded that still counts.
    public static boolean hasConviction(CaseFile file) {
        return of(file).convictions().stream().anyMatch(Conviction::counts);
    }

    /// A screening that must be signed by a day.
    public record Due(ScreeningPurpose purpose, Instant since, LocalDate from, LocalDate due) {}

    /// The screenings that are waited for on a day, the first due first.
    public static List<Due> due(CaseFile file, LocalDate today) {
        return ScreeningClocks.running(file, today).stream()
                .map(clock -> new Due(clock.kind().purpose(), clock.of().first(), clock.from(), clock.due())).toList();
    }

    /// Since when somebody is waited for to consider category 3; empty where nothing asks for it.
    public static Optional<Instant> prompted(CaseFile file, LocalDate day) {
        return CategoryThree.of(file, day).map(prompt -> prompt.latest().at());
    }

    /// That somebody was found to be one to refer, and when.
    public record ToRefer(Instant at, CommitRef ref) {}

    /// The last screening, or look at category 3, where it came to a referral; whether one was made since is the referral's to know.
    public static Optional<ToRefer> toRefer(CaseFile file) {
        var state = of(file);
        var screened = state.last().filter(one -> one.said().outcome() == ScreeningOutcome.REFER).map(one -> new ToRefer(one.at(), one.ref()));
        var considered = Optional.ofNullable(state.considered().isEmpty() ? null : state.considered().getLast())
                .filter(one -> one.said().addsValue() && state.last().filter(later -> later.ref().number() > one.ref().number()).isEmpty())
                .map(one -> new ToRefer(one.at(), one.ref()));
        return Stream.of(screened, considered).flatMap(Optional::stream).max(Comparator.comparing(one -> one.ref().number()));
    }

    /// Everything that puts somebody in a category on a day; the first goes before the others.
    static List<Qualification> qualifies(CaseFile file, LocalDate day) {
        return Categories.on(day, of(file).convictions(), new MappaRulesOn(file.settings(), day));
    }

    Optional<Conviction> find(EntityId conviction) {
        return convictions.stream().filter(one -> one.id().equals(conviction)).findFirst();
    }

    Optional<Signed> last() {
        return signed.isEmpty() ? Optional.empty() : Optional.of(signed.getLast());
    }

    Screenings evolve(ScreeningEvent event, Fact fact) {
        return switch (event) {
            case ConvictionRecorded(var id, var said) -> new Screenings(
                    more(convictions, new Conviction(id, said, fact.recorded(), fact.ref(), fact.ref(), null)), signed, considered);
            case ConvictionCorrected(var id, var said, _) -> change(id, one -> one.corrected(said, fact.ref()));
            case ConvictionEnded(var id, var how, var on, _) -> change(id, one -> one.ended(how, on));
            case Screened said -> new Screenings(
                    convictions, more(signed, new Signed(said, fact.recorded(), fact.ref(), fact.actor().user())), considered);
            case CategoryThreeConsidered said -> new Screenings(
                    convictions, signed, more(considered, new Considered(said, fact.recorded(), fact.ref(), fact.actor().user())));
        };
    }

    private Screenings change(EntityId id, UnaryOperator<Conviction> change) {
        return new Screenings(convictions.stream().map(one -> one.id().equals(id) ? change.apply(one) : one).toList(), signed, considered);
    }

    private static <T> List<T> more(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
