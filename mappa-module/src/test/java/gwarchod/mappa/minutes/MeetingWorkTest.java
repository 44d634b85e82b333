package gwarchod.mappa.minutes;

import static gwarchod.mappa.minutes.MinutesLife.CHAIR;
import static gwarchod.mappa.minutes.MinutesLife.COORDINATOR;
import static gwarchod.mappa.minutes.MinutesLife.LEAD;
import static gwarchod.mappa.minutes.MinutesLife.PROBATION;
import static gwarchod.mappa.minutes.MinutesLife.STRANGER;
import static gwarchod.mappa.minutes.MinutesLife.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;

import gwarchod.core.desk.Answer;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.panel.AnswerPanelInvitation;
import gwarchod.mappa.panel.InvitationAnswer;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.Seat;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MeetingWorkTest {
    private MinutesLife life;

    @BeforeEach
    void opened(@TempDir Path data) {
        life = new MinutesLife(data);
    }

    @AfterEach
    void closed() {
        life.close();
    }

    private List<MeetingWork.Line> lines(UserId user) {
        var board = (MeetingWork.Board) assertInstanceOf(Answer.Found.class, life.ask(user, MeetingWork.QUESTION, new MeetingWork.Asked())).view();
        assertEquals(board.items().size(), board.total());
        return board.items();
    }

    private List<MeetingTask> tasks(UserId user) {
        return lines(user).stream().map(MeetingWork.Line::task).toList();
    }

    @Test
    void minutes_are_asked_of_whoever_may_do_the_next_thing_about_them() {
        assertEquals(List.of(MeetingTask.WRITE), tasks(CHAIR));
        assertEquals(List.of(MeetingTask.WRITE), tasks(COORDINATOR));
        assertEquals(List.of(), tasks(LEAD));
        life.does(COORDINATOR, new DraftMinutes(life.item, List.of(new MinutesText(MinutesHeading.BACKGROUND, text("word-background"), true),
                new MinutesText(MinutesHeading.PERSON, text("word-person"), true)), null));
        assertEquals(List.of(MeetingTask.APPROVE), tasks(CHAIR));
        assertEquals(List.of(), tasks(COORDINATOR), "the chair approves");
        life.does(CHAIR, new ApproveMinutes(life.item, 1));
        assertEquals(List.of(MeetingTask.CIRCULATE), tasks(COORDINATOR));
        life.does(COORDINATOR, new CirculateMinutes(life.item, List.of()));
        assertEquals(List.of(), tasks(CHAIR));
        life.does(LEAD, new AskOnward(life.item, "Tai Tywi", text("They let the flat")));
        assertEquals(List.of(MeetingTask.ANSWER), tasks(CHAIR));
        assertEquals(List.of(), tasks(COORDINATOR));
        assertEquals(List.of(), tasks(STRANGER));
    }

    @Test
    void an_agency_is_told_what_it_is_asked_to_come_for_and_what_it_answered() {
        var meeting = life.scheduled();
        life.does(CHAIR, new OpenPanelItem(meeting, 2));
        var item = life.items().getFirst();
        life.does(CHAIR, new InviteToPanel(item.id(), PROBATION, Seat.PROBATION, null, text("They supervise him")));
        var line = lines(LEAD).getFirst();
        assertEquals(MeetingTask.COME, line.task());
        assertEquals(meeting, line.meeting());
        assertNull(line.said());
        assertEquals(List.of(MeetingTask.WRITE), tasks(CHAIR), "whoever arranges it sees it there");
        assertEquals(List.of(), tasks(STRANGER), "another agency");
        var invitation = life.items().getFirst().invitations().getFirst().id();
        life.does(LEAD, new AnswerPanelInvitation(item.id(), invitation, InvitationAnswer.COMING, null));
        assertEquals(InvitationAnswer.COMING, lines(LEAD).getFirst().said());
    }

    @Test
    void every_task_has_a_word_in_both_languages() {
        var words = Words.load(List.of("minutes"));
        for (var task : MeetingTask.values()) {
            for (var lang : Lang.values()) {
                words.say(lang, "enum.MeetingTask." + Json.kebab(task));
            }
        }
    }
}
