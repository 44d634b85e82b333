package gwarchod.core.alert;

import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What happens to alerts and declarations. None of it is shown in a case file.
sealed interface AlertEvent extends Event {
    String SECTION = "alert.record";

    List<EventType<?>> TYPES = List.of(
            new EventType<>("alert.raised.1", Raised.class),
            new EventType<>("alert.closed.1", Closed.class),
            new EventType<>("alert.declared.1", Declaration.class),
            new EventType<>("alert.declaration-ended.1", DeclarationEnded.class));

    sealed interface OfAlerts extends AlertEvent {}

    sealed interface OfDeclarations extends AlertEvent {}

    /// @param on the case, where the rule is about one
    /// @param count what was counted: cases, or days
    @In(SECTION)
    record Raised(AlertRule rule, UserId user, @Nullable CaseId on, int count) implements OfAlerts {}

    @In(SECTION)
    record Closed(AlertFinding finding, @FreeWords String note) implements OfAlerts {}

    @In(SECTION)
    record Declaration(
            String id, DeclaredKind kind, @FreeWords(of = "declared") String family, @FreeWords(of = "declared") String given,
            @FreeWords(of = "declared") @Nullable LocalDate dateOfBirth, @FreeWords(of = "declared") @Nullable String address)
            implements OfDeclarations {}

    @In(SECTION)
    record DeclarationEnded(String id, @FreeWords String why) implements OfDeclarations {}
}
