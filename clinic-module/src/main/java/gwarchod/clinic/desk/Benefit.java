package gwarchod.clinic.desk;

import gwarchod.clinic.referral.ReferralEntry;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.clinic.referral.Referrals;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What programmes came to, by year and provider: for whoever pays for them and for the post that runs them. Every number counts people, not
/// referrals, each once in a row; what each counts stands beside it on the page. Over the cases of which a reader sees the crimes and every
/// referral in full: of others nothing is counted.
public final class Benefit {
    public static final Question<Asked, Report> QUESTION = new Question<>("referral.benefit", Asked.class, Report.class);

    private static final List<String> WHOLE = List.of(Referrals.SECTION_ID, "crime.recorded");

    private final Kernel kernel;

    Benefit(Kernel kernel) {
        this.kernel = kernel;
    }

    public record Asked() {}

    /// @param total of all years and providers: somebody referred twice is one person here
    public record Report(List<Row> rows, Row total) {
        public Report {
            rows = List.copyOf(rows);
        }
    }

    /// @param year in which they were referred; none, like `provider`: all
    /// @param suitable of the referred, who were ever found suitable
    /// @param started who were ever taken on
    /// @param watched whose referral ended, so that the time after it is watched
    /// @param reoffended of the watched, of whom a crime was reported within that time
    /// @param completedReoffended the same of those who completed
    public record Row(
            @Nullable Integer year, @Nullable AgencyId providerId, String provider, int referred, int required, int suitable, int started, int completed,
            int withdrew, int endedEarly, int unsuitable, int watched, int reoffended, int completedReoffended) {}

    private record One(CaseId person, ReferralEntry referral) {
        int year() {
            return referral.referredOn().getYear();
        }

        boolean at(ReferralStage stage) {
            return referral.stage() == stage;
        }

        boolean reoffended() {
            return referral.watch() != null && referral.watch().reoffended();
        }
    }

    Reply<Report> report(Viewer viewer, Lang lang) {
        var all = kernel.cases().cards().stream().filter(card -> sees(viewer, card)).flatMap(Benefit::referrals).toList();
        var rows = new ArrayList<Row>();
        all.stream().map(One::year).distinct().sorted(Comparator.reverseOrder()).forEach(year -> {
            var ofYear = all.stream().filter(one -> one.year() == year).toList();
            ofYear.stream().map(one -> one.referral().provider()).distinct().sorted(Comparator.comparing(AgencyId::value)).forEach(provider ->
                    rows.add(row(year, provider, kernel.directory().name(provider, lang),
                            ofYear.stream().filter(one -> one.referral().provider().equals(provider)).toList())));
        });
        var midnight = Days.start(Days.of(kernel.clock().instant()).plusDays(1));
        return new Reply.View<>(new Report(rows, row(null, null, "", all)), midnight);
    }

    private boolean sees(Viewer viewer, Card card) {
        var access = kernel.agreement().get().access(viewer, card.facts());
        return !access.needsReason() && WHOLE.stream().allMatch(section -> access.scope().sees(section, Level.FULL))
                && access.scope().opens(Referrals.SECTION_ID, ReferralEntry.WATCHERS);
    }

    private static Stream<One> referrals(Card card) {
        return card.kept().get(ReferralEntry.KEPT) instanceof ReferralEntry.All known
                ? known.referrals().stream().filter(one -> one.kind() == ReferralKind.PROGRAMME).map(one -> new One(card.id(), one))
                : Stream.of();
    }

    private static Row row(@Nullable Integer year, @Nullable AgencyId provider, String name, List<One> all) {
        return new Row(year, provider, name, people(all, _ -> true), people(all, one -> one.referral().required()), people(all, one -> one.referral().suited()),
                people(all, one -> one.referral().begun()), people(all, one -> one.at(ReferralStage.COMPLETED)),
                people(all, one -> one.at(ReferralStage.WITHDREW)), people(all, one -> one.at(ReferralStage.ENDED_EARLY)),
                people(all, one -> one.at(ReferralStage.UNSUITABLE)), people(all, one -> one.referral().watch() != null), people(all, One::reoffended),
                people(all, one -> one.at(ReferralStage.COMPLETED) && one.reoffended()));
    }

    private static int people(List<One> all, Predicate<One> which) {
        return (int) all.stream().filter(which).map(One::person).distinct().count();
    }
}
