package gwarchod.mappa.panel;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.In;
import java.util.List;

/// What an agency says at an item, and that it takes it back: an event of each section, and of no other.
sealed interface Saying extends PanelEvent {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("panel.said-standard.1", SaidStandard.class),
            new EventType<>("panel.said-victim.1", SaidVictim.class),
            new EventType<>("panel.said-third-party.1", SaidThirdParty.class),
            new EventType<>("panel.said-intelligence.1", SaidIntelligence.class),
            new EventType<>("panel.said-health.1", SaidHealth.class),
            new EventType<>("panel.said-child.1", SaidChild.class),
            new EventType<>("panel.took-back-standard.1", TookBackStandard.class),
            new EventType<>("panel.took-back-victim.1", TookBackVictim.class),
            new EventType<>("panel.took-back-third-party.1", TookBackThirdParty.class),
            new EventType<>("panel.took-back-intelligence.1", TookBackIntelligence.class),
            new EventType<>("panel.took-back-health.1", TookBackHealth.class),
            new EventType<>("panel.took-back-child.1", TookBackChild.class));

    EntityId paragraph();

    /// @see Said
    static Said said(Sensitivity sensitivity, EntityId item, EntityId paragraph, AgencyId agency, Text text, boolean inLieu) {
        return switch (sensitivity) {
            case STANDARD -> new SaidStandard(item, paragraph, agency, text, inLieu);
            case VICTIM -> new SaidVictim(item, paragraph, agency, text, inLieu);
            case THIRD_PARTY -> new SaidThirdParty(item, paragraph, agency, text, inLieu);
            case INTELLIGENCE -> new SaidIntelligence(item, paragraph, agency, text, inLieu);
            case HEALTH -> new SaidHealth(item, paragraph, agency, text, inLieu);
            case CHILD -> new SaidChild(item, paragraph, agency, text, inLieu);
        };
    }

    /// @see TookBack
    static TookBack tookBack(Sensitivity sensitivity, EntityId item, EntityId paragraph, Text why) {
        return switch (sensitivity) {
            case STANDARD -> new TookBackStandard(item, paragraph, why);
            case VICTIM -> new TookBackVictim(item, paragraph, why);
            case THIRD_PARTY -> new TookBackThirdParty(item, paragraph, why);
            case INTELLIGENCE -> new TookBackIntelligence(item, paragraph, why);
            case HEALTH -> new TookBackHealth(item, paragraph, why);
            case CHILD -> new TookBackChild(item, paragraph, why);
        };
    }

    /// A paragraph of what an agency says.
    sealed interface Said extends Saying {
        /// Whose words they are, whoever wrote them down.
        AgencyId agency();

        Text text();

        /// Whether it is a report in lieu of coming.
        boolean inLieu();

        Sensitivity sensitivity();
    }

    /// Nobody is to go by a paragraph any more.
    sealed interface TookBack extends Saying {
        Text why();
    }

    @In(Panel.STANDARD)
    record SaidStandard(EntityId item, EntityId paragraph, AgencyId agency, Text text, boolean inLieu) implements Said {
        @Override
        public Sensitivity sensitivity() {
            return Sensitivity.STANDARD;
        }
    }

    @In(Panel.VICTIM)
    record SaidVictim(EntityId item, EntityId paragraph, AgencyId agency, Text text, boolean inLieu) implements Said {
        @Override
        public Sensitivity sensitivity() {
            return Sensitivity.VICTIM;
        }
    }

    @In(Panel.THIRD_PARTY)
    record SaidThirdParty(EntityId item, EntityId paragraph, AgencyId agency, Text text, boolean inLieu) implements Said {
        @Override
        public Sensitivity sensitivity() {
            return Sensitivity.THIRD_PARTY;
        }
    }

    @In(Panel.INTELLIGENCE)
    record SaidIntelligence(EntityId item, EntityId paragraph, AgencyId agency, Text text, boolean inLieu) implements Said {
        @Override
        public Sensitivity sensitivity() {
            return Sensitivity.INTELLIGENCE;
        }
    }

    @In(Panel.HEALTH)
    record SaidHealth(EntityId item, EntityId paragraph, AgencyId agency, Text text, boolean inLieu) implements Said {
        @Override
        public Sensitivity sensitivity() {
            return Sensitivity.HEALTH;
        }
    }

    @In(Panel.CHILD)
    record SaidChild(EntityId item, EntityId paragraph, AgencyId agency, Text text, boolean inLieu) implements Said {
        @Override
        public Sensitivity sensitivity() {
            return Sensitivity.CHILD;
        }
    }

    @In(Panel.STANDARD)
    record TookBackStandard(EntityId item, EntityId paragraph, Text why) implements TookBack {}

    @In(Panel.VICTIM)
    record TookBackVictim(EntityId item, EntityId paragraph, Text why) implements TookBack {}

    @In(Panel.THIRD_PARTY)
    record TookBackThirdParty(EntityId item, EntityId paragraph, Text why) implements TookBack {}

    @In(Panel.INTELLIGENCE)
    record TookBackIntelligence(EntityId item, EntityId paragraph, Text why) implements TookBack {}

    @In(Panel.HEALTH)
    record TookBackHealth(EntityId item, EntityId paragraph, Text why) implements TookBack {}

    @In(Panel.CHILD)
    record TookBackChild(EntityId item, EntityId paragraph, Text why) implements TookBack {}
}
