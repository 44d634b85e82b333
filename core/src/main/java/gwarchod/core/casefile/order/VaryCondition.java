package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A condition of an order reads otherwise from now on: the whole of it.
///
/// @param from its first day; absent: the order's
/// @param until its last; absent: the order's
/// @param protects whom it protects
/// @param homesOf whose home it keeps the person away from
public record VaryCondition(
        EntityId orderId, EntityId conditionId, ConditionKind kind, Text text, @Nullable LocalDate from, @Nullable LocalDate until,
        List<PersonId> protects, List<PersonId> homesOf, Text why)
        implements CaseCommand {
    public VaryCondition {
        protects = protects == null ? List.of() : List.copyOf(protects);
        homesOf = homesOf == null ? List.of() : List.copyOf(homesOf);
    }
}
