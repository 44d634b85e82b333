package gwarchod.clinic.referral;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.invalid;
import static gwarchod.core.journal.Decision.noChange;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.clinic.referral.ReferralEvent.AttendanceRequired;
import gwarchod.clinic.referral.ReferralEvent.ConsentRecorded;
import gwarchod.clinic.referral.ReferralEvent.Ended;
import gwarchod.clinic.referral.ReferralEvent.Held;
import gwarchod.clinic.referral.ReferralEvent.Made;
import gwarchod.clinic.referral.ReferralEvent.Started;
import gwarchod.clinic.referral.ReferralEvent.SuitabilityDecided;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// What may become of a referral. What the person or a court said is recorded as it was; what the agencies decide themselves must be
/// possible. The gate is that of the perpetrator programme the Dyfed-Powys deep dive of July 2023 describes: found suitable, and the
/// person's consent unless an order requires them to attend.
final class ReferralRules {
    private ReferralRules() {}

    static Decision refer(CaseFile file, Refer command, Deciding with) {
        var name = command.programmeName();
        boolean programme = command.kind() == ReferralKind.PROGRAMME;
        return Checks.at(with.now())
                .holds(command.programme() != null || !programme, "programme-required", "/programme")
                .holds(command.programme() == null || programme, "programme-not-asked", "/programme")
                .holds(!programme || name != null && !name.isBlank(), "text-required", "/programmeName")
                .optionalLine("/programmeName", name)
                .holds(name == null || programme, "programme-not-asked", "/programmeName")
                .holds(command.order() == null || programme, "order-not-asked", "/order")
                .text("/reason", command.reason())
                .pastDate("/on", command.on())
                .then(() -> referred(file.state(Referrals.DISCIPLINE), command, with));
    }

    private static Decision referred(Referrals state, Refer command, Deciding with) {
        boolean already = state.all().stream().anyMatch(referral -> referral.stage().open()
                && referral.kind() == command.kind()
                && referral.provider().equals(command.provider())
                && Objects.equals(referral.programme(), command.programme()));
        if (already) {
            return refuse("already-referred");
        }
        var id = new EntityId(with.ids().next());
        var name = command.programmeName() == null ? null : with.guard().apply(new Text(command.programmeName())).raw();
        var made = new Made(id, command.kind(), command.provider(), command.programme(), name, with.guard().apply(command.reason()),
                command.order(), occurred(command.on(), with));
        return accept(List.of(made), Map.of("referral", id.value()));
    }

    static Decision consent(CaseFile file, RecordConsent command, Deciding with) {
        return Checks.at(with.now())
                .holds(command.consent() != ReferralConsent.NOT_ASKED, "consent-answer-required", "/consent")
                .pastDate("/on", command.on())
                .then(() -> of(file, command.referral(), command.on(), with, referral -> {
                    if (referral.kind() == ReferralKind.CLINIC) {
                        return refuse("consent-not-asked");
                    }
                    if (!referral.stage().open()) {
                        return refuse("referral-ended");
                    }
                    if (referral.consent() == command.consent()) {
                        return noChange();
                    }
                    return accept(new ConsentRecorded(referral.id(), command.consent(), with.guardedOrNone(command.note()),
                            occurred(command.on(), with)));
                }));
    }

    static Decision require(CaseFile file, RequireAttendance command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .then(() -> of(file, command.referral(), command.on(), with, referral -> {
                    if (referral.kind() == ReferralKind.CLINIC) {
                        return refuse("consent-not-asked");
                    }
                    if (!referral.stage().open()) {
                        return refuse("referral-ended");
                    }
                    return command.order().equals(referral.order())
                            ? noChange()
                            : accept(new AttendanceRequired(referral.id(), command.order(), occurred(command.on(), with)));
                }));
    }

    static Decision decide(CaseFile file, DecideReferral command, Deciding with) {
        return Checks.at(with.now())
                .text("/rationale", command.rationale())
                .pastDate("/on", command.on())
                .then(() -> of(file, command.referral(), command.on(), with, referral -> switch (referral.stage()) {
                    case REFERRED, SUITABLE -> {
                        boolean same = referral.stage() == ReferralStage.SUITABLE && command.suitability() == Suitability.SUITABLE;
                        yield same ? noChange() : accept(new SuitabilityDecided(referral.id(), command.suitability(),
                                with.guard().apply(command.rationale()), occurred(command.on(), with)));
                    }
                    case STARTED, ON_HOLD -> refuse("referral-started");
                    case UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY -> refuse("referral-ended");
                }));
    }

    static Decision start(CaseFile file, StartReferral command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .then(() -> of(file, command.referral(), command.on(), with, referral -> switch (referral.stage()) {
                    case REFERRED -> refuse("suitability-undecided");
                    case STARTED -> noChange();
                    case SUITABLE, ON_HOLD -> mayTakePart(referral)
                            ? accept(new Started(referral.id(), occurred(command.on(), with)))
                            : refuse("consent-missing");
                    case UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY -> refuse("referral-ended");
                }));
    }

    private static boolean mayTakePart(Referral referral) {
        return referral.required() || switch (referral.consent()) {
            case GIVEN, NOT_ASKED -> true;
            case AWAITED, REFUSED -> false;
        };
    }

    static Decision hold(CaseFile file, HoldReferral command, Deciding with) {
        return Checks.at(with.now())
                .text("/reason", command.reason())
                .pastDate("/on", command.on())
                .then(() -> of(file, command.referral(), command.on(), with, referral -> switch (referral.stage()) {
                    case REFERRED -> refuse("suitability-undecided");
                    case ON_HOLD -> noChange();
                    case SUITABLE, STARTED ->
                        accept(new Held(referral.id(), with.guard().apply(command.reason()), occurred(command.on(), with)));
                    case UNSUITABLE, COMPLETED, WITHDREW, ENDED_EARLY -> refuse("referral-ended");
                }));
    }

    static Decision end(CaseFile file, EndReferral command, Deciding with) {
        boolean completed = command.how() == ReferralEnd.COMPLETED;
        return Checks.at(with.now())
                .text("/reason", completed ? new Text("-") : command.reason() == null ? Text.NONE : command.reason())
                .pastDate("/on", command.on())
                .then(() -> of(file, command.referral(), command.on(), with, referral -> {
                    if (!referral.stage().open()) {
                        return referral.stage() == command.how().stage() ? noChange() : refuse("referral-ended");
                    }
                    if (completed && !referral.begun()) {
                        return refuse("referral-not-started");
                    }
                    return accept(new Ended(referral.id(), command.how(), with.guardedOrNone(command.reason()), occurred(command.on(), with)));
                }));
    }

    private static Decision of(
            CaseFile file, EntityId id, @Nullable LocalDate on, Deciding with, Function<Referral, Decision> rule) {
        var known = file.state(Referrals.DISCIPLINE).of(id, with.actor().agency());
        if (known.isEmpty()) {
            return invalid("referral-unknown", "/referral");
        }
        if (on != null && on.isBefore(known.get().referredOn())) {
            return invalid("before-referral", "/on", known.get().referredOn());
        }
        return rule.apply(known.get());
    }

    /// Something said to have happened today happened now.
    private static @Nullable Instant occurred(@Nullable LocalDate on, Deciding with) {
        return on == null || !on.isBefore(with.today()) ? null : on.atStartOfDay(Words.ZONE).toInstant();
    }
}
