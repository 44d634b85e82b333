package gwarchod.clinic.group;

import gwarchod.clinic.programme.Arranging;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.StreamId;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps the sessions of each group in step with it: scheduled, with who is in the group on their lists, and called off once it ended.
/// An action commits to the group alone; what follows on the sessions is done again wherever it is missing, by every node, once in effect.
final class GroupKeeper {
    private final Live<Group> groups;
    private final Arranging arranging;
    private final ReentrantLock oneAtATime = new ReentrantLock();

    GroupKeeper(Live<Group> groups, Arranging arranging) {
        this.groups = groups;
        this.arranging = arranging;
    }

    /// Follows every group, and does what was left undone when a node stopped.
    void follow(Executor work) {
        groups.listen(changed -> work.execute(() -> keep(changed.stream())));
        work.execute(() -> groups.all().forEach(one -> keep(one.stream())));
    }

    /// Puts a group's sessions in step with the group as it is by then: what it was earlier is never done after what it is now.
    void keep(StreamId stream) {
        oneAtATime.lock();
        try {
            groups.get(stream).ifPresent(this::keep);
        } finally {
            oneAtATime.unlock();
        }
    }

    private void keep(Loaded<Group> loaded) {
        var group = loaded.state();
        var plan = group.plan();
        var programme = new Arranging.Of(plan.programme(), plan.programmeName(), plan.provider(), null);
        var run = new Arranging.Run(group.id(), programme, plan.name(), plan.mode(), plan.venue(), plan.briefing(), staff(plan.lead(), plan.second()));
        for (GroupEvent.Planned planned : plan.sessions()) {
            arranging.ensure(group.made(), run,
                    new Arranging.Slot(planned.session(), planned.number(), planned.module(), planned.startsAt(), planned.endsAt()));
            keep(group, loaded.number(), planned);
        }
    }

    private void keep(Group group, long number, GroupEvent.Planned planned) {
        var ended = group.ended();
        if (ended != null) {
            arranging.callOff(ended.by(), planned.session(), ended.why());
            return;
        }
        arranging.deliveredBy(group.made(), "staff/" + number, planned.session(), staff(group.lead(), group.second()));
        group.members().forEach(one -> arranging.enrol(one.by(), key(one), planned.session(), one.referral(), one.caseId()));
        group.gone().forEach(one -> arranging.drop(one.by(), key(one), planned.session(), one.referral(), one.caseId()));
    }

    private static String key(Group.Member one) {
        return one.referral() + "/" + one.number();
    }

    private static List<UserId> staff(UserId lead, @Nullable UserId second) {
        return Stream.of(lead, second).filter(Objects::nonNull).toList();
    }
}
