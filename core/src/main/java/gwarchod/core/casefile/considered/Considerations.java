package gwarchod.core.casefile.considered;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.considered.ConsideredEvent.InvestigationClosed;
import gwarchod.core.casefile.considered.ConsideredEvent.Recorded;
import gwarchod.core.casefile.considered.ConsideredEvent.SignedOff;
import gwarchod.core.casefile.crime.Crime;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;

/// What was considered in a case, what was signed off, and which investigations were closed; each in the order it was recorded.
public record Considerations(List<Entry> entries, List<Signed> signOffs, List<Signed> closings) {
    static final String LOG_ID = "considered.log";

    /// What a referral to MARAC is called among what may be considered.
    public static final String MARAC = "marac";

    static final Considerations NONE = new Considerations(List.of(), List.of(), List.of());

    public static final Discipline<Considerations> DISCIPLINE = new ConsideredDiscipline();

    public static final Section<ConsideredView.Summary, ConsideredView> LOG = new Section<>(
            LOG_ID, "considered", Basis.PUBLIC_PROTECTION, ConsideredView.Summary.class, ConsideredView.class, ConsideredView::summary);

    static final SectionView<ConsideredView.Summary, ConsideredView> LOG_VIEW = new SectionView<>(LOG, ConsideredView::of);

    public Considerations {
        entries = List.copyOf(entries);
        signOffs = List.copyOf(signOffs);
        closings = List.copyOf(closings);
    }

    public static Considerations of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// When it was last decided, with a reason, that something is not pursued for any of these crimes; empty where it wasn't, or something
    /// else was said since.
    public Optional<LocalDate> notPursued(String what, Predicate<EntityId> crimes) {
        return entries.stream().filter(entry -> crimes.test(entry.crime()))
                .flatMap(entry -> entry.considered().stream().filter(one -> one.what().equals(what)).map(one -> Map.entry(entry.on(), one.verdict())))
                .reduce((one, next) -> next.getKey().isBefore(one.getKey()) ? one : next)
                .filter(last -> last.getValue() == Verdict.NOT_PURSUED).map(Map.Entry::getKey);
    }

    /// Whether an order or an intervention was considered on that day or later, pursued or not.
    public boolean measureSince(LocalDate day) {
        return entries.stream().filter(entry -> !entry.on().isBefore(day)).flatMap(entry -> entry.considered().stream())
                .anyMatch(one -> Option.of(one.what()).filter(option -> option.kind() != OptionKind.ASSESSMENT).isPresent());
    }

    List<Entry> of(EntityId crime) {
        return entries.stream().filter(entry -> entry.crime().equals(crime)).toList();
    }

    /// The sign-off that holds: a crime whose outcome was reopened since is signed off anew.
    Optional<Signed> signedOff(Crime crime) {
        var reopened = crime.investigated().reopened();
        return signOffs.reversed().stream().filter(one -> one.crime().equals(crime.id())).findFirst()
                .filter(one -> reopened == null || one.ref().number() > reopened.number());
    }

    /// The closing that holds: under the outcome the crime still has.
    Optional<Signed> closed(Crime crime) {
        return closings.reversed().stream().filter(one -> one.crime().equals(crime.id())).findFirst()
                .filter(one -> one.outcome() == crime.outcome() && Objects.equals(one.outcomeOn(), crime.outcomeOn()));
    }

    Considerations evolve(Fact fact) {
        var by = fact.actor().user();
        return switch ((ConsideredEvent) fact.event()) {
            case Recorded(var id, var crime, var on, var forum, var considered, var rationale) -> new Considerations(
                    and(entries, new Entry(id, crime, on, forum, considered, rationale, by)), signOffs, closings);
            case SignedOff(var crime, var note) -> new Considerations(
                    entries, and(signOffs, new Signed(crime, fact.ref(), fact.recorded(), by, 0, null, note)), closings);
            case InvestigationClosed(var crime, var outcome, var on, var note) -> new Considerations(
                    entries, signOffs, and(closings, new Signed(crime, fact.ref(), fact.recorded(), by, outcome, on, note)));
        };
    }

    private static <T> List<T> and(List<T> list, T one) {
        var more = new ArrayList<>(list);
        more.add(one);
        return more;
    }
}
