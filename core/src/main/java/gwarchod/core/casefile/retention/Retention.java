package gwarchod.core.casefile.retention;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.retention.RetentionEvent.Erased;
import gwarchod.core.casefile.retention.RetentionEvent.ErasureProposed;
import gwarchod.core.casefile.retention.RetentionEvent.ErasureRefused;
import gwarchod.core.casefile.retention.RetentionEvent.Kept;
import gwarchod.core.casefile.retention.RetentionEvent.Reasoned;
import gwarchod.core.casefile.retention.RetentionEvent.Referred;
import gwarchod.core.casefile.retention.RetentionEvent.Restricted;
import gwarchod.core.casefile.retention.RetentionEvent.RestrictionLifted;
import gwarchod.core.casefile.retention.RetentionEvent.TextsCut;
import gwarchod.core.casefile.retention.RetentionEvent.TextsStruck;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/// What was decided about keeping a case.
///
/// @param erasures in the order they were proposed
/// @param restrictions in the order they were decided
/// @param reviews what came of them, in order
/// @param reasons why each thing was proposed, and why it was decided; gone with an erased case
public record Retention(List<Erasure> erasures, List<Restriction> restrictions, List<Reviewed> reviews, Map<EntityId, List<Text>> reasons) {
    static final Retention NONE = new Retention(List.of(), List.of(), List.of(), Map.of());

    public static final Discipline<Retention> DISCIPLINE = new RetentionDiscipline();

    public static final Section<RetentionView.Summary, RetentionView> REVIEW = new Section<>(
            "retention.review", "retention", Basis.PUBLIC_PROTECTION, RetentionView.Summary.class, RetentionView.class, RetentionView::summary);

    /// The tag of a card whose case has an erasure that nobody has decided yet.
    public static final String WAITS = "erasure-waits";

    /// How the tag of a card begins that says whom a review was referred to; their username follows.
    public static final String REFERRED_TO = "retention-for-";

    static final SectionView<RetentionView.Summary, RetentionView> REVIEW_VIEW = new SectionView<>(REVIEW, RetentionView::of);

    public Retention {
        erasures = List.copyOf(erasures);
        restrictions = List.copyOf(restrictions);
        reviews = List.copyOf(reviews);
        reasons = Map.copyOf(reasons);
    }

    public static Retention of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// Whether the case's own person was erased, and everything with them.
    public boolean erased() {
        return erasures.stream().anyMatch(erasure -> erasure.erased() && erasure.asked().person() == null);
    }

    /// Whether somebody has to decide about this case.
    public boolean waits() {
        return erasureWaits() || restrictions.stream().anyMatch(Restriction::holds);
    }

    /// The sections whose processing is restricted now.
    public Set<String> restricted() {
        return restrictions.stream().filter(Restriction::holds).flatMap(one -> one.said().sections().stream()).collect(Collectors.toSet());
    }

    /// Whether an erasure waits for somebody to decide it.
    public boolean erasureWaits() {
        return erasures.stream().anyMatch(Erasure::open);
    }

    /// Who is to say how long it is kept, where a review was referred and nothing came of that yet.
    Optional<UserId> referredTo() {
        return reviews.isEmpty() ? Optional.empty() : Optional.ofNullable(reviews.getLast().to()).filter(_ -> {
            var since = reviews.getLast().at();
            return erasures.stream().noneMatch(one -> one.at().isAfter(since)) && restrictions.stream().noneMatch(one -> one.at().isAfter(since));
        });
    }

    /// Until when somebody decided to keep it; the epoch where nobody did.
    LocalDate keptUntil() {
        return reviews.reversed().stream().map(Reviewed::until).filter(Objects::nonNull).findFirst().orElse(LocalDate.EPOCH);
    }

    /// When a case is to be reviewed, by each of the agreement's retention codes, the earliest first.
    public static List<RetentionDue> due(CaseFile file, LocalDate today) {
        return RetentionDue.of(file, RetentionSettings.AREA, today);
    }

    Optional<Erasure> erasure(EntityId id) {
        return erasures.stream().filter(one -> one.asked().erasure().equals(id)).findFirst();
    }

    Retention evolve(RetentionEvent event, Fact fact) {
        return switch (event) {
            case ErasureProposed asked -> {
                var more = new ArrayList<>(erasures);
                more.add(new Erasure(asked, fact.actor().user(), fact.recorded(), null, null, false));
                yield new Retention(more, restrictions, reviews, reasons);
            }
            case ErasureRefused(var id, _) -> decided(id, fact, false);
            case Erased(var id, _, _, _) -> decided(id, fact, true);
            case TextsCut _, TextsStruck _ -> this;
            case Restricted said -> {
                var more = new ArrayList<>(restrictions);
                more.add(new Restriction(said, fact.actor().user(), fact.recorded(), null, null));
                yield new Retention(erasures, more, reviews, reasons);
            }
            case RestrictionLifted(var id, _) -> new Retention(
                    erasures,
                    restrictions.stream()
                            .map(one -> one.said().restriction().equals(id) ? one.lifted(fact.actor().user(), fact.recorded()) : one)
                            .toList(),
                    reviews, reasons);
            case Kept(var id, _, var until) -> reviewed(new Reviewed(id, until, null, fact.actor().user(), fact.recorded()));
            case Referred(var id, _, var to) -> reviewed(new Reviewed(id, null, to, fact.actor().user(), fact.recorded()));
            case Reasoned(var about, var why) -> {
                var more = new LinkedHashMap<>(reasons);
                var said = new ArrayList<>(more.getOrDefault(about, List.of()));
                said.add(why);
                more.put(about, List.copyOf(said));
                yield new Retention(erasures, restrictions, reviews, more);
            }
        };
    }

    private Retention reviewed(Reviewed outcome) {
        var more = new ArrayList<>(reviews);
        more.add(outcome);
        return new Retention(erasures, restrictions, more, reasons);
    }

    private Retention decided(EntityId id, Fact fact, boolean yes) {
        return new Retention(
                erasures.stream().map(one -> one.asked().erasure().equals(id) ? one.decided(fact.actor().user(), fact.recorded(), yes) : one).toList(),
                restrictions, reviews, reasons);
    }
}
