package gwarchod.core.casefile.assessment;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.setting.Settings;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One assessment that was considered.
///
/// @param dueOn when it is planned for; absent where it isn't
/// @param said why it was not done, or what the completed one notes
/// @param recorded when what it last says was recorded
/// @param considered the commit that recorded that it was considered
/// @param versions what it came to each time it was completed, the oldest first
public record Assessment(
        EntityId id, AssessmentTool tool, AssessmentState state, LocalDate consideredOn, @Nullable EntityId crime, @Nullable PersonId about,
        @Nullable LocalDate dueOn, Text said, Instant recorded, CommitRef considered, List<AssessmentVersion> versions) {
    public Assessment {
        versions = List.copyOf(versions);
    }

    /// Whether somebody still has to do it or decide against it.
    boolean open() {
        return switch (state) {
            case CONSIDERED, PLANNED -> true;
            case COMPLETED, NOT_DONE -> false;
        };
    }

    private @Nullable AssessmentVersion now() {
        return versions.isEmpty() ? null : versions.getLast();
    }

    public @Nullable LocalDate completedOn() {
        var now = now();
        return now == null ? null : now.completedOn();
    }

    public @Nullable AssessmentLevel level() {
        var now = now();
        return now == null ? null : now.level();
    }

    public @Nullable Integer stage() {
        var now = now();
        return now == null ? null : now.stage();
    }

    /// Whether the DASH says that there is constant contact or stalking.
    public boolean saysStalking() {
        var now = now();
        return tool == AssessmentTool.DASH && now != null && now.answers().stream()
                .anyMatch(answer -> answer.item().equals(AssessmentForm.DASH_STALKING) && answer.given() == Given.YES);
    }

    /// Whether its answers alone put it at the highest level: no judgement lowers that.
    public boolean visiblyHigh(Settings settings) {
        var now = now();
        return now != null && AssessmentForm.least(settings, tool, now.answers(), now.completedOn()).equals(Optional.of(AssessmentLevel.HIGH));
    }

    Assessment completed(AssessmentVersion version, Instant recorded) {
        var all = new ArrayList<>(versions);
        all.add(version);
        return new Assessment(id, tool, AssessmentState.COMPLETED, consideredOn, crime, about, dueOn, version.note(), recorded, considered, all);
    }
}
