package gwarchod.clinic.programme;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.clinic.programme.ProgrammeEvent.Created;
import gwarchod.clinic.programme.SessionEvent.Enrolled;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.clinic.referral.Referral;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// What may be entered, scheduled and listed. Pure. The register has its own rules: [RegisterRules].
final class ProgrammeRules {
    /// People on one session's list.
    static final int PARTICIPANTS_MAX = 40;

    /// Longer is a slip of the pen.
    static final Duration SESSION_MAX = Duration.ofHours(12);

    private ProgrammeRules() {}

    /// @param taken whether the provider has a programme of that name already
    static Decision create(CreateProgramme command, EntityId id, boolean taken, Instant now) {
        var checks = Checks.at(now)
                .line("/name", command.name())
                .text("/takes", command.takes())
                .atMost("/modules", command.modules());
        for (int i = 0; i < command.modules().size(); i++) {
            checks = checks.line("/modules/" + i, command.modules().get(i));
        }
        return checks.then(() -> taken
                ? refuse("programme-exists")
                : accept(List.of(new Created(command.name().strip(), command.provider(), command.takes(), command.modules())),
                        Map.of("programme", id.value())));
    }

    static Decision schedule(Programme programme, ScheduleSession command, EntityId id, Instant now) {
        boolean ordered = command.endsAt().isAfter(command.startsAt());
        return Checks.at(now)
                .line("/group", command.group())
                .line("/venue", command.venue())
                .time("/startsAt", command.startsAt())
                .time("/endsAt", command.endsAt())
                .holds(ordered, "ends-before-starts", "/endsAt")
                .holds(!ordered || Duration.between(command.startsAt(), command.endsAt()).compareTo(SESSION_MAX) <= 0,
                        "session-too-long", "/endsAt", SESSION_MAX.toHours())
                .then(() -> accept(
                        List.of(new Scheduled(programme.id(), programme.name(), programme.provider(), command.group(), command.startsAt(),
                                command.endsAt(), command.venue(), command.briefing() == null ? Text.NONE : command.briefing())),
                        Map.of("session", id.value())));
    }

    /// @param referral of that case, where the viewer may know of it; a referral to something else is as unknown as none
    static Decision enrol(Session session, Enrol command, Optional<Referral> referral) {
        var meant = referral.filter(one -> one.provider().equals(session.provider()) && session.programme().equals(one.programme()));
        if (meant.isEmpty()) {
            return invalid("referral-unknown", "/referral");
        }
        if (session.participant(command.referral()).isPresent()) {
            return noChange();
        }
        if (session.plan().off() != null) {
            return refuse("session-called-off");
        }
        if (!meant.get().takesPart()) {
            return refuse("participant-not-started");
        }
        if (session.participants().size() >= PARTICIPANTS_MAX) {
            return refuse("session-full", PARTICIPANTS_MAX);
        }
        return accept(List.of(new Enrolled(command.referral(), command.caseId(), meant.get().required())),
                Map.of("participant", command.referral().value()));
    }
}
