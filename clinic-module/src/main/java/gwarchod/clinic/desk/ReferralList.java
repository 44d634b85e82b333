package gwarchod.clinic.desk;

import gwarchod.clinic.referral.ReferralKind;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Every referral over all cases and where it waits, as far as the reader sees them.
public final class ReferralList {
    /// Lines in one answer, at most and where nobody says.
    public static final int LIMIT_MAX = 200;
    public static final int LIMIT_DEFAULT = 100;

    public static final Question<Asked, Page> QUESTION = new Question<>("referral.list", Asked.class, Page.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/referrals", QUESTION), new Route.Get("/referrals/unconsidered", Unconsidered.QUESTION),
            new Route.Get("/referrals/benefit", Benefit.QUESTION));

    private ReferralList() {}

    /// Which referrals.
    public enum Which {
        /// Those that somebody has to do something for.
        WAITING,
        OVERDUE,
        UNDER_WAY,
        /// Those an order requires.
        REQUIRED,
        ALL
    }

    /// @param show absent: whatever waits
    /// @param at, kind, provider absent: any
    /// @param cursor absent: from the start
    public record Asked(
            @Nullable Which show, @Nullable WaitingAt at, @Nullable ReferralKind kind, @Nullable AgencyId provider, @Nullable Integer limit,
            @Nullable String cursor) {}

    /// @param total how many there are, listed or not
    /// @param counts of all that the reader sees, whatever was asked for; `providers` and `totals` likewise
    public record Page(
            List<Line> items, @Nullable String next, int total, List<Count> counts, List<Provider> providers, Totals totals) {
        public Page {
            items = List.copyOf(items);
            counts = List.copyOf(counts);
            providers = List.copyOf(providers);
        }
    }

    /// A referral.
    ///
    /// @param name what its case is called for this reader
    /// @param programme empty for a clinic
    /// @param stage none: it is prepared and not made yet
    /// @param due the last day in time; for whoever sees the referrals in full
    /// @param with who has it in hand, as far as this reader may know
    public record Line(
            CaseId caseId, String name, EntityId referral, ReferralKind kind, AgencyId providerId, String provider, String programme,
            @Nullable ReferralStage stage, WaitingAt at, LocalDate since, @Nullable LocalDate due, boolean overdue, boolean required,
            @Nullable String with, @Nullable LocalDate referredOn) {}

    /// How many wait there.
    public record Count(WaitingAt at, int many, int overdue) {}

    public record Provider(AgencyId id, String name) {}

    /// How many referrals to programmes there are, and what became of them. Each is counted under what it came to, but `required`, which counts
    /// those that an order requires whatever they came to. One that is prepared and not made yet isn't counted.
    ///
    /// @param continuing neither ended nor on hold
    public record Totals(
            int referred, int completed, int withdrew, int endedEarly, int unsuitable, int onHold, int continuing, int required) {}
}
