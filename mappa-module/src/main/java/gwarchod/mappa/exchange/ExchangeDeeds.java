package gwarchod.mappa.exchange;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be done with files of categories and levels, and asked about them.
public final class ExchangeDeeds {
    /// A file, as it is sent.
    public static final int FILE_BYTES_MAX = 512 * 1024;

    /// What the agreement must permit whoever gives anything out.
    public static final String EXPORT = "exchange.export";

    /// Brings a file in: all of its lines are taken over, or none. The outcome names it as `levelImport`.
    public static final Deed<Bring> IMPORT = new Deed<>("exchange.import-levels", Bring.class, false, 2 * FILE_BYTES_MAX);

    /// What became of a file, line by line.
    public static final Question<ImportOf, ImportView> IMPORTED = new Question<>("exchange.import", ImportOf.class, ImportView.class);

    /// Everybody's category, level and dates, for one consumer, by pages.
    public static final Question<LevelsFor, Levels> LEVELS = new Question<>("exchange.levels", LevelsFor.class, Levels.class);

    /// One person's.
    public static final Question<DetailFor, MappaDetail> DETAIL = new Question<>("exchange.detail", DetailFor.class, MappaDetail.class);

    /// One person's plan.
    public static final Question<PlanFor, RiskManagementPlan> PLAN = new Question<>("exchange.plan", PlanFor.class, RiskManagementPlan.class);

    static final Set<String> PERMISSIONS = Set.of(EXPORT);

    static final List<Route> ROUTES = List.of(
            new Route.Post("/exchange/imports", IMPORT, 201),
            new Route.Get("/exchange/imports/:levelImport", IMPORTED),
            new Route.Get("/exchange/levels", LEVELS),
            new Route.Get("/cases/:id/mappa-detail", DETAIL),
            new Route.Get("/cases/:id/risk-management-plan", PLAN));

    private ExchangeDeeds() {}

    /// @param content the file in base64, in as many pieces as one likes
    public record Bring(String fileName, List<String> content) {
        public Bring {
            content = List.copyOf(content);
        }
    }

    public record ImportOf(EntityId levelImport) {}

    /// @param cursor the case after which the page begins
    public record LevelsFor(Consumer consumer, @Nullable CaseId cursor) {}

    public record DetailFor(CaseId id, Consumer consumer) {}

    public record PlanFor(CaseId id, Consumer consumer) {}

    /// @param next the cursor of the next page; absent on the last
    public record Levels(List<MappaDetail> items, @Nullable CaseId next) {
        public Levels {
            items = List.copyOf(items);
        }
    }

    /// @param lines how many there were
    /// @param wrong those that were refused; where there is one, nothing was taken over
    public record ImportView(EntityId id, String fileName, Instant at, String by, int lines, boolean taken, List<WrongLine> wrong) {
        public ImportView {
            wrong = List.copyOf(wrong);
        }
    }

    public record WrongLine(int line, LineProblem problem) {}
}
