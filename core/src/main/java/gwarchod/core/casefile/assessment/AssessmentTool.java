package gwarchod.core.casefile.assessment;

import java.util.Set;

/// The assessments this field knows, each with its own scale.
public enum AssessmentTool {
    /// Stalking Assessment Screen and Harassment (McEwan, Strand, MacKenzie, James): the level of concern.
    SASH(AssessmentLevel.LOW, AssessmentLevel.MODERATE, AssessmentLevel.HIGH),
    /// Domestic Abuse, Stalking and Harassment (police): graded by professional judgement.
    DASH(AssessmentLevel.STANDARD, AssessmentLevel.MEDIUM, AssessmentLevel.HIGH),
    /// The 24 questions partner agencies ask (SafeLives).
    DASH_RIC(AssessmentLevel.STANDARD, AssessmentLevel.MEDIUM, AssessmentLevel.HIGH),
    /// The supplement of the DASH where there is stalking: more yes, more risk, and no scale.
    S_DASH,
    /// The eight stages of the homicide timeline (Monckton-Smith): a stage, no level.
    HRE,
    /// Threat, Harm, Risk, Investigation, Vulnerability, Engagement: a narrative.
    THRIVE,
    /// Fixated, Obsessive, Unwanted, Repeated.
    FOUR(AssessmentLevel.MET, AssessmentLevel.NOT_MET),
    /// The time somebody invests in the behaviour each day: no cut-offs.
    TIME_INVESTMENT;

    /// The last stage of the homicide timeline.
    public static final int STAGES = 8;

    private final Set<AssessmentLevel> levels;

    AssessmentTool(AssessmentLevel... levels) {
        this.levels = Set.of(levels);
    }

    /// The levels of its scale; none for one without.
    public Set<AssessmentLevel> levels() {
        return levels;
    }

    /// Whether its result is a stage.
    public boolean staged() {
        return this == HRE;
    }
}
