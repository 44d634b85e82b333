package gwarchod.mappa.arms;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Records an assessment.
///
/// @param answers one to each item
/// @param together the agencies that made it with one's own; absent: none
/// @param reviewOn absent: as late as the area allows
public record AssessArms(
        LocalDate on, List<ArmsAnswer> answers, MosovoRisk priority, Text judgement, @Nullable List<AgencyId> together, @Nullable LocalDate reviewOn)
        implements CaseCommand {
    public AssessArms {
        answers = List.copyOf(answers);
        together = together == null ? List.of() : List.copyOf(together);
    }

    /// The numbers of the items of the form.
    public static List<Integer> items() {
        return IntStream.rangeClosed(1, ArmsRules.ITEMS).boxed().toList();
    }

    @Override
    public List<Mention> mentions() {
        return IntStream.range(0, together.size()).<Mention>mapToObj(i -> new Mention.Agency("/together/" + i, together.get(i))).toList();
    }
}
