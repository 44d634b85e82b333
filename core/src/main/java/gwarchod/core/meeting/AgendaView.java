package gwarchod.core.meeting;

import gwarchod.core.casefile.Urgency;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// An agenda as one audience may see it: one line per person, the reasons beneath. What they may not see is neither in it nor counted.
///
/// @param title the kind's name and when, in the viewer's language
/// @param revision opaque; changes only when this view changes, or what this audience may have open beside it of somebody who is spoken about
/// @param leftOff the first [#LEFT_OFF_MAX] of what was left off: what the chair decided first, then what isn't urgent enough
/// @param groups the parts of the agenda, in order; none where its kind has no parts
/// @param leftOffTotal how much was left off in all, of what this audience may see
public record AgendaView(
        MeetingId meetingId, String kind, Instant startsAt, MeetingState state, String title, String revision,
        List<Line> lines, List<LeftOff> leftOff, int leftOffTotal, List<Group> groups) {
    public static final int LEFT_OFF_MAX = 200;

    public AgendaView {
        lines = List.copyOf(lines);
        leftOff = List.copyOf(leftOff);
        groups = List.copyOf(groups);
    }

    /// The lines with something in a part of the agenda, each with that alone.
    public List<Line> linesOf(Group group) {
        return lines.stream().map(line -> new Line(line.caseId(), line.name(), line.pinned(), line.labels(),
                line.items().stream().filter(item -> group.id().equals(item.group())).toList())).filter(line -> !line.items().isEmpty()).toList();
    }

    /// A part of the agenda.
    public record Group(String id, String title) {}

    /// A person and why they are spoken about, the most pressing reason first.
    public record Line(CaseId caseId, String name, boolean pinned, List<CaseQuestions.Label> labels, List<Item> items) {
        public Line {
            labels = List.copyOf(labels);
            items = List.copyOf(items);
        }
    }

    /// @param group the part of the agenda it belongs to; absent where its kind has no parts
    public record Item(String id, String title, Caused cause, Urgency urgency, String asks, boolean pinned, @Nullable String group) {}

    /// @param kind stable name: `session-missed`, …
    /// @param at when that happened or will
    public record Caused(String kind, Instant at) {}

    /// @param id the item's
    /// @param reason why, for people; with the chair's own words where the viewer gets the item's section in full
    /// @param until of what is deferred
    public record LeftOff(CaseId caseId, String name, String id, String title, WhyLeftOff why, String reason, @Nullable LocalDate until) {}

    /// Why something is left off an agenda.
    public enum WhyLeftOff {
        DEFERRED,
        REMOVED,
        LESS_URGENT
    }
}
