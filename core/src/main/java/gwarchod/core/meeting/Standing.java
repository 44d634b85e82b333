package gwarchod.core.meeting;

import gwarchod.core.casefile.Stirs;
import gwarchod.core.casefile.Urgency;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/// Where one case stands on one agenda: its line, where it has one, and what of it was left off.
record Standing(Optional<Placed> line, List<LeftOffPlaced> leftOff) {
    static final Standing NONE = new Standing(Optional.empty(), List.of());

    Standing {
        leftOff = List.copyOf(leftOff);
    }

    /// @param stirs of what this audience may have open, beside the agenda, of the case
    record Placed(Place place, AgendaView.Line line, Stirs stirs) {}

    record LeftOffPlaced(LeftOffPlace place, AgendaView.LeftOff leftOff) {}

    /// The order of an agenda: pinned, then highest urgency, then oldest cause, then name.
    record Place(boolean pinned, Urgency highest, Instant oldest, String name, String caseId) implements Comparable<Place> {
        private static final Comparator<Place> ORDER = Comparator.comparing((Place place) -> !place.pinned)
                .thenComparing(Place::highest)
                .thenComparing(Place::oldest)
                .thenComparing(Place::name)
                .thenComparing(Place::caseId);

        @Override
        public int compareTo(Place other) {
            return ORDER.compare(this, other);
        }
    }

    /// The order of what was left off: by why, then urgency, then name.
    record LeftOffPlace(AgendaView.WhyLeftOff why, Urgency urgency, String name, String caseId, String item) implements Comparable<LeftOffPlace> {
        private static final Comparator<LeftOffPlace> ORDER = Comparator.comparing(LeftOffPlace::why)
                .thenComparing(LeftOffPlace::urgency)
                .thenComparing(LeftOffPlace::name)
                .thenComparing(LeftOffPlace::caseId)
                .thenComparing(LeftOffPlace::item);

        @Override
        public int compareTo(LeftOffPlace other) {
            return ORDER.compare(this, other);
        }
    }
}
