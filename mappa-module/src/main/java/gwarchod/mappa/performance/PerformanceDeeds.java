package gwarchod.mappa.performance;

import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
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

    public static final List<Route> ROUTES = List.of(new Route.Get("/mappa/performance", REPORT));

    private PerformanceDeeds() {}

    /// @param from with `to`; neither: the year until today, or for whoever isn't told small numbers the last quarter that is over
    public record PerformanceOf(@Nullable LocalDate from, @Nullable LocalDate to) {}
}
