package gwarchod.core.casefile.safety;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Somebody was told that the suspect knows where they live.
///
/// @param by who told them; absent: whoever records it
public record TellAddressKnown(PersonId person, Instant toldAt, ContactMethod how, @Nullable UserId by, @Nullable Text note)
        implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return by == null ? List.of() : List.of(new Mention.User("/by", by));
    }
}
