package gwarchod.core.casefile.attendance;

import org.jspecify.annotations.Nullable;

/// After how many absences a programme and the person's lead look at whether they go on: the programme's own numbers, when a register was taken.
///
/// @param unacceptable absences the lead judged unacceptable; none: they aren't counted
/// @param any absences of any kind; none: they aren't counted
public record AbsenceRule(@Nullable Integer unacceptable, @Nullable Integer any) {}
