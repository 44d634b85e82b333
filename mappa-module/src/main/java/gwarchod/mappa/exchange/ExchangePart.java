package gwarchod.mappa.exchange;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.desk.AgencyModule;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Route;
import gwarchod.core.journal.EventType;
import java.util.List;
import java.util.Set;

/// Brings files of categories and levels in, and gives them out.
public final class ExchangePart implements AgencyModule {
    @Override
    public String name() {
        return "exchange";
    }

    @Override
    public List<Discipline<?>> disciplines() {
        return List.of();
    }

    @Override
    public List<String> words() {
        return List.of("exchange");
    }

    @Override
    public List<EventType<?>> streamEvents() {
        return List.copyOf(ImportEvent.TYPES);
    }

    @Override
    public void start(Kernel kernel, Registry registry) {
        Exchange.start(kernel, registry);
    }

    @Override
    public Set<String> permissions() {
        return ExchangeDeeds.PERMISSIONS;
    }

    @Override
    public List<Route> routes() {
        return ExchangeDeeds.ROUTES;
    }
}
