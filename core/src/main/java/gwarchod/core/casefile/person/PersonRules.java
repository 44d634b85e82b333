package gwarchod.core.casefile.person;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.person.PersonEvent.Corrected;
import gwarchod.core.casefile.person.PersonEvent.IdentifierAdded;
import gwarchod.core.casefile.person.PersonEvent.IdentifierRemoved;
import gwarchod.core.casefile.person.PersonEvent.Opened;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What may be said about the person a case is about. Pure.
final class PersonRules {
    private PersonRules() {}

    static Decision open(Person state, OpenCase command, Deciding with) {
        if (state.opened()) {
            return Decision.refuse("case-already-open");
        }
        boolean unknown = Boolean.TRUE.equals(command.unknown());
        var name = command.name() == null ? PersonName.NONE : command.name();
        var checks = named(Checks.at(with.now()), command.name(), unknown)
                .pastDate("/dateOfBirth", command.dateOfBirth())
                .atMost("/identifiers", command.identifiers());
        aliases(checks, command.aliases());
        for (int i = 0; i < command.identifiers().size(); i++) {
            checks.line("/identifiers/" + i + "/value", command.identifiers().get(i).value());
        }
        return checks.then(() -> {
            var opened = new Opened(name, command.dateOfBirth(), command.aliases(), command.identifiers(), unknown);
            return with.actor().agency().equals(Actor.SYSTEM.agency())
                    ? Decision.accept(opened)
                    : Decision.accept(List.of(opened, Management.joined(with.actor().agency())), Map.of());
        });
    }

    static Decision correct(Person state, CorrectPerson command, Deciding with) {
        boolean unknown = command.name() == null;
        var name = unknown ? PersonName.NONE : command.name();
        var checks = named(Checks.at(with.now()), command.name(), unknown).pastDate("/dateOfBirth", command.dateOfBirth());
        aliases(checks, command.aliases());
        return checks.text("/why", command.why()).then(() -> {
            var corrected = new Corrected(name, command.dateOfBirth(), command.aliases(), unknown, with.guard().apply(command.why()));
            return Person.evolve(state, corrected, Days.of(with.now())).equals(state) ? Decision.noChange() : Decision.accept(corrected);
        });
    }

    static Decision addIdentifier(Person state, AddIdentifier command, Deciding with) {
        return Checks.at(with.now()).line("/value", command.value())
                .holds(state.identifiers().size() < Checks.LIST_MAX, "too-many", "/value", Checks.LIST_MAX)
                .then(() -> {
                    var identifier = new Identifier(command.kind(), command.value());
                    return state.identifiers().contains(identifier) ? Decision.noChange() : Decision.accept(new IdentifierAdded(identifier));
                });
    }

    static Decision removeIdentifier(Person state, RemoveIdentifier command, Deciding with) {
        return Checks.at(with.now()).line("/value", command.value()).text("/why", command.why()).then(() -> {
            var identifier = new Identifier(command.kind(), command.value());
            return state.identifiers().contains(identifier)
                    ? Decision.accept(new IdentifierRemoved(identifier, with.guard().apply(command.why())))
                    : Decision.noChange();
        });
    }

    /// A known person has a family name; an unknown one has none at all.
    private static Checks named(Checks checks, @Nullable PersonName name, boolean unknown) {
        if (name == null) {
            return checks.holds(unknown, "name-required", "/name");
        }
        return checks.holds(!unknown, "unknown-has-no-name", "/name")
                .line("/name/family", name.family())
                .optionalLine("/name/given", name.given());
    }

    private static void aliases(Checks checks, List<String> aliases) {
        checks.atMost("/aliases", aliases);
        for (int i = 0; i < aliases.size(); i++) {
            checks.line("/aliases/" + i, aliases.get(i));
        }
    }
}
