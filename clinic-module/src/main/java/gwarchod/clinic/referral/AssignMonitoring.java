package gwarchod.clinic.referral;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// Says who watches how a person does after a programme.
public record AssignMonitoring(EntityId referral, UserId owner) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return List.of(new Mention.Worker("/owner", owner));
    }
}
