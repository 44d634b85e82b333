package gwarchod.core.sharing;

import java.util.Set;

/// What lets somebody look at a case, as the read record names it: the closest of what holds between them and it.
public enum Relation {
    /// They lead it or are on its team.
    TEAM,
    /// They broke glass: everything they look at is reviewed.
    GLASS,
    /// They were asked for advice on it, and haven't answered yet.
    ASKED,
    /// They are invited to an item of a meeting about it.
    INVITED,
    /// It is outside their caseload, and they gave a reason.
    REASON,
    /// It is outside their caseload: they were shown a line of a list, nothing more.
    LISTED,
    /// Their agency has an active referral of the person.
    REFERRED,
    /// Their agency is a partner on it.
    PARTNER,
    /// The row of the agreement for their role alone.
    ROLE;

    /// @param caseload which cases are the viewer's daily work
    static Relation of(Set<Condition> held, Caseload caseload) {
        if (held.contains(Condition.TEAM)) {
            return TEAM;
        } else if (held.contains(Condition.GLASS)) {
            return GLASS;
        } else if (held.contains(Condition.ASKED)) {
            return ASKED;
        } else if (held.contains(Condition.INVITED)) {
            return INVITED;
        } else if (caseload == Caseload.OWN) {
            return LISTED;
        } else if (held.contains(Condition.REFERRED)) {
            return REFERRED;
        }
        return held.contains(Condition.PARTNER) ? PARTNER : ROLE;
    }
}
