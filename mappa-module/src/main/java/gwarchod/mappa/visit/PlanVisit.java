package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Plans a visit.
///
/// @param announced whether the person is told
public record PlanVisit(
        Instant at, boolean announced, List<UserId> officers, List<VisitPurpose> purposes, @Nullable Text note)
        implements CaseCommand {
    public PlanVisit {
        officers = List.copyOf(officers);
        purposes = List.copyOf(purposes);
    }

    @Override
    public List<Mention> mentions() {
        return IntStream.range(0, officers.size()).<Mention>mapToObj(i -> new Mention.Worker("/officers/" + i, officers.get(i))).toList();
    }
}
