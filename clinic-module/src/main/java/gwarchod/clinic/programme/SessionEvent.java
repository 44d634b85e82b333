package gwarchod.clinic.programme;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.attendance.AbsenceReason;
import gwarchod.core.casefile.attendance.AbsenceRule;
import gwarchod.core.casefile.attendance.Attendance;
import gwarchod.core.casefile.attendance.Engagement;
import gwarchod.core.casefile.attendance.SentHome;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.About;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import gwarchod.core.journal.Upcaster;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What happens to a session. Whatever is about a participant is stored under the key of their case.
sealed interface SessionEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("session.scheduled.1", Scheduled.class),
            new EventType<>("session.enrolled.1", Enrolled.class),
            new EventType<>("session.registered.3", Registered.class),
            new EventType<>("session.not-held.1", WasNotHeld.class),
            new EventType<>("session.notice-given.1", NoticeGiven.class),
            new EventType<>("session.notice-withdrawn.1", NoticeWithdrawn.class),
            new EventType<>("session.arranged.1", Arranged.class),
            new EventType<>("session.rescheduled.1", Rescheduled.class),
            new EventType<>("session.called-off.1", CalledOff.class),
            new EventType<>("session.covered.1", Covered.class),
            new EventType<>("session.dropped.1", Dropped.class));

    /// The first version knew nobody sent home, no word for how they took part and no notice, the second no rule of the
    /// programme: they say none of them.
    List<Upcaster> UPCASTERS = List.of(
            new Upcaster("session.registered.1", "session.registered.3", UnaryOperator.identity()),
            new Upcaster("session.registered.2", "session.registered.3", UnaryOperator.identity()));

    @In("programme.sessions")
    record Scheduled(
            EntityId programme, @FreeWords String programmeName, AgencyId provider, @FreeWords String group, Instant startsAt,
            Instant endsAt, @FreeWords String venue, Text briefing)
            implements SessionEvent {}

    /// As what it was scheduled; stands with the scheduling in one commit.
    @In("programme.sessions")
    record Arranged(
            @Nullable EntityId group, @Nullable Integer number, @FreeWords String module, SessionKind kind, SessionMode mode,
            List<UserId> facilitators, @Nullable EntityId makesUp)
            implements SessionEvent {
        public Arranged {
            facilitators = List.copyOf(facilitators);
        }
    }

    @In("programme.sessions")
    record Rescheduled(Instant startsAt, Instant endsAt, SessionMode mode, @FreeWords String venue, AskedBy askedBy, Text why)
            implements SessionEvent {}

    @In("programme.sessions")
    record CalledOff(AskedBy askedBy, Text why) implements SessionEvent {}

    @In("programme.sessions")
    record Covered(UserId instead, UserId by, Text why) implements SessionEvent {}

    /// Taken off the list of a session that lies ahead.
    @In("attendance.record")
    @About("caseId")
    record Dropped(EntityId participant, CaseId caseId) implements SessionEvent {}

    /// @param required an order required them to come when they were put on the list
    @In("attendance.record")
    @About("caseId")
    record Enrolled(EntityId participant, CaseId caseId, boolean required) implements SessionEvent {}

    /// One participant's line of the register, with all that their case file needs of it.
    ///
    /// @param correction 0 for the first register of this participant, counting up with every change of it
    /// @param sentHome why, of somebody sent home
    /// @param noticeAt when somebody said beforehand that they would not come, of somebody absent
    /// @param rule the programme's own of absences, as it was then
    @In("attendance.record")
    @About("caseId")
    record Registered(
            EntityId participant, CaseId caseId, int correction, EntityId session, Instant sessionOn, @FreeWords String programme,
            AgencyId provider, boolean required, Attendance attendance, @Nullable AbsenceReason reason, @Nullable Text evidence,
            @Nullable Text behaviour, @Nullable Text concern, @Nullable SentHome sentHome, @Nullable Engagement engagement,
            @Nullable Instant noticeAt, @Nullable AbsenceRule rule)
            implements SessionEvent {
        /// A participant's line of a session that wasn't held. What was written about them stands.
        static Registered notHeld(Session session, Session.Participant one) {
            var before = one.registered();
            return new Registered(one.id(), one.caseId(), before == null ? 0 : before.correction + 1, session.id(), session.startsAt(),
                    session.programmeName(), session.provider(), one.required(), Attendance.NOT_HELD, null, null,
                    before == null ? null : before.behaviour, before == null ? null : before.concern, null, null, null,
                    before == null ? null : before.rule);
        }

        @Override
        public Instant occurred() {
            return sessionOn;
        }

        /// Whether both say the same of the participant.
        boolean says(Registered other) {
            return attendance == other.attendance && reason == other.reason && sentHome == other.sentHome && engagement == other.engagement
                    && Objects.equals(evidence, other.evidence)
                    && Objects.equals(behaviour, other.behaviour)
                    && Objects.equals(concern, other.concern);
        }
    }

    /// The session wasn't held. A register taken later says that it was after all.
    @In("programme.sessions")
    record WasNotHeld(NotHeldWhy why, @Nullable Text note) implements SessionEvent {}

    /// Somebody said before the session that this participant would not come.
    @In("attendance.record")
    @About("caseId")
    record NoticeGiven(
            EntityId participant, CaseId caseId, NoticeFrom givenBy, Instant receivedAt, AbsenceReason reason, @Nullable Text evidence)
            implements SessionEvent {
        @Override
        public Instant occurred() {
            return receivedAt;
        }

        /// Whether both say the same, whenever it was said.
        boolean saysTheSame(NoticeGiven other) {
            return givenBy == other.givenBy && reason == other.reason && Objects.equals(evidence, other.evidence);
        }
    }

    @In("attendance.record")
    @About("caseId")
    record NoticeWithdrawn(EntityId participant, CaseId caseId) implements SessionEvent {}
}
