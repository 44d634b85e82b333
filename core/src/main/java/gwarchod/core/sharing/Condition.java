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
    /// The viewer's agency has an active referral of this person. Where a section has rows of agencies, this opens that agency's alone:
    /// a provider needn't know who else the person was referred to, nor what became of it.
    REFERRED {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts) {
            return facts.referredTo().contains(viewer.agency());
        }

        @Override
        boolean ofOwnRows() {
            return true;
        }
    },
    /// The viewer broke the glass of this case and their time isn't over. No card knows of it: it opens a case that is asked for, and adds
    /// nothing to lists, searches and agendas.
    GLASS {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts) {
            return facts.glass().contains(viewer.user());
        }
    },
    /// Somebody has to decide how long the case is kept, or whether somebody in it is erased.
    REVIEW {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts) {
            return facts.review();
        }
    };

    abstract boolean holds(Viewer viewer, CaseFacts facts);

    /// Whether it holds of the rows of the viewer's own agency only.
    boolean ofOwnRows() {
        return false;
    }
}
