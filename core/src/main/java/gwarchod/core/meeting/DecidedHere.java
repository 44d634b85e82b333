package gwarchod.core.meeting;

import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Gathering;
import gwarchod.core.desk.Kernel;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.util.Comparator;
import java.util.Optional;

/// Decisions on cases made at meetings: which meeting a decision may name, and what it is called afterwards. A meeting is under way on its
/// day, since many begin before their time and none says when it ends.
final class DecidedHere implements Gathering {
    private final Kernel kernel;
    private final Area area;
    private final Agendas agendas;

    DecidedHere(Kernel kernel, Area area, Agendas agendas) {
        this.kernel = kernel;
        this.area = area;
        this.agendas = agendas;
    }

    @Override
    public Optional<Refusal> wrong(Viewer viewer, CaseId on, MeetingId id) {
        var meeting = agendas.meeting(viewer, id);
        if (meeting.isEmpty()) {
            return Optional.of(UNKNOWN);
        }
        if (!isUnderWay(meeting.get())) {
            return Optional.of(Refusal.invalid("meeting-not-under-way", "/meeting", meeting.get().date()));
        }
        return speaksOf(viewer, meeting.get(), on) ? Optional.empty() : Optional.of(Refusal.invalid("meeting-not-about-case", "/meeting"));
    }

    private boolean isUnderWay(Meeting.Scheduled meeting) {
        return meeting.date().equals(Days.of(kernel.clock().instant()));
    }

    /// Whether a meeting speaks about a case as far as the viewer may see: now, or as it began. What is decided there ends what was asked.
    private boolean speaksOf(Viewer viewer, Meeting.Scheduled meeting, CaseId on) {
        var scope = agendas.scopeNow(viewer, on).of(meeting.id());
        var writer = agendas.writer(meeting, _ -> scope, Lang.EN);
        return area.card(on).filter(card -> writer.speaksOf(card.openTo(scope))).isPresent()
                || meeting.startsAt().isBefore(kernel.clock().instant())
                        && area.cardAsOf(on, meeting.startsAt()).filter(card -> writer.speaksOf(card.openTo(scope))).isPresent();
    }

    @Override
    public Optional<String> title(Viewer viewer, Lang lang, MeetingId meeting) {
        return agendas.meeting(viewer, meeting).map(held -> agendas.title(held, lang));
    }

    Reply<Meetings.MeetingList> deciding(Viewer viewer, Lang lang, Meetings.DecidingOn what) {
        var mine = kernel.agreement().get().meetingKinds(viewer);
        return Reply.of(new Meetings.MeetingList(area.meetings().stream()
                .filter(meeting -> mine.contains(meeting.kind()) && isUnderWay(meeting) && speaksOf(viewer, meeting, what.id()))
                .sorted(Comparator.comparing(Meeting.Scheduled::startsAt).thenComparing(meeting -> meeting.id().value()))
                .map(meeting -> new Meetings.Row(meeting.id(), meeting.kind(), agendas.title(meeting, lang), meeting.startsAt(), MeetingState.SCHEDULED))
                .toList(), null));
    }
}
