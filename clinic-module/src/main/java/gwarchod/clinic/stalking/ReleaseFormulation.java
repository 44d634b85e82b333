package gwarchod.clinic.stalking;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/// Releases a formulation, signed by whoever gives this command.
///
/// @param answers the questions it answers
/// @param supersedes the release whose place it takes
/// @param interviewed whether the person was
/// @param validUntil the last day on which anybody is to go by it
/// @param post of who signs, as they give it
/// @param registration the body they are registered with, and their number
/// @param to what each audience is told
/// @param advice the measures it proposes
public record ReleaseFormulation(
        List<EntityId> answers, @Nullable EntityId supersedes, boolean interviewed, LocalDate validUntil, String post, String registration,
        List<Told> to, List<Piece> advice) implements CaseCommand {
    public ReleaseFormulation {
        answers = List.copyOf(answers);
        to = List.copyOf(to);
        advice = List.copyOf(advice);
    }

    /// @param provider which one; for [Audience#PROVIDER] and for it alone
    /// @param typology where this audience is to know it
    /// @param stage of the homicide timeline, 1 to 8, where this audience is to know it
    public record Told(
            Audience audience, @Nullable AgencyId provider, Text formulation, Text sources, @Nullable Typology typology,
            @Nullable Integer stage) {}

    /// @param to the agency that would see to it
    /// @param trigger what sets it off; for contingency plans, and only for them
    public record Piece(Pillar pillar, AgencyId to, Text what, @Nullable Text trigger) {}

    @Override
    public List<Mention> mentions() {
        return IntStream.range(0, advice.size()).<Mention>mapToObj(i -> new Mention.Agency("/advice/" + i + "/to", advice.get(i).to())).toList();
    }
}
