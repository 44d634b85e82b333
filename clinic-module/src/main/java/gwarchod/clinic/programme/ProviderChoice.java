package gwarchod.clinic.programme;

import gwarchod.clinic.programme.ProviderByRisk.Assessed;
import gwarchod.clinic.programme.ProviderByRisk.Offer;
import gwarchod.clinic.referral.Refer;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.desk.Kernel;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Viewer;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Whoever refers somebody elsewhere than the risk proposes says why. Asked only of who sees the assessments in full: to anybody else it would
/// tell what they came to.
record ProviderChoice(Kernel kernel, Live<Programme> programmes) {
    private static final String ASSESSMENTS = Assessments.CONSIDERED.id();

    Optional<Refusal> wrong(Viewer viewer, @Nullable CaseId on, Refer command) {
        if (on == null || command.kind() != ReferralKind.PROGRAMME || command.because() != null && !command.because().isBlank()) {
            return Optional.empty();
        }
        return kernel.cases().card(on)
                .filter(card -> kernel.agreement().get().scope(viewer, card.facts()).sees(ASSESSMENTS, Level.FULL))
                .flatMap(_ -> kernel.cases().file(on))
                .flatMap(file -> ProviderByRisk.of(file.state().state(Assessments.DISCIPLINE).all().stream()
                        .map(one -> new Assessed(one.tool(), one.level(), one.completedOn())), offers()))
                .filter(proposed -> !proposed.proposes(command.programme()))
                .map(_ -> Refusal.invalid("provider-reason-required", "/because"));
    }

    private List<Offer> offers() {
        return programmes.all().stream().map(Loaded::state)
                .map(one -> new Offer(one.id(), one.terms() == null ? List.of() : one.terms().takes())).toList();
    }
}
