package gwarchod.core.casefile.release;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.HoldingEvent.ItemReleased;
import gwarchod.core.casefile.HoldingEvent.ReleaseWithdrawn;
import gwarchod.core.casefile.Holdings.Held;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Basis;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When something held is released, and held again. Pure. Nobody learns here of what another agency holds: it isn't there.
final class ReleaseRules {
    private ReleaseRules() {}

    static Decision release(CaseFile file, ReleaseItem command, Deciding with) {
        var own = file.holdings().of(command.section(), command.item(), with.actor());
        if (own.isEmpty()) {
            return Decision.invalid("item-not-held", "/item");
        }
        boolean onWish = file.basis(command.section()) == Basis.VICTIM_WISH;
        var reason = said(command.reason(), with);
        var checks = Checks.at(with.now())
                .holds(!onWish || command.wish() != null, "wish-required", "/wish")
                .holds(!reason.isBlank() || !(onWish && command.wish() != Wish.AGREED), "text-required", "/reason");
        return checks.then(() -> {
            if (own.stream().noneMatch(Held::held)) {
                return Decision.noChange();
            }
            boolean rests = own.stream().map(one -> one.item().restsOn()).filter(Objects::nonNull).anyMatch(file.holdings()::holds);
            return rests
                    ? Decision.refuse("rests-on-held")
                    : Decision.accept(new ItemReleased(command.section(), command.item(), command.wish(), reason));
        });
    }

    static Decision withdraw(CaseFile file, WithdrawRelease command, Deciding with) {
        var own = file.holdings().of(command.section(), command.item(), with.actor());
        if (own.isEmpty()) {
            return Decision.invalid("item-not-held", "/item");
        }
        return Checks.at(with.now()).text("/reason", command.reason()).then(() -> own.stream().allMatch(Held::held)
                ? Decision.noChange()
                : Decision.accept(new ReleaseWithdrawn(command.section(), command.item(), said(command.reason(), with))));
    }

    private static Text said(@Nullable Text text, Deciding with) {
        return text == null ? Text.NONE : with.guard().apply(text);
    }
}
