package gwarchod.core.casefile;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.BinaryNode;
import gwarchod.core.json.Json;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// Numbers of bank accounts and payment cards, which have no place on this platform: what somebody on the register notifies of them is held on
/// ViSOR alone (College of Policing, APP on notification requirements: not to be stored in local systems). A number of a card has a known
/// beginning, length and check digit, an IBAN its country's length and check digits; a sort code stands beside the number of an account, or
/// words say that a number is one. Telephone numbers, dates and the numbers of the police are none of these.
public final class BankData {
    /// What stands in the place of such a number.
    static final String INSTEAD = "[…]";

    private static final Pattern DIGITS = Pattern.compile("(?<![\\w.])\\d{14,19}(?!\\w)");
    private static final String GAP = "[ .-]{1,3}";
    private static final Pattern FOURS = Pattern.compile("(?<!\\w)\\d{4}(?:" + GAP + "\\d{4}){3}(?!\\w)");
    private static final Pattern FOURS_AND_MORE = Pattern.compile("(?<!\\w)\\d{4}(?:" + GAP + "\\d{4}){3}" + GAP + "\\d{1,3}(?!\\w)");
    private static final Pattern FOUR_SIX = Pattern.compile("(?<!\\w)\\d{4}" + GAP + "\\d{6}" + GAP + "\\d{4,5}(?!\\w)");
    private static final List<Pattern> CARDS = List.of(DIGITS, FOURS, FOURS_AND_MORE, FOUR_SIX);

    private static final String SORT_CODE = "(?<!\\w)\\d{2}(?<gap>[- ])\\d{2}\\k<gap>\\d{2}(?!\\w)";
    private static final String ACCOUNT = "(?<!\\w)(?<account>\\d{4}[ -]?\\d{4})(?!\\w|[ -]\\d)";
    private static final String SAID = "(?i:\\b(?:"
            + "sort ?code|account (?:number|no\\b)|acc(?:t|ount)? ?no\\b|a/c|bank account|cod didoli|rhif (?:y |ei |eu )?cyfrif"
            + "|cyfrif (?:banc|fanc)))";
    private static final List<Pattern> ACCOUNTS = List.of(
            Pattern.compile("(?<!\\d[- ])" + SORT_CODE + "[\\W_]{1,6}" + ACCOUNT),
            Pattern.compile("(?<!\\w)(?<account>\\d{8})[\\W_]{1,6}" + SORT_CODE),
            Pattern.compile("(?<!\\w)(?<account>\\d{8})\\D{0,20}(?i:sort ?code|cod didoli)\\D{0,5}\\d{2}[- ]?\\d{2}[- ]?\\d{2}(?!\\w)"),
            Pattern.compile(SAID + "\\D{0,40}(?:\\d{2}[- ]?\\d{2}[- ]?\\d{2}(?!\\w)\\D{1,40})?" + ACCOUNT));

    private static final Pattern IBAN_BEGINS = Pattern.compile("(?<!\\w)[A-Za-z]{2}\\d{2}(?= ?\\w)");

    /// How long an IBAN is, by its country (the registry of ISO 13616).
    private static final Map<Integer, String> IBAN_COUNTRIES = Map.ofEntries(
            Map.entry(15, "NO"), Map.entry(16, "BE"), Map.entry(18, "DK FO FI GL NL SD"), Map.entry(19, "MK SI"),
            Map.entry(20, "AT BA EE KZ LT LU XK"), Map.entry(21, "CH HR LI LV"), Map.entry(22, "BG BH CR DE GB GE IE ME RS"),
            Map.entry(23, "AE GI IL IQ OM TL"), Map.entry(24, "AD CZ ES MD PK RO SA SE SK TN VG"), Map.entry(25, "LY PT ST"),
            Map.entry(26, "IS TR"), Map.entry(27, "BI DJ FR GR IT MC MR SM"), Map.entry(28, "AL AZ BY CY DO GT HU LB NI PL SV"),
            Map.entry(29, "BR EG PS QA UA"), Map.entry(30, "JO KW MU"), Map.entry(31, "MT SC"), Map.entry(32, "LC"), Map.entry(33, "RU"));
    private static final int IBAN_MODULUS = 97;

    private record Span(int from, int to) {}

    private BankData() {}

    /// Whether a text holds one.
    public static boolean in(String text) {
        return !spans(text).isEmpty();
    }

    /// The text with each of them cut out, for a form that comes back.
    public static String without(String text) {
        var left = new StringBuilder(text);
        for (Span span : spans(text).reversed()) {
            left.replace(span.from(), span.to(), INSTEAD);
        }
        return left.toString();
    }

    /// Where what somebody sent holds one, as a JSON pointer; empty for nowhere.
    public static Optional<String> at(Object sent) {
        return at(Json.MAPPER.valueToTree(sent), "");
    }

    private static Optional<String> at(JsonNode node, String pointer) {
        if (node.isTextual()) {
            return in(node.textValue()) ? Optional.of(pointer) : Optional.empty();
        }
        if (node.isBinary()) {
            return text((BinaryNode) node).filter(BankData::in).map(_ -> pointer);
        }
        if (node.isArray()) {
            for (int i = 0; i < node.size(); i++) {
                var found = at(node.get(i), pointer + "/" + i);
                if (found.isPresent()) {
                    return found;
                }
            }
        }
        for (Map.Entry<String, JsonNode> field : node.properties()) {     // what somebody calls an entry isn't repeated
            var found = in(field.getKey()) ? Optional.of(pointer) : at(field.getValue(), pointer + "/" + field.getKey());
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    /// What a file says that is a text; pictures and the like can't be read here.
    private static Optional<String> text(BinaryNode file) {
        try {
            return Optional.of(StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file.binaryValue())).toString());
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        }
    }

    private static List<Span> spans(String text) {
        if (text.length() < 14 || text.chars().filter(Character::isDigit).limit(8).count() < 8) {
            return List.of();
        }
        var plain = plain(text);
        var found = new ArrayList<Span>();
        CARDS.forEach(shape -> shape.matcher(plain).results().filter(one -> isCard(digits(one.group()))).forEach(one -> add(found, one.start(), one.end())));
        ACCOUNTS.forEach(shape -> shape.matcher(plain).results().filter(one -> !isDate(digits(one.group("account"))))
                .forEach(one -> add(found, one.start(), one.end())));
        IBAN_BEGINS.matcher(plain).results().map(MatchResult::start).forEach(start -> {
            int end = ibanEnd(plain, start);
            if (end > 0) {
                add(found, start, end);
            }
        });
        found.sort((one, other) -> Integer.compare(one.from(), other.from()));
        return found;
    }

    /// What overlaps is one.
    private static void add(List<Span> found, int from, int to) {
        int start = from;
        int end = to;
        for (Span one : List.copyOf(found)) {
            if (one.from() < end && start < one.to()) {
                found.remove(one);
                start = Math.min(start, one.from());
                end = Math.max(end, one.to());
            }
        }
        found.add(new Span(start, end));
    }

    /// Every digit, dash and space of whatever script as the plain one, each at its place.
    private static String plain(String text) {
        var plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            int type = Character.getType(c);
            plain.append(Character.isDigit(c) ? (char) ('0' + Character.digit(c, 10))
                    : type == Character.DASH_PUNCTUATION ? '-' : type == Character.SPACE_SEPARATOR || c == '\t' ? ' ' : c);
        }
        return plain.toString();
    }

    private static String digits(String text) {
        return text.replaceAll("\\D", "");
    }

    private static boolean isCard(String digits) {
        int begins = Integer.parseInt(digits.substring(0, 4));
        boolean known = switch (digits.length()) {
            case 14 -> begins / 100 == 36 || begins / 100 == 38 || begins / 100 == 39 || begins >= 3000 && begins < 3060;
            case 15 -> begins / 100 == 34 || begins / 100 == 37;
            case 16 -> begins / 1000 == 4 || begins >= 5100 && begins < 5600 || begins >= 2221 && begins <= 2720 || begins == 6011
                    || begins >= 6440 && begins < 6600 || begins >= 3528 && begins < 3590 || begins / 100 == 62 || isMaestro(begins);
            case 17, 18 -> isMaestro(begins);
            case 19 -> begins / 1000 == 4 || begins / 100 == 62 || isMaestro(begins);
            default -> false;
        };
        return known && luhn(digits);
    }

    private static boolean isMaestro(int begins) {
        return switch (begins) {
            case 5018, 5020, 5038, 5893, 6304, 6759, 6761, 6762, 6763 -> true;
            default -> false;
        };
    }

    private static boolean luhn(String digits) {
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            int weighed = i % 2 == 0 ? digit : digit * 2;
            sum += weighed > 9 ? weighed - 9 : weighed;
        }
        return sum % 10 == 0;
    }

    /// Eight digits that are a day of these two centuries, year first or last.
    private static boolean isDate(String digits) {
        int number = Integer.parseInt(digits);
        return isDay(number / 10_000, number / 100 % 100, number % 100) || isDay(number % 10_000, number / 10_000 % 100, number / 1_000_000);
    }

    private static boolean isDay(int year, int month, int day) {
        try {
            return year >= 1900 && year < 2100 && LocalDate.of(year, month, day).getYear() == year;
        } catch (DateTimeException noSuchDay) {
            return false;
        }
    }

    /// Where the IBAN that begins at `start` ends; 0 for none.
    private static int ibanEnd(String text, int start) {
        var country = text.substring(start, start + 2).toUpperCase(Locale.ROOT);
        int length = IBAN_COUNTRIES.entrySet().stream().filter(one -> one.getValue().contains(country)).mapToInt(Map.Entry::getKey).findFirst().orElse(0);
        var iban = new StringBuilder();
        int at = start;
        while (at < text.length() && iban.length() < length) {
            char c = text.charAt(at);
            if (c < 128 && Character.isLetterOrDigit(c)) {
                iban.append(Character.toUpperCase(c));
            } else if (c != ' ' || text.charAt(at - 1) == ' ') {
                return 0;
            }
            at++;
        }
        boolean ends = at == text.length() || !Character.isLetterOrDigit(text.charAt(at));
        return length > 0 && iban.length() == length && ends && checks(iban.substring(4) + iban.substring(0, 4)) ? at : 0;
    }

    private static boolean checks(String turned) {
        int rest = 0;
        for (int i = 0; i < turned.length(); i++) {
            int value = Character.digit(turned.charAt(i), 36);
            rest = (rest * (value > 9 ? 100 : 10) + value) % IBAN_MODULUS;
        }
        return rest == 1;
    }
}
