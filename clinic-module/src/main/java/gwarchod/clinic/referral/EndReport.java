package gwarchod.clinic.referral;

import gwarchod.core.casefile.Text;
import java.util.List;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What a provider says at the end of a referral. How many sessions somebody came to isn't in it: their registers say that.
///
/// @param achieved of who completed it alone
/// @param modules those that were done, as the programme calls them
/// @param behaviour what changed in it
/// @param risks what remains
/// @param reason why it ended before its time; empty for who completed it, as is `next`
/// @param next what the provider thinks should happen instead
public record EndReport(
        @Nullable Achieved achieved, List<Text> modules, Text behaviour, Text risks, Text recommendations, Text reason, Text next) {
    public EndReport {
        modules = List.copyOf(modules);
    }

    /// The same, each of its texts passed through a guard.
    public EndReport guarded(UnaryOperator<Text> guard) {
        return new EndReport(achieved, modules.stream().map(guard).toList(), guard.apply(behaviour), guard.apply(risks), guard.apply(recommendations),
                guard.apply(reason), guard.apply(next));
    }
}
