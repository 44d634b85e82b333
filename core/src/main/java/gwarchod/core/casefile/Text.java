package gwarchod.core.casefile;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import gwarchod.core.ids.Id;
import gwarchod.core.ids.PersonId;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Free text as it is stored: protected people stand in it as references `{{person:ID}}`, never by name, so that it can be shown to
/// someone who may not know who they are, and so that erasing them erases them here too.
///
/// @param raw at most [#CHARACTERS_MAX] characters
public record Text(@JsonValue String raw) {
    public static final int CHARACTERS_MAX = 4_000;

    public static final Text NONE = new Text("");

    private static final Pattern REFERENCE = Pattern.compile("\\{\\{person:(" + Id.PATTERN + ")}}");

    @JsonCreator
    public Text {
        if (raw.length() > CHARACTERS_MAX) {
            throw new IllegalArgumentException("a text has at most " + CHARACTERS_MAX + " characters");
        }
    }

    /// No control character but line ends and tabs, and no half of a character: neither can be stored and shown as it was sent.
    public static boolean isPlain(String text) {
        for (int i = 0; i < text.length(); ) {
            int codePoint = text.codePointAt(i);
            if (!isPlain(codePoint)) {
                return false;
            }
            i += Character.charCount(codePoint);
        }
        return true;
    }

    public static boolean isPlain(int codePoint) {
        return (codePoint >= 0x20 || codePoint == '\n' || codePoint == '\r' || codePoint == '\t')
                && codePoint != 0x7f && (codePoint < 0xd800 || codePoint > 0xdfff);
    }

    /// How a text refers to a protected person.
    public static String reference(PersonId person) {
        return "{{person:" + person + "}}";
    }

    public boolean isBlank() {
        return raw.isBlank();
    }

    /// The text with every reference said by `name`.
    public String said(Function<PersonId, String> name) {
        return REFERENCE.matcher(raw).replaceAll((MatchResult found) ->
                Matcher.quoteReplacement(name.apply(new PersonId(found.group(1)))));
    }
}
