package gwarchod.mappa.screening;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.ids.EntityId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The full content of the section of screening.
///
/// @param category the one the facts show; absent for none
/// @param shows everything that puts them in a category, what goes before the others first
/// @param clocks by when they must be identified or screened
/// @param prompt why somebody should consider category 3; absent where nothing asks for it
/// @param unverified of what is shown here, which rules nobody has confirmed
/// @param differs the category they are managed in isn't the one the facts show
public record ScreeningView(
        @Nullable Integer category, List<Shows> shows, List<ConvictionLine> convictions, List<ClockLine> clocks, @Nullable Prompt prompt,
        List<SignedLine> screenings, List<ConsideredLine> considered, boolean differs, List<String> unverified) {
    public ScreeningView {
        shows = List.copyOf(shows);
        convictions = List.copyOf(convictions);
        clocks = List.copyOf(clocks);
        screenings = List.copyOf(screenings);
        considered = List.copyOf(considered);
        unverified = List.copyOf(unverified);
    }

    /// @param offence what the conviction is for, in the reader's language
    public record Shows(int category, Qualification.Because because, String offence, @Nullable LocalDate until) {}

    /// @param offenceName in the reader's language; `source` where it is listed, and `verified` whether that was read
    /// @param ended why it counts no longer
    public record ConvictionLine(
            EntityId id, String offence, String offenceName, @Nullable String detail, CourtFinding finding, SentenceKind sentence,
            @Nullable Integer months, LocalDate sentencedOn, @Nullable LocalDate releaseOn, @Nullable LocalDate endsOn, boolean notification,
            @Nullable LocalDate notificationUntil, String source, boolean verified, @Nullable ConvictionEnd ended) {}

    /// @param source where the number comes from, and whether a person confirmed it
    public record ClockLine(ScreeningPurpose purpose, LocalDate due, boolean overdue, String source, boolean verified) {}

    public record Prompt(int crimes, boolean domesticAbuse, boolean stalking) {}

    /// @param by who signed, by name
    public record SignedLine(
            EntityId id, ScreeningPurpose purpose, ScreeningOutcome outcome, @Nullable Integer category, String rationale,
            @Nullable LocalDate reviewDueOn, String endorsedBy, Instant at, String by) {}

    public record ConsideredLine(boolean addsValue, String capacity, String rationale, Instant at, String by) {}

    /// Where screening stands, without a word of why.
    ///
    /// @param due somebody must be identified or screened
    public record Summary(@Nullable Integer category, @Nullable ScreeningOutcome last, boolean due, boolean overdue, boolean prompted, boolean differs) {}

    Summary summary() {
        return new Summary(category, screenings.isEmpty() ? null : screenings.getFirst().outcome(), !clocks.isEmpty(),
                clocks.stream().anyMatch(ClockLine::overdue), prompt != null, differs);
    }

    static Optional<ScreeningView> of(CaseFile file, Rendering rendering) {
        var today = rendering.today();
        var state = Screenings.of(file);
        var prompt = CategoryThree.of(file, today).map(one -> new Prompt(one.crimes(), one.domesticAbuse(), one.stalking())).orElse(null);
        if (state.equals(Screenings.NONE) && prompt == null) {
            return Optional.empty();
        }
        var shown = Screenings.qualifies(file, today);
        var category = shown.stream().findFirst().map(Qualification::category).orElse(null);
        var held = MappaLevel.category(file).filter(_ -> !state.convictions().isEmpty());
        boolean differs = held.isPresent() && (category == null ? held.get() != 3 : !category.equals(held.get()));
        return Optional.of(new ScreeningView(category, shown.stream().map(one -> shows(state, one, rendering)).toList(),
                state.convictions().reversed().stream().map(one -> line(one, rendering)).toList(),
                ScreeningClocks.running(file, today).stream().map(clock -> line(clock, today)).toList(), prompt,
                state.signed().reversed().stream().map(one -> line(one, rendering)).toList(),
                state.considered().reversed().stream().map(one -> line(one, rendering)).toList(), differs,
                new MappaRulesOn(file.settings(), today).unverified()));
    }

    private static Shows shows(Screenings state, Qualification one, Rendering rendering) {
        var offence = state.find(one.conviction()).map(known -> name(known.said().offence(), rendering)).orElse("");
        return new Shows(one.category(), one.because(), offence, one.until());
    }

    static String name(String offence, Rendering rendering) {
        return rendering.words().say(rendering.lang(), "mappa.offence." + offence);
    }

    private static ConvictionLine line(Conviction one, Rendering rendering) {
        var said = one.said();
        var offence = Offence.of(said.offence());
        return new ConvictionLine(one.id(), said.offence(), name(said.offence(), rendering), rendering.optionalText(said.detail()), said.finding(),
                said.sentence(), said.months(), said.sentencedOn(), said.releaseOn(), said.endsOn(), said.notification(), said.notificationUntil(),
                offence.map(Offence::source).orElse(""), offence.map(Offence::verified).orElse(false), one.ended() == null ? null : one.ended().how());
    }

    private static ClockLine line(ScreeningClocks.Clock clock, LocalDate today) {
        return new ClockLine(clock.kind().purpose(), clock.due(), clock.isOverdue(today), clock.rule().source(), clock.rule().verified());
    }

    private static SignedLine line(Screenings.Signed one, Rendering rendering) {
        var said = one.said();
        return new SignedLine(said.screening(), said.purpose(), said.outcome(), said.category(), rendering.text(said.rationale()),
                said.reviewDueOn(), rendering.text(said.endorsedBy()), one.at(), rendering.directory().name(one.by()));
    }

    private static ConsideredLine line(Screenings.Considered one, Rendering rendering) {
        return new ConsideredLine(one.said().addsValue(), rendering.text(one.said().capacity()), rendering.text(one.said().rationale()),
                one.at(), rendering.directory().name(one.by()));
    }
}
