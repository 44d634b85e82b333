package gwarchod.core.sharing;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import java.time.Instant;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/// What the conditions of an agreement ask about a case.
///
/// @param partners the agencies that take part in managing this person
/// @param team the people who do, the lead among them
/// @param referredTo the providers with an active referral of this person
/// @param excluded who may not know this case exists, whatever their role
/// @param glass who broke the glass to see it, and still may; on a card nobody
/// @param reasons who gave a reason for a look outside their caseload that still holds; on a card nobody
/// @param review whether somebody has to decide how long it is kept, or whether somebody in it is erased
/// @param restricted the sections whose processing is restricted
/// @param leads who leads on it
/// @param invited who is invited to an item of a meeting about it that isn't done with
/// @param asked what whoever was asked for advice is permitted, and hasn't answered yet → since when the oldest question waits
public record CaseFacts(Set<AgencyId> partners, Set<UserId> team, Set<AgencyId> referredTo, Set<UserId> excluded, Set<UserId> glass,
        Set<UserId> reasons, boolean review, Set<String> restricted, Map<String, Instant> asked, Set<UserId> leads,
        Invited invited) {
    public static final CaseFacts NONE = new CaseFacts(Set.of(), Set.of(), Set.of(), Set.of());

    /// As much as most cases hold, of nobody: for what has to take as long for a case that isn't there.
    public static final CaseFacts OF_NOBODY = new CaseFacts(
            Set.of(new AgencyId("nobody"), new AgencyId("nobody-else")), Set.of(new UserId("nobody"), new UserId("nobody-else")),
            Set.of(new AgencyId("nobody")), Set.of(new UserId("nobody")), Set.of(), Set.of(), false, Set.of(),
            Map.of("asked-of-nobody", Instant.EPOCH), Set.of(new UserId("nobody")),
            new Invited(Map.of(new AgencyId("nobody"), Set.of(new MeetingId("nothing"))),
                    Map.of(new UserId("nobody"), Set.of(new MeetingId("nothing")))));

    /// @param agencies whoever of which → to the items of which meetings
    /// @param people by name → the same
    public record Invited(Map<AgencyId, Set<MeetingId>> agencies, Map<UserId, Set<MeetingId>> people) {
        public static final Invited NOBODY = new Invited(Map.of(), Map.of());

        public Invited {
            agencies = Map.copyOf(agencies);
            people = Map.copyOf(people);
        }

        boolean has(Viewer viewer) {
            return agencies.containsKey(viewer.agency()) || people.containsKey(viewer.user());
        }

        /// The meetings whose item of the case somebody comes for.
        Set<MeetingId> meetings(Viewer viewer) {
            var all = new HashSet<>(agencies.getOrDefault(viewer.agency(), Set.of()));
            all.addAll(people.getOrDefault(viewer.user(), Set.of()));
            return all;
        }
    }

    public CaseFacts {
        partners = Set.copyOf(partners);
        team = Set.copyOf(team);
        referredTo = Set.copyOf(referredTo);
        excluded = Set.copyOf(excluded);
        glass = Set.copyOf(glass);
        reasons = Set.copyOf(reasons);
        restricted = Set.copyOf(restricted);
        asked = Map.copyOf(asked);
        leads = Set.copyOf(leads);
    }

    /// What the case itself says: nobody broke its glass.
    public CaseFacts(Set<AgencyId> partners, Set<UserId> team, Set<AgencyId> referredTo, Set<UserId> excluded) {
        this(partners, team, referredTo, excluded, Set.of(), Set.of(), false, Set.of(), Map.of(), Set.of(), Invited.NOBODY);
    }

    /// A case about which nobody has to decide, and nothing of which is restricted.
    public CaseFacts(Set<AgencyId> partners, Set<UserId> team, Set<AgencyId> referredTo, Set<UserId> excluded, Set<UserId> glass,
            Set<UserId> reasons) {
        this(partners, team, referredTo, excluded, glass, reasons, false, Set.of(), Map.of(), Set.of(), Invited.NOBODY);
    }

    /// The same case, which these have open.
    ///
    /// @param byGlass those who broke the glass
    /// @param byReason those who gave a reason
    public CaseFacts withOpenings(Set<UserId> byGlass, Set<UserId> byReason) {
        return new CaseFacts(partners, team, referredTo, excluded, byGlass, byReason, review, restricted, asked, leads, invited);
    }

    /// The same case, which exactly these may not know exists.
    public CaseFacts withExcluded(Set<UserId> users) {
        return new CaseFacts(partners, team, referredTo, users, glass, reasons, review, restricted, asked, leads, invited);
    }

    /// The same case, about which somebody has to decide or not.
    public CaseFacts withReview(boolean due) {
        return new CaseFacts(partners, team, referredTo, excluded, glass, reasons, due, restricted, asked, leads, invited);
    }

    /// The same case, in which the processing of these sections is restricted.
    public CaseFacts withRestricted(Set<String> sections) {
        return new CaseFacts(partners, team, referredTo, excluded, glass, reasons, review, sections, asked, leads, invited);
    }

    /// The same case, on which this advice is asked for.
    public CaseFacts withAsked(Map<String, Instant> waiting) {
        return new CaseFacts(partners, team, referredTo, excluded, glass, reasons, review, restricted, waiting, leads, invited);
    }

    /// The same case, on which these lead.
    public CaseFacts withLeads(Set<UserId> users) {
        return new CaseFacts(partners, team, referredTo, excluded, glass, reasons, review, restricted, asked, users, invited);
    }

    /// The same case, to an item about which these are invited.
    public CaseFacts withInvited(Invited who) {
        return new CaseFacts(partners, team, referredTo, excluded, glass, reasons, review, restricted, asked, leads, who);
    }

    /// The same case, of which these broke the glass.
    public CaseFacts withGlass(Set<UserId> users) {
        return withOpenings(users, reasons);
    }
}
