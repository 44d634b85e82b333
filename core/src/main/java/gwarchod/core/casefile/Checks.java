package gwarchod.core.casefile;

import gwarchod.core.journal.Decision;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What every command's fields are held to. The first field found wrong decides; with none, the rule does:
/// `Checks.at(with.now()).text("/what", what).past("/occurredAt", at).then(() -> …)`. Absent optional values pass.
public final class Checks {
    /// What a single line (a name, a reference) may have at most.
    public static final int LINE_CHARACTERS_MAX = 200;

    /// What a list in a command may have at most.
    public static final int LIST_MAX = 50;

    /// Said where a text holds the number of a bank account or a card.
    public static final String BANK_DATA = "bank-data";

    /// Clocks differ: what "happened" so far ahead at most is taken as happening now.
    static final Duration AHEAD_MAX = Duration.ofMinutes(5);

    private static final LocalDate EARLIEST = LocalDate.of(1900, 1, 1);
    private static final LocalDate LATEST = LocalDate.of(2200, 1, 1);

    private final Instant now;
    private @Nullable Decision wrong;

    private Checks(Instant now) {
        this.now = now;
    }

    public static Checks at(Instant now) {
        return new Checks(now);
    }

    /// The decision: invalid for the first field that was wrong, else what the rule says.
    public Decision then(Supplier<Decision> rule) {
        return wrong != null ? wrong : rule.get();
    }

    /// A text that must say something.
    public Checks text(String pointer, Text text) {
        return holds(!text.isBlank(), "text-required", pointer).noBankData(pointer, text.raw());
    }

    /// A text without numbers of bank accounts and cards, whoever writes it and wherever.
    public Checks noBankData(String pointer, @Nullable String text) {
        return holds(text == null || !BankData.in(text), BANK_DATA, pointer);
    }

    /// A single line that must say something.
    public Checks line(String pointer, String line) {
        return holds(!line.isBlank(), "text-required", pointer).optionalLine(pointer, line);
    }

    /// A single line that may be absent: not too long, and without control characters.
    public Checks optionalLine(String pointer, @Nullable String line) {
        return holds(line == null || line.length() <= LINE_CHARACTERS_MAX, "text-too-long", pointer, LINE_CHARACTERS_MAX)
                .holds(line == null || line.chars().noneMatch(Character::isISOControl), "text-not-one-line", pointer)
                .noBankData(pointer, line);
    }

    /// A date between 1900 and 2200.
    public Checks date(String pointer, @Nullable LocalDate date) {
        return holds(date == null || !date.isBefore(EARLIEST) && date.isBefore(LATEST), "date-absurd", pointer);
    }

    /// A date that isn't after today, in the United Kingdom.
    public Checks pastDate(String pointer, @Nullable LocalDate date) {
        return date(pointer, date)
                .holds(date == null || !date.isAfter(LocalDate.ofInstant(now.plus(AHEAD_MAX), Words.ZONE)), "date-in-future", pointer);
    }

    /// A time between 1900 and 2200.
    public Checks time(String pointer, @Nullable Instant time) {
        return holds(time == null || !time.isBefore(start(EARLIEST)) && time.isBefore(start(LATEST)), "date-absurd", pointer);
    }

    /// A time that isn't ahead of the clock by more than a few minutes.
    public Checks past(String pointer, @Nullable Instant time) {
        return time(pointer, time).holds(time == null || !time.isAfter(now.plus(AHEAD_MAX)), "date-in-future", pointer);
    }

    /// What ends, at `pointer`, doesn't end before it starts.
    public Checks order(String pointer, @Nullable LocalDate starts, @Nullable LocalDate ends) {
        return holds(starts == null || ends == null || !ends.isBefore(starts), "ends-before-starts", pointer);
    }

    /// What ends, at `pointer`, doesn't end before it starts.
    public Checks order(String pointer, @Nullable Instant starts, @Nullable Instant ends) {
        return holds(starts == null || ends == null || !ends.isBefore(starts), "ends-before-starts", pointer);
    }

    public Checks atMost(String pointer, Collection<?> list) {
        return holds(list.size() <= LIST_MAX, "too-many", pointer, LIST_MAX);
    }

    /// Anything else a field must hold to.
    public Checks holds(boolean right, String code, String pointer, Object... args) {
        if (wrong == null && !right) {
            wrong = Decision.invalid(code, pointer, args);
        }
        return this;
    }

    private static Instant start(LocalDate day) {
        return day.atStartOfDay(Words.ZONE).toInstant();
    }
}
