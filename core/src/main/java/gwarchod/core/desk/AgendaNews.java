package gwarchod.core.desk;

import gwarchod.core.ids.CaseId;
import gwarchod.core.json.Json;
import java.util.HashSet;
import java.util.Set;

/// One thing a followed agenda says: an `image` (JSON of the whole agenda), a `delta` (JSON of what changed), or `reload` (too much was
/// missed: start again). The revision is opaque.
///
/// @param cases those it names
public record AgendaNews(String kind, String revision, byte[] json, Set<CaseId> cases) {
    public AgendaNews {
        cases = Set.copyOf(cases);
    }

    /// News that names no case.
    public AgendaNews(String kind, String revision, byte[] json) {
        this(kind, revision, json, Set.of());
    }

    /// News of `value`, written as JSON.
    public static AgendaNews of(String kind, String revision, Object value) {
        var cases = new HashSet<CaseId>();
        byte[] json = Json.writeBytes(value, cases);
        return new AgendaNews(kind, revision, json, cases);
    }
}
