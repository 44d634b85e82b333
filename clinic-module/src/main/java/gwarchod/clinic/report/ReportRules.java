package gwarchod.clinic.report;

import gwarchod.clinic.referral.EndReport;
import gwarchod.clinic.referral.ReferralEntry;
import gwarchod.clinic.referral.ReferralStage;
import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Decision;
import java.time.Instant;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a report has to say: of who completed a programme, how far they got, what changed, what remains and what the provider recommends; of
/// anybody else, why it ended and what should happen next. Pure.
final class ReportRules {
    private ReportRules() {}

    /// @param of the referral as it ended
    /// @param guard puts references in the place of protected people's names
    static Decision give(Report state, ReferralEntry of, CaseId on, GiveReport command, UnaryOperator<Text> guard, Instant now) {
        boolean completed = of.stage() == ReferralStage.COMPLETED;
        var checks = Checks.at(now)
                .holds(completed == (command.achieved() != null), completed ? "value-required" : "report-not-asked", "/achieved")
                .atMost("/modules", command.modules());
        command.modules().forEach(module -> checks.line("/modules", module.raw()));
        if (completed) {
            checks.text("/behaviour", said(command.behaviour())).text("/risks", said(command.risks()))
                    .text("/recommendations", said(command.recommendations()))
                    .holds(command.reason() == null, "report-not-asked", "/reason").holds(command.next() == null, "report-not-asked", "/next");
        } else {
            checks.text("/reason", said(command.reason())).text("/next", said(command.next()));
        }
        return checks.then(() -> {
            if (state.given()) {
                return Decision.refuse("report-given-already");
            }
            return of.reportDue() == null
                    ? Decision.refuse("report-not-owed")
                    : Decision.accept(new ReportEvent.Given(of.id(), on, of.provider(), report(command).guarded(guard)));
        });
    }

    private static EndReport report(GiveReport said) {
        return new EndReport(said.achieved(), said.modules(), said(said.behaviour()), said(said.risks()), said(said.recommendations()),
                said(said.reason()), said(said.next()));
    }

    private static Text said(@Nullable Text text) {
        return text == null ? Text.NONE : text;
    }
}
