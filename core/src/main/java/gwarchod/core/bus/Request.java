package gwarchod.core.bus;

import gwarchod.core.desk.Asking;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.words.Lang;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What an edge node sends to a case node; what it is about follows as further parts of the message. Nothing of it is written anywhere: it
/// holds tokens and passwords.
sealed interface Request {
    /// [gwarchod.core.desk.Desk#ask]; the question's record follows.
    record Ask(Asking asking, String question) implements Request {}

    /// [gwarchod.core.desk.Desk#askHolding]; the question's record follows.
    record Hold(String secret, Lang lang, String question) implements Request {
        @Override
        public String toString() {
            return "Hold";
        }
    }

    /// A deed; its record follows.
    record Do(Asking asking, String key, String deed) implements Request {}

    /// A command to a case; its record follows.
    record OnCase(Asking asking, String key, @Nullable String ifMatch, @Nullable CaseId on, String command) implements Request {}

    /// A method of one of the desk's other ports; its arguments follow.
    record Call(String port, String method) implements Request {}

    /// @param edge where news go
    /// @param id of the edge's choice
    record Follow(Asking asking, MeetingId meeting, @Nullable String lastRevision, String edge, String id) implements Request {}

    record Allowed(String edge, String id) implements Request {}

    record Unfollow(String edge, String id) implements Request {}

    /// The edge lives, and follows these; answered with those of them that are followed here.
    record Beat(String edge, List<String> ids) implements Request {
        public Beat {
            ids = List.copyOf(ids);
        }
    }

    /// A node comes up, and asks what all edges share.
    record Hello() implements Request {}
}
