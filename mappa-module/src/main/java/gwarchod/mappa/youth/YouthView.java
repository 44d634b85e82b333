package gwarchod.mappa.youth;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Text;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section of people under 18 in full.
///
/// @param open the youth justice service takes part
/// @param turns18 absent where no date of birth is known
/// @param assessments the latest first
public record YouthView(
        boolean open, String agency, String worker, LocalDate since, @Nullable LocalDate turns18, List<Assessment> assessments,
        @Nullable Transition transition, @Nullable End end) {
    public YouthView {
        assessments = List.copyOf(assessments);
    }

    public record Assessment(LocalDate on, YouthLevel harmToOthers, YouthLevel safetyAndWellbeing, String note, String by) {}

    public record Transition(String to, LocalDate on, String how, String by, Instant at) {}

    public record End(YouthEnd reason, String note, Instant at, String by) {}

    /// Who takes part and until when, without a word of why.
    public record Summary(boolean open, String agency, LocalDate since, @Nullable LocalDate turns18, boolean transitionPlanned) {}

    static Optional<YouthView> of(CaseFile file, Rendering rendering) {
        var known = file.state(Youth.DISCIPLINE);
        var begun = known.begun();
        if (begun == null) {
            return Optional.empty();
        }
        var names = rendering.directory();
        var transition = known.transition();
        var ended = known.ended();
        return Optional.of(new YouthView(known.isOpen(), names.name(begun.said().agency()), rendering.text(new Text(begun.said().worker())),
                begun.said().on(), Youth.turns18(file).orElse(null),
                known.assessed().reversed().stream().map(one -> new Assessment(one.said().on(), one.said().harmToOthers(),
                        one.said().safetyAndWellbeing(), rendering.text(one.said().note()), names.name(one.by()))).toList(),
                transition == null ? null : new Transition(names.name(transition.said().to()), transition.said().on(),
                        rendering.text(transition.said().how()), names.name(transition.by()), transition.at()),
                ended == null ? null : new End(ended.said().reason(), rendering.text(ended.said().note()), ended.at(), names.name(ended.by()))));
    }

    Summary summary() {
        return new Summary(open, agency, since, turns18, transition != null);
    }
}
