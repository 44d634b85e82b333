package gwarchod.core.sharing;

/// What must hold between a viewer and a case for a row of the agreement to grant what it grants.
public enum Condition {
    /// The viewer's agency is a partner on the case.
    PARTNER {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts) {
            return facts.partners().contains(viewer.agency());
        }
    },
    /// The viewer is the lead or on the team.
    TEAM {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts) {
            return facts.team().contains(viewer.user());
        }
    },
    /// The viewer's agency has an active referral of this person.
    REFERRED {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts) {
            return facts.referredTo().contains(viewer.agency());
        }
    };

    abstract boolean holds(Viewer viewer, CaseFacts facts);
}
