package gwarchod.core.sharing;

import java.util.List;
import java.util.Map;
import java.util.Set;

/// What a sharing agreement says, as data: its rows, who may do what, and which kinds of meeting each role takes part in.
///
/// @param title for people
/// @param grants role × section → level
/// @param permits role × command
/// @param meetings role → kinds of meeting
public record Terms(String title, List<Grant> grants, List<Permit> permits, Map<String, Set<String>> meetings) {
    public Terms {
        grants = List.copyOf(grants);
        permits = List.copyOf(permits);
        meetings = Map.copyOf(meetings);
    }
}
