package gwarchod.mappa.arms;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import gwarchod.mappa.arms.ArmsEvent.Assessed;
import gwarchod.mappa.arms.ArmsEvent.Prompted;
import gwarchod.mappa.arms.ArmsEvent.RiskSet;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// How high the risk is and was, the assessments, and what asked for one: each the oldest first.
public record Arms(List<Said<Assessed>> assessments, List<Said<Prompted>> prompts, List<Said<RiskSet>> levels) {
    public static final String SECTION_ID = "mosovo.assessment";

    static final Arms NONE = new Arms(List.of(), List.of(), List.of());

    public static final Section<ArmsView.Summary, ArmsView> SECTION = new Section<>(
            SECTION_ID, "mosovoAssessment", Basis.PUBLIC_PROTECTION, ArmsView.Summary.class, ArmsView.class, ArmsView::summary);

    public static final Discipline<Arms> DISCIPLINE = new ArmsDiscipline();

    public Arms {
        assessments = List.copyOf(assessments);
        prompts = List.copyOf(prompts);
        levels = List.copyOf(levels);
    }

    /// What was said, when it was recorded and by whom.
    public record Said<E>(E said, Instant at, UserId by, CommitRef ref) {}

    public static Arms of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// The assessment made last.
    Optional<Said<Assessed>> last() {
        return assessments.stream().max((one, other) -> one.said().on().compareTo(other.said().on()));
    }

    /// How high the risk is; empty where nobody said.
    public Optional<MosovoRisk> risk() {
        return levels.isEmpty() ? Optional.empty() : Optional.of(levels.getLast().said().level());
    }

    /// Since when the risk is as high as it is: what was said again of the same level left aside.
    public Optional<LocalDate> riskSince() {
        Optional<LocalDate> since = Optional.empty();
        for (var step : levels.reversed()) {
            if (step.said().level() != levels.getLast().said().level()) {
                return since;
            }
            since = Optional.of(step.said().since());
        }
        return since;
    }

    /// Each time it was judged to be more than low.
    public List<Said<?>> notLow() {
        return levels.stream().filter(one -> one.said().level() != MosovoRisk.LOW).<Said<?>>map(one -> one).toList();
    }

    Arms evolve(ArmsEvent event, Fact fact) {
        return switch (event) {
            case Assessed said -> new Arms(and(assessments, said, fact), prompts, levels);
            case Prompted said -> new Arms(assessments, and(prompts, said, fact), levels);
            case RiskSet said -> new Arms(assessments, prompts, and(levels, said, fact));
        };
    }

    private static <E> List<Said<E>> and(List<Said<E>> all, E said, Fact fact) {
        var more = new ArrayList<>(all);
        more.add(new Said<>(said, fact.recorded(), fact.actor().user(), fact.ref()));
        return more;
    }
}
