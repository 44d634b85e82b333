package gwarchod.core.casefile.release;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.HoldingEvent.ItemReleased;
import gwarchod.core.casefile.HoldingEvent.ReleaseWithdrawn;
import gwarchod.core.casefile.Holdings.Held;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.journal.Decision;
import gwarchod.core.sharing.Basis;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// When something held is released, and held again. Pure. Only what the releasing agency holds itself, and what all know, is asked: what
/// another agency holds neither helps nor hinders.
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
        var named = own.stream().filter(one -> one.entry().equals(command.entry())).findFirst();
        return checks.holds(named.isPresent(), "entry-not-held", "/entry").then(() -> {
            var given = own.stream().filter(one -> one.held() && one.number() <= named.orElseThrow().number()).toList();
            if (given.isEmpty()) {
                return Decision.noChange();
            }
            if (given.stream().map(one -> one.item().restsOn()).filter(Objects::nonNull).anyMatch(on -> isOnlyOurs(file, on, with))) {
                return Decision.refuse("rests-on-held");
            }
            return file.isOvertaken(given.getLast().item(), given.getLast().number())
                    ? Decision.refuse("entry-overtaken")
                    : Decision.accept(new ItemReleased(command.section(), command.item(), command.entry(), command.wish(), reason));
        });
    }

    /// Whether the agency holds, of what something rests on, that it is there at all.
    private static boolean isOnlyOurs(CaseFile file, Item item, Deciding with) {
        return !file.isKnownToAll(item) && file.holdings().of(item.section(), item.id(), with.actor()).stream().anyMatch(Held::held);
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
