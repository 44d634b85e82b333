package gwarchod.core.sharing;

import java.util.function.Predicate;

/// What must hold between a viewer and a case for a row of the agreement to grant what it grants.
public enum Condition {
    /// The viewer's agency is a partner on the case.
    PARTNER {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.partners().contains(viewer.agency());
        }
    },
    /// The viewer is the lead or on the team.
    TEAM {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.team().contains(viewer.user());
        }
    },
    /// The viewer's agency has an active referral of this person. Where a section has rows of agencies, this opens that agency's alone:
    /// a provider needn't know who else the person was referred to, nor what became of it.
    REFERRED {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.referredTo().contains(viewer.agency());
        }

        @Override
        boolean ofOwnRows() {
            return true;
        }
    },
    /// The viewer's agency is a partner on the case. Where a section has rows of agencies, this opens that agency's alone: what a partner asked
    /// somebody else needn't be known to every partner.
    OWN {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return PARTNER.holds(viewer, facts, permitted);
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
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.glass().contains(viewer.user());
        }
    },
    /// Somebody has to decide how long the case is kept, or whether somebody in it is erased.
    REVIEW {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.review();
        }
    },
    /// Advice was asked for on the case, and not yet given, of a kind that one of the viewer's roles gives: it lasts until the question is
    /// answered or taken back.
    ASKED {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.asked().keySet().stream().anyMatch(permitted);
        }
    },
    /// The viewer's agency, or the viewer by name, is invited to an item of a meeting at which this case is spoken about, and the item isn't
    /// done with: of this case they see what they come for, and of no other case of the meeting anything. Of what is a meeting's it opens those
    /// meetings' alone ([Scope#of]). Where a section has rows of agencies, this opens that agency's alone: who was asked to contribute needn't
    /// read what others said in confidence.
    INVITED {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.invited().has(viewer);
        }

        @Override
        boolean ofOwnRows() {
            return true;
        }
    },
    /// The viewer is the one who leads.
    LEAD {
        @Override
        boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted) {
            return facts.leads().contains(viewer.user());
        }
    };

    /// @param permitted whether one of the viewer's roles is permitted something whatever else holds
    abstract boolean holds(Viewer viewer, CaseFacts facts, Predicate<String> permitted);

    /// Whether it holds of the rows of the viewer's own agency only.
    boolean ofOwnRows() {
        return false;
    }
}
