package gwarchod.core.leaving;

import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Duty;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Viewer;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;

/// To whom something can be given: somebody who would know it, see it and be able to do it, and of whom whoever gives it may be told so.
/// Who isn't there, who is kept out of the case and who would see too little are told apart to nobody.
final class Takers {
    private final Kernel kernel;
    private final Supplier<List<Viewer>> everybody;

    Takers(Kernel kernel, Supplier<List<Viewer>> everybody) {
        this.kernel = kernel;
        this.everybody = everybody;
    }

    /// @param from who had it, and can't have it again
    Stream<Viewer> of(Viewer viewer, Card card, UserId from, List<Duty> duties) {
        var rules = kernel.agreement().get();
        return everybody.get().stream()
                .filter(one -> !one.user().equals(from) && rules.names(viewer, card.facts(), one) && takes(one, card, duties));
    }

    Optional<Viewer> one(Viewer viewer, Card card, UserId from, List<Duty> duties, UserId to) {
        return of(viewer, card, from, duties).filter(one -> one.user().equals(to)).findFirst();
    }

    private boolean takes(Viewer one, Card card, List<Duty> duties) {
        boolean leads = duties.stream().anyMatch(duty -> duty.kind() == DutyKind.LEAD);
        boolean joins = leads || duties.stream().anyMatch(duty -> duty.kind() == DutyKind.TEAM);
        var facts = HandingOver.with(card.facts(), one, joins, leads);
        var rules = kernel.agreement().get();
        var scope = rules.scope(one, facts);
        var known = card.openTo(scope).duties();      // what another agency holds they don't know of
        return duties.stream().allMatch(duty -> known.contains(duty)
                && scope.sees(duty.section(), HandingOver.needed(duty.kind()))
                && HandingOver.deed(duty.kind()).stream().allMatch(deed -> rules.permits(one, deed, facts)));
    }
}
