package gwarchod.clinic.programme;

import gwarchod.clinic.programme.Session.Participant;
import gwarchod.clinic.programme.SessionEvent.NoticeGiven;
import gwarchod.clinic.programme.SessionEvent.NoticeWithdrawn;
import gwarchod.clinic.programme.SessionEvent.Registered;
import gwarchod.clinic.programme.SessionEvent.WasNotHeld;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What may be said of a session beside its register: that somebody will not come, and that it wasn't held. Pure.
final class NoticeRules {
    private final Session session;
    private final Instant now;
    private final Predicate<Participant> known;
    private final Predicate<Participant> expected;
    private final RegisterRules.Texts texts;

    /// @param known whether whoever says it may know of this participant
    /// @param expected whether the participant's referral still went on at the session, whoever may know of it
    NoticeRules(Session session, Instant now, Predicate<Participant> known, Predicate<Participant> expected, RegisterRules.Texts texts) {
        this.session = session;
        this.now = now;
        this.known = known;
        this.expected = expected;
        this.texts = texts;
    }

    Decision notice(NoticeAbsence command) {
        var at = command.receivedAt() == null ? now : command.receivedAt();
        var participant = participant(command.participantId());
        return Checks.at(now)
                .holds(participant.isPresent(), "participant-unknown", "/participantId")
                .past("/receivedAt", command.receivedAt())
                .holds(at.isBefore(session.startsAt()), "notice-too-late", "/receivedAt")
                .then(() -> noticed(participant.orElseThrow(), command, at));
    }

    private Decision noticed(Participant participant, NoticeAbsence command, Instant at) {
        if (participant.marked()) {
            return Decision.refuse("notice-after-register");
        }
        var evidence = guarded(participant, command.evidence());
        var given = new NoticeGiven(participant.id(), participant.caseId(), command.givenBy(), at, command.reason(), evidence);
        var before = participant.notice();
        return before != null && before.saysTheSame(given)
                ? Decision.noChange()
                : Decision.accept(List.of(given), Map.of("session", session.id().value()));
    }

    Decision withdraw(WithdrawNotice command) {
        var participant = participant(command.participantId());
        if (participant.isEmpty()) {
            return new Decision.Refused(Refusal.invalid("participant-unknown", "/participantId"));
        }
        return participant.get().notice() == null
                ? Decision.noChange()
                : Decision.accept(List.of(new NoticeWithdrawn(participant.get().id(), participant.get().caseId())), Map.of("session", session.id().value()));
    }

    /// Whoever was registered absent isn't any more; that somebody was there speaks against it. It is said of everybody who was expected:
    /// whether a session was held isn't a question of who may know whom.
    Decision notHeld(NotHeld command) {
        var note = command.note() == null || command.note().isBlank() ? null : command.note();
        return Checks.at(now)
                .holds(command.why() != NotHeldWhy.OTHER || note != null, "text-required", "/note")
                .then(() -> {
                    if (now.isBefore(session.registerOpens())) {
                        return Decision.refuse("session-not-started", session.startsAt());
                    }
                    if (session.participants().stream().filter(known).anyMatch(Participant::came)) {
                        return Decision.refuse("session-was-held");
                    }
                    var said = new WasNotHeld(command.why(), note == null ? null : guarded(note));
                    return said.equals(session.notHeld()) ? Decision.noChange() : accepted(said);
                });
    }

    private Decision accepted(WasNotHeld said) {
        var events = new ArrayList<SessionEvent>();
        events.add(said);
        session.participants().stream()
                .filter(one -> !one.came() && (one.registered() == null || one.marked()))
                .filter(expected)
                .map(one -> Registered.notHeld(session, one))
                .forEach(events::add);
        return Decision.accept(events, Map.of("session", session.id().value()));
    }

    private Optional<Participant> participant(EntityId id) {
        return session.participant(id).filter(known);
    }

    private @Nullable Text guarded(Participant about, @Nullable Text text) {
        return text == null || text.isBlank() ? null : texts.guarded(about.caseId(), text);
    }

    /// What is about nobody in particular: nobody is named in it whom any participant's case protects.
    private Text guarded(Text note) {
        return session.participants().stream().findFirst().map(one -> texts.guarded(one.caseId(), note)).orElse(note);
    }
}
