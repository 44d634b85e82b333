package gwarchod.core.casefile.level;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Section;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The MAPPA category and level in full.
///
/// @param category absent, with the level and its dates, for who has left
/// @param since when this category and level began to hold
/// @param left how management ended; absent while it goes on
/// @param elsewhere what another area or a national system says otherwise
/// @param history every decision, the latest first, with what others settled
public record LevelShown(
        @Nullable Integer category, @Nullable Integer level, @Nullable LocalDate since, @Nullable LocalDate reviewDueOn, boolean reviewOverdue,
        String rationale, @Nullable Left left, @Nullable Step elsewhere, List<Step> history) {
    public static final Section<Outline, LevelShown> SECTION = new Section<>(
            MappaLevel.SECTION, "mappa", Basis.PUBLIC_PROTECTION, Outline.class, LevelShown.class, LevelShown::outline);

    public LevelShown {
        history = List.copyOf(history);
    }

    public record Left(LeavingReason reason, LocalDate on) {}

    /// @param level absent where it ended management
    /// @param reference what it is called where it was settled
    /// @param impossible category 3 at level 1, as somebody elsewhere recorded it
    /// @param by who recorded it, by name
    public record Step(
            LevelSource source, int category, @Nullable Integer level, LocalDate since, @Nullable LocalDate reviewDueOn, String rationale,
            @Nullable MeetingId meeting, @Nullable LeavingReason left, @Nullable LevelOrigin origin, @Nullable String reference,
            boolean impossible, String by) {}

    /// What the summary shows: what holds, and not why.
    ///
    /// @param leftOn since when they aren't managed any more
    public record Outline(
            @Nullable Integer category, @Nullable Integer level, @Nullable LocalDate since, @Nullable LocalDate reviewDueOn,
            boolean reviewOverdue, @Nullable LocalDate leftOn) {}

    /// What holds, and not why.
    public Outline outline() {
        return new Outline(category, level, since, reviewDueOn, reviewOverdue, left == null ? null : left.on());
    }

    static Optional<LevelShown> of(CaseFile file, Rendering rendering) {
        var state = file.state(MappaLevel.DISCIPLINE);
        return state.now().map(last -> {
            var held = MappaLevel.standing(file);
            var due = held.map(MappaStanding::reviewDueOn);
            return new LevelShown(held.map(MappaStanding::category).orElse(null), held.map(MappaStanding::level).orElse(null),
                    held.map(MappaStanding::since).orElse(null), due.orElse(null), due.filter(day -> day.isBefore(rendering.today())).isPresent(),
                    rendering.text(last.rationale()), last.left() == null ? null : new Left(last.left(), last.on()),
                    state.contradiction().map(said -> step(said, rendering)).orElse(null), steps(state, rendering));
        });
    }

    private static List<Step> steps(MappaLevel state, Rendering rendering) {
        return Stream.concat(state.history().stream(), state.elsewhere().stream())
                .sorted((one, other) -> Long.compare(other.ref().number(), one.ref().number()))
                .map(one -> step(one, rendering)).toList();
    }

    private static Step step(LevelDecision one, Rendering rendering) {
        var elsewhere = one.elsewhere();
        return new Step(one.source(), one.category(), one.level(), one.on(), one.reviewDueOn(), rendering.text(one.rationale()), one.meeting(),
                one.left(), elsewhere == null ? null : elsewhere.origin(), elsewhere == null ? null : rendering.text(elsewhere.reference()),
                one.isImpossible(), rendering.directory().name(one.by()));
    }
}
