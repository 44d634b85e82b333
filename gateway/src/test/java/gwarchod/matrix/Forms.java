package gwarchod.matrix;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The ways in which a text can stand in another: taken back, so that what was written into it can be found.
final class Forms {
    private static final Pattern ENTITY = Pattern.compile("&#(x?)([0-9a-fA-F]{1,6});");
    private static final Pattern PERCENT = Pattern.compile("(?:%[0-9a-fA-F]{2})+");
    private static final Pattern UNICODE = Pattern.compile("\\\\u([0-9a-fA-F]{4})");
    private static final Pattern HEX = Pattern.compile("(?:[0-9a-fA-F]{2}){10,}");
    private static final int RUN_CHARACTERS_MIN = 14;

    private Forms() {}

    /// The text itself, and what it says where it is escaped or encoded.
    static List<String> of(String text) {
        var forms = new ArrayList<String>();
        forms.add(text);
        if (text.contains("&#")) {
            forms.add(ENTITY.matcher(text).replaceAll(found -> quoted(entity(found))));
        }
        if (text.indexOf('%') >= 0) {
            forms.add(PERCENT.matcher(text).replaceAll(found -> quoted(bytes(found.group().replace("%", "")))));
        }
        if (text.contains("\\u")) {
            forms.add(UNICODE.matcher(text).replaceAll(found -> quoted(String.valueOf((char) Integer.parseInt(found.group(1), 16)))));
        }
        runs(text, forms);
        return forms;
    }

    /// Whatever may be hex or base64: long runs of their characters, found without an expression, as they are looked for in every answer.
    private static void runs(String text, List<String> forms) {
        int begin = 0;
        for (int i = 0; i <= text.length(); i++) {
            if (i < text.length() && isOfBase64(text.charAt(i))) {
                continue;
            }
            if (i - begin >= RUN_CHARACTERS_MIN) {
                var run = text.substring(begin, i);
                HEX.matcher(run).results().forEach(found -> forms.add(bytes(found.group())));
                base64(run, forms);
            }
            begin = i + 1;
        }
    }

    private static boolean isOfBase64(char c) {
        return isUpper(c) || c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '+' || c == '/' || c == '_' || c == '-';
    }

    private static boolean isUpper(int c) {
        return c >= 'A' && c <= 'Z';
    }

    private static String entity(MatchResult found) {
        int code = Integer.parseInt(found.group(2), found.group(1).isEmpty() && found.group(2).matches("[0-9]+") ? 10 : 16);
        return Character.isValidCodePoint(code) ? Character.toString(code) : "";
    }

    private static String bytes(String hex) {
        var bytes = new byte[hex.length() / 2];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) Integer.parseInt(hex.substring(2 * i, 2 * i + 2), 16);
        }
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private static String quoted(String text) {
        return Matcher.quoteReplacement(text);
    }

    /// From each of the four places where a group of four may begin. What says nothing to people is not kept.
    private static void base64(String found, List<String> forms) {
        if (found.chars().noneMatch(Forms::isUpper)) {
            return;           // the name of a class or a path: base64 of a word has capitals
        }
        var run = found.replace('-', '+').replace('_', '/') + "AAA";      // the last group may be cut short
        for (int from = 0; from < 4; from++) {
            int length = (run.length() - from) / 4 * 4;
            var said = new String(Base64.getDecoder().decode(run.substring(from, from + length)), StandardCharsets.ISO_8859_1);
            if (said.indexOf('q') >= 0 || said.indexOf('Q') >= 0 || said.indexOf('-') >= 0) {
                forms.add(said);
            }
        }
    }

    /// Letters and digits alone.
    static String plain(String lower) {
        var plain = new StringBuilder(lower.length());
        for (int i = 0; i < lower.length(); i++) {
            char c = lower.charAt(i);
            if (c >= 'a' && c <= 'z' || c >= '0' && c <= '9') {
                plain.append(c);
            }
        }
        return plain.toString();
    }
}
