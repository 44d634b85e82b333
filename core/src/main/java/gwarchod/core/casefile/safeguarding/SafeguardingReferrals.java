package gwarchod.core.casefile.safeguarding;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.SectionView;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.Answered;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MaracReferred;
import gwarchod.core.casefile.safeguarding.SafeguardingEvent.MarfSent;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The safeguarding referrals of a case, in the order in which they were recorded.
public record SafeguardingReferrals(List<SafeguardingReferral> all) {
    public static final SafeguardingReferrals NONE = new SafeguardingReferrals(List.of());

    public static final Discipline<SafeguardingReferrals> DISCIPLINE = new SafeguardingDiscipline();

    public static final Section<SafeguardingView.Summary, SafeguardingView> REFERRALS = new Section<>(
            "safeguarding.referrals", "safeguardingReferrals", Basis.VICTIM_WISH, SafeguardingView.Summary.class, SafeguardingView.class,
            SafeguardingView::summary);

    static final SectionView<SafeguardingView.Summary, SafeguardingView> REFERRALS_VIEW =
            new SectionView<>(REFERRALS, SafeguardingView::of);

    public SafeguardingReferrals {
        all = List.copyOf(all);
    }

    public static SafeguardingReferrals of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    Optional<SafeguardingReferral> find(EntityId referral) {
        return all.stream().filter(one -> one.id().equals(referral)).findFirst();
    }

    /// When somebody was last referred to MARAC, since a day; anybody where it isn't said who was wronged.
    public Optional<LocalDate> maracSince(@Nullable PersonId person, LocalDate since) {
        return all.stream().filter(one -> one.kind() == SafeguardingKind.MARAC && (person == null || one.person().equals(person)))
                .map(SafeguardingReferral::sentOn).filter(on -> !on.isBefore(since)).max(LocalDate::compareTo);
    }

    /// A referral to a conference, by when and by what it was recorded.
    public record Marac(Instant recorded, CommitRef ref) {}

    public List<Marac> maracs() {
        return all.stream().filter(one -> one.kind() == SafeguardingKind.MARAC).map(one -> new Marac(one.recorded(), one.ref())).toList();
    }

    /// When a conference last spoke about somebody.
    Optional<LocalDate> lastHeard(PersonId person) {
        return all.stream().filter(one -> one.isMaracOf(person) && one.state() == SafeguardingState.HEARD)
                .map(SafeguardingReferral::since).max(LocalDate::compareTo);
    }

    static SafeguardingReferrals evolve(SafeguardingReferrals state, SafeguardingEvent event, Fact fact) {
        return switch (event) {
            case MaracReferred referred -> state.and(SafeguardingReferral.of(referred, fact));
            case MarfSent sent -> state.and(SafeguardingReferral.of(sent, fact));
            case Answered said -> new SafeguardingReferrals(state.all.stream()
                    .map(one -> one.id().equals(said.referral()) ? one.answered(said) : one).toList());
        };
    }

    private SafeguardingReferrals and(SafeguardingReferral one) {
        var more = new ArrayList<>(all);
        more.add(one);
        return new SafeguardingReferrals(more);
    }
}
