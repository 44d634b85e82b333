package gwarchod.core.casefile.plan;

/// The headings of a risk management plan: the four pillars and the contingency plans (MAPPA guidance 12.11).
public enum Pillar {
    SUPERVISION,
    MONITORING_AND_CONTROL,
    INTERVENTIONS_AND_TREATMENT,
    VICTIM_SAFETY,
    /// "If this happens, we will do that": a measure here has a trigger.
    CONTINGENCY
}
