package gwarchod.mappa.notification;

import gwarchod.core.ids.EntityId;
import gwarchod.core.json.Json;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The full content of the section: every last day, what it rests on, and what an officer decided about those that passed.
///
/// @param subject whether they are on the register today
/// @param last the last day on it; absent: without an end, or not on it
/// @param reviewFrom from when requirements without an end may be reviewed
/// @param duties what is still to be made or decided first, then the rest, each the earliest last day first
/// @param entries the newest first
/// @param places of this person, by number alone
/// @param figures the numbers the dates were made with
public record NotificationView(
        boolean subject, @Nullable LocalDate last, @Nullable LocalDate reviewFrom, List<Line> duties, List<Entry> entries, List<Place> places,
        List<Figure> figures) {
    /// What is recorded on a form of its own, beside what rests on an entry or a duty.
    public static final Map<String, String> FORMS = forms("notification.record-change", "record-change", "notification.give-notice", "announce-change",
            "notification.record-stay", "record-stay", "notification.record-child-stay", "record-child-stay", "notification.record-no-abode",
            "record-no-abode", "notification.record-away", "record-away", "notification.plan-travel", "plan-travel", "notification.register",
            "put-on-register");

    private static Map<String, String> forms(String... commandsAndPaths) {
        var all = new LinkedHashMap<String, String>();
        for (int i = 0; i < commandsAndPaths.length; i += 2) {
            all.put(commandsAndPaths[i], commandsAndPaths[i + 1]);
        }
        return Collections.unmodifiableMap(all);
    }

    public NotificationView {
        duties = List.copyOf(duties);
        entries = List.copyOf(entries);
        places = List.copyOf(places);
        figures = List.copyOf(figures);
    }

    /// @param about the entry or place it is about; absent for the first and the periodic ones
    /// @param what that is, in words; empty where there is nothing to say
    /// @param due absent: it waits while they are away
    /// @param toDecide whether its last day passed and nobody has settled what that is
    /// @param leastOn of a journey, the last day on which there was still the shortest notice that a reasonable excuse allows
    public record Line(
            String id, NotificationKind kind, @Nullable EntityId about, String what, LocalDate arises, @Nullable LocalDate due,
            @Nullable LocalDate done, DutyState state, boolean toDecide, @Nullable LocalDate leastOn, @Nullable Decision decision) {
        /// The kind as a form names it.
        public String kindCode() {
            return Json.kebab(kind);
        }

        /// Whether it is still to be made.
        public boolean open() {
            return done == null;
        }
    }

    /// @param breach in the breach history, where it was put there
    public record Decision(DutyDecision decision, String note, Instant at, String by, @Nullable EntityId breach) {}

    /// @param kind what was recorded, as its event is called
    /// @param ends whether it goes on, so that its end can be recorded
    /// @param withdrawn why it was taken back; absent: it counts
    public record Entry(EntityId id, String kind, String what, Instant at, String by, boolean ends, boolean ground, @Nullable String withdrawn) {}

    public record Place(EntityId id, int number) {}

    /// @param name what the setting is for, and `said` its value, in words
    public record Figure(String key, String name, String said, boolean verified) {}

    /// Which notifications run or passed, by kind and last day; no word of what they are about.
    ///
    /// @param open the earliest last day first
    public record Summary(boolean subject, @Nullable LocalDate last, List<Short> open) {
        public Summary {
            open = List.copyOf(open);
        }
    }

    public record Short(NotificationKind kind, @Nullable LocalDate due, DutyState state) {}

    Summary summary() {
        return new Summary(subject, last, duties.stream().filter(line -> line.open() && line.state() != DutyState.PASSED || line.toDecide())
                .map(line -> new Short(line.kind(), line.due(), line.state())).toList());
    }
}
