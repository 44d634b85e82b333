package gwarchod.mappa.panel;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.MeetingId;
import java.util.List;
import java.util.Set;

/// Puts the case on a formal meeting, which is one of this level.
public record OpenPanelItem(MeetingId meeting, int level) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Meeting("/meeting", meeting, decidedOnlyAt()));
    }

    @Override
    public Set<String> decidedOnlyAt() {
        return Set.of("mappa-level-" + level);
    }
}
