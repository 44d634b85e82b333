package gwarchod.core.casefile.contact;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What was agreed with a protected person; it takes the place of what was agreed before.
///
/// @param officer who keeps in touch
/// @param safeContact when and how it is safe
public record AgreeContact(
        PersonId person, ContactFrequency frequency, ContactMethod method, LocalDate agreedOn, @Nullable UserId officer,
        @Nullable Text safeContact) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Mention.worker("/officer", officer).toList();
    }
}
