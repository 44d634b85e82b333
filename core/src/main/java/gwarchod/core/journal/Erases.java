package gwarchod.core.journal;

import java.util.List;
import java.util.Set;

/// An event that erases: wherever it is folded, the keys it names are destroyed and the texts it strikes read otherwise, and what was folded
/// before it is folded again. So every node does it that follows the journal, a node that died over it does it at its next start, and one
/// whose keys came from an older backup does it again.
public interface Erases {
    /// Whose keys are destroyed: `case/…`, `person/…`.
    default Set<String> owners() {
        return Set.of();
    }

    /// Texts that named somebody who was erased, under keys that stay.
    default List<Struck> struck() {
        return List.of();
    }

    /// What is cut out of texts that named somebody who was erased.
    default List<Cut> cuts() {
        return List.of();
    }

    /// Characters of a text that are there no more. What else it says isn't copied here: it may be under another's key.
    ///
    /// @param place `kind/id/number#event`
    /// @param pointer of the text in the event (RFC 6901)
    /// @param from the first character, as the text was stored
    /// @param to the first character after them
    /// @param by what stands there instead; empty where it is no text, which is then absent
    record Cut(String place, String pointer, int from, int to, String by) {
        /// Stands where somebody was named, in any language.
        public static final String GONE = "[…]";
    }

    /// A text of an event that reads otherwise from now on.
    ///
    /// @param place `kind/id/number#event`
    /// @param pointer of the text in the event (RFC 6901)
    /// @param by what it reads instead
    record Struck(String place, String pointer, String by) {}
}
