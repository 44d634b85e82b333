package gwarchod.core.sharing;

import gwarchod.core.ids.AgencyId;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.stream.Collectors;

/// The one evaluator: what a viewer gets of a case, and what they may do. Pure: the same viewer and facts give the same answer
/// under one version of an agreement. No other code names a role.
public final class Agreement {
    /// What whoever sees sections whose processing is restricted is permitted.
    public static final String SEE_RESTRICTED = "retention.see-restricted";

    /// The section that says who can see a case, and by their absence who is kept out of it.
    public static final String WHO_CAN_SEE = "access.who-can-see";

    /// What holds of one person, and not of everybody in their roles at their agency.
    private static final Set<Condition> PERSONAL = Set.of(Condition.TEAM, Condition.LEAD, Condition.INVITED);

    /// How the ids of sections about access itself begin: no card tells anything of them.
    private static final String ABOUT_ACCESS = "access.";

    private static final int INVITED = 1 << Condition.INVITED.ordinal();

    private final long version;
    private final Terms terms;
    private final Map<String, AtomicReferenceArray<Access>> accesses = new ConcurrentHashMap<>();
    private final Map<Set<String>, Set<String>> always = new ConcurrentHashMap<>();

    /// @param version the number of the commit that adopted these terms
    public Agreement(long version, Terms terms) {
        this.version = version;
        this.terms = terms;
    }

    public long version() {
        return version;
    }

    public Terms terms() {
        return terms;
    }

    /// What `viewer` gets of a case with these facts. Somebody excluded from the case gets nothing, whatever their roles.
    public Scope scope(Viewer viewer, CaseFacts facts) {
        return access(viewer, facts).scope();
    }

    /// The same, with what lets them.
    public Access access(Viewer viewer, CaseFacts facts) {
        int mask = mask(viewer, facts);
        var access = known(viewer, mask);
        if ((mask & INVITED) != 0) {
            access = access.invitedTo(facts.invited().meetings(viewer), known(viewer, mask & ~INVITED).scope());
        }
        if (facts.excluded().contains(viewer.user())) {
            return Access.NONE;
        }
        if (!access.scope().knows()) {
            return access;      // before anything that takes time: a case they may not know is refused like one that there isn't
        }
        if (!facts.restricted().isEmpty() && !facts.glass().contains(viewer.user()) && !permits(viewer, SEE_RESTRICTED, facts)) {
            access = access.restrained(facts.restricted());
        }
        return facts.reasons().contains(viewer.user()) ? access.withReason() : access;
    }

    private Access known(Viewer viewer, int mask) {
        var known = accesses.computeIfAbsent(
                String.join("+", viewer.roles()) + "@" + viewer.agency(), _ -> new AtomicReferenceArray<>(1 << Condition.values().length));
        var access = known.get(mask);
        if (access == null) {
            var held = held(mask);
            access = new Access(compile(viewer.roles(), viewer.agency(), held), new Access.By(Relation.of(held, caseload(viewer)), held));
            known.set(mask, access);
        }
        return access;
    }

    /// The rows that give `viewer` something of a case where these conditions hold.
    public List<Grant> grants(Viewer viewer, Set<Condition> held) {
        return terms.grants().stream()
                .filter(grant -> viewer.roles().contains(grant.role()) && held.containsAll(grant.when()) && grant.level().atLeast(Level.PRESENCE))
                .toList();
    }

    /// Whether `viewer` may give `command` to a case with these facts.
    public boolean permits(Viewer viewer, String command, CaseFacts facts) {
        if (facts.excluded().contains(viewer.user())) {
            return false;
        }
        var held = held(mask(viewer, facts));
        return terms.permits().stream()
                .anyMatch(permit -> viewer.roles().contains(permit.role())
                        && permit.commands().contains(command)
                        && held.containsAll(permit.when()));
    }

    /// Whether `viewer` may give `command` where no case is concerned.
    public boolean permits(Viewer viewer, String command) {
        return permits(viewer, command, CaseFacts.NONE);
    }

    /// What `viewer` may do somewhere, on some case or none: so that a page offers no dead ends. It grants nothing.
    public SortedSet<String> may(Viewer viewer) {
        var commands = new TreeSet<String>();
        terms.permits().stream()
                .filter(permit -> viewer.roles().contains(permit.role()))
                .forEach(permit -> commands.addAll(permit.commands()));
        return commands;
    }

    /// Whether `viewer` may be told of `other` that they can see a case with these facts: of a colleague, or where they are told who can.
    public boolean names(Viewer viewer, CaseFacts facts, Viewer other) {
        return viewer.agency().equals(other.agency()) || scope(viewer, facts).sees(WHO_CAN_SEE, Level.FULL);
    }

    /// The kinds of meeting `viewer` takes part in.
    public Set<String> meetingKinds(Viewer viewer) {
        var kinds = new HashSet<String>();
        viewer.roles().forEach(role -> kinds.addAll(terms.meetings().getOrDefault(role, Set.of())));
        return kinds;
    }

    /// Which of the cases that `viewer` is shown are their daily work: any one role that is shown cases and works for the whole area does.
    public Caseload caseload(Viewer viewer) {
        return viewer.roles().stream().anyMatch(role -> terms.rules(role).caseload() == Caseload.AREA && showsCases(role))
                ? Caseload.AREA : Caseload.OWN;
    }

    private boolean showsCases(String role) {
        return terms.grants().stream().anyMatch(grant -> grant.role().equals(role) && grant.level().atLeast(Level.PRESENCE));
    }

    /// When what somebody with these roles enters reaches others: one role that releases item by item is enough to hold it.
    public Entries entries(Set<String> roles) {
        return roles.stream().anyMatch(role -> terms.rules(role).entries() == Entries.ITEM_BY_ITEM)
                ? Entries.ITEM_BY_ITEM : Entries.ON_ENTRY;
    }

    /// Viewers of one audience get the same scope of every case where nobody is excluded: one image serves them all. Roles whose rows ask
    /// about the person (team, lead, invited) are an audience each; broken glass adds nothing to images, so it makes none, and nor do sections about access.
    public String audience(Viewer viewer) {
        boolean personal = terms.grants().stream()
                .anyMatch(grant -> viewer.roles().contains(grant.role()) && !Collections.disjoint(grant.when(), PERSONAL)
                        && !grant.section().startsWith(ABOUT_ACCESS));
        return String.join("+", viewer.roles()) + "@" + viewer.agency() + (personal ? "/" + viewer.user() : "");
    }

    /// The scope where exactly these conditions hold; kept, since few combinations ever do.
    private Scope compile(SortedSet<String> roles, AgencyId agency, EnumSet<Condition> held) {
        var ofOthers = EnumSet.copyOf(held);
        ofOthers.removeIf(Condition::ofOwnRows);
        return new Scope(levels(roles, held), levels(roles, ofOthers), agency, roles);
    }

    private SortedMap<String, Level> levels(SortedSet<String> roles, EnumSet<Condition> held) {
        var levels = new TreeMap<String, Level>();
        for (Grant grant : terms.grants()) {
            if (roles.contains(grant.role())) {
                levels.merge(grant.section(), held.containsAll(grant.when()) ? grant.level() : grant.otherwise(), Level::or);
            }
        }
        return levels;
    }

    private int mask(Viewer viewer, CaseFacts facts) {
        var always = always(viewer.roles());
        int mask = 0;
        for (Condition condition : Condition.values()) {
            if (condition.holds(viewer, facts, always::contains)) {
                mask |= 1 << condition.ordinal();
            }
        }
        return mask;
    }

    /// What these roles are permitted whatever else holds. Found once: looked for anew on each look at a case, its time would tell of the case.
    private Set<String> always(Set<String> roles) {
        return always.computeIfAbsent(roles, _ -> terms.permits().stream()
                .filter(permit -> permit.when().isEmpty() && roles.contains(permit.role()))
                .flatMap(permit -> permit.commands().stream())
                .collect(Collectors.toUnmodifiableSet()));
    }

    private static EnumSet<Condition> held(int mask) {
        var held = EnumSet.noneOf(Condition.class);
        for (Condition condition : Condition.values()) {
            if ((mask & 1 << condition.ordinal()) != 0) {
                held.add(condition);
            }
        }
        return held;
    }
}
