package gwarchod.iom.harm;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Text;
import gwarchod.iom.harm.Workbook.Line;
import gwarchod.iom.harm.Workbook.Unreadable;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Makes rows of the lines of a workbook: which column says what, which lines are left aside, and what is wrong with a row. Pure.
final class Rows {
    private static final Set<String> TITLES = Set.of("full_offence_title", "offence");
    private static final Set<String> VALUES = Set.of("cchi score", "days");
    private static final Set<String> CODES = Set.of("home_office_classification", "code");
    private static final BigDecimal MOST = BigDecimal.valueOf(100_000);
    private static final int SAID_MAX = 80;

    private final int title;
    private final int value;
    private final int code;
    private final int kind;

    private Rows(List<String> header) throws Unreadable {
        this.title = column(header, TITLES);
        this.value = column(header, VALUES);
        this.code = column(header, CODES);
        this.kind = column(header, Set.of("kind"));
        if (title < 0 || value < 0) {
            throw new Unreadable("index-columns-missing");
        }
    }

    private static int column(List<String> header, Set<String> names) {
        for (int i = 0; i < header.size(); i++) {
            if (names.contains(header.get(i).toLowerCase(Locale.ROOT).replaceAll("\\s+", " "))) {
                return i;
            }
        }
        return -1;
    }

    static HarmEvent.Read read(List<Line> all) throws Unreadable {
        var lines = all.stream().dropWhile(line -> line.cells().stream().allMatch(String::isBlank)).toList();
        if (lines.isEmpty()) {
            throw new Unreadable("index-columns-missing");
        }
        if (lines.size() > Workbook.ROWS_MAX) {
            throw new Unreadable("index-too-large");
        }
        var reading = new Rows(lines.getFirst().cells());
        var rows = new ArrayList<HarmRow>();
        int expired = 0;
        int aside = 0;
        for (Line line : lines.subList(1, lines.size())) {
            if (line.cells().stream().allMatch(String::isBlank)) {
                continue;
            }
            if (!reading.ofAnOffence(line)) {
                aside++;
            } else if (reading.cell(line, reading.title).toUpperCase(Locale.ROOT).contains("EXPIRED")) {
                expired++;
            } else {
                rows.add(reading.row(line));
            }
        }
        if (rows.isEmpty()) {
            throw new Unreadable("index-empty");
        }
        return new HarmEvent.Read(expired, aside, rows);
    }

    /// Statistics of groups weigh no offence.
    private boolean ofAnOffence(Line line) {
        return kind < 0 || cell(line, kind).equalsIgnoreCase("offence");
    }

    private String cell(Line line, int column) {
        return column < 0 || column >= line.cells().size() ? "" : clean(line.cells().get(column));
    }

    /// What can't be stored and shown as it was is left out.
    private static String clean(String cell) {
        return Text.isPlain(cell) ? cell.replaceAll("\\s+", " ") : "";
    }

    private HarmRow row(Line line) {
        var said = cell(line, title);
        var worth = cell(line, value);
        var named = cell(line, code);
        var number = number(worth);
        var problem = problem(said, worth, number);
        return new HarmRow(line.number(), named.isEmpty() || named.length() > SAID_MAX ? null : named,
                said.length() > Checks.LINE_CHARACTERS_MAX ? said.substring(0, SAID_MAX) : said,
                problem == null && number != null ? hundredths(number) : null, problem,
                problem == null ? null : worth.substring(0, Math.min(worth.length(), SAID_MAX)));
    }

    private static @Nullable RowProblem problem(String title, String worth, @Nullable BigDecimal number) {
        if (title.isEmpty()) {
            return RowProblem.TITLE_MISSING;
        } else if (title.length() > Checks.LINE_CHARACTERS_MAX) {
            return RowProblem.TITLE_TOO_LONG;
        } else if (worth.isEmpty()) {
            return RowProblem.VALUE_MISSING;
        } else if (number == null) {
            return RowProblem.VALUE_NOT_A_NUMBER;
        }
        return number.signum() < 0 || number.compareTo(MOST) > 0 ? RowProblem.VALUE_OUT_OF_RANGE : null;
    }

    private static @Nullable BigDecimal number(String worth) {
        return worth.matches("-?[0-9]{1,9}(\\.[0-9]{1,9})?") ? new BigDecimal(worth) : null;
    }

    private static int hundredths(BigDecimal days) {
        return days.movePointRight(2).setScale(0, RoundingMode.HALF_UP).intValueExact();
    }
}
