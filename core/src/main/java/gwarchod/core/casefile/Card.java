package gwarchod.core.casefile;

import gwarchod.core.ids.CaseId;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.words.Phrase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What every node holds of every case, enough for lists, search, totals and agendas: about a kilobyte, made from the case file and
/// thrown away at will.
///
/// @param number of the commit it was made at
/// @param name as lists write it, "Family, Given"; shown with the person section's summary
/// @param terms what search finds it by, each with the section that shows it
/// @param labels short labels, each with the section that shows it
/// @param items what its rules found
/// @param wake when its rules would find something else
public record Card(
        CaseId id, long number, String name, @Nullable LocalDate born, List<Term> terms, List<Label> labels,
        CaseFacts facts, List<AgendaItem> items, Optional<Instant> wake) {
    public Card {
        terms = List.copyOf(terms);
        labels = List.copyOf(labels);
        items = List.copyOf(items);
    }

    /// A search term as it is compared: lower case, without accents. Its section's full content shows it.
    public record Term(String section, String text) {}

    /// A label such as "MAPPA level 2"; `tag` is its stable name, by which meetings choose their cases: `mappa-level-2`.
    /// A viewer with the section's summary sees it.
    public record Label(String section, String tag, Phrase said) {}

    public boolean has(String tag) {
        return labels.stream().anyMatch(label -> label.tag().equals(tag));
    }
}
