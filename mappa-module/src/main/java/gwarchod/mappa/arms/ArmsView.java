package gwarchod.mappa.arms;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.mappa.arms.ArmsEvent.Assessed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `mosovo.assessment` in full, the newest first.
///
/// @param risk how high it is; absent where nobody said
/// @param reviewOn by when the assessment made last is looked at again; absent where there is none
/// @param unverified the settings used here that nobody has checked
public record ArmsView(
        @Nullable MosovoRisk risk, @Nullable LocalDate riskSince, @Nullable LocalDate reviewOn, boolean overdue, List<Level> levels, List<Line> assessments,
        List<Prompt> prompts, List<Unverified> unverified) {
    public ArmsView {
        levels = List.copyOf(levels);
        assessments = List.copyOf(assessments);
        prompts = List.copyOf(prompts);
        unverified = List.copyOf(unverified);
    }

    public record Level(MosovoRisk level, LocalDate since, Instant at, String by, String why, @Nullable String reference) {}

    /// @param together the agencies it was made with, by name
    public record Line(
            EntityId id, LocalDate on, String by, MosovoRisk priority, String judgement, List<Answered> answers, List<String> together, LocalDate reviewOn) {
        public Line {
            answers = List.copyOf(answers);
            together = List.copyOf(together);
        }
    }

    public record Answered(int item, ArmsRating rating, @Nullable String evidence) {}

    /// @param answered whether somebody was assessed since
    public record Prompt(ArmsOccasion occasion, LocalDate on, String by, String why, boolean answered) {}

    /// How high the risk is and the priority for work, without a word of why.
    ///
    /// @param assessedOn when they were assessed last
    public record Summary(
            @Nullable MosovoRisk risk, @Nullable LocalDate riskSince, @Nullable MosovoRisk priority, @Nullable LocalDate assessedOn,
            @Nullable LocalDate reviewOn, boolean overdue) {}

    static Optional<ArmsView> of(CaseFile file, Rendering rendering) {
        var state = Arms.of(file);
        if (state.equals(Arms.NONE)) {
            return Optional.empty();
        }
        var last = state.last().map(Arms.Said::said);
        var names = rendering.directory();
        var levels = state.levels().reversed().stream().map(one -> new Level(one.said().level(), one.said().since(), one.at(), names.name(one.by()),
                rendering.text(one.said().why()), rendering.optionalLine(one.said().reference()))).toList();
        var prompts = state.prompts().reversed().stream().map(one -> new Prompt(one.said().occasion(), one.said().on(), names.name(one.by()),
                rendering.text(one.said().why()), last.filter(made -> !made.on().isBefore(one.said().on())).isPresent())).toList();
        var review = last.map(Assessed::reviewOn);
        return Optional.of(new ArmsView(state.risk().orElse(null), state.riskSince().orElse(null), review.orElse(null),
                review.filter(rendering.today()::isAfter).isPresent(), levels,
                state.assessments().reversed().stream().map(one -> line(one, rendering)).toList(), prompts,
                Unverified.of(file.settings(), ArmsSettings.KEYS, rendering.today())));
    }

    private static Line line(Arms.Said<Assessed> one, Rendering rendering) {
        var said = one.said();
        return new Line(said.assessment(), said.on(), rendering.directory().name(one.by()), said.priority(), rendering.text(said.judgement()),
                said.answers().stream().map(answer -> new Answered(answer.item(), answer.rating(), rendering.optionalText(answer.evidence()))).toList(),
                said.together().stream().map(rendering.directory()::name).toList(), said.reviewOn());
    }

    Summary summary() {
        var last = assessments.stream().max((one, other) -> one.on().compareTo(other.on()));
        return new Summary(risk, riskSince, last.map(Line::priority).orElse(null), last.map(Line::on).orElse(null), reviewOn, overdue);
    }
}
