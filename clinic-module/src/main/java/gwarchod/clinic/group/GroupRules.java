package gwarchod.clinic.group;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.clinic.group.GroupCommands.EndGroup;
import gwarchod.clinic.group.GroupCommands.Join;
import gwarchod.clinic.group.GroupCommands.Leave;
import gwarchod.clinic.group.GroupCommands.SetFacilitators;
import gwarchod.clinic.group.GroupEvent.Created;
import gwarchod.clinic.group.GroupEvent.Joined;
import gwarchod.clinic.group.GroupEvent.Left;
import gwarchod.clinic.group.GroupEvent.Planned;
import gwarchod.clinic.group.GroupEvent.Waits;
import gwarchod.clinic.programme.Arranging;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.clinic.referral.Referral;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.deadline.BankHolidays;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Words;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// How a group may be set up, and who may have a place in it. Pure. Its numbers are local settings, not verified.
///
/// @param facilitator who takes registers at the group's provider
record GroupRules(Instant now, Predicate<UserId> facilitator, BankHolidays holidays) {
    /// Shorter or longer is a slip of the pen.
    static final int MINUTES_MIN = 15;
    static final int MINUTES_MAX = 12 * 60;

    private static final Pattern TIME = Pattern.compile("\\d\\d:\\d\\d");

    /// @param ids of the group, then of one session after the other
    Decision create(Arranging.Of programme, CreateGroup command, boolean taken, Supplier<EntityId> ids) {
        var terms = programme.terms();
        if (terms == null) {
            return refuse("programme-without-terms");
        }
        var at = time(command.at());
        var venue = command.venue() == null ? "" : command.venue().strip();
        int places = command.places() == null ? terms.places() : command.places();
        return staff(Checks.at(now), command.lead(), command.second())
                .line("/name", command.name())
                .date("/firstOn", command.firstOn())
                .holds(!command.firstOn().isBefore(LocalDate.ofInstant(now, Words.ZONE)), "first-session-past", "/firstOn")
                .holds(at != null, "time-of-day-wrong", "/at")
                .holds(command.minutes() >= MINUTES_MIN && command.minutes() <= MINUTES_MAX, "minutes-out-of-range", "/minutes", MINUTES_MIN, MINUTES_MAX)
                .holds(command.mode() == SessionMode.VIDEO || !venue.isEmpty(), "venue-needed", "/venue")
                .optionalLine("/venue", venue)
                .holds(places >= 1 && places <= Arranging.PLACES_MAX, "places-out-of-range", "/places", Arranging.PLACES_MAX)
                .then(() -> taken ? refuse("group-exists") : created(programme, command, at, venue, places, ids));
    }

    private Decision created(Arranging.Of programme, CreateGroup command, LocalTime at, String venue, int places, Supplier<EntityId> ids) {
        var group = ids.get();
        var schedule = GroupSchedule.of(programme.terms().modules(), command.firstOn(), at, Duration.ofMinutes(command.minutes()), holidays);
        List<Planned> sessions = schedule.slots().stream()
                .map(slot -> new Planned(ids.get(), slot.number(), slot.module(), slot.startsAt(), slot.endsAt())).toList();
        return accept(List.of(new Created(programme.id(), programme.name(), programme.provider(), command.name().strip(), at.toString(),
                        command.minutes(), command.mode(), venue, places, command.lead(), command.second(),
                        command.briefing() == null ? Text.NONE : command.briefing(), sessions, schedule.skipped())),
                named(group, sessions));
    }

    /// The group, and each session by its number: `session-1`.
    private static Map<String, String> named(EntityId group, List<Planned> sessions) {
        var all = new HashMap<String, String>();
        all.put("group", group.value());
        sessions.forEach(one -> all.put("session-" + one.number(), one.session().value()));
        return all;
    }

    private static @Nullable LocalTime time(String written) {
        try {
            return TIME.matcher(written).matches() ? LocalTime.parse(written) : null;
        } catch (DateTimeException e) {
            return null;
        }
    }

    private Checks staff(Checks checks, UserId lead, @Nullable UserId second) {
        return checks
                .holds(facilitator.test(lead), "facilitator-unknown", "/lead")
                .holds(second == null || facilitator.test(second), "facilitator-unknown", "/second")
                .holds(!lead.equals(second), "facilitator-twice", "/second");
    }

    Decision setFacilitators(Group group, SetFacilitators command) {
        if (group.ended() != null) {
            return refuse("group-ended");
        }
        return staff(Checks.at(now), command.lead(), command.second()).then(() ->
                command.lead().equals(group.lead()) && Objects.equals(command.second(), group.second())
                        ? noChange()
                        : accept(new GroupEvent.FacilitatorsSet(command.lead(), command.second())));
    }

    /// @param referral of that case, where the viewer may know of it
    /// @param taken places, as far as the viewer may know: somebody hidden from them leaves no trace
    /// @param elsewhere whether they have a place in another group of the programme
    Decision join(Group group, Join command, Optional<Referral> referral, long taken, boolean elsewhere) {
        var meant = referral.filter(one -> one.provider().equals(group.provider()) && group.plan().programme().equals(one.programme()));
        if (meant.isEmpty()) {
            return invalid("referral-unknown", "/referral");
        }
        if (group.ended() != null) {
            return refuse("group-ended");
        }
        if (group.member(command.referral()).isPresent()) {
            return noChange();
        }
        if (elsewhere) {
            return refuse("member-of-another-group");
        }
        if (taken < group.plan().places()) {
            return meant.get().takesPart()
                    ? accept(List.of(new Joined(command.referral(), command.caseId())), Map.of("member", command.referral().value()))
                    : refuse("participant-not-started");
        }
        return waits(group, command, meant.get());
    }

    private static Decision waits(Group group, Join command, Referral referral) {
        if (group.waits(command.referral()).isPresent()) {
            return noChange();
        }
        return referral.active() && referral.stage() != ReferralStage.REFERRED
                ? accept(List.of(new Waits(command.referral(), command.caseId(), referral.referredOn())),
                        Map.of("waiting", command.referral().value()))
                : refuse("participant-not-suitable");
    }

    /// @param why as it may be stored
    static Decision leave(Group group, Leave command, Text why, Instant now) {
        var on = group.member(command.referral()).map(Group.Member::caseId)
                .or(() -> group.waits(command.referral()).map(Group.Waiting::caseId));
        return on.isEmpty()
                ? invalid("not-of-group", "/referral")
                : Checks.at(now).text("/why", command.why())
                        .then(() -> accept(List.of(new Left(command.referral(), on.get(), why)), Map.of("group", group.id().value())));
    }

    static Decision end(Group group, EndGroup command, Instant now) {
        return Checks.at(now).text("/why", command.why()).then(() -> group.ended() != null ? noChange() : accept(new GroupEvent.Ended(command.why())));
    }
}
