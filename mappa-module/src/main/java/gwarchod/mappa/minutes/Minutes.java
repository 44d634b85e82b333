package gwarchod.mappa.minutes;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;

/// The minutes of a case, by the item they are of.
public record Minutes(SequencedMap<EntityId, ItemMinutes> items) {
    /// Circulated minutes, for the agencies they were circulated to.
    public static final String SECTION_ID = "minutes.item";

    /// What is written, waits and is decided, for those who write and approve minutes.
    public static final String WORK_ID = "minutes.work";

    /// What minutes say about victims: for victim liaison, whoever leads and the chair alone.
    public static final String VICTIM_ID = "minutes.victim";

    public static final Discipline<Minutes> DISCIPLINE = new MinutesDiscipline();

    static final Minutes NONE = new Minutes(new LinkedHashMap<>());

    public Minutes {
        items = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
    }

    public static Minutes of(CaseFile file) {
        return file.state(DISCIPLINE);
    }

    /// When the minutes of an item were first circulated; empty while they weren't.
    public static Optional<Instant> circulatedAt(CaseFile file, EntityId item) {
        return of(file).of(item).firstCirculated().map(one -> one.circulated().at());
    }

    /// Whether somebody with this scope is shown what was circulated: it was to their agency, and they may know of that item; or they write
    /// and approve minutes.
    static boolean isOpen(HeldItem item, ItemMinutes.Writing writing, Scope ofCase) {
        var scope = ofCase.of(item.meeting());
        return scope.sees(WORK_ID, Level.FULL)
                || scope.sees(SECTION_ID, Level.SUMMARY) && writing.recipients().stream().anyMatch(one -> scope.isOf(one.agency(), Set.of()));
    }

    /// Whether somebody with this scope is shown what minutes say about victims.
    static boolean opensVictims(Scope scope) {
        return scope.sees(VICTIM_ID, Level.FULL);
    }

    /// Those of an item; none written yet is an empty one.
    public ItemMinutes of(EntityId item) {
        return Optional.ofNullable(items.get(item)).orElseGet(() -> ItemMinutes.none(item));
    }

    Minutes evolve(MinutesEvent event, Fact fact) {
        var next = new LinkedHashMap<>(items);
        next.put(event.item(), of(event.item()).after(event, fact));
        return new Minutes(next);
    }
}
