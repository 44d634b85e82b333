package gwarchod.core.casefile.people;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;

/// A text as names are compared in it (lower case, no accents, one kind of apostrophe and hyphen), with the place each character has
/// in the original.
record Folded(String text, int[] places) {
    static Folded of(String original) {
        var text = new StringBuilder(original.length());
        var places = new int[original.length() + 1];
        for (int at = 0; at < original.length(); ) {
            int point = original.codePointAt(at);
            if (point < 128 && point != '`' && text.length() + 1 < places.length) {
                places[text.length()] = at++;
                text.append((char) Character.toLowerCase(point));
                continue;
            }
            var folded = fold(point);
            for (int i = 0; i < folded.length(); i++) {
                places = text.length() + 1 < places.length ? places : Arrays.copyOf(places, places.length * 2);
                places[text.length()] = at;
                text.append(folded.charAt(i));
            }
            at += Character.charCount(point);
        }
        places[text.length()] = original.length();
        return new Folded(text.toString(), places);
    }

    /// The place in the original of the character at `index`, or of the end.
    int at(int index) {
        return places[index];
    }

    private static String fold(int point) {
        return switch (point) {
            case '\u2018', '\u2019', '\u201B', '\u02B9', '\u02BB', '\u02BC', '\u2032', '\uA78C', '`', '\u00B4' -> "'";
            case '\u2010', '\u2011', '\u2012', '\u2013', '\u2014', '\u2015', '\u2043', '\u2212' -> "-";
            case '\u00D8', '\u00F8' -> "o";
            case '\u0141', '\u0142' -> "l";
            case '\u0110', '\u0111', '\u00D0', '\u00F0' -> "d";
            case '\u00DE', '\u00FE' -> "th";
            case '\u00C6', '\u00E6' -> "ae";
            case '\u0152', '\u0153' -> "oe";
            case '\u00DF', '\u1E9E' -> "ss";
            case '\u0131' -> "i";
            case '\u00AD', '\u200B', '\u200C', '\u200D', '\u2060', '\uFEFF' -> "";
            default -> plain(point);
        };
    }

    private static String plain(int point) {
        if (point < 128) {
            return String.valueOf((char) Character.toLowerCase(point));
        }
        var text = new StringBuilder();
        Normalizer.normalize(Character.toString(point), Normalizer.Form.NFKD).codePoints()
                .filter(part -> Character.getType(part) != Character.NON_SPACING_MARK)
                .forEach(text::appendCodePoint);
        return text.toString().toLowerCase(Locale.ROOT);
    }
}
