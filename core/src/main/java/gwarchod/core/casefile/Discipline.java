package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Upcaster;
import java.util.List;
import java.util.Optional;

/// What one discipline brings to the case file. Core's own parts (person, orders, plan, …) and the modules use the same interface:
/// adding one changes no other. It folds only its own events and may read every other discipline's state in its rules.
///
/// @param <S> its state of one case: an immutable record
public interface Discipline<S> {
    /// The first part of its events' stored names.
    String name();

    List<EventType<?>> events();

    default List<Upcaster> upcasters() {
        return List.of();
    }

    S empty();

    /// The state after one of its own events. Pure.
    S evolve(S state, Fact fact);

    /// Whether what it records counts as an entry in the case, from which the time runs after which it is reviewed.
    default boolean enters() {
        return true;
    }

    default List<CommandType<?>> commands() {
        return List.of();
    }

    default List<SectionView<?, ?>> sections() {
        return List.of();
    }

    default List<AgendaRule> agendaRules() {
        return List.of();
    }

    /// The agency whose row of a section one of its own events is about: a referral's provider, who ran a session. Empty: nobody's in
    /// particular. What a viewer may not know of that agency's rows is told them by no timeline either.
    default Optional<AgencyId> owner(S state, Event event) {
        return Optional.empty();
    }

    /// The meeting whose item of the case one of its own events is about. What a viewer may not know of that item is told them by no timeline.
    default Optional<MeetingId> meeting(CaseFile file, Event event) {
        return Optional.empty();
    }

    /// The item one of its own events is about, where whoever enters such may keep it to themselves until they release it. Empty: to enter
    /// it is to share it.
    default Optional<Item> item(Event event) {
        return Optional.empty();
    }

    /// Whether one of its own events is said to others by what it is, an answer to a referral or a hand-over: who keeps their entries to
    /// themselves can give it all the same, and its words are shared with it. Any other words, about no item, they can't write (decision 13).
    default boolean isSaidToOthers(Event event) {
        return false;
    }

    /// Whether an item on which others rest ([Item#restsOn]) is there.
    default boolean has(S state, Item item) {
        return true;
    }

    /// What of its own follows at once from what was decided in a case, whoever decided it and of whichever discipline: recorded with it, in
    /// one commit. Pure.
    ///
    /// @param before the case without what was decided
    default List<Event> follows(CaseFile before, List<Event> decided) {
        return List.of();
    }

    /// What it puts on the card of a case: search terms, tags, facts for the agreement's conditions.
    default void describe(CaseFile file, CardWriter card) {}
}
