package gwarchod.mappa.visit;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Records a visit.
///
/// @param planned the one that was planned; absent: it wasn't
/// @param aloneBecause why one officer went alone; needed where one did
/// @param found what was seen and said
/// @param household who else lives there
/// @param devices which were seen and checked
/// @param children seen there, or signs of them
/// @param riskChanged whether what was seen changes the risk
/// @param assessAgain whether it calls for a new assessment
public record RecordVisit(
        @Nullable EntityId planned, Instant at, boolean announced, List<UserId> officers, @Nullable Text aloneBecause, VisitOutcome outcome,
        List<VisitPurpose> purposes, Text found, @Nullable Text household, @Nullable Text devices, @Nullable Text children, boolean riskChanged,
        boolean assessAgain) implements CaseCommand {
    public RecordVisit {
        officers = List.copyOf(officers);
        purposes = List.copyOf(purposes);
    }

    @Override
    public List<Mention> mentions() {
        return IntStream.range(0, officers.size()).<Mention>mapToObj(i -> new Mention.User("/officers/" + i, officers.get(i))).toList();
    }
}
