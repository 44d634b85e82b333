package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import java.util.List;

/// Asks a supervisor that the person is managed remotely.
///
/// @param met every criterion, said by whoever asks to be met
public record AskReactive(List<ReactiveCriterion> met, Text why) implements CaseCommand {
    public AskReactive {
        met = List.copyOf(met);
    }
}
