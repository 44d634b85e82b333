package gwarchod.core.casefile.people;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.people.PeopleEvent.PersonAdded;
import gwarchod.core.casefile.people.PeopleEvent.PersonCorrected;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Decision;
import java.util.List;
import java.util.Map;

/// What may be said about people at risk. Pure.
final class PeopleRules {
    private PeopleRules() {}

    static Decision add(People state, Person subject, AddPerson command, Deciding with) {
        var details = Described.of(command);
        return checked(details, with)
                .holds(state.all().size() < Checks.LIST_MAX, "too-many", "/name", Checks.LIST_MAX)
                .then(() -> {
                    if (state.all().stream().anyMatch(one -> one.details().name().equals(details.name()))) {
                        return Decision.refuse("person-already-there");
                    }
                    var person = new PersonId(with.ids().next());
                    var guard = People.evolve(state, new PersonAdded(person, details)).guard(subject);
                    return Decision.accept(
                            List.of(new PersonAdded(person, details.guarded(text -> with.guard().apply(guard.apply(text))))), Map.of("person", person.value()));
                });
    }

    static Decision correct(People state, Person subject, CorrectAtRisk command, Deciding with) {
        var before = state.find(command.person());
        if (before.isEmpty()) {
            return Decision.invalid("person-not-on-case", "/person");
        }
        var details = Described.of(command);
        return checked(details, with).then(() -> {
            var corrected = new PersonCorrected(command.person(), details);
            var guard = People.evolve(state, corrected).guard(subject);
            var guarded = details.guarded(text -> with.guard().apply(guard.apply(text)));
            return guarded.equals(before.get().details())
                    ? Decision.noChange()
                    : Decision.accept(new PersonCorrected(command.person(), guarded));
        });
    }

    private static Checks checked(Described details, Deciding with) {
        var checks = Checks.at(with.now())
                .line("/name/family", details.name().family())
                .optionalLine("/name/given", details.name().given())
                .text("/relationship", details.relationship())
                .atMost("/alsoCalled", details.alsoCalled());
        for (int i = 0; i < details.alsoCalled().size(); i++) {
            checks.line("/alsoCalled/" + i, details.alsoCalled().get(i));
        }
        return checks;
    }
}
