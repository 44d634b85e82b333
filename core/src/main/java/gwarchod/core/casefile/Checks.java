package gwarchod.core.casefile;

import gwarchod.core.journal.Decision;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What the rules of every discipline ask of the fields of a command. The first field that fails is the refusal; the pointer says which.
/// Start with [#of], end with [#orElse].
public final class Checks {
    /// Nobody alive was known to a court before this.
    public static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);

    /// No plan, order or review is made for later than this.
    public static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    /// How far a clock elsewhere may be ahead of ours before "happened" is in the future.
    public static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private final Deciding with;
    private @Nullable Decision wrong;

    private Checks(Deciding with) {
        this.with = with;
    }

    public static Checks of(Deciding with) {
        return new Checks(with);
    }

    /// Refuses with `code` at `pointer` unless it holds.
    public Checks that(boolean holds, String code, String pointer, Object... args) {
        if (wrong == null && !holds) {
            wrong = Decision.invalid(code, pointer, args);
        }
        return this;
    }

    /// A text that must say something.
    public Checks text(String pointer, @Nullable Text text) {
        return that(text != null && !text.isBlank(), "text-required", pointer);
    }

    /// A name or reference that must be there, of at most `charactersMax` characters.
    public Checks name(String pointer, @Nullable String name, int charactersMax) {
        return that(name != null && !name.isBlank(), "text-required", pointer)
                .that(name == null || name.length() <= charactersMax, "text-too-long", pointer, charactersMax);
    }

    /// Something that must be there.
    public Checks given(String pointer, @Nullable Object value) {
        return that(value != null, "value-required", pointer);
    }

    /// A date that can be meant at all; none is fine.
    public Checks date(String pointer, @Nullable LocalDate date) {
        return that(date == null || !date.isBefore(EARLIEST) && date.isBefore(LATEST), "date-absurd", pointer);
    }

    /// A date of something that has happened; none is fine.
    public Checks happened(String pointer, @Nullable LocalDate date) {
        return date(pointer, date).that(date == null || !date.isAfter(with.today()), "in-the-future", pointer);
    }

    /// A time of something that has happened; none is fine.
    public Checks happened(String pointer, @Nullable Instant at) {
        return that(at == null || !at.isBefore(EARLIEST.atStartOfDay(gwarchod.core.words.Words.ZONE).toInstant()), "date-absurd", pointer)
                .that(at == null || !at.isAfter(with.now().plus(AHEAD_MAX)), "in-the-future", pointer);
    }

    /// An end that isn't before its start; either may be open.
    public Checks order(@Nullable LocalDate start, String endPointer, @Nullable LocalDate end) {
        return that(start == null || end == null || !end.isBefore(start), "ends-before-start", endPointer);
    }

    public Optional<Decision> wrong() {
        return Optional.ofNullable(wrong);
    }

    /// The refusal, or what `rule` decides where there is none.
    public Decision orElse(Supplier<Decision> rule) {
        return wrong != null ? wrong : rule.get();
    }
}
