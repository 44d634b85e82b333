package gwarchod.clinic.stalking;

import gwarchod.clinic.referral.Referrals;
import gwarchod.clinic.stalking.StalkingEvent.AdviceDecided;
import gwarchod.clinic.stalking.StalkingEvent.Asked;
import gwarchod.clinic.stalking.StalkingEvent.TakenBack;
import gwarchod.clinic.stalking.StalkingEvent.Withdrawn;
import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Plan;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// What may become of a question to a clinic, of what it released, and of its advice. Pure.
final class StalkingRules {
    /// Questions of one case at most.
    static final int QUESTIONS_MAX = 200;

    /// Who sees referrals isn't always who reads what was asked.
    static final Text REFERRED_BECAUSE = new Text("A question to the clinic. / Cwestiwn i'r clinig.");

    private StalkingRules() {}

    static Decision ask(CaseFile file, AskClinic command, Deciding with) {
        var by = command.by();
        return Checks.at(with.now())
                .text("/asks", command.asks())
                .text("/decision", command.decision())
                .date("/by", by)
                .holds(by == null || !by.isBefore(with.today()), "date-in-past", "/by")
                .holds(file.state(StalkingClinic.DISCIPLINE).questions().size() < QUESTIONS_MAX, "too-many", "/asks", QUESTIONS_MAX)
                .then(() -> {
                    var id = new EntityId(with.ids().next());
                    var all = new ArrayList<Event>();
                    all.add(new Asked(id, command.clinic(), with.actor().agency(), with.guard().apply(command.asks()),
                            with.guard().apply(command.decision()), by));
                    if (StalkingClinic.has(file, command.clinic())) {
                        return Decision.accept(all, Map.of("question", id.value()));
                    }
                    var referral = new EntityId(with.ids().next());
                    all.add(Referrals.toClinic(referral, command.clinic(), REFERRED_BECAUSE, with));
                    return Decision.accept(all, Map.of("question", id.value(), "referral", referral.value()));
                });
    }

    static Decision takeBack(CaseFile file, TakeQuestionBack command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var state = file.state(StalkingClinic.DISCIPLINE);
            var question = state.question(command.question()).filter(one -> one.said().asker().equals(with.actor().agency()));
            if (question.isEmpty()) {
                return Decision.invalid("clinic-question-unknown", "/question");
            }
            return switch (state.state(question.get())) {
                case WAITING -> Decision.accept(new TakenBack(command.question(), with.guard().apply(command.why())));
                case TAKEN_BACK -> Decision.noChange();
                case ANSWERED -> Decision.refuse("clinic-question-answered");
            };
        });
    }

    static Decision withdraw(CaseFile file, WithdrawFormulation command, Deciding with) {
        return Checks.at(with.now()).text("/why", command.why()).then(() -> {
            var release = file.state(StalkingClinic.DISCIPLINE).release(command.release())
                    .filter(one -> one.said().clinic().equals(with.actor().agency()));
            if (release.isEmpty()) {
                return Decision.invalid("formulation-unknown", "/release");
            }
            return release.get().withdrawn() != null
                    ? Decision.noChange()
                    : Decision.accept(new Withdrawn(command.release(), with.guard().apply(command.why())));
        });
    }

    static Decision decide(CaseFile file, DecideAdvice command, Deciding with) {
        var because = command.because();
        boolean accepted = command.accepted();
        return Checks.at(with.now())
                .holds(accepted || because != null && !because.isBlank(), "text-required", "/because")
                .holds(!accepted || because == null, "reason-only-where-declined", "/because")
                .holds(accepted || command.owner() == null, "only-where-accepted", "/owner")
                .holds(accepted || command.dueOn() == null, "only-where-accepted", "/dueOn")
                .date("/dueOn", command.dueOn())
                .then(() -> decided(file, command, with));
    }

    private static Decision decided(CaseFile file, DecideAdvice command, Deciding with) {
        var state = file.state(StalkingClinic.DISCIPLINE);
        var piece = state.piece(command.piece());
        if (piece.isEmpty()) {
            return Decision.invalid("clinic-advice-unknown", "/piece");
        }
        if (Management.of(file).lead().filter(lead -> lead.user().equals(with.actor().user())).isEmpty()) {
            return Decision.refuse("only-the-lead-decides");
        }
        return switch (piece.get().state(state.from(piece.get()))) {
            case PROPOSED -> command.accepted() ? taken(piece.get(), command, with)
                    : Decision.accept(new AdviceDecided(command.piece(), null, with.guarded(command.because())));
            case ACCEPTED, DECLINED -> Decision.refuse("clinic-advice-decided");
            case LAPSED -> Decision.refuse("clinic-advice-lapsed");
        };
    }

    /// The measure and the decision, in one commit.
    private static Decision taken(ClinicAdvice piece, DecideAdvice command, Deciding with) {
        var said = piece.said();
        var added = Plan.adding(new AddMeasure(said.pillar(), said.what(), said.trigger(), command.owner(), said.to(), command.dueOn()), with);
        if (!(added instanceof Decision.Accepted(var events, var ids))) {
            return added;
        }
        var all = new ArrayList<>(events);
        all.add(new AdviceDecided(piece.id(), new EntityId(ids.get("measure")), null));
        return Decision.accept(List.copyOf(all), ids);
    }
}
