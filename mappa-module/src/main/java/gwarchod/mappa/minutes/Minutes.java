package gwarchod.mappa.minutes;

import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Fact;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Optional;
import java.util.SequencedMap;

/// The minutes of a case, by the item they are of.
public record Minutes(SequencedMap<EntityId, ItemMinutes> items) {
    public static final String SECTION_ID = "minutes.item";

    static final Minutes NONE = new Minutes(new LinkedHashMap<>());

    public Minutes {
        items = Collections.unmodifiableSequencedMap(new LinkedHashMap<>(items));
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
