package gwarchod.core.casefile.release;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Holdings.Held;
import gwarchod.core.casefile.Holdings.Released;
import gwarchod.core.casefile.Holdings.Turn;
import gwarchod.core.casefile.Holdings.Withdrawn;
import gwarchod.core.casefile.Item;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.people.People;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `sharing.held` in full: what the reader's own agency entered and held, and what became of it. Of what another agency holds
/// there is nothing in it.
public record HeldView(List<Row> items) {
    /// An item of another section, which shows its content.
    ///
    /// @param item as that section's rows name it
    /// @param about whom it is about, as this reader calls them; absent for nobody at risk
    /// @param held whether any entry about it is known to the agency alone
    /// @param entries what was entered about it, the latest first
    /// @param turns its releases and their withdrawals, the latest first
    public record Row(
            String section, String sectionTitle, String item, @Nullable String about, boolean held, List<Entered> entries, List<Turned> turns) {
        public Row {
            entries = List.copyOf(entries);
            turns = List.copyOf(turns);
        }
    }

    /// @param entry names it in a release, which is given for the entries up to one
    public record Entered(EntityId entry, String what, Instant at, String by, boolean held) {}

    /// @param wish the victim's; absent for a withdrawal
    public record Turned(boolean released, Instant at, String by, @Nullable Wish wish, String reason) {}

    public record Summary(int held) {}

    public HeldView {
        items = List.copyOf(items);
    }

    private record Key(String section, String item) {}

    static Optional<HeldView> of(CaseFile file, Rendering rendering) {
        var items = new LinkedHashMap<Key, List<Held>>();
        file.holdings().all().stream().filter(one -> one.holder().isOpenTo(rendering.scope())).forEach(one ->
                items.computeIfAbsent(new Key(one.item().section(), one.item().id()), _ -> new ArrayList<>()).add(one));
        return items.isEmpty()
                ? Optional.empty()
                : Optional.of(new HeldView(items.entrySet().stream()
                        .map(entry -> row(entry.getKey(), entry.getValue(), rendering)).toList().reversed()));
    }

    private static Row row(Key key, List<Held> all, Rendering rendering) {
        var entries = all.reversed().stream()
                .map(one -> new Entered(one.entry(), rendering.say(Phrase.of("event." + one.what())), one.entered(),
                        rendering.directory().name(one.by()), one.held()))
                .toList();
        var turns = all.stream().flatMap(one -> one.turns().stream()).distinct()
                .sorted((one, other) -> other.at().compareTo(one.at()))
                .map(turn -> turned(turn, rendering))
                .toList();
        return new Row(key.section(), rendering.say(Phrase.of("section." + key.section())), key.item(),
                about(all.getFirst().item(), rendering), all.stream().anyMatch(Held::held), entries, turns);
    }

    private static @Nullable String about(Item item, Rendering rendering) {
        if (item.section().equals(People.AT_RISK.id())) {
            return rendering.names().apply(new PersonId(item.id()));
        }
        return item.restsOn() == null ? null : about(item.restsOn(), rendering);
    }

    private static Turned turned(Turn turn, Rendering rendering) {
        return switch (turn) {
            case Released released -> new Turned(true, turn.at(), rendering.directory().name(turn.by()), released.wish(),
                    rendering.text(turn.reason()));
            case Withdrawn _ -> new Turned(false, turn.at(), rendering.directory().name(turn.by()), null, rendering.text(turn.reason()));
        };
    }

    Summary summary() {
        return new Summary((int) items.stream().filter(Row::held).count());
    }
}
