package gwarchod.core.casefile.merge;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The section `merge.file`: what was decided about this file and others. It names no other file.
///
/// @param continuesElsewhere another file about the same person goes on instead
/// @param tookIn how many others go on in this one
public record MergeView(boolean continuesElsewhere, int tookIn, List<Step> steps) {
    public MergeView {
        steps = List.copyOf(steps);
    }

    /// One decision.
    public record Step(MergeStep step, Instant at, String by) {}

    public record Summary(boolean continuesElsewhere, int tookIn) {}

    static Optional<MergeView> of(CaseFile file, Rendering rendering) {
        var merge = Merge.of(file);
        return merge.steps().isEmpty() ? Optional.empty() : Optional.of(new MergeView(merge.continuesIn() != null, merge.tookIn().size(),
                merge.steps().reversed().stream().map(one -> new Step(one.step(), one.at(), rendering.directory().name(one.by()))).toList()));
    }

    Summary summary() {
        return new Summary(continuesElsewhere, tookIn);
    }
}
