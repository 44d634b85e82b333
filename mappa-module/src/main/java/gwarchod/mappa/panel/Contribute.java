package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Says a paragraph at an item, in the section its sensitivity names: who can't read that section in full can't write into it.
public sealed interface Contribute extends CaseCommand {
    EntityId item();

    /// Whose words they are: none, the writer's own agency's. Another's, whoever takes the minutes.
    @Nullable AgencyId agency();

    Text text();

    /// Whether it is a report in lieu of coming.
    boolean inLieu();

    default Sensitivity sensitivity() {
        return switch (this) {
            case SayStandard _ -> Sensitivity.STANDARD;
            case SayVictim _ -> Sensitivity.VICTIM;
            case SayThirdParty _ -> Sensitivity.THIRD_PARTY;
            case SayIntelligence _ -> Sensitivity.INTELLIGENCE;
            case SayHealth _ -> Sensitivity.HEALTH;
            case SayChild _ -> Sensitivity.CHILD;
        };
    }

    /// The one of a sensitivity.
    static Contribute of(Sensitivity sensitivity, EntityId item, @Nullable AgencyId agency, Text text, boolean inLieu) {
        return switch (sensitivity) {
            case STANDARD -> new SayStandard(item, agency, text, inLieu);
            case VICTIM -> new SayVictim(item, agency, text, inLieu);
            case THIRD_PARTY -> new SayThirdParty(item, agency, text, inLieu);
            case INTELLIGENCE -> new SayIntelligence(item, agency, text, inLieu);
            case HEALTH -> new SayHealth(item, agency, text, inLieu);
            case CHILD -> new SayChild(item, agency, text, inLieu);
        };
    }

    @Override
    default List<Mention> mentions() {
        var named = agency();
        return named == null ? List.of() : List.of(new Mention.Agency("/agency", named));
    }

    record SayStandard(EntityId item, @Nullable AgencyId agency, Text text, boolean inLieu) implements Contribute {}

    record SayVictim(EntityId item, @Nullable AgencyId agency, Text text, boolean inLieu) implements Contribute {}

    record SayThirdParty(EntityId item, @Nullable AgencyId agency, Text text, boolean inLieu) implements Contribute {}

    record SayIntelligence(EntityId item, @Nullable AgencyId agency, Text text, boolean inLieu) implements Contribute {}

    record SayHealth(EntityId item, @Nullable AgencyId agency, Text text, boolean inLieu) implements Contribute {}

    record SayChild(EntityId item, @Nullable AgencyId agency, Text text, boolean inLieu) implements Contribute {}
}
