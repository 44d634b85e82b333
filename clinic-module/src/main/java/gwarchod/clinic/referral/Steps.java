package gwarchod.clinic.referral;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// Takes a referral a step on by the table of [Transition]: from the stage it has, with what the step needs. Pure.
///
/// @param on the day it is said to have happened; none: now
record Steps(CaseFile file, Referral referral, @Nullable LocalDate on, Deciding with) {
    static Decision of(CaseFile file, EntityId id, @Nullable LocalDate on, Deciding with, Function<Steps, Decision> rule) {
        var known = file.state(Referrals.DISCIPLINE).of(id, with.actor().agency());
        if (known.isEmpty()) {
            return invalid("referral-unknown", "/referral");
        }
        if (on != null && on.isBefore(known.get().referredOn())) {
            return invalid("before-referral", "/on", known.get().referredOn());
        }
        return rule.apply(new Steps(file, known.get(), on, with));
    }

    /// What is recorded where nothing speaks against the move; nothing where the referral stands there already.
    Decision go(ReferralMove move, Supplier<ReferralEvent> event) {
        var row = Transition.of(referral.stage(), move);
        return go(move, event, row.isPresent() && row.get().settled());
    }

    /// @param same whether that would say nothing new
    Decision go(ReferralMove move, Supplier<ReferralEvent> event, boolean same) {
        if (move.programmeOnly() && referral.kind() == ReferralKind.CLINIC) {
            return refuse("consent-not-asked");
        }
        var row = Transition.of(referral.stage(), move);
        if (row.isEmpty()) {
            return refuse(Transition.refused(referral.stage(), move));
        }
        if (same) {
            return noChange();
        }
        var needs = row.get().needs(referral);
        var refused = needs.isEmpty() ? Optional.<String>empty()
                : Gate.of(file, referral, on == null ? with.today() : on).refuses(referral, needs, with.actor().agency());
        return refused.map(Decision::refuse).orElseGet(() -> accept(event.get()));
    }

    /// Something said to have happened today happened now.
    @Nullable Instant occurred() {
        return occurred(on, with);
    }

    static @Nullable Instant occurred(@Nullable LocalDate on, Deciding with) {
        return on == null || !on.isBefore(with.today()) ? null : on.atStartOfDay(Words.ZONE).toInstant();
    }
}
