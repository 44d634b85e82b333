package gwarchod.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.desk.Benefit;
import gwarchod.core.words.Words;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// The benefit report as a file that somebody opens with a spreadsheet.
class BenefitFileTest {
    private final FakeDesk desk = new FakeDesk();
    private final Browser browser = new Browser(desk, Words.load(
            Stream.concat(Browser.WORDS.stream(), Stream.of("referral", "clinic", "coordinator")).distinct().toList())).signedIn();

    @AfterEach
    void close() {
        browser.close();
    }

    private static Benefit.Row row(Integer year, String provider) {
        return new Benefit.Row(year, null, provider, 20, 4, 12, 11, 7, 3, 1, 2, 10, 2, 1);
    }

    @Test
    void a_providers_name_is_never_a_formula_and_its_quotes_and_commas_part_no_cell() {
        var names = List.of("=HYPERLINK(\"http://x\")", "+1", "-1", "@SUM(A1)", "\tTab", "Building, \"Better\" Lives");
        desk.answer(Benefit.QUESTION, new Benefit.Report(names.stream().map(name -> row(2026, name)).toList(), row(null, "")));
        var answer = browser.get("/referrals/benefit.csv");
        assertEquals("text/csv; charset=utf-8", answer.headers().firstValue("Content-Type").orElseThrow());
        var lines = answer.body().split("\r\n");
        assertEquals(names.size() + 2, lines.length, "the columns, each provider and the total");
        assertTrue(lines[0].startsWith("\uFEFF\""), "so that Welsh letters are read as such");
        var cells = List.of("'=HYPERLINK(\"\"http://x\"\")", "'+1", "'-1", "'@SUM(A1)", "'\tTab", "Building, \"\"Better\"\" Lives");
        for (int i = 0; i < cells.size(); i++) {
            assertEquals("\"2026\",\"" + cells.get(i) + "\",\"20\",\"4\",\"12\",\"11\",\"7\",\"3\",\"1\",\"2\",\"10\",\"2\",\"1\"", lines[i + 1]);
        }
        for (int i = 1; i < lines.length; i++) {
            assertTrue(Stream.of(lines[i].split(",(?=\")")).noneMatch(cell -> cell.matches("\"[=+@\\-\t].*")), lines[i]);
        }
    }
}
