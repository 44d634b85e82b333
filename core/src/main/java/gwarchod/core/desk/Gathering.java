package gwarchod.core.desk;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.Optional;

/// Port: what the case desk must know of meetings, at which decisions on cases are made.
public interface Gathering {
    /// Where nobody meets.
    Gathering NONE = new Gathering() {
        @Override
        public Optional<Refusal> wrong(Viewer viewer, CaseId on, MeetingId meeting) {
            return Optional.of(UNKNOWN);
        }

        @Override
        public Optional<String> title(Viewer viewer, Lang lang, MeetingId meeting) {
            return Optional.empty();
        }
    };

    Refusal UNKNOWN = Refusal.invalid("meeting-unknown", "/meeting");

    /// What speaks against this viewer's deciding on a case at a meeting: they take no part in it, it isn't held today, or doesn't speak
    /// about the case. Waits.
    Optional<Refusal> wrong(Viewer viewer, CaseId on, MeetingId meeting);

    /// What a meeting is called, for whoever takes part in its kind.
    Optional<String> title(Viewer viewer, Lang lang, MeetingId meeting);
}
