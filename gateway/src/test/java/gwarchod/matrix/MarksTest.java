package gwarchod.matrix;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/// A marked value is found however it is written, and nothing else is taken for one.
class MarksTest {
    private final Marks marks = new Marks();
    private final String word = marks.word("a/field");

    @Test
    void a_word_is_found_however_it_is_written() {
        var bytes = ("x" + word).getBytes(StandardCharsets.UTF_8);
        var spelt = word.chars().mapToObj(c -> String.valueOf((char) c)).toList();
        for (String written : List.of(
                "<p>" + word + "</p>", word.toLowerCase(Locale.ROOT), word.toUpperCase(Locale.ROOT), String.join(" ", spelt),
                spelt.stream().map(c -> "&#" + (int) c.charAt(0) + ";").collect(Collectors.joining()),
                spelt.stream().map(c -> "&#x" + Integer.toHexString(c.charAt(0)) + ";").collect(Collectors.joining()),
                spelt.stream().map(c -> "%" + Integer.toHexString(c.charAt(0))).collect(Collectors.joining()),
                spelt.stream().map(c -> "\\u00" + Integer.toHexString(c.charAt(0))).collect(Collectors.joining()),
                URLEncoder.encode("ŵ " + word, StandardCharsets.UTF_8),
                "\"" + Base64.getEncoder().encodeToString(bytes) + "\"", "tag" + Base64.getUrlEncoder().withoutPadding().encodeToString(bytes),
                HexFormat.of().formatHex(bytes))) {
            assertEquals(Set.of(word), found(written), written);
        }
    }

    @Test
    void a_day_is_found_as_people_and_programs_write_it() {
        var day = marks.past("a/day").toString();
        assertEquals(Set.of(day), found("{\"on\":\"" + day + "T10:00:00Z\"}"));
        assertEquals(Set.of(day), found("<dd>1 January 1906</dd>"));
        assertEquals(Set.of(day), found("<dd>1 Ionawr 1906</dd>"));
        assertEquals(Set.of(), found("<dd>11 January 1906</dd>"));
        for (String other : List.of("111 January 1906", "1 January 19060", "1  January 1906", " January 1906", "1906", "January 1906-01", "1906-01-0")) {
            assertEquals(Set.of(), found(other), other);
        }
        assertEquals(Set.of(day), found("1 january 1906"));
        assertEquals(Set.of(day), found("on:11906-01-01"), "whatever stands before it");
        assertEquals(Set.of(marks.past("a/later").toString()), found("1906-01-11T23:00:00Z"), "midnight in summer");
    }

    @Test
    void other_words_are_none() {
        assertEquals(Set.of(), found("zq zqaaaaaaa " + word.substring(0, word.length() - 1)));
    }

    private Set<String> found(String text) {
        return marks.in(text.getBytes(StandardCharsets.UTF_8)).stream().map(Marks.Mark::text).collect(Collectors.toSet());
    }
}
