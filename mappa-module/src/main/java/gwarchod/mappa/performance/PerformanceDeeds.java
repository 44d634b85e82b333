package gwarchod.mappa.performance;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.MeetingId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be asked about performance.
public final class PerformanceDeeds {
    /// Whoever the agreement permits this is told the numbers of the cases they may know of.
    public static final String SEE = "performance.see";

    /// Whoever is permitted this alone is told the numbers of all, without small ones, of one quarter of a year that is over.
    public static final String SEE_ANONYMOUS = "performance.see-anonymous";

    public static final Set<String> PERMISSIONS = Set.of(SEE, SEE_ANONYMOUS);

    public static final Question<PerformanceOf, PerformanceView> REPORT =
            new Question<>("performance.report", PerformanceOf.class, PerformanceView.class);

    /// Scores how a meeting was held.
    public static final Deed<RecordAudit> AUDIT = new Deed<>("performance.audit", RecordAudit.class);

    /// The meetings the viewer may score, for whoever may score any.
    public static final Question<AuditableAsked, Auditable> AUDITABLE =
            new Question<>("performance.auditable", AuditableAsked.class, Auditable.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/mappa/performance", REPORT),
            new Route.Get("/mappa/performance/audits", AUDITABLE),
            new Route.Post("/mappa/performance/audits", AUDIT, 201));

    private PerformanceDeeds() {}

    public record AuditableAsked() {}

    public record Auditable(List<Watched> meetings) {
        public Auditable {
            meetings = List.copyOf(meetings);
        }
    }

    public record Watched(MeetingId meeting, LocalDate on, int level) {}

    /// @param from with `to`; neither: the year until today, or for whoever isn't told small numbers the last quarter that is over
    public record PerformanceOf(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
