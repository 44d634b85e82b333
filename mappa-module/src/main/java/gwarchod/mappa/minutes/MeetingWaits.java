package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.panel.Invitation;
import gwarchod.mappa.panel.InvitationAnswer;
import gwarchod.mappa.panel.Panel;
import gwarchod.mappa.panel.PanelItem;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What the formal meetings about one person ask of somebody, kept on the card of the case.
record MeetingWaits(List<One> all) {
    static final String KEPT = "mappa.meeting-waits";

    private static final MinutesRules RULES = new MinutesRules(TemplateRegistry.AREA);

    MeetingWaits {
        all = List.copyOf(all);
    }

    /// @param agency who is asked to come; none: whoever writes or approves minutes
    /// @param person who of it by name; none: whoever
    /// @param said what the agency answered
    /// @param due none: the day of the meeting says
    record One(
            MeetingTask task, MeetingId meeting, EntityId item, @Nullable AgencyId agency, @Nullable UserId person, @Nullable InvitationAnswer said,
            @Nullable LocalDate due) {
        /// Whoever gets less than the whole of it isn't told.
        String section() {
            return task == MeetingTask.COME ? Panel.ITEM : Minutes.WORK_ID;
        }
    }

    static MeetingWaits of(CaseFile file) {
        return new MeetingWaits(Stream.concat(
                Panel.of(file).items().stream().filter(PanelItem::isOpen)
                        .flatMap(item -> item.invitations().stream().filter(Invitation::stands).map(one -> come(item, one))),
                HeldItem.all(file).stream().flatMap(item -> minutes(file, item))).toList());
    }

    private static One come(PanelItem item, Invitation invitation) {
        var answer = invitation.answer();
        return new One(MeetingTask.COME, item.meeting(), item.id(), invitation.agency(), invitation.person(),
                answer == null ? null : answer.said(), null);
    }

    private static Stream<One> minutes(CaseFile file, HeldItem item) {
        var all = Minutes.of(file);
        var minutes = all.of(item.item());
        var due = MinutesClock.circulated(file, item).lastDay();
        var next = switch (minutes.state()) {
            case NOT_WRITTEN -> Stream.of(MeetingTask.WRITE);
            case DRAFT -> Stream.of(RULES.missing(item, all).isEmpty() ? MeetingTask.APPROVE : MeetingTask.WRITE);
            case APPROVED -> Stream.of(MeetingTask.CIRCULATE);
            case CIRCULATED -> Stream.<MeetingTask>of();
        };
        var asked = MinutesAgenda.firstDue(file, minutes).stream()
                .map(day -> new One(MeetingTask.ANSWER, item.meeting(), item.item(), null, null, null, day));
        return Stream.concat(next.map(task -> new One(task, item.meeting(), item.item(), null, null, null, due)), asked);
    }
}
