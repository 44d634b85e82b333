package gwarchod.clinic.report;

import gwarchod.clinic.referral.Achieved;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A provider reports on the end of a referral of its own.
///
/// @param achieved, behaviour, risks, recommendations of who completed it; the texts may be said of others too
/// @param modules those that were done, as the programme calls them
/// @param reason, next of who didn't complete it, and of nobody else
public record GiveReport(
        EntityId referral, @Nullable Achieved achieved, List<Text> modules, @Nullable Text behaviour, @Nullable Text risks,
        @Nullable Text recommendations, @Nullable Text reason, @Nullable Text next) {
    public GiveReport {
        modules = modules == null ? List.of() : List.copyOf(modules);
    }
}
