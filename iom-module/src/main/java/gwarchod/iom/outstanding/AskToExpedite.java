package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody asks that an arrest is made sooner; it has to be answered in time. The outcome's ids name it as `expedite`.
///
/// @param of who is to answer; absent: the duty inspector
/// @param answerBy absent: within the hours that are set
public record AskToExpedite(EntityId wanted, @Nullable UserId of, @Nullable Instant answerBy, Text why) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/of", of).toList();
    }
}
