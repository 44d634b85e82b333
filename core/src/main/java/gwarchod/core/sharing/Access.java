package gwarchod.core.sharing;

import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Refusal;
import java.util.Set;

/// What a viewer gets of a case, and by what.
public record Access(Scope scope, By by) {
    /// Said to somebody who may look at the case, once they say why.
    public static final Refusal REASON_NEEDED = new Refusal.NotPermitted("reason-needed");

    public static final Access NONE = new Access(Scope.NOTHING, new By(Relation.ROLE, Set.of()));

    /// @param relation the closest thing that lets them look
    /// @param held every condition that holds between them and the case
    public record By(Relation relation, Set<Condition> held) {
        public By {
            held = Set.copyOf(held);
        }
    }

    /// Whether a look at more than a line of a list needs a reason first.
    public boolean needsReason() {
        return by.relation() == Relation.LISTED;
    }

    /// The same, as far as it rests on an invitation of the items of these meetings alone.
    Access invitedTo(Set<MeetingId> meetings, Scope otherwise) {
        return new Access(scope.invitedTo(meetings, otherwise), by);
    }

    /// The same, of these sections no more than that there is something.
    Access restrained(Set<String> sections) {
        return new Access(scope.restrained(sections), by);
    }

    /// The same, after a reason was given.
    Access withReason() {
        return needsReason() ? new Access(scope, new By(Relation.REASON, by.held())) : this;
    }
}
