package gwarchod.core.casefile.action;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Gives somebody something to do by a date. One agreed earlier and entered late may be overdue from the start.
///
/// @param owner who does it: no action without an owner
/// @param pillar which part of the plan it serves
/// @param about what of this case it answers: a breach, which is then considered; an order, a measure
public record GiveAction(
        Text what, UserId owner, AgencyId agency, LocalDate dueOn, @Nullable Pillar pillar, @Nullable EntityId about)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/owner", owner), new Mention.Agency("/agency", agency));
    }
}
