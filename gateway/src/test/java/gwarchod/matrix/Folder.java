package gwarchod.matrix;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// A case of the generated area, made so that something particular holds between it and its readers.
///
/// @param key what holds, for people
/// @param partners the agencies of readers that take part in managing the person
/// @param referred those with an active referral of the person
/// @param team whether every reader is on the team
/// @param excluded whether every reader is excluded
/// @param id known once it was opened
record Folder(String key, Set<AgencyId> partners, Set<AgencyId> referred, boolean team, boolean excluded, Map<String, CaseId> id) {
    /// The case on which what takes sight away is tried.
    static final String ASIDE = "set aside";

    /// The case to an item about which one agency is invited.
    static final String INVITED = "invited";

    static Folder of(String key, Set<AgencyId> partners, Set<AgencyId> referred, boolean team, boolean excluded) {
        return new Folder(key, partners, referred, team, excluded, new ConcurrentHashMap<>());
    }

    void opened(CaseId opened) {
        id.put("case", opened);
    }

    CaseId caseId() {
        return id.get("case");
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Folder folder && folder.key.equals(key);
    }

    @Override
    public int hashCode() {
        return key.hashCode();
    }

    @Override
    public String toString() {
        return key;
    }
}
