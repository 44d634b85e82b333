package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The MAPPA category and level in full.
///
/// @param since when this category and level began to hold
/// @param history every decision, the latest first
public record LevelShown(
        int category, int level, LocalDate since, LocalDate reviewDueOn, boolean reviewOverdue, String rationale, List<Step> history) {
    public static final Section<Outline, LevelShown> SECTION = new Section<>(
            MappaLevel.SECTION, "mappa", Basis.PUBLIC_PROTECTION, Outline.class, LevelShown.class, LevelShown::outline);

    public LevelShown {
        history = List.copyOf(history);
    }

    public record Step(
            int category, int level, LocalDate since, LocalDate reviewDueOn, String rationale, @Nullable MeetingId meeting) {}

    /// What the summary shows: what holds, and not why.
    public record Outline(int category, int level, LocalDate since, LocalDate reviewDueOn, boolean reviewOverdue) {}

    private Outline outline() {
        return new Outline(category, level, since, reviewDueOn, reviewOverdue);
    }

    static Optional<LevelShown> of(CaseFile file, Rendering rendering) {
        var state = file.state(MappaLevel.DISCIPLINE);
        return MappaLevel.standing(file).map(held -> new LevelShown(held.category(), held.level(), held.since(), held.reviewDueOn(),
                held.reviewDueOn().isBefore(rendering.today()), rendering.text(state.history().getLast().rationale()),
                state.history().reversed().stream().flatMap(one -> step(one, rendering).stream()).toList()));
    }

    private static Optional<Step> step(LevelDecision one, Rendering rendering) {
        return one.standing().map(held -> new Step(held.category(), held.level(), held.since(), held.reviewDueOn(),
                rendering.text(one.rationale()), one.meeting()));
    }
}
