package gwarchod.core.sharing;

/// What the agreement says of a role as a whole.
public record RoleRules(Caseload caseload, Entries entries) {
    /// Of a role about which nothing was said, as in agreements of the first format.
    static final RoleRules USUAL = new RoleRules(Caseload.AREA, Entries.ON_ENTRY);
}
