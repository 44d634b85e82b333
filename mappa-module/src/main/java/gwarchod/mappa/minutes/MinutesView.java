package gwarchod.mappa.minutes;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.mappa.panel.Sensitivity;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The minutes of one item as one reader is shown them: the case as it stood when the item was closed, as the rules of that day and today's both
/// allow, in the order of the document. Made for each look and never kept.
///
/// @param name of the person, where the reader is shown it
/// @param state of the writing that is shown
/// @param victims whether what it says about victims is in it; where it isn't, nothing says whether there is anything
/// @param since when the case stood like this
/// @param draft what its writer is asked to write; none for whoever only reads
/// @param versions that were circulated, the latest first
/// @param copy where it goes outside the meeting with the chair's approval; none: it doesn't
public record MinutesView(
        CaseId id, EntityId item, MeetingId meeting, String name, String marking, Document document, MinutesState state, int version, int writing,
        boolean victims, Instant since, @Nullable Said written, @Nullable Said approved, @Nullable Said circulated, @Nullable String reason,
        List<String> recipients, List<Part> parts, List<Exemption> exemptions, @Nullable Draft draft, List<Version> versions, List<Asked> asked,
        @Nullable Copy copy) {
    /// The handling caveat all MAPPA documents bear; a caveat of OFFICIAL, not a tier of its own.
    public static final String MARKING = "OFFICIAL-SENSITIVE";

    public MinutesView {
        recipients = List.copyOf(recipients);
        parts = List.copyOf(parts);
        exemptions = List.copyOf(exemptions);
        versions = List.copyOf(versions);
        asked = List.copyOf(asked);
    }

    /// @param approval the reference under which the board approved it; none: it is the national document
    /// @param verified whether its letter stands in a source that was read
    public record Document(String letter, String name, String set, @Nullable String approval, boolean verified, String source) {}

    public record Said(String by, Instant at) {}

    /// What stands under one heading.
    ///
    /// @param facts what the case file says
    /// @param paragraphs what somebody said
    public record Part(MinutesHeading part, List<Entry> facts, List<Paragraph> paragraphs) {
        public Part {
            facts = List.copyOf(facts);
            paragraphs = List.copyOf(paragraphs);
        }

        public boolean isEmpty() {
            return facts.isEmpty() && paragraphs.isEmpty();
        }
    }

    /// @param label in the reader's language
    public record Entry(String label, String value) {}

    /// @param by whose words they are; none: those of the meeting
    /// @param sensitivity none where it is for everybody
    /// @param confirmed who said that it still holds, and when, where it was taken over
    public record Paragraph(@Nullable String heading, String text, @Nullable String by, @Nullable Sensitivity sensitivity, @Nullable Said confirmed) {}

    /// @param slots in the order of the document
    /// @param work what is missing, when it is due, and what waits
    public record Draft(List<Slot> slots, MinutesWork.Line work) {
        public Draft {
            slots = List.copyOf(slots);
        }
    }

    /// @param text as it stands, or as the last minutes have it
    /// @param takenOver whether it is the last minutes', and must be confirmed
    public record Slot(MinutesHeading part, String text, boolean takenOver, boolean current) {}

    public record Version(int version, Instant circulatedAt, @Nullable String reason) {}

    /// What the reader's agency asked about them.
    public record Asked(
            EntityId id, boolean onward, String what, @Nullable String to, Instant at, @Nullable OnwardAnswer answer, @Nullable Boolean agreed,
            @Nullable String reason, int shared) {
        /// Whether the chair agreed that they are shared.
        public boolean mayBeShared() {
            return onward && answer != null && answer.allows();
        }
    }

    /// @param by who took it
    public record Copy(EntityId onward, String to, boolean redacted, String by, AgencyId agency, Instant at) {}
}
