package gwarchod.mappa.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// The light review of somebody managed at level 1. It confirms the level until the next one, and reviews their plan, too.
///
/// @param nextOn when again; absent: as long after as the area says
/// @param robust whether the plan holds
/// @param barriers whether anything stands in the way of what agencies agreed
/// @param changed what happened since
/// @param involved the agencies that have to do with the person besides
/// @param others who else is involved, in words; needed where no agency is named
/// @param why what speaks for the step: a level without a reason can't be defended
public record ReviewLight(
        LocalDate reviewedOn, @Nullable LocalDate nextOn, boolean robust, boolean barriers, Set<ReferTrigger> changed, List<AgencyId> involved,
        @Nullable Text others, LightStep step, Text why)
        implements CaseCommand {
    public ReviewLight {
        changed = Set.copyOf(changed);
        involved = List.copyOf(involved);
    }

    @Override
    public List<Mention> mentions() {
        return IntStream.range(0, involved.size()).<Mention>mapToObj(i -> new Mention.Agency("/involved/" + i, involved.get(i))).toList();
    }
}
