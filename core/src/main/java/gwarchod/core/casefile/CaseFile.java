package gwarchod.core.casefile;

import gwarchod.core.deadline.Deadlines;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Fact;
import gwarchod.core.setting.Settings;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Scope;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The state of one case: every discipline's, folded. Immutable. It never leaves the case node: what leaves is a [CaseView].
///
/// An entry that is held by where it came from ([Holdings]) isn't folded for anybody else. So a case has one state that all know, and one
/// more for whoever holds something of their own; the first is what this class gives where nobody says for whom.
public final class CaseFile {
    private final CaseId id;
    private final Disciplines disciplines;
    private final Settings settings;
    private final Object[] states;
    private final @Nullable History history;
    private final @Nullable CaseFile origin;
    private final Instant lastEntry;

    /// Everything from the first held entry on: what is released later is folded where it stood.
    ///
    /// @param before when something was last recorded before them
    /// @param known the case as it is known, by what is open
    private record History(List<Fact> facts, Holdings holdings, Instant before, Map<Set<Holder>, CaseFile> known) {}

    CaseFile(CaseId id, Disciplines disciplines, Object[] states) {
        this(id, disciplines, Settings.AREA, states, null, null, Instant.EPOCH);
    }

    private CaseFile(CaseId id, Disciplines disciplines, Settings settings, Object[] states, @Nullable History history,
            @Nullable CaseFile origin, Instant lastEntry) {
        this.id = id;
        this.disciplines = disciplines;
        this.settings = settings;
        this.states = states;
        this.history = history;
        this.origin = origin;
        this.lastEntry = lastEntry;
    }

    public CaseId id() {
        return id;
    }

    /// What `discipline` knows of this case.
    @SuppressWarnings("unchecked")
    public <S> S state(Discipline<S> discipline) {
        return (S) state(disciplines.index(discipline));
    }

    /// The numbers of the area by which it is judged, as they were decided when this state was made.
    public Settings settings() {
        return settings;
    }

    /// The clocks that run by them.
    public Deadlines deadlines() {
        return Deadlines.of(settings);
    }

    /// The same case, judged by these. What is folded is as it was: no fold reads a setting.
    public CaseFile with(Settings other) {
        if (other == settings) {
            return this;
        }
        var again = history == null ? null : new History(history.facts(), history.holdings(), history.before(), new ConcurrentHashMap<>());
        return new CaseFile(id, disciplines, other, states, again, origin == null ? null : origin.with(other), lastEntry);
    }

    /// When something was last recorded in it, as far as it is known; what is decided about keeping it doesn't count.
    public Instant lastEntry() {
        return history == null ? lastEntry : known(Set.of()).lastEntry;
    }

    /// The ids of every section there is.
    public Set<String> sections() {
        return disciplines.sections().stream().map(view -> view.section().id()).collect(Collectors.toSet());
    }

    Object state(int index) {
        return history == null ? states[index] : known(Set.of()).states[index];
    }

    CaseFile after(Fact fact) {
        if (history == null && !(fact.event() instanceof HoldingEvent)) {
            return new CaseFile(id, disciplines, settings, disciplines.after(states, fact), null, null, entered(lastEntry, fact));
        }
        var before = history == null ? new History(List.of(), Holdings.NONE, lastEntry, Map.of()) : history;
        var facts = new ArrayList<>(before.facts());
        facts.add(fact);
        var holdings = before.holdings().after(fact, disciplines.item(fact.event()), disciplines.name(fact.event()));
        var since = new History(facts, holdings, before.before(), new ConcurrentHashMap<>());
        return new CaseFile(id, disciplines, settings, states, since, null, since.before());
    }

    private Instant entered(Instant before, Fact fact) {
        return disciplines.enters(fact.event()) ? fact.recorded() : before;
    }

    /// The case as whoever has this scope may know it: with what their own agency holds, and nothing another does.
    public CaseFile knownTo(Scope scope) {
        return origin().known(open(scope));
    }

    /// The same as it stood in the past, without what is held `today` either.
    CaseFile knownTo(Scope scope, CaseFile today) {
        var open = new LinkedHashSet<>(open(scope));
        open.addAll(today.open(scope));
        return origin().known(Set.copyOf(open), today);
    }

    /// What is known with these holders' entries, without what is held `today` by others.
    CaseFile known(Set<Holder> holders, CaseFile today) {
        var now = today.origin();
        return now == origin() || now.history == null ? origin().known(holders) : origin().folded(holders, now);
    }

    /// With everything anybody holds: only to protect, never to show.
    public CaseFile whole() {
        return origin().known(holdings().holders());
    }

    /// With nothing that anybody holds.
    public CaseFile knownToAll() {
        return origin().known(Set.of());
    }

    /// On what ground a section of it is shared.
    public Basis basis(String section) {
        return disciplines.basis(section);
    }

    public Holdings holdings() {
        var all = origin().history;
        return all == null ? Holdings.NONE : all.holdings();
    }

    /// Whether an item is there for all to know: nobody has to know anything that is held to know of it.
    public boolean isKnownToAll(Item item) {
        return disciplines.has(knownToAll(), item);
    }

    /// Whether something that all know was entered about an item after this commit.
    public boolean isOvertaken(Item item, long number) {
        var all = origin().history;
        return all != null && all.facts().stream().anyMatch(fact -> fact.ref().number() > number
                && disciplines.item(fact.event()).filter(one -> one.is(item.section(), item.id())).isPresent()
                && all.holdings().opens(fact, disciplines.item(fact.event()), Set.of()));
    }

    /// Whether somebody with this scope may know of a fact of this case.
    public boolean opens(Fact fact, Scope scope) {
        return holdings().opens(fact, disciplines.item(fact.event()), open(scope));
    }

    CaseFile known(Set<Holder> holders) {
        return history == null ? this : history.known().computeIfAbsent(holders, open -> folded(open, this));
    }

    private CaseFile origin() {
        return origin == null ? this : origin;
    }

    private Set<Holder> open(Scope scope) {
        var open = new LinkedHashSet<Holder>();
        holdings().holders().stream().filter(holder -> holder.isOpenTo(scope)).forEach(open::add);
        return Set.copyOf(open);
    }

    private CaseFile folded(Set<Holder> holders, CaseFile today) {
        var folded = states;
        if (history == null) {
            return new CaseFile(id, disciplines, settings, folded, null, this, lastEntry);
        }
        var entered = history.before();
        for (Fact fact : history.facts()) {
            var item = disciplines.item(fact.event());
            if (holdings().opens(fact, item, holders) && today.holdings().opens(fact, item, holders)) {
                folded = disciplines.after(folded, fact);
                entered = entered(entered, fact);
            }
        }
        return new CaseFile(id, disciplines, settings, folded, null, this, entered);
    }
}
