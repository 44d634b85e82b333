package gwarchod.clinic.desk;

import gwarchod.clinic.referral.ReferralEntry;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.considered.ConsideredGaps;
import gwarchod.core.casefile.considered.GapReason;
import gwarchod.core.casefile.crime.Outcomes;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Crimes of stalking and domestic abuse that came to no further action and for which nobody considered a programme; and those for which nobody
/// considered a stalking protection order in time, an interim one included. What is considered of a crime, and dismissed with a reason, is the case
/// file's own log: an entry there takes it off. For whoever sees crimes, that log and every referral of the case in full, and nobody else.
public final class Unconsidered {
    public static final Question<Asked, Found> QUESTION = new Question<>("referral.unconsidered", Asked.class, Found.class);

    /// Lines of each list at the most, the oldest first; the totals count all.
    static final int LINES_MAX = 200;

    private static final List<String> WHOLE = List.of(Referrals.SECTION_ID, ConsideredGaps.SECTION, "crime.recorded", "person.details");

    private final Kernel kernel;

    Unconsidered(Kernel kernel) {
        this.kernel = kernel;
    }

    public record Asked() {}

    /// @param noFurtherAction crimes nobody considered a programme for, of `noFurtherActionTotal`
    /// @param withoutOrder crimes nobody considered a stalking protection order for in time, of `withoutOrderTotal`
    public record Found(List<Line> noFurtherAction, int noFurtherActionTotal, List<Line> withoutOrder, int withoutOrderTotal) {
        public Found {
            noFurtherAction = List.copyOf(noFurtherAction);
            withoutOrder = List.copyOf(withoutOrder);
        }
    }

    /// @param because why it is asked, or asked again
    /// @param due the last day on which it was in time
    public record Line(
            CaseId caseId, String name, EntityId crime, String reference, int outcome, @Nullable LocalDate outcomeOn, GapReason because, LocalDate due) {}

    Reply<Found> lines(Viewer viewer) {
        var today = Days.of(kernel.clock().instant());
        var seen = kernel.cases().cards().stream().filter(card -> sees(viewer, card)).toList();
        var ended = lines(seen, gap -> gap.what().equals(ConsideredGaps.PROGRAMME) && Outcomes.noFurtherAction(gap.outcome()), true);
        var missed = lines(seen, gap -> gap.what().equals(ConsideredGaps.ORDER) && today.isAfter(gap.due()), false);
        return new Reply.View<>(new Found(ended.stream().limit(LINES_MAX).toList(), ended.size(), missed.stream().limit(LINES_MAX).toList(),
                missed.size()), Days.start(today.plusDays(1)));
    }

    private boolean sees(Viewer viewer, Card card) {
        var access = kernel.agreement().get().access(viewer, card.facts());
        return !access.needsReason() && WHOLE.stream().allMatch(section -> access.scope().sees(section, Level.FULL))
                && access.scope().opens(Referrals.SECTION_ID, ReferralEntry.WATCHERS);
    }

    private static List<Line> lines(List<Card> cards, Predicate<ConsideredGaps.Gap> which, boolean unreferred) {
        return cards.stream().flatMap(card -> card.kept().get(ConsideredGaps.KEPT) instanceof ConsideredGaps(var gaps)
                        ? gaps.stream().filter(which).filter(gap -> !unreferred || !referred(card, gap)).map(gap -> line(card, gap)) : Stream.<Line>of())
                .sorted(Comparator.comparing(Line::due).thenComparing(line -> line.crime().value())).toList();
    }

    /// Whether somebody was referred to a programme since: that is to have considered it.
    private static boolean referred(Card card, ConsideredGaps.Gap gap) {
        return card.kept().get(ReferralEntry.KEPT) instanceof ReferralEntry.All known && (!known.prepared().isEmpty() || known.referrals().stream()
                .anyMatch(one -> one.kind() == ReferralKind.PROGRAMME && !one.referredOn().isBefore(gap.reportedOn())));
    }

    private static Line line(Card card, ConsideredGaps.Gap gap) {
        return new Line(card.id(), card.name(), gap.crime(), gap.reference(), gap.outcome(), gap.outcomeOn(), gap.because(), gap.due());
    }
}
