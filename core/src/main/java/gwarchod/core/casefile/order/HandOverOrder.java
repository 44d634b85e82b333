package gwarchod.core.casefile.order;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Mention;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Somebody else sees to an order from here on; how it stands, and since when, stays as it was.
///
/// @param from who saw to it until now, where anybody did: two who give it to somebody else at once don't overwrite each other
public record HandOverOrder(EntityId orderId, @Nullable UserId from, UserId owner, Text why) implements CaseCommand {
    @Override
    public List<Mention> mentions() {
        return Stream.concat(Stream.ofNullable(from).map(one -> new Mention.User("/from", one)), Mention.worker("/owner", owner)).toList();
    }
}
