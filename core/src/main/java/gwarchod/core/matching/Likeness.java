package gwarchod.core.matching;

import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.Identity;
import gwarchod.core.casefile.person.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
        var reasons = new ArrayList<MatchReason>();
        if (one.identifiers().stream().anyMatch(known -> other.identifiers().stream().anyMatch(also -> same(known, also)))) {
            reasons.add(MatchReason.IDENTIFIER);
        }
        names(one, other).ifPresent(found -> reasons.addAll(found.reasons()));
        if (reasons.isEmpty()) {
            return Match.NONE;
        }
        reasons.add(born(one.born(), other.born()));
        return Match.of(reasons);
    }

    /// Numbers are written with and without strokes and spaces.
    private static boolean same(Identifier one, Identifier other) {
        return one.kind() == other.kind() && number(one).equals(number(other)) && !number(one).isEmpty();
    }

    static String number(Identifier one) {
        return one.value().replaceAll("[^\\p{L}\\p{N}]", "").toLowerCase(Locale.ROOT);
    }

    private static Optional<Match> names(Identity one, Identity other) {
        var found = new ArrayList<Match>();
        for (int i = 0; i < one.names().size(); i++) {
            for (int j = 0; j < other.names().size(); j++) {
                boolean alias = i > 0 || j > 0;
                name(one.names().get(i), other.names().get(j)).map(match -> alias ? with(match, MatchReason.BY_ALIAS) : match).ifPresent(found::add);
            }
        }
        return found.stream().max(Comparator.comparingInt(Match::strength));
    }

    private static Match with(Match match, MatchReason reason) {
        var more = new ArrayList<>(match.reasons());
        more.add(reason);
        return Match.of(more);
    }

    private static Optional<Match> name(PersonName one, PersonName other) {
        var straight = parts(one.family(), one.given(), other);
        var swapped = parts(one.given(), one.family(), other).map(match -> with(match, MatchReason.NAMES_SWAPPED));
        return straight.isPresent() ? straight : swapped;
    }

    private static Optional<Match> parts(String familyName, String givenName, PersonName other) {
        var family = family(Sounds.words(familyName), Sounds.words(other.family()));
        var given = given(Sounds.words(givenName), Sounds.words(other.given()));
        return family == null || given == null ? Optional.empty() : Optional.of(Match.of(List.of(family, given)));
    }

    private static @Nullable MatchReason family(List<String> one, List<String> other) {
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

    private static @Nullable MatchReason given(List<String> one, List<String> other) {
        if (one.isEmpty() || other.isEmpty()) {
            return MatchReason.GIVEN_UNKNOWN;
        }
        var first = one.getFirst();
        var firstOther = other.getFirst();
        return switch (alike(List.of(first), List.of(firstOther))) {
            case SAME -> first.length() == 1 ? MatchReason.GIVEN_INITIAL : MatchReason.GIVEN_SAME;
            case VARIANT -> MatchReason.GIVEN_VARIANT;
            case SOUND -> MatchReason.GIVEN_SOUND;
            case SPELLING -> MatchReason.GIVEN_SPELLING;
            case PART -> throw new IllegalStateException("one word has no part");
            case NO -> initial(first, firstOther) ? MatchReason.GIVEN_INITIAL : middle(one, other);
        };
    }

    /// Some are called by their second name.
    private static @Nullable MatchReason middle(List<String> one, List<String> other) {
        return Collections.disjoint(stems(one), stems(other)) ? null : MatchReason.GIVEN_VARIANT;
    }

    private static boolean initial(String one, String other) {
        return (one.length() == 1 || other.length() == 1) && one.charAt(0) == other.charAt(0);
    }

    private enum Alike {
        SAME, VARIANT, SOUND, SPELLING, PART, NO
    }

    private static Alike alike(List<String> one, List<String> other) {
        var whole = String.join("", one);
        var wholeOther = String.join("", other);
        if (whole.equals(wholeOther)) {
            return Alike.SAME;
        }
        if (stems(one).equals(stems(other))) {
            return Alike.VARIANT;
        }
        if (one.size() == other.size() && sound(one, other)) {
            return Alike.SOUND;
        }
        if (slipped(whole, wholeOther)) {
            return Alike.SPELLING;
        }
        return one.size() != other.size() && !Collections.disjoint(stems(one), stems(other)) ? Alike.PART : Alike.NO;
    }

    private static List<String> stems(List<String> words) {
        return words.stream().map(Sounds::stem).toList();
    }

    private static boolean sound(List<String> one, List<String> other) {
        for (int i = 0; i < one.size(); i++) {
            if (Collections.disjoint(Sounds.codes(one.get(i)), Sounds.codes(other.get(i)))) {
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
        boolean near = Math.abs(one.toEpochDay() - other.toEpochDay()) == 1 || digitsApart(one.toString(), other.toString()) == 1;
        return near ? MatchReason.BORN_NEAR : MatchReason.BORN_DIFFERENT;
    }

    /// One year, or ten, or two digits swapped: 1978 and 1987.
    private static boolean yearSlipped(int one, int other) {
        int apart = Math.abs(one - other);
        boolean swapped = one / 100 == other / 100 && one % 10 == other / 10 % 10 && other % 10 == one / 10 % 10;
        return apart == YEARS_SLIPPED_MAX || apart == DECADE || swapped;
    }

    private static int digitsApart(String one, String other) {
        int apart = 0;
        for (int i = 0; i < one.length(); i++) {
            apart += one.charAt(i) == other.charAt(i) ? 0 : 1;
        }
        return apart;
    }
}
