package gwarchod.mappa.panel;

import gwarchod.core.casefile.level.LevelShown;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.plan.PlanShown;
import gwarchod.core.casefile.thirdparty.ThirdPartyDisclosures;

/// What an item of a meeting lacks before it can be closed as held. (Minutes template and closing of the MAPPA guidance, section 13; which of it
/// is asked at every item is from general knowledge and not verified.)
public enum PanelGap {
    /// Nobody leads on the person.
    LEAD(Management.TEAM.id()),
    /// The agencies that must be there aren't.
    QUORUM(Panel.ITEM),
    /// It isn't recorded of every agency that was invited whether it came.
    ATTENDANCE(Panel.ITEM),
    /// Some of those who are there haven't held to the statement on confidentiality and equality.
    CONFIDENTIALITY(Panel.ITEM),
    /// Nothing was said of what became of the actions that were given before.
    PREVIOUS_ACTIONS(Panel.STANDARD),
    RISK(Panel.STANDARD),
    VICTIMS(Panel.STANDARD),
    DIVERSITY(Panel.STANDARD),
    /// The plan says nothing under one of its five headings.
    PLAN_PARTS(PlanShown.SECTION.id()),
    /// The plan wasn't reviewed since the item was opened.
    PLAN_REVIEW(PlanShown.SECTION.id()),
    /// Nobody decided whether somebody outside is told, not even that nobody is.
    DISCLOSURE(ThirdPartyDisclosures.SECTION_ID),
    /// The meeting didn't decide the level.
    LEVEL(LevelShown.SECTION.id()),
    /// At level 3: nobody said whether it is put forward as a critical public protection case.
    CRITICAL_CASE(Panel.STANDARD),
    NEXT_REVIEW(Panel.ITEM);

    private final String section;

    PanelGap(String section) {
        this.section = section;
    }

    /// What it is about: who doesn't get that section isn't told that it is lacking.
    public String section() {
        return section;
    }
}
