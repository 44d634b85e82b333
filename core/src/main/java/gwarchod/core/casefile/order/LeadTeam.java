package gwarchod.core.casefile.order;

/// Who manages the person an order binds.
public enum LeadTeam {
    IOM,
    MOSOVO,
    LOCAL_POLICING,
    NEIGHBOURHOOD
}
