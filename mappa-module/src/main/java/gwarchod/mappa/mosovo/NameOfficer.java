package gwarchod.mappa.mosovo;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Names another officer to manage the person.
public record NameOfficer(UserId officer, Text why) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/officer", officer));
    }
}
