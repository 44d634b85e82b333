package gwarchod.core.alert;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What can be asked about alerts and declarations, and done with them.
public final class AlertDeeds {
    /// Alerts, those that are open first, newest first.
    public static final Question<Alerts, AlertList> LIST = new Question<>("alert.list", Alerts.class, AlertList.class);

    /// What the agreement must permit for [#LIST].
    public static final String SEE = "alert.see";

    public static final Deed<CloseAlert> CLOSE = new Deed<>("alert.close", CloseAlert.class);

    /// Ids: `declaration`.
    public static final Deed<Declare> DECLARE = new Deed<>("alert.declare", Declare.class);

    public static final Deed<EndDeclaration> END = new Deed<>("alert.end-declaration", EndDeclaration.class);

    /// Whom the viewer declared.
    public static final Question<Declarations, DeclarationList> MINE =
            new Question<>("alert.declarations", Declarations.class, DeclarationList.class);

    /// Alerts in one list, and declarations of one user, at the most.
    static final int LIST_MAX = 500;
    static final int DECLARATIONS_MAX = 100;

    public static final Set<String> PERMISSIONS = Set.of(SEE);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/alerts", LIST),
            new Route.Post("/alerts/:alert/closing", CLOSE, 201),
            new Route.Get("/declarations", MINE),
            new Route.Post("/declarations", DECLARE, 201),
            new Route.Post("/declarations/:declaration/ending", END, 201));

    private AlertDeeds() {}

    public record Alerts() {}

    /// @param next always null: there are no further pages
    public record AlertList(List<Row> items, @Nullable String next) {
        public AlertList {
            items = List.copyOf(items);
        }
    }

    /// @param caseId the case it is about; null where it is about many, or this viewer may not know it
    /// @param name of the person, as far as this viewer may know it
    /// @param count of days or cases, as the rule counts
    public record Row(
            String id, AlertRule rule, UserId user, String userName, String agency, @Nullable CaseId caseId, String name, int count, Instant at,
            @Nullable Closing closed) {}

    public record Closing(String by, AlertFinding finding, String note, Instant at) {}

    public record CloseAlert(EntityId alert, AlertFinding finding, String note) {}

    /// For oneself: nobody declares for somebody else.
    public record Declare(
            DeclaredKind kind, String family, String given, @Nullable LocalDate dateOfBirth, @Nullable String address) {}

    public record EndDeclaration(EntityId declaration, String why) {}

    public record Declarations() {}

    public record DeclarationList(List<Declared.One> items, @Nullable String next) {
        public DeclarationList {
            items = List.copyOf(items);
        }
    }
}
