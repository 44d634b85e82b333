package gwarchod.mappa.pdp;

import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Text;
import java.util.ArrayList;
import java.util.List;

/// What was decided on a nomination, as it reads.
final class PdpSteps {
    private PdpSteps() {}

    /// The latest first.
    static List<PdpView.Step> of(Nomination one, Rendering rendering) {
        var steps = new ArrayList<PdpView.Step>();
        var threshold = one.threshold();
        if (threshold != null) {
            steps.add(new PdpView.Step(PdpStep.THRESHOLD, threshold.said().met(), threshold.done().at(),
                    PdpView.name(threshold.done().by(), rendering), rendering.text(threshold.said().rationale()), null, List.of(), null, null));
        }
        var panel = one.panel();
        if (panel != null) {
            var grounds = panel.said().grounds();
            steps.add(new PdpView.Step(PdpStep.PANEL, grounds != null, panel.done().at(), PdpView.name(panel.done().by(), rendering),
                    rendering.text(panel.said().rationale()), rendering.text(new Text(panel.said().chair())),
                    panel.said().agencies().stream().map(rendering.directory()::name).toList(), null,
                    grounds == null ? null : PdpView.shown(grounds, rendering)));
        }
        one.reviews().forEach(review -> {
            var grounds = review.said().grounds();
            steps.add(new PdpView.Step(PdpStep.REVIEW, grounds != null, review.done().at(), PdpView.name(review.done().by(), rendering),
                    rendering.text(review.said().rationale()), null, List.of(), review.said().end(),
                    grounds == null ? null : PdpView.shown(grounds, rendering)));
        });
        return steps.reversed();
    }
}
