package gwarchod.mappa.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Refers the person to a formal meeting; again, when the one before was returned.
///
/// @param category the one category they are in; 3 where none follows from the facts
/// @param meetingAdds what a formal meeting adds that the lead agency can't do alone
/// @param beyondLevel2 for level 3: the parts of the plan that level 2 can't deliver
/// @param endorsedBy the lead agency's manager
/// @param diversity what the meeting has to know to treat them, and those at risk, rightly
/// @param disclosed what was told to third parties so far
public record ReferToMappa(
        int level, int category, MappaThreshold threshold, Text reason, Text meetingAdds, @Nullable Text beyondLevel2, String endorsedBy,
        List<AgencyId> invite, @Nullable Text diversity, @Nullable Text disclosed)
        implements CaseCommand {
    public ReferToMappa {
        invite = List.copyOf(invite);
    }

    @Override
    public List<Mention> mentions() {
        return IntStream.range(0, invite.size()).<Mention>mapToObj(i -> new Mention.Agency("/invite/" + i, invite.get(i))).toList();
    }
}
