package gwarchod.iom.harm;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import org.apache.commons.compress.archivers.zip.ZipFile;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ExcelReaderException;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.dhatim.fastexcel.reader.Sheet;

/// Reads the lines of a workbook: an Excel file of the form in which the Cambridge index is published, or CSV. What can't be read at all
/// is refused as a whole; what is wrong with a single row, [Rows] says.
final class Workbook {
    /// The published workbook has about 1,300 rows.
    static final int ROWS_MAX = 20_000;
    static final int COLUMNS_MAX = 100;

    /// What a workbook may come to when it is unpacked: a small file can hold a great deal of nothing.
    static final int UNPACKED_BYTES_MAX = 64 * 1024 * 1024;

    private static final String VALUES_SHEET = "values sheet";

    private Workbook() {}

    /// A line with its number in the sheet, from 1; empty cells are empty texts.
    record Line(int number, List<String> cells) {
        Line {
            cells = List.copyOf(cells);
        }
    }

    /// It can't be read at all: `code` says why, and is part of the API.
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;

        final String code;

        Unreadable(String code) {
            super(code);
            this.code = code;
        }
    }

    /// @param progress is told how many lines were read
    static List<Line> lines(byte[] file, IntConsumer progress) throws Unreadable {
        return file.length > 1 && file[0] == 'P' && file[1] == 'K' ? excel(file, progress) : csv(file, progress);
    }

    private static List<Line> excel(byte[] file, IntConsumer progress) throws Unreadable {
        unpacks(file);
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file));
                var rows = sheet(workbook.getSheets().toList()).openStream()) {
            return rows.limit(ROWS_MAX + 1L).peek(row -> progress.accept(row.getRowNum())).map(Workbook::line).toList();
        } catch (IOException | ExcelReaderException damaged) {
            throw new Unreadable("index-unreadable");
        } catch (RuntimeException damaged) {        // the reader has no name for most of what can be wrong inside a package
            throw new Unreadable("index-unreadable");
        }
    }

    private static void unpacks(byte[] file) throws Unreadable {
        var buffer = new byte[64 * 1024];
        long unpacked = 0;
        try (var zip = ZipFile.builder().setByteArray(file).get()) {
            for (var entry : Collections.list(zip.getEntries())) {
                try (var in = zip.getInputStream(entry)) {
                    for (int read = in.read(buffer); read > 0; read = in.read(buffer)) {
                        unpacked += read;
                        if (unpacked > UNPACKED_BYTES_MAX) {
                            throw new Unreadable("index-too-large");
                        }
                    }
                }
            }
        } catch (IOException | RuntimeException damaged) {      // the same: what is wrong inside a package has many names
            throw new Unreadable("index-unreadable");
        }
    }

    private static Sheet sheet(List<Sheet> sheets) {
        return sheets.stream().filter(sheet -> sheet.getName().toLowerCase(Locale.ROOT).contains(VALUES_SHEET)).findFirst()
                .orElseGet(sheets::getFirst);
    }

    private static Line line(Row row) {
        int cells = Math.min(row.getCellCount(), COLUMNS_MAX);
        return new Line(row.getRowNum(), IntStream.range(0, cells).mapToObj(i -> row.getOptionalCell(i).map(Workbook::said).orElse("")).toList());
    }

    private static String said(Cell cell) {
        var text = cell.getType() == CellType.NUMBER ? cell.asNumber().stripTrailingZeros().toPlainString() : cell.getText();
        return text == null ? "" : text.strip();
    }

    private static List<Line> csv(byte[] file, IntConsumer progress) throws Unreadable {
        try (var parser = CSVParser.parse(text(file), CSVFormat.RFC4180.builder().setIgnoreEmptyLines(false).get())) {
            return parser.stream().limit(ROWS_MAX + 1L).map(line -> {
                progress.accept((int) line.getRecordNumber());
                return line(line);
            }).toList();
        } catch (IOException | RuntimeException damaged) {      // it throws unchecked for a quote that never ends
            throw new Unreadable("index-unreadable");
        }
    }

    private static Line line(CSVRecord line) {
        return new Line((int) line.getRecordNumber(), line.stream().limit(COLUMNS_MAX).map(String::strip).toList());
    }

    private static String text(byte[] file) throws Unreadable {
        try {
            var text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(file)).toString();
            return text.startsWith("\ufeff") ? text.substring(1) : text;
        } catch (CharacterCodingException notText) {
            throw new Unreadable("index-unreadable");
        }
    }
}
