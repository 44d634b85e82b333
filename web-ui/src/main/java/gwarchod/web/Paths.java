package gwarchod.web;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Refusal;
import java.util.function.Function;

/// Ids in addresses and forms. What isn't an id names nothing, so it is answered like anything there isn't.
final class Paths {
    private Paths() {}

    static CaseId caseId(Visit visit) {
        return id(visit.context().pathParam("case"), CaseId::new);
    }

    static MeetingId meetingId(Visit visit) {
        return id(visit.context().pathParam("meeting"), MeetingId::new);
    }

    static EntityId entityId(String text) {
        return id(text, EntityId::new);
    }

    static <I> I id(String text, Function<String, I> made) {
        try {
            return made.apply(text);
        } catch (IllegalArgumentException e) {
            throw new RefusedException(new Refusal.NotFound());
        }
    }
}
