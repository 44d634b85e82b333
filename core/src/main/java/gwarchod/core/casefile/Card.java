package gwarchod.core.casefile;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Scope;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What every node holds of every case, enough for lists, search, totals and agendas: about a kilobyte, made from the case file and
/// thrown away at will.
///
/// @param number of the commit it was made at
/// @param name as lists write it, "Family, Given"; shown with the person section's summary
/// @param terms what search finds it by, each with the section that shows it
/// @param labels short labels, each with the section that shows it
/// @param items what its rules found
/// @param wake when its rules would find something else, for all or for somebody who holds something
/// @param duties who has what of it in hand
/// @param own what else it says to those who hold entries of their own; this one says what all may know
/// @param kept what a discipline needs of every case at once, by its name: a ranking is made of it. Never shown as it is
public record Card(
        CaseId id, long number, String name, @Nullable LocalDate born, List<Term> terms, List<Label> labels,
        CaseFacts facts, List<AgendaItem> items, Optional<Instant> wake, List<Duty> duties, OwnCards own,
        Map<String, Record> kept) {
    public Card {
        kept = Map.copyOf(kept);
        duties = List.copyOf(duties);
        terms = List.copyOf(terms);
        labels = List.copyOf(labels);
        items = List.copyOf(items);
    }

    /// What the card of a person nobody knows yet is called; a reader is told so in their own language.
    public static final String UNKNOWN = "Unknown person";

    /// The card of a case of which nobody holds anything.
    public Card(
            CaseId id, long number, String name, @Nullable LocalDate born, List<Term> terms, List<Label> labels,
            CaseFacts facts, List<AgendaItem> items, Optional<Instant> wake) {
        this(id, number, name, born, terms, labels, facts, items, wake, List.of(), OwnCards.NONE, Map.of());
    }

    /// A search term as it is compared: lower case, without accents. Its section's full content shows it.
    public record Term(String section, String text) {}

    /// A label such as "MAPPA level 2"; `tag` is its stable name, by which meetings choose their cases: `mappa-level-2`.
    /// A viewer with the section's summary sees it.
    ///
    /// @param owners the agencies whose rows of the section it is about; none: nobody's in particular
    /// @param meeting whose item of the case it is about; none: no meeting's
    public record Label(String section, String tag, Phrase said, Set<AgencyId> owners, @Nullable MeetingId meeting) {
        public Label {
            owners = Set.copyOf(owners);
        }

        public Label(String section, String tag, Phrase said, Set<AgencyId> owners) {
            this(section, tag, said, owners, null);
        }

        public Label(String section, String tag, Phrase said) {
            this(section, tag, said, Set.of());
        }

        public boolean openTo(Scope scope) {
            return (meeting == null ? scope : scope.of(meeting)).sees(section, Level.SUMMARY, owners);
        }
    }

    /// This card with what `scope`'s own agency holds, and with none of the labels and items about rows that `scope` doesn't open.
    public Card openTo(Scope scope) {
        var open = own.openTo(scope).orElse(this);
        return scope.tellsRowsApart() ? open.withoutRowsClosedTo(scope) : open;
    }

    private Card withoutRowsClosedTo(Scope scope) {
        return new Card(id, number, name, born, terms, labels.stream().filter(label -> label.openTo(scope)).toList(), facts,
                items.stream().filter(item -> item.openTo(scope)).toList(), wake, duties, own, kept);
    }

    /// Whether it says more to some than to all.
    public boolean hasOwn() {
        return !own.isEmpty();
    }

    /// Whether it would say something else by now, to all or to somebody who asked.
    boolean isOver(Instant now) {
        return Stream.concat(wake.stream(), own.wakes()).anyMatch(time -> !time.isAfter(now));
    }

    /// Everything of it that somebody has in hand, what only some know of among it.
    public List<Duty> allDuties() {
        return Stream.concat(duties.stream(), own.duties()).distinct().toList();
    }

    /// The same, which exactly these may not know.
    Card excluding(Set<UserId> users) {
        return new Card(id, number, name, born, terms, labels, facts.withExcluded(users), items, wake, duties, own, kept);
    }

    public boolean has(String tag) {
        return labels.stream().anyMatch(label -> label.tag().equals(tag));
    }
}
