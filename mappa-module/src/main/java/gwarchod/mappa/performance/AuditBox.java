package gwarchod.mappa.performance;

/// What of a meeting is scored, each from 1 (poor) to 4 (excellent). The first ten are of the audit form of 2012 (MAPPA L, a third-party copy); the
/// others are ours, after what inspectors criticise, and not verified.
public enum AuditBox {
    STARTED_ON_TIME,
    PURPOSE_STATED,
    INTRODUCTIONS,
    CONFIDENTIALITY,
    TIME_IN_PROPORTION,
    DIGRESSION_DISCOURAGED,
    EVERYBODY_CONTRIBUTED,
    VICTIMS_ADDRESSED,
    DIVERSITY_ADDRESSED,
    RISK_SUMMARISED,
    DISSENT_NOTED,
    ACTIONS_CLEAR,
    CONTINGENCY_TESTED,
    LEVEL_REASONED,
    DISCLOSURE_DECIDED,
    NEXT_DATE_SET
}
