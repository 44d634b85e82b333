package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.journal.Upcaster;
import gwarchod.core.sharing.Basis;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// The disciplines of this installation, put together: how a case file is folded, and every command, section and rule there is.
/// A name given twice is a bug found at the start.
public final class Disciplines implements StreamType<CaseFile> {
    private final List<Discipline<?>> all;
    private final List<AgendaRule> rules;
    private final Map<Class<?>, Integer> ofDiscipline = new HashMap<>();
    private final Map<Class<?>, Integer> ofEvent = new HashMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();
    private final Map<String, CommandType<?>> commands = new LinkedHashMap<>();
    private final Map<Class<?>, CommandType<?>> commandsByType = new HashMap<>();
    private final Map<String, SectionView<?, ?>> sections = new LinkedHashMap<>();

    public Disciplines(List<Discipline<?>> all) {
        this.all = List.copyOf(all);
        this.rules = all.stream().flatMap(discipline -> discipline.agendaRules().stream()).toList();
        for (int i = 0; i < all.size(); i++) {
            var discipline = all.get(i);
            once(ofDiscipline.put(discipline.getClass(), i), discipline.name());
            for (EventType<?> event : discipline.events()) {
                if (!event.owner().equals(discipline.name())) {
                    throw new IllegalArgumentException(event.name() + " isn't " + discipline.name() + "'s");
                }
                once(ofEvent.put(event.type(), i), event.name());
                names.put(event.type(), event.name().substring(0, event.name().lastIndexOf('.')));
            }
            for (CommandType<?> command : discipline.commands()) {
                once(commands.put(command.name(), command), command.name());
                once(commandsByType.put(command.type(), command), command.name());
            }
            discipline.sections().forEach(view -> once(sections.put(view.section().id(), view), view.section().id()));
        }
    }

    private static void once(Object before, String name) {
        if (before != null) {
            throw new IllegalArgumentException("registered twice: " + name);
        }
    }

    public List<Discipline<?>> all() {
        return all;
    }

    public Collection<SectionView<?, ?>> sections() {
        return sections.values();
    }

    public Collection<CommandType<?>> commands() {
        return commands.values();
    }

    public Optional<CommandType<?>> command(String name) {
        return Optional.ofNullable(commands.get(name));
    }

    /// The type of a command. Throws IllegalArgumentException for one nobody registered.
    public CommandType<?> command(CaseCommand command) {
        var type = commandsByType.get(command.getClass());
        if (type == null) {
            throw new IllegalArgumentException("nobody registered " + command.getClass().getName());
        }
        return type;
    }

    /// On what ground a section is shared. Throws IllegalArgumentException for one nobody registered.
    public Basis basis(String section) {
        var view = sections.get(section);
        if (view == null) {
            throw new IllegalArgumentException("no section " + section);
        }
        return view.section().basis();
    }

    public List<AgendaRule> rules() {
        return rules;
    }

    public List<EventType<?>> events() {
        var events = new ArrayList<EventType<?>>();
        all.forEach(discipline -> events.addAll(discipline.events()));
        return events;
    }

    public List<Upcaster> upcasters() {
        return all.stream().flatMap(discipline -> discipline.upcasters().stream()).toList();
    }

    int index(Discipline<?> discipline) {
        var index = ofDiscipline.get(discipline.getClass());
        if (index == null) {
            throw new IllegalArgumentException("not part of this installation: " + discipline.name());
        }
        return index;
    }

    /// The stream of a case.
    public static StreamId stream(CaseId id) {
        return new StreamId("case", id.value());
    }

    public static CaseId caseOf(StreamId stream) {
        return new CaseId(stream.id());
    }

    @Override
    public String kind() {
        return "case";
    }

    @Override
    public CaseFile empty(StreamId stream) {
        return new CaseFile(caseOf(stream), this, all.stream().map(Discipline::empty).toArray());
    }

    @Override
    public CaseFile evolve(CaseFile file, Fact fact) {
        return file.after(fact);
    }

    /// Every discipline's state after a fact of one of them.
    Object[] after(Object[] states, Fact fact) {
        int index = ofEvent.get(fact.event().getClass());
        var next = states.clone();
        next[index] = evolved(all.get(index), states[index], fact);
        return next;
    }

    /// Whether an event counts as an entry in its case.
    boolean enters(Event event) {
        return all.get(ofEvent.get(event.getClass())).enters();
    }

    /// The item an event of a case is about, where it is about one that may be held.
    public Optional<Item> item(Event event) {
        return all.get(ofEvent.get(event.getClass())).item(event);
    }

    /// Whether an item is in a case, as whoever knows it like this.
    boolean has(CaseFile file, Item item) {
        return all.stream().filter(one -> one.sections().stream().anyMatch(view -> view.section().id().equals(item.section())))
                .allMatch(one -> has(one, file.state(index(one)), item));
    }

    @SuppressWarnings("unchecked")
    private static <S> boolean has(Discipline<S> discipline, Object state, Item item) {
        return discipline.has((S) state, item);
    }

    /// Whether somebody who keeps their entries to themselves would share words with this event that they can't keep.
    public boolean cannotBeHeld(Event event) {
        var discipline = all.get(ofEvent.get(event.getClass()));
        return !(event instanceof HoldingEvent) && discipline.item(event).isEmpty() && !discipline.isSaidToOthers(event) && Written.isIn(event);
    }

    /// A decision, with what follows from it.
    public Decision followed(CaseFile file, Decision decision) {
        if (!(decision instanceof Decision.Accepted(var events, var ids))) {
            return decision;
        }
        var following = all.stream().flatMap(one -> one.follows(file, events).stream()).toList();
        return following.isEmpty() ? decision : Decision.accept(Stream.concat(events.stream(), following.stream()).toList(), ids);
    }

    /// The stored name of an event, without its version.
    String name(Event event) {
        return names.get(event.getClass());
    }

    /// The agency whose row of a section an event of this case is about; empty: nobody's in particular.
    public Optional<AgencyId> owner(CaseFile file, Event event) {
        int index = ofEvent.get(event.getClass());
        return owner(all.get(index), file.state(index), event);
    }

    /// The meeting whose item of this case an event is about; empty: no meeting's.
    public Optional<MeetingId> meeting(CaseFile file, Event event) {
        return all.get(ofEvent.get(event.getClass())).meeting(file, event);
    }

    @SuppressWarnings("unchecked")
    private static <S> Optional<AgencyId> owner(Discipline<S> discipline, Object state, Event event) {
        return discipline.owner((S) state, event);
    }

    @SuppressWarnings("unchecked")
    private static <S> S evolved(Discipline<S> discipline, Object state, Fact fact) {
        return discipline.evolve((S) state, fact);
    }
}
