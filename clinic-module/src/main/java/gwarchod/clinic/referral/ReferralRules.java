package gwarchod.clinic.referral;

import static gwarchod.core.journal.Decision.accept;
import static gwarchod.core.journal.Decision.refuse;

import gwarchod.clinic.referral.ReferralEvent.AttendanceRequired;
import gwarchod.clinic.referral.ReferralEvent.ConsentRecorded;
import gwarchod.clinic.referral.ReferralEvent.Ended;
import gwarchod.clinic.referral.ReferralEvent.Made;
import gwarchod.clinic.referral.ReferralEvent.ProviderChosen;
import gwarchod.clinic.referral.ReferralEvent.Started;
import gwarchod.clinic.referral.ReferralEvent.SuitabilityDecided;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// What may become of a referral. What the person or a court said is recorded as it was; what the agencies decide themselves must be
/// possible: what may follow what, and what it needs, is the table of [Transition].
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
                .holds(command.because() == null || programme, "programme-not-asked", "/because")
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
                command.order(), Steps.occurred(command.on(), with));
        var because = with.guardedOrNone(command.because());
        var events = because.isBlank() ? List.<Event>of(made) : List.<Event>of(made, new ProviderChosen(id, because));
        return accept(events, Map.of("referral", id.value()));
    }

    static Decision consent(CaseFile file, RecordConsent command, Deciding with) {
        return Checks.at(with.now())
                .holds(command.consent() != ReferralConsent.NOT_ASKED, "consent-answer-required", "/consent")
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(ReferralMove.CONSENT, () ->
                        new ConsentRecorded(at.referral().id(), command.consent(), with.guardedOrNone(command.note()), at.occurred()),
                        at.referral().consent() == command.consent())));
    }

    static Decision require(CaseFile file, RequireAttendance command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(ReferralMove.REQUIRE, () ->
                        new AttendanceRequired(at.referral().id(), command.order(), at.occurred()),
                        command.order().equals(at.referral().order()))));
    }

    static Decision decide(CaseFile file, DecideReferral command, Deciding with) {
        return Checks.at(with.now())
                .text("/rationale", command.rationale())
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(command.suitability().move(), () ->
                        new SuitabilityDecided(at.referral().id(), command.suitability(), with.guard().apply(command.rationale()), at.occurred()))));
    }

    static Decision start(CaseFile file, StartReferral command, Deciding with) {
        return Checks.at(with.now())
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at ->
                        at.go(ReferralMove.START, () -> new Started(at.referral().id(), at.occurred()))));
    }

    static Decision end(CaseFile file, EndReferral command, Deciding with) {
        boolean completed = command.how() == ReferralEnd.COMPLETED;
        return Checks.at(with.now())
                .text("/reason", completed ? new Text("-") : command.reason() == null ? Text.NONE : command.reason())
                .pastDate("/on", command.on())
                .then(() -> Steps.of(file, command.referral(), command.on(), with, at -> at.go(command.how().move(), () ->
                        new Ended(at.referral().id(), command.how(), with.guardedOrNone(command.reason()), at.occurred()))));
    }
}
