package gwarchod.mappa.performance;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// How well it was done in a period. It names agencies and no person.
///
/// @param anonymous small numbers are left out: the reader sees no case
/// @param fewest below it a number is left out, where small ones are
/// @param meetings how meetings about one person each ended
/// @param attendance by agency and level
/// @param now as it stands today, whatever the period
/// @param audits absent: nobody scored a meeting in the period
public record PerformanceView(
        String area, LocalDate from, LocalDate to, boolean anonymous, int fewest, List<Count> meetings, List<Line> measures,
        List<Attendance> attendance, List<Count> now, Target attendanceTarget, @Nullable Audits audits) {
    public PerformanceView {
        meetings = List.copyOf(meetings);
        measures = List.copyOf(measures);
        attendance = List.copyOf(attendance);
        now = List.copyOf(now);
    }

    /// So many of so many. A number that is absent is too small to be told.
    ///
    /// @param percent absent where there are none, or it can't be told
    public record Share(@Nullable Integer done, @Nullable Integer of, @Nullable Integer percent) {}

    /// @param percent a setting of the area
    public record Target(int percent, boolean verified) {}

    /// @param level 2 or 3; absent: both together
    public record Line(Measure measure, @Nullable Integer level, Share share, Target target) {}

    /// @param there somebody came
    /// @param covered somebody came, or a report was sent in their place
    public record Attendance(String agency, int level, Share there, Share covered) {}

    /// @param number absent: too small to be told
    public record Count(Counted what, @Nullable Integer number) {}

    /// @param meetings so many were scored
    /// @param remarks to whoever may score them, of the meetings they may know of; the latest meeting first
    public record Audits(int meetings, List<Box> boxes, List<Remark> remarks) {
        public Audits {
            boxes = List.copyOf(boxes);
            remarks = List.copyOf(remarks);
        }
    }

    /// What would make meetings better, as somebody who watched this one said.
    public record Remark(LocalDate on, int level, String said) {}

    /// @param tenths the mean of 1 to 4, times ten
    public record Box(AuditBox box, int tenths) {}
}
