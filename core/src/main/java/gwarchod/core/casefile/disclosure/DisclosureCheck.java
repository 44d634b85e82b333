package gwarchod.core.casefile.disclosure;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.setting.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One check.
///
/// @param learnedOn from when the time runs
/// @param decided absent until it is
/// @param made absent until the partner was told
/// @param recorded when what it last says was recorded, by commit `ref`
public record DisclosureCheck(
        EntityId id, @Nullable PersonId person, LocalDate learnedOn, Text how, Optional<Decided> decided, Optional<Told> made, Instant recorded,
        CommitRef ref) {
    /// What was decided, and by whom.
    public record Decided(DisclosureDecision decision, LocalDate on, UserId by, Text why) {}

    /// That the partner was told.
    public record Told(LocalDate on, ContactMethod how, Text note) {}

    /// The last day on which a decision is in time.
    LocalDate due(Settings settings) {
        return DisclosureChecks.decidedBy(settings, learnedOn);
    }

    boolean awaitsTelling() {
        return decided.filter(it -> it.decision() == DisclosureDecision.DISCLOSE).isPresent() && made.isEmpty();
    }
}
