package gwarchod.iom.outstanding;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The shift that is on makes these enquiries to find and arrest somebody.
///
/// @param to who makes them; absent where it is the shift as a whole
public record TaskEnquiries(EntityId wanted, @Nullable UserId to, Text enquiries) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/to", to).toList();
    }
}
