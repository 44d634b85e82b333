package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseFile;
import java.util.List;
import java.util.stream.Stream;

/// What a risk management plan lacks: it has the four pillars and contingency plans (MAPPA guidance 12.11), each with a measure that
/// hasn't ended, or with a reason why none is needed.
public final class PlanCompleteness {
    private PlanCompleteness() {}

    /// The headings, in their order, under which there is neither a measure that hasn't ended nor a reason for that. Empty for a whole plan.
    public static List<Pillar> missing(CaseFile file) {
        return missing(Plan.of(file));
    }

    static List<Pillar> missing(Plan plan) {
        return Stream.of(Pillar.values()).filter(pillar -> !plan.holds(pillar) && !plan.empty().containsKey(pillar)).toList();
    }
}
