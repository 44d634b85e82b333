package gwarchod.core.sharing;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import java.util.Collections;
import java.util.Comparator;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// What one viewer gets of one case: section → level; a section not in it is granted nothing. Equal scopes see equal views: they are of
/// one agency and the same roles, since an agency may hold entries of its own.
///
/// Some rows of a section are an agency's: a referral is its provider's, an attendance is whose session it was. A viewer whose level rests
/// on a condition that holds of their own agency's rows alone gets another level, mostly none, of the rows of other agencies.
///
/// Some are a meeting's: the item of the case at it. Whose level rests on an invitation gets it of the meetings they are invited to.
public final class Scope {
    public static final Scope NOTHING = new Scope(new TreeMap<>());

    private final SortedMap<String, Level> levels;
    private final SortedMap<String, Level> others;
    private final @Nullable AgencyId agency;
    private final SortedSet<String> roles;
    private final @Nullable ByInvitation invited;
    private final String key;

    /// @param to the meetings
    /// @param otherwise what there is without an invitation: of what is another meeting's
    private record ByInvitation(SortedSet<MeetingId> to, Scope otherwise) {}

    Scope(SortedMap<String, Level> levels) {
        this(levels, levels, null, Collections.emptySortedSet());
    }

    /// @param others what is granted of rows of agencies other than `agency`; kept only where it differs
    /// @param roles the viewer's, as an agency may hold an entry for some of its own only
    Scope(SortedMap<String, Level> levels, SortedMap<String, Level> others, @Nullable AgencyId agency, SortedSet<String> roles) {
        this(levels, others, agency, roles, null);
    }

    private Scope(SortedMap<String, Level> levels, SortedMap<String, Level> others, @Nullable AgencyId agency, SortedSet<String> roles,
            @Nullable ByInvitation invited) {
        var granted = new TreeMap<>(levels);
        granted.values().removeIf(level -> level == Level.NOTHING);
        this.levels = Collections.unmodifiableSortedMap(granted);
        var differing = new TreeMap<String, Level>();
        granted.forEach((section, level) -> {
            var other = others.getOrDefault(section, Level.NOTHING);
            if (other != level) {
                differing.put(section, other);
            }
        });
        this.others = Collections.unmodifiableSortedMap(differing);
        this.agency = granted.isEmpty() ? null : agency;
        this.roles = granted.isEmpty() ? Collections.emptySortedSet() : roles;
        this.invited = granted.isEmpty() ? null : invited;
        var own = this.agency == null ? granted.toString() : granted + " of " + roles + " at " + agency + ", of others " + differing;
        this.key = this.invited == null ? own : own + " at " + invited.to() + ", else " + invited.otherwise();
    }

    /// The same, resting on an invitation to the items of these meetings.
    ///
    /// @param otherwise what the same viewer gets without it
    Scope invitedTo(Set<MeetingId> meetings, Scope otherwise) {
        return equals(otherwise) ? this : new Scope(levels, bothWays(), agency, roles,
                new ByInvitation(Collections.unmodifiableSortedSet(sorted(meetings)), otherwise));
    }

    private static SortedSet<MeetingId> sorted(Set<MeetingId> meetings) {
        var sorted = new TreeSet<>(Comparator.comparing(MeetingId::value));
        sorted.addAll(meetings);
        return sorted;
    }

    /// What the viewer gets of what is a meeting's: its item of the case, and the case at it. Who is there only by invitation gets nothing of a
    /// meeting they aren't invited to.
    public Scope of(MeetingId meeting) {
        return invited == null || invited.to().contains(meeting) ? this : invited.otherwise();
    }

    /// Whether what is a meeting's is in the section as this scope shows it.
    public boolean opens(String section, MeetingId meeting) {
        return of(meeting).level(section).atLeast(level(section));
    }

    /// The level of a section, and of its rows that are the viewer's agency's or nobody's.
    public Level level(String section) {
        return levels.getOrDefault(section, Level.NOTHING);
    }

    /// The level of a row of `owner`'s.
    public Level level(String section, AgencyId owner) {
        return owner.equals(agency) ? level(section) : others.getOrDefault(section, level(section));
    }

    public boolean sees(String section, Level atLeast) {
        return level(section).atLeast(atLeast);
    }

    /// Whether the viewer gets `atLeast` that of one of these agencies' rows; no agency: it is about the section as a whole.
    public boolean sees(String section, Level atLeast, Set<AgencyId> owners) {
        return owners.isEmpty() ? sees(section, atLeast) : owners.stream().anyMatch(owner -> level(section, owner).atLeast(atLeast));
    }

    /// Whether a row of `owner`'s is in the section as this scope shows it.
    public boolean opens(String section, AgencyId owner) {
        return level(section, owner).atLeast(level(section));
    }

    /// Whether this is what somebody of `agency` gets who holds one of `roles`; no role: whatever roles they hold.
    public boolean isOf(AgencyId agency, Set<String> roles) {
        return agency.equals(this.agency) && (roles.isEmpty() || this.roles.stream().anyMatch(roles::contains));
    }

    /// Whether rows of some agencies or meetings are shown otherwise than those of others.
    public boolean tellsRowsApart() {
        return !others.isEmpty() || invited != null;
    }

    /// Whether the viewer may know that the case exists: some section shows at least its presence.
    public boolean knows() {
        return levels.values().stream().anyMatch(level -> level.atLeast(Level.PRESENCE));
    }

    public SortedMap<String, Level> levels() {
        return levels;
    }

    /// What both allow: for a look into the past, under the rules of that day and today's. Both must be of the same viewer.
    public Scope and(Scope other) {
        if (agency != null && other.agency != null && !agency.equals(other.agency)) {
            throw new IllegalArgumentException("scopes of two agencies");
        }
        var both = new TreeMap<String, Level>();
        var bothOfOthers = new TreeMap<String, Level>();
        levels.forEach((section, level) -> {
            both.put(section, level.and(other.level(section)));
            bothOfOthers.put(section, others.getOrDefault(section, level).and(other.others.getOrDefault(section, other.level(section))));
        });
        return new Scope(both, bothOfOthers, agency == null ? other.agency : agency,
                agency == null ? other.roles : roles, invitedToBoth(other));
    }

    private @Nullable ByInvitation invitedToBoth(Scope other) {
        if (invited == null && other.invited == null) {
            return null;
        }
        var to = sorted(invited == null ? other.invited.to() : invited.to());
        if (invited != null && other.invited != null) {
            to.retainAll(other.invited.to());
        }
        return new ByInvitation(to, (invited == null ? this : invited.otherwise()).and(other.invited == null ? other : other.invited.otherwise()));
    }

    private @Nullable ByInvitation otherwise(UnaryOperator<Scope> change) {
        return invited == null ? null : new ByInvitation(invited.to(), change.apply(invited.otherwise()));
    }

    /// The same, of these sections no more than that there is something.
    Scope restrained(Set<String> sections) {
        return new Scope(restrained(levels, sections), restrained(bothWays(), sections), agency, roles, otherwise(one -> one.restrained(sections)));
    }

    private SortedMap<String, Level> bothWays() {
        var all = new TreeMap<>(levels);
        all.putAll(others);
        return all;
    }

    /// The same without these sections: for what a document shows less of than the case does.
    public Scope without(Set<String> sections) {
        return new Scope(without(levels, sections), without(bothWays(), sections), agency, roles, otherwise(one -> one.without(sections)));
    }

    private static SortedMap<String, Level> without(SortedMap<String, Level> levels, Set<String> sections) {
        var fewer = new TreeMap<>(levels);
        fewer.keySet().removeAll(sections);
        return fewer;
    }

    private static SortedMap<String, Level> restrained(SortedMap<String, Level> levels, Set<String> sections) {
        var less = new TreeMap<>(levels);
        less.replaceAll((section, level) -> sections.contains(section) ? level.and(Level.PRESENCE) : level);
        return less;
    }

    /// The same for equal scopes; part of cache keys, never shown.
    public String key() {
        return key;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Scope scope && key.equals(scope.key);
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
