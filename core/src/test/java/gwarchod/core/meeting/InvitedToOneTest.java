package gwarchod.core.meeting;

import static gwarchod.core.casefile.Urgency.HIGH;
import static gwarchod.core.meeting.TestArea.MEETING;
import static gwarchod.core.meeting.TestArea.card;
import static gwarchod.core.meeting.TestArea.order;
import static gwarchod.core.meeting.TestArea.viewer;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.Following;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class InvitedToOneTest {
    private static final Viewer CHAIR = viewer("chair", "all");
    private static final Viewer GUEST = viewer("guest", "invited");
    private static final MeetingId LATER = new MeetingId("iom-two");

    private final TestArea area = new TestArea();
    private final Agendas agendas = new Agendas(area, MeetingKinds.load(), TestArea.WORDS, () -> TestArea.NOW, Runnable::run, "secret");
    private final Client client = new Client();

    private List<AgendaView.Line> lines(Viewer viewer, MeetingId meeting) {
        return agendas.agenda(viewer, Lang.EN, meeting).orElseThrow().lines();
    }

    @Test
    void who_is_there_by_invitation_sees_the_case_at_the_meetings_they_were_invited_to_alone() {
        agendas.listen();
        area.hold(new Meeting.Scheduled(LATER, "iom-weekly", Instant.parse("2025-06-24T09:00:00Z"), TestArea.POLICE, Map.of()));
        assertInstanceOf(Following.Open.class, agendas.follow(GUEST, Lang.EN, LATER, null, client));
        area.put(TestArea.invitedTo(MEETING, card("b", "B", order("1", HIGH, "2025-06-02"), order("2", HIGH, "2025-06-02").of(LATER))));
        assertEquals(List.of("image"), client.heard, "another meeting");
        assertEquals(List.of(), lines(GUEST, LATER));
        var scheduled = area.meeting(LATER).orElseThrow();
        assertFalse(agendas.offers(GUEST, scheduled, new CaseId("b"), "order-expiring:1"));
        assertTrue(agendas.offers(CHAIR, scheduled, new CaseId("b"), "order-expiring:1"));
        var items = lines(GUEST, MEETING).getFirst().items();
        assertEquals(List.of("order-expiring:1"), items.stream().map(AgendaView.Item::id).toList(), "not what is another meeting's");
        assertEquals(2, lines(CHAIR, MEETING).getFirst().items().size(), "who isn't there by invitation sees what they saw");
    }
}
