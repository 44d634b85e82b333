package gwarchod.core.journal;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// A commit, read: what one person did in one action to one stream.
///
/// @param command what they asked for, by its name
/// @param cause the commit on another stream whose effect this is
/// @param ids the outcome: the ids this commit gave, by what they name
/// @param facts its events; one whose person's key was destroyed is missing here
/// @param erased how many events are missing because a key was destroyed
public record Commit(
        CommitRef ref,
        String commitId,
        String bodyHash,
        Instant recorded,
        Actor actor,
        String command,
        @Nullable CommitRef cause,
        Map<String, String> ids,
        List<Fact> facts,
        int erased) {
    public Commit {
        ids = Map.copyOf(ids);
        facts = List.copyOf(facts);
    }
}
