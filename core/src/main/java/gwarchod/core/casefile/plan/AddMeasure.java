package gwarchod.core.casefile.plan;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Puts a measure into the plan.
///
/// @param what what will be done; under [Pillar#CONTINGENCY]: the response
/// @param trigger what sets it off; for contingency plans, and only for them
/// @param owner who answers for it; absent is shown as unowned
public record AddMeasure(
        Pillar pillar, Text what, @Nullable Text trigger, @Nullable UserId owner, AgencyId agency, @Nullable LocalDate dueOn)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Stream.concat(Mention.worker("/owner", owner), Stream.of(new Mention.Agency("/agency", agency))).toList();
    }
}
