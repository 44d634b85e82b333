package gwarchod.gateway.demo;

import gwarchod.clinic.group.CreateGroup;
import gwarchod.clinic.group.GroupCommands.Join;
import gwarchod.clinic.group.Groups;
import gwarchod.clinic.programme.AskedBy;
import gwarchod.clinic.programme.NotHeld;
import gwarchod.clinic.programme.NotHeldWhy;
import gwarchod.clinic.programme.NoticeAbsence;
import gwarchod.clinic.programme.NoticeFrom;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.Register;
import gwarchod.clinic.programme.Reschedule;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Engagement;
import gwarchod.core.casefile.attendance.SentHome;
import gwarchod.core.deadline.BankHolidays;
import gwarchod.core.ids.UserId;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/// The groups that meet now: a place for everybody but one who waits, a session that was moved, one that wasn't held, and what was registered.
final class GroupStory {
    /// Sessions a group has had so far, weekly.
    private static final int WEEKS_BACK = 6;
    /// How long ago the groups that meet now were set up.
    private static final int FORMED = 47;
    /// A session of the second provider that wasn't held, and the register of the first in which somebody was sent home.
    private static final int NOT_HELD_WEEKS_BACK = 2;
    private static final int SENT_HOME_TURN = 4;

    private final Script script;

    GroupStory(Script script) {
        this.script = script;
    }

    /// A weekly evening group: earlier sessions with their registers, one today for the first provider, and those ahead. It has a place for
    /// everybody but the last, who waits.
    void sessions(String provider, String facilitator, Script.Given programme, List<ProgrammeStory.Participant> participants, int offset) {
        int first = -WEEKS_BACK * 7 - offset;
        var run = script.does(FORMED, facilitator, Groups.CREATE, () -> new CreateGroup(programme.entity("programme"),
                offset == 0 ? "Tuesday group" : "Saturday group", script.day(first), "18:00", 120, SessionMode.ROOM, "Room 2",
                participants.size() - 1, new UserId(facilitator), null,
                new Text("Two members of staff at all times. No participant leaves with another.")));
        participants.forEach(one -> script.does(FORMED, facilitator, Groups.JOIN, () ->
                new Join(run.entity("group"), one.story().id(), one.referral().entity("referral"))));
        var held = participants.subList(0, participants.size() - 1);
        int number = 0;
        for (int day = first; day <= 7; day += 7) {
            if (!BankHolidays.ENGLAND_AND_WALES.on(script.day(day))) {
                session(facilitator, run, "session-" + ++number, held, day, offset);
            }
        }
    }

    /// What became of one session of a run: registered, not held, moved to another room today, or somebody said that they won't come.
    private void session(String facilitator, Script.Given run, String session, List<ProgrammeStory.Participant> held, int day, int offset) {
        int week = Math.ceilDiv(day, 7);
        if (offset > 0 && day == -NOT_HELD_WEEKS_BACK * 7 - offset) {
            script.does(script.exactly(day, 19), facilitator, Programmes.NOT_HELD, () ->
                    new NotHeld(run.entity(session), NotHeldWhy.FACILITATOR_ILL, null));
        } else if (day < (offset == 0 ? 0 : -7)) {
            script.does(script.exactly(day, 21), facilitator, Programmes.REGISTER, () ->
                    new Register(run.entity(session), entries(held, week + WEEKS_BACK)));
        } else if (offset == 0) {
            if (day == 0) {
                script.does(1, facilitator, Programmes.RESCHEDULE, () -> new Reschedule(run.entity(session), today(), today().plus(Duration.ofHours(2)),
                        SessionMode.ROOM, "Room 5", AskedBy.VENUE, new Text("Room 2 is being painted.")));
            }
            var away = held.get(held.size() - 1 - week).referral();
            script.does(1, facilitator, Programmes.NOTICE, () -> new NoticeAbsence(run.entity(session), away.entity("referral"),
                    NoticeFrom.PARTICIPANT, null, AbsenceReason.MEDICAL_APPOINTMENT, new Text("Showed the hospital's letter.")));
        }
    }

    /// Began an hour and a half ago, but today.
    private Instant today() {
        var midnight = script.day(0).atStartOfDay(Words.ZONE).toInstant();
        var quarter = Duration.ofMinutes(15).toSeconds();
        var began = Instant.ofEpochSecond(Math.floorDiv(script.now().minus(Duration.ofMinutes(90)).getEpochSecond(), quarter) * quarter);
        return began.isBefore(midnight) ? midnight : began;
    }

    private static List<Register.Entry> entries(List<ProgrammeStory.Participant> participants, int turn) {
        var entries = new ArrayList<Register.Entry>();
        for (int i = 0; i < participants.size(); i++) {
            boolean sentHome = turn == SENT_HOME_TURN && i == 0;
            entries.add(sentHome ? sentHome(participants.get(i)) : entry(participants.get(i), (turn * 3 + i * 5) % 11));
        }
        return entries;
    }

    /// Of a group whose first an order requires: somebody has to decide what that was.
    private static Register.Entry sentHome(ProgrammeStory.Participant participant) {
        return new Register.Entry(participant.referral().entity("referral"), Attendance.SENT_HOME, null, null,
                new Text("Talked over everybody, and would not stop when asked twice."), null, SentHome.FOR_BEHAVIOUR, Engagement.DID_NOT_COMPLY, null);
    }

    private static Register.Entry entry(ProgrammeStory.Participant participant, int luck) {
        var id = participant.referral().entity("referral");
        return switch (luck) {
            case 4 -> new Register.Entry(id, Attendance.ABSENT, AbsenceReason.WORK, null, null, null);
            case 9 -> new Register.Entry(id, Attendance.ABSENT, AbsenceReason.NONE_GIVEN, null, null,
                    new Text("Third message unanswered."));
            case 2 -> new Register.Entry(id, Attendance.LATE, AbsenceReason.TRANSPORT, null, new Text("Settled quickly."), null);
            case 6 -> new Register.Entry(id, Attendance.ATTENDED, null, null, null, null, null, Engagement.LITTLE_PART, null);
            default -> new Register.Entry(id, Attendance.ATTENDED, null, null, new Text("Took part."), null, null, Engagement.FULL_PART, null);
        };
    }
}
