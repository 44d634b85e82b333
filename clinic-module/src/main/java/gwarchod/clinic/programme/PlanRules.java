package gwarchod.clinic.programme;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.clinic.programme.SessionEvent.Arranged;
import gwarchod.clinic.programme.SessionEvent.CalledOff;
import gwarchod.clinic.programme.SessionEvent.Covered;
import gwarchod.clinic.programme.SessionEvent.Enrolled;
import gwarchod.clinic.programme.SessionEvent.Rescheduled;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.clinic.referral.Referral;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/// What may be changed about a session that lies ahead, and how one for one person is set. Pure.
///
/// @param facilitator who takes registers at the session's provider
record PlanRules(Instant now, Predicate<UserId> facilitator) {
    Decision reschedule(Session session, Reschedule command) {
        var fixed = fixed(session);
        if (fixed.isPresent()) {
            return fixed.get();
        }
        var venue = venue(command.venue());
        var to = new Rescheduled(command.startsAt(), command.endsAt(), command.mode(), venue, command.askedBy(), command.why());
        return times(Checks.at(now), command.startsAt(), command.endsAt(), command.mode(), venue)
                .holds(command.startsAt().isAfter(now), "session-new-time-past", "/startsAt")
                .text("/why", command.why())
                .then(() -> same(session, to) ? noChange() : accept(List.of(to), Map.of("session", session.id().value())));
    }

    private static boolean same(Session session, Rescheduled to) {
        return session.startsAt().equals(to.startsAt()) && session.endsAt().equals(to.endsAt()) && session.venue().equals(to.venue())
                && session.plan().mode() == to.mode();
    }

    Decision callOff(Session session, CallOff command) {
        if (session.plan().off() != null) {
            return noChange();
        }
        return fixed(session).orElseGet(() -> Checks.at(now).text("/why", command.why())
                .then(() -> accept(List.of(new CalledOff(command.askedBy(), command.why())), Map.of("session", session.id().value()))));
    }

    Decision cover(Session session, Cover command) {
        if (session.plan().off() != null) {
            return refuse("session-called-off");
        }
        if (!now.isBefore(session.endsAt())) {
            return refuse("session-past");
        }
        var delivering = session.plan().delivering();
        boolean back = command.by().equals(command.instead());
        return Checks.at(now)
                .holds(session.plan().facilitators().contains(command.instead()), "facilitator-not-of-session", "/instead")
                .holds(back || facilitator.test(command.by()), "facilitator-unknown", "/by")
                .holds(back || !session.plan().facilitators().contains(command.by()) && !delivering.contains(command.by()), "facilitator-twice", "/by")
                .then(() -> back && delivering.contains(command.by()) ? noChange() : accept(
                        List.of(new Covered(command.instead(), command.by(), command.why() == null ? Text.NONE : command.why())),
                        Map.of("session", session.id().value())));
    }

    /// Why nothing about it changes any more.
    private Optional<Decision> fixed(Session session) {
        if (session.plan().off() != null) {
            return Optional.of(refuse("session-called-off"));
        }
        if (session.participants().stream().anyMatch(one -> one.registered() != null)) {
            return Optional.of(refuse("session-registered"));
        }
        return session.startsAt().isAfter(now) ? Optional.empty() : Optional.of(refuse("session-past"));
    }

    /// @param referral of that case, where the viewer may know of it
    /// @param missed the session it makes up for, where the viewer may know of it
    /// @param made whether they have a catch-up for it already
    Decision forOne(ArrangeForOne command, EntityId id, Optional<Referral> referral, Optional<Session> missed, boolean made) {
        if (referral.filter(one -> one.programme() != null).isEmpty()) {
            return invalid("referral-unknown", "/referral");
        }
        if (!referral.get().takesPart()) {
            return refuse("participant-not-started");
        }
        var venue = venue(command.venue());
        return times(Checks.at(now), command.startsAt(), command.endsAt(), command.mode(), venue)
                .holds(command.kind() != SessionKind.GROUP, "session-of-a-group", "/kind")
                .holds(facilitator.test(command.deliveredBy()), "facilitator-unknown", "/deliveredBy")
                .holds(command.kind() != SessionKind.CATCH_UP || missed.filter(one -> missed(one, command.referral())).isPresent(),
                        "missed-session-needed", "/makesUp")
                .holds(command.kind() == SessionKind.CATCH_UP || command.makesUp() == null, "missed-session-not-asked", "/makesUp")
                .holds(!made, "catch-up-twice", "/makesUp")
                .then(() -> arranged(command, id, referral.get(), missed, venue));
    }

    private static Decision arranged(ArrangeForOne command, EntityId id, Referral referral, Optional<Session> missed, String venue) {
        var module = missed.map(one -> one.plan().module()).orElse("");
        return accept(List.of(
                new Scheduled(referral.programme(), referral.programmeName(), referral.provider(), missed.map(Session::group).orElse(""),
                        command.startsAt(), command.endsAt(), venue, Text.NONE),
                new Arranged(null, null, module, command.kind(), command.mode(), List.of(command.deliveredBy()), command.makesUp()),
                new Enrolled(command.referral(), command.caseId(), referral.required())), Map.of("session", id.value()));
    }

    private static boolean missed(Session session, EntityId participant) {
        return session.participant(participant).filter(one -> one.marked() && !one.came()).isPresent();
    }

    private static String venue(@Nullable String written) {
        return written == null ? "" : written.strip();
    }

    private static Checks times(Checks checks, Instant starts, Instant ends, SessionMode mode, String venue) {
        boolean ordered = ends.isAfter(starts);
        return checks.time("/startsAt", starts).time("/endsAt", ends)
                .holds(ordered, "ends-before-starts", "/endsAt")
                .holds(!ordered || Duration.between(starts, ends).compareTo(ProgrammeRules.SESSION_MAX) <= 0, "session-too-long", "/endsAt",
                        ProgrammeRules.SESSION_MAX.toHours())
                .holds(mode == SessionMode.VIDEO || !venue.isEmpty(), "venue-needed", "/venue")
                .optionalLine("/venue", venue);
    }
}
