package gwarchod.core.desk;

import gwarchod.core.casefile.Discipline;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Upcaster;
import java.util.List;
import java.util.Set;

/// What an agency's module brings: registered in one line of `Main`, and adding one changes no other.
public interface AgencyModule {
    /// For logs and errors.
    String name();

    List<Discipline<?>> disciplines();

    /// Its files of words beside those of its disciplines: `words/NAME_en.properties`, `words/NAME_cy.properties`.
    default List<String> words() {
        return List.of();
    }

    /// The events of streams of its own, beside the case files.
    default List<EventType<?>> streamEvents() {
        return List.of();
    }

    /// How older versions of those are read.
    default List<Upcaster> streamUpcasters() {
        return List.of();
    }

    /// Starts on a case node: registers what it answers, does, and causes on other streams. May wait.
    default void start(Kernel kernel, Registry registry) {}

    /// What an agreement may permit beside its commands and deeds, by name: what its answers ask the agreement about.
    default Set<String> permissions() {
        return Set.of();
    }

    /// Its REST calls, below `/api/v1`.
    default List<Route> routes() {
        return List.of();
    }
}
