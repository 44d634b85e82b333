package gwarchod.mappa.exchange;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.json.Json;
import java.io.IOException;
import java.io.StringReader;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.commons.csv.CSVFormat;
import org.jspecify.annotations.Nullable;

/// Reads the lines of a file in HMPPS's shapes: CSV with a first line of names, or a JSON array of objects. Names that aren't known are left aside. Pure.
final class LevelFile {
    /// Lines of one file at the most.
    static final int LINES_MAX = 2_000;

    /// What others call a person's reference → what it is called here.
    private static final Map<String, IdentifierKind> REFERENCES = Map.of("crn", IdentifierKind.NDELIUS, "pncid", IdentifierKind.PNC,
            "visorid", IdentifierKind.VISOR, "mappsid", IdentifierKind.MAPPS, "nomsnumber", IdentifierKind.NOMIS, "nicheid", IdentifierKind.NICHE,
            "cronumber", IdentifierKind.CRO);

    private LevelFile() {}

    /// @param category absent where it isn't one, as is the level, and each day that isn't one
    record Row(int line, List<Identifier> references, @Nullable Integer category, @Nullable Integer level, @Nullable LocalDate since,
            @Nullable LocalDate reviewOn) {
        Row {
            references = List.copyOf(references);
        }
    }

    /// Empty where the file can't be read at all.
    static Optional<List<Row>> rows(byte[] file) {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString().replace("\uFEFF", "");
            var rows = text.stripLeading().startsWith("[") ? json(text) : csv(text);
            return rows.isEmpty() || rows.size() > LINES_MAX ? Optional.empty() : Optional.of(rows);
        } catch (CharacterCodingException notText) {
            return Optional.empty();
        } catch (IOException | IllegalArgumentException notOfItsForm) {
            return Optional.empty();
        }
    }

    private static List<Row> csv(String text) throws IOException {
        var rows = new ArrayList<Row>();
        try (var parser = CSVFormat.RFC4180.builder().setHeader().setSkipHeaderRecord(true).setIgnoreEmptyLines(true).setTrim(true).get()
                .parse(new StringReader(text))) {
            for (var line : parser) {
                rows.add(row((int) line.getRecordNumber() + 1, line.toMap()));
            }
        }
        return rows;
    }

    private static List<Row> json(String text) throws JsonProcessingException {
        var rows = new ArrayList<Row>();
        for (JsonNode one : Json.MAPPER.readTree(text)) {
            var cells = new HashMap<String, String>();
            one.properties().forEach(cell -> cells.put(cell.getKey(), cell.getValue().asText("")));
            rows.add(row(rows.size() + 1, cells));
        }
        return rows;
    }

    private static Row row(int line, Map<String, String> cells) {
        var known = new HashMap<String, String>();
        cells.forEach((name, cell) -> known.put(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z]", ""), cell == null ? "" : cell.strip()));
        var references = REFERENCES.entrySet().stream().filter(one -> !known.getOrDefault(one.getKey(), "").isEmpty())
                .map(one -> new Identifier(one.getValue(), known.get(one.getKey()))).toList();
        return new Row(line, references, number(known.get("category"), "(?i)(?:CAT)?([1-4])"), number(known.get("level"), "(?i)(?:M|LEVEL )?([1-3])"),
                day(known.get("startdate")), day(known.get("reviewdate")));
    }

    private static @Nullable Integer number(@Nullable String said, String form) {
        return said != null && said.matches(form) ? Integer.valueOf(said.replaceAll("\\D", "")) : null;
    }

    private static @Nullable LocalDate day(@Nullable String said) {
        try {
            return said == null || said.isEmpty() ? null : LocalDate.parse(said);
        } catch (DateTimeException noDay) {
            return null;
        }
    }
}
