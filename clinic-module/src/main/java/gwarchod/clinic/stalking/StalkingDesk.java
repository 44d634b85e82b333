package gwarchod.clinic.stalking;

import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.journal.Refusal;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// What clinics answer and do beside case files, and what must hold outside a case when somebody asks one.
public final class StalkingDesk {
    public static final List<Route> ROUTES = List.of(
            new Route.OnCase("/cases/:id/clinic-questions", "stalking.ask"),
            new Route.OnCase("/cases/:id/clinic-questions/:question/end", "stalking.take-back"),
            new Route.OnCase("/cases/:id/formulations", "stalking.release"),
            new Route.OnCase("/cases/:id/formulations/:release/withdrawal", "stalking.withdraw"),
            new Route.OnCase("/cases/:id/clinic-advice/:piece/decision", "stalking.decide-advice"));

    private StalkingDesk() {}

    /// Starts on a case node.
    public static void start(Kernel kernel, Registry registry) {
        registry.checks(AskClinic.class, (_, _, command) -> unless(is(kernel, command.clinic(), AgencyKind.CLINIC), "clinic-unknown", "/clinic"));
        registry.checks(ReleaseFormulation.class, (_, _, command) -> IntStream.range(0, command.to().size())
                .mapToObj(i -> provider(kernel, command.to().get(i).provider(), "/to/" + i + "/provider"))
                .flatMap(Optional::stream).findFirst());
    }

    private static Optional<Refusal> provider(Kernel kernel, @Nullable AgencyId provider, String pointer) {
        return unless(provider == null || is(kernel, provider, AgencyKind.PROVIDER), "provider-unknown", pointer);
    }

    private static boolean is(Kernel kernel, AgencyId agency, AgencyKind kind) {
        return kernel.directory().kind(agency).filter(kind::equals).isPresent();
    }

    private static Optional<Refusal> unless(boolean holds, String code, String pointer) {
        return holds ? Optional.empty() : Optional.of(Refusal.invalid(code, pointer));
    }
}
