package gwarchod.mappa.panel;

/// What must be spoken about at every item, beside the risk and the plan.
public enum PanelTopic {
    /// Victims and potential victims, in words everybody there may read.
    VICTIMS,
    /// Diversity and equality: what the person's needs are, and what is done about them.
    DIVERSITY,
    /// What became of the actions given before.
    PREVIOUS_ACTIONS,
    /// Other arrangements the person is in: ViSOR, MARAC, offender management, counter terrorism.
    LINKS
}
