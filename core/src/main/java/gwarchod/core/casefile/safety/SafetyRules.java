package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.safety.SafetyEvent.AddressNoted;
import gwarchod.core.casefile.safety.SafetyEvent.AddressTold;
import gwarchod.core.casefile.safety.SafetyEvent.AdviceGiven;
import gwarchod.core.casefile.safety.SafetyEvent.HazardsAsked;
import gwarchod.core.casefile.safety.SafetyEvent.OwnerChanged;
import gwarchod.core.casefile.safety.SafetyEvent.PlanMade;
import gwarchod.core.casefile.safety.SafetyEvent.PlanReviewed;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.Decision;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What may be recorded about somebody's safety. Pure.
final class SafetyRules {
    private SafetyRules() {}

    static Decision make(CaseFile file, MakeSafetyPlan command, Deciding with) {
        var person = command.person();
        var checks = on(file, person, with)
                .holds(!command.measures().isEmpty(), "text-required", "/measures")
                .atMost("/measures", command.measures())
                .pastDate("/madeOn", command.madeOn())
                .date("/reviewOn", command.reviewOn())
                .order("/reviewOn", command.madeOn(), command.reviewOn());
        for (int i = 0; i < command.measures().size(); i++) {
            checks.text("/measures/" + i, command.measures().get(i));
        }
        return checks.then(() -> {
            var measures = command.measures().stream().map(with.guard()).toList();
            var made = new PlanMade(person, measures, command.owner(), command.madeOn(), command.reviewOn());
            return SafetyPlans.of(file).with(person).plan().filter(now -> says(now, made)).isPresent()
                    ? Decision.noChange() : Decision.accept(made);
        });
    }

    private static boolean says(SafetyPlan now, PlanMade made) {
        return now.measures().equals(made.measures()) && Objects.equals(now.owner(), made.owner()) && now.madeOn().equals(made.madeOn())
                && now.reviewOn().equals(made.reviewOn());
    }

    static Decision review(CaseFile file, ReviewSafetyPlan command, Deciding with) {
        return on(file, command.person(), with)
                .pastDate("/reviewedOn", command.reviewedOn())
                .date("/nextOn", command.nextOn())
                .order("/nextOn", command.reviewedOn(), command.nextOn())
                .then(() -> SafetyPlans.of(file).planned(command.person())
                        ? Decision.accept(new PlanReviewed(
                                command.person(), command.reviewedOn(), command.nextOn(), with.guardedOrNone(command.note())))
                        : Decision.refuse("safety-plan-missing"));
    }

    static Decision advise(CaseFile file, GiveAdvice command, Deciding with) {
        return on(file, command.person(), with).pastDate("/givenOn", command.givenOn()).text("/what", command.what()).then(() -> {
            var advice = new EntityId(with.ids().next());
            return Decision.accept(List.of(new AdviceGiven(advice, command.person(), command.givenOn(), command.how(),
                    with.guardedOrNone(command.what()))), Map.of("advice", advice.value()));
        });
    }

    static Decision ask(CaseFile file, AskHazards command, Deciding with) {
        var what = command.what() == null ? Text.NONE : command.what();
        return on(file, command.person(), with)
                .pastDate("/askedOn", command.askedOn())
                .holds(command.answer() == HazardsAnswer.NONE_KNOWN || !what.isBlank(), "text-required", "/what")
                .then(() -> {
                    var hazards = new EntityId(with.ids().next());
                    return Decision.accept(List.of(new HazardsAsked(hazards, command.person(), command.askedOn(), command.answer(),
                            with.guardedOrNone(what))), Map.of("hazards", hazards.value()));
                });
    }

    static Decision note(CaseFile file, NoteAddressKnown command, Deciding with) {
        return on(file, command.person(), with).pastDate("/notedOn", command.notedOn()).then(() -> {
            var noted = new AddressNoted(command.person(), command.notedOn(), command.known(), with.guardedOrNone(command.note()));
            var now = SafetyPlans.of(file).with(command.person()).address();
            return now != null && now.noted().equals(noted) ? Decision.noChange() : Decision.accept(noted);
        });
    }

    static Decision tell(CaseFile file, TellAddressKnown command, Deciding with) {
        return on(file, command.person(), with).past("/toldAt", command.toldAt()).then(() -> {
            var now = SafetyPlans.of(file).with(command.person()).address();
            if (now == null || now.noted().known() != AddressKnowledge.KNOWS) {
                return Decision.refuse("address-not-known");
            }
            var by = command.by() == null ? with.actor().user() : command.by();
            var told = new AddressTold(command.person(), command.toldAt(), command.how(), by, with.guardedOrNone(command.note()));
            return told.equals(now.told()) ? Decision.noChange() : Decision.accept(told);
        });
    }

    static Decision handOver(CaseFile file, HandOverSafetyPlan command) {
        var person = command.person();
        var owner = SafetyPlans.of(file).owner(person);
        if (owner.isEmpty()) {
            return Decision.invalid("safety-plan-unowned", "/person");
        }
        if (owner.get().equals(command.owner())) {
            return Decision.noChange();
        }
        boolean known = SafetyPlans.of(file.knownToAll()).owner(person).equals(owner);
        return owner.get().equals(command.from())
                ? Decision.accept(new OwnerChanged(person, command.owner(), command.from(), known))
                : Decision.refuse("owner-changed");
    }

    private static Checks on(CaseFile file, PersonId person, Deciding with) {
        return Checks.at(with.now()).holds(People.of(file).has(person), "person-not-on-case", "/person");
    }
}
