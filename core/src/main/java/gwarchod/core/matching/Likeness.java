package gwarchod.core.matching;

import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.Identity;
import gwarchod.core.matching.Heard.Name;
import gwarchod.core.matching.Heard.Part;
import gwarchod.core.matching.Heard.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How alike two identities are, and why. The best of their names counts. Pure, and the same both ways round.
final class Likeness {
    /// So many letters a word has for one, and for two, to be a slip.
    private static final int ONE_SLIP_LETTERS_MIN = 5;
    private static final int TWO_SLIPS_LETTERS_MIN = 9;

    private static final int YEARS_SLIPPED_MAX = 1;
    private static final int DECADE = 10;

    private Likeness() {}

    static Match of(Identity one, Identity other) {
        return of(Heard.of(one), Heard.of(other));
    }

    static Match of(Heard one, Heard other) {
        var reasons = new ArrayList<MatchReason>();
        if (!Collections.disjoint(one.numbers(), other.numbers())) {
            reasons.add(MatchReason.IDENTIFIER);
        }
        names(one.names(), other.names()).ifPresent(found -> reasons.addAll(found.reasons()));
        if (reasons.isEmpty()) {
            return Match.NONE;
        }
        reasons.add(born(one.identity().born(), other.identity().born()));
        return Match.of(reasons);
    }

    /// What their strength can be at the most whatever they are called: said without looking at a name, which takes longest.
    static int strengthMax(Heard one, Heard other) {
        int names = MatchReason.FAMILY_SAME.points() + MatchReason.GIVEN_SAME.points();
        int numbers = Collections.disjoint(one.numbers(), other.numbers()) ? 0 : MatchReason.IDENTIFIER.points();
        return names + numbers + born(one.identity().born(), other.identity().born()).points();
    }

    /// Numbers are written with and without strokes and spaces.
    static String number(Identifier one) {
        return one.value().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Match> names(List<Name> one, List<Name> other) {
        Match best = null;
        for (int i = 0; i < one.size(); i++) {
            for (int j = 0; j < other.size(); j++) {
                var found = name(one.get(i), other.get(j));
                if (found.isPresent() && (best == null || found.get().strength() > best.strength())) {
                    best = i > 0 || j > 0 ? with(found.get(), MatchReason.BY_ALIAS) : found.get();
                }
            }
        }
        return Optional.ofNullable(best);
    }

    private static Match with(Match match, MatchReason reason) {
        var more = new ArrayList<>(match.reasons());
        more.add(reason);
        return Match.of(more);
    }

    /// Swapped names are taken either way round: a double family name is weighed otherwise than two given names.
    private static Optional<Match> name(Name one, Name other) {
        var straight = parts(one.family(), one.given(), other);
        return straight.isPresent() ? straight
                : Stream.of(parts(one.given(), one.family(), other), parts(other.given(), other.family(), one)).flatMap(Optional::stream)
                        .max(Comparator.comparingInt(Match::strength)).map(match -> with(match, MatchReason.NAMES_SWAPPED));
    }

    private static Optional<Match> parts(Part familyName, Part givenName, Name other) {
        var family = family(familyName, other.family());
        var given = family == null ? null : given(givenName, other.given());
        return family == null || given == null ? Optional.empty() : Optional.of(Match.of(List.of(family, given)));
    }

    private static @Nullable MatchReason family(Part one, Part other) {
        if (one.isEmpty() || other.isEmpty()) {
            return null;
        }
        return switch (alike(one, other)) {
            case SAME -> MatchReason.FAMILY_SAME;
            case VARIANT -> MatchReason.FAMILY_VARIANT;
            case SOUND -> MatchReason.FAMILY_SOUND;
            case SPELLING -> MatchReason.FAMILY_SPELLING;
            case PART -> MatchReason.FAMILY_PART;
            case NO -> null;
        };
    }

    private static @Nullable MatchReason given(Part one, Part other) {
        if (one.isEmpty() || other.isEmpty()) {
            return MatchReason.GIVEN_UNKNOWN;
        }
        var first = one.first();
        var firstOther = other.first();
        return switch (alike(first, firstOther)) {
            case SAME -> first.whole().length() == 1 ? MatchReason.GIVEN_INITIAL : MatchReason.GIVEN_SAME;
            case VARIANT -> MatchReason.GIVEN_VARIANT;
            case SOUND -> MatchReason.GIVEN_SOUND;
            case SPELLING -> MatchReason.GIVEN_SPELLING;
            case PART -> throw new IllegalStateException("one word has no part");
            case NO -> initial(first.whole(), firstOther.whole()) ? MatchReason.GIVEN_INITIAL : middle(one, other);
        };
    }

    /// Some are called by their second name.
    private static @Nullable MatchReason middle(Part one, Part other) {
        return Collections.disjoint(one.stems(), other.stems()) ? null : MatchReason.GIVEN_VARIANT;
    }

    private static boolean initial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    private enum Alike {
        SAME, VARIANT, SOUND, SPELLING, PART, NO
    }

    private static Alike alike(Part one, Part other) {
        if (one.whole().equals(other.whole())) {
            return Alike.SAME;
        }
        if (one.stems().equals(other.stems())) {
            return Alike.VARIANT;
        }
        boolean asMany = one.words().size() == other.words().size();
        if (asMany && sound(one.words(), other.words())) {
            return Alike.SOUND;
        }
        if (slipped(one.whole(), other.whole())) {
            return Alike.SPELLING;
        }
        return !asMany && !Collections.disjoint(one.stems(), other.stems()) ? Alike.PART : Alike.NO;
    }

    private static boolean sound(List<Word> one, List<Word> other) {
        for (int i = 0; i < one.size(); i++) {
            if (Collections.disjoint(one.get(i).codes(), other.get(i).codes())) {
                return false;
            }
        }
        return true;
    }

    private static boolean slipped(String one, String other) {
        int letters = Math.min(one.length(), other.length());
        int slips = letters >= TWO_SLIPS_LETTERS_MIN ? 2 : letters >= ONE_SLIP_LETTERS_MIN ? 1 : 0;
        return Math.abs(one.length() - other.length()) <= slips && Sounds.distance(one, other) <= slips;
    }

    static MatchReason born(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return MatchReason.BORN_UNKNOWN;
        }
        if (one.equals(other)) {
            return MatchReason.BORN_SAME;
        }
        boolean sameDay = one.getDayOfMonth() == other.getDayOfMonth() && one.getMonthValue() == other.getMonthValue();
        if (one.getYear() == other.getYear() && one.getDayOfMonth() == other.getMonthValue() && one.getMonthValue() == other.getDayOfMonth()) {
            return MatchReason.BORN_DAY_AND_MONTH_SWAPPED;
        }
        if (sameDay && yearSlipped(one.getYear(), other.getYear())) {
            return MatchReason.BORN_YEAR_SLIP;
        }
        boolean near = Math.abs(one.toEpochDay() - other.toEpochDay()) == 1 || digitsApart(one, other) == 1;
        return near ? MatchReason.BORN_NEAR : MatchReason.BORN_DIFFERENT;
    }

    /// One year, or ten, or two digits swapped: 1978 and 1987.
    private static boolean yearSlipped(int one, int other) {
        int apart = Math.abs(one - other);
        boolean swapped = one / 100 == other / 100 && one % 10 == other / 10 % 10 && other % 10 == one / 10 % 10;
        return apart == YEARS_SLIPPED_MAX || apart == DECADE || swapped;
    }

    private static int digitsApart(LocalDate one, LocalDate other) {
        return digitsApart(one.getYear(), other.getYear()) + digitsApart(one.getMonthValue(), other.getMonthValue())
                + digitsApart(one.getDayOfMonth(), other.getDayOfMonth());
    }

    private static int digitsApart(int one, int other) {
        int apart = 0;
        for (int a = one, b = other; a != b; a /= 10, b /= 10) {
            apart += a % 10 == b % 10 ? 0 : 1;
        }
        return apart;
    }
}
