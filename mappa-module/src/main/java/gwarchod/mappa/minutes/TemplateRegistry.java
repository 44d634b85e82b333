package gwarchod.mappa.minutes;

import gwarchod.core.json.Json;
import gwarchod.core.words.Lang;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The sets of MAPPA documents, by the days they hold: which letter stands for what, and what minutes consist of. Letters are data, because
/// they have changed: minutes were MAPPA B in 2012 and are MAPPA C. A set that isn't the national one holds only with the strategic management
/// board's approval and its reason on record (MAPPA guidance 13b.1, May 2022).
///
/// @param sets as in the resource `mappa-documents.json`, which an area replaces by its own
public record TemplateRegistry(List<TemplateSet> sets) {
    /// Those of this area.
    public static final TemplateRegistry AREA = read("/mappa-documents.json");

    public TemplateRegistry {
        sets = List.copyOf(sets);
    }

    /// The same, where it is sound. Throws IllegalArgumentException, saying why, where it isn't.
    TemplateRegistry checked() {
        if (sets.stream().map(TemplateSet::set).distinct().count() < sets.size()) {
            throw new IllegalArgumentException("two sets of documents of one name");
        }
        sets.forEach(TemplateSet::check);
        return this;
    }

    /// A set of documents, from the first day it holds.
    ///
    /// @param set its name; a set is never changed, another one follows it
    /// @param until the last day; absent: it holds
    /// @param national whether it is the guidance's own
    /// @param approval by which it holds where it isn't
    public record TemplateSet(String set, LocalDate from, @Nullable LocalDate until, boolean national, @Nullable Approval approval, List<Template> documents) {
        public TemplateSet {
            documents = List.copyOf(documents);
        }

        private void check() {
            if (!national && (approval == null || !approval.isWhole())) {
                throw new IllegalArgumentException(set + ": a local set needs the board's approval, with its reference and rationale");
            }
            if (documents.stream().map(Template::letter).distinct().count() < documents.size()) {
                throw new IllegalArgumentException(set + ": two documents of one letter");
            }
            documents.forEach(Template::check);
        }

        boolean holdsOn(LocalDate day) {
            return !day.isBefore(from) && (until == null || !day.isAfter(until));
        }

        /// Its document for this; empty where it has none.
        public Optional<Template> of(DocumentKind kind) {
            return documents.stream().filter(one -> one.kind() == kind).findFirst();
        }
    }

    /// The strategic management board's decision to use documents other than the national ones.
    ///
    /// @param reference of the minute in which it is recorded
    /// @param rationale why
    public record Approval(String reference, LocalDate on, String rationale) {
        private boolean isWhole() {
            return !reference.isBlank() && !rationale.isBlank();
        }
    }

    /// What a document is called in each language.
    public record Names(String en, String cy) {
        public String in(Lang lang) {
            return switch (lang) {
                case EN -> en;
                case CY -> cy;
            };
        }
    }

    /// One document.
    ///
    /// @param parts what it consists of, in order; none where this product doesn't write it
    /// @param verified whether its letter and name stand in a source that was read
    public record Template(String letter, DocumentKind kind, Names names, boolean verified, String source, List<Slot> parts) {
        public Template {
            parts = List.copyOf(parts);
        }

        private void check() {
            if (source.isBlank()) {
                throw new IllegalArgumentException(letter + ": a document says where its letter comes from");
            }
            if (parts.stream().map(Slot::part).distinct().count() < parts.size()) {
                throw new IllegalArgumentException(letter + ": a part stands in it twice");
            }
        }

        Optional<Slot> slot(MinutesHeading part) {
            return parts.stream().filter(one -> one.part() == part).findFirst();
        }

        /// Those under which its writer must say something.
        List<MinutesHeading> toWrite() {
            return parts.stream().filter(Slot::written).map(Slot::part).toList();
        }
    }

    /// A part's place in a document.
    ///
    /// @param written whether its writer must say something of their own under it
    /// @param carried whether what was said may be taken over from the last minutes, where somebody confirms that it still holds
    public record Slot(MinutesHeading part, boolean written, boolean carried) {}

    /// The set that holds on a day. Where two do, the one that began later: a board's own goes before the national set it alters.
    public TemplateSet on(LocalDate day) {
        return sets.stream().filter(one -> one.holdsOn(day)).max(Comparator.comparing(TemplateSet::from))
                .orElseThrow(() -> new IllegalStateException("no set of MAPPA documents holds on " + day));
    }

    /// The set of that name: what was written by it is read by it for ever.
    public TemplateSet named(String set) {
        return sets.stream().filter(one -> one.set().equals(set)).findFirst()
                .orElseThrow(() -> new IllegalStateException("no set of MAPPA documents " + set));
    }

    /// What minutes of a meeting on that day consist of.
    public Template minutes(LocalDate day) {
        return on(day).of(DocumentKind.MINUTES).orElseThrow(() -> new IllegalStateException("no minutes among the documents of " + day));
    }

    static TemplateRegistry read(String resource) {
        try (var in = TemplateRegistry.class.getResourceAsStream(resource)) {
            return Json.MAPPER.readValue(in, TemplateRegistry.class).checked();
        } catch (IOException e) {
            throw new UncheckedIOException(resource + " can't be read", e);
        }
    }
}
