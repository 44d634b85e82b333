package gwarchod.core.casefile.support;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One referral and every state it was in, the oldest first.
record SupportReferral(EntityId id, PersonId person, String service, List<Step> steps) {
    record Step(SupportState state, LocalDate on, Text note) {}

    SupportReferral {
        steps = List.copyOf(steps);
    }

    Step now() {
        return steps.getLast();
    }

    SupportReferral moved(Step step) {
        var all = new ArrayList<>(steps);
        all.add(step);
        return new SupportReferral(id, person, service, all);
    }

    /// For how long they have waited, or did: from when they accepted, or were put on the list, until they were supported.
    Optional<Integer> daysWaited(LocalDate today) {
        var from = steps.stream().filter(step -> step.state() == SupportState.ACCEPTED || step.state() == SupportState.WAITING)
                .map(Step::on).findFirst();
        var until = steps.stream().filter(step -> step.state() == SupportState.SUPPORTED || step.state().over()).map(Step::on).findFirst();
        return from.map(start -> Math.max(0, (int) ChronoUnit.DAYS.between(start, until.orElse(today))));
    }
}
