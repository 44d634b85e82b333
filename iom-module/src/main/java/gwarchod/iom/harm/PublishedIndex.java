package gwarchod.iom.harm;

import gwarchod.core.words.Phrase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/// The values the product brings: those read from published charts, each marked by its source, and no workbook. What isn't among them is
/// unknown, not light.
public final class PublishedIndex {
    /// What it is called among the others.
    public static final String NAME = "published";

    private static final HarmImport READ = read();

    private PublishedIndex() {}

    /// What readers call an index of this name.
    public static Object said(String name) {
        return name.equals(NAME) ? Phrase.of("harm.published") : name;
    }

    /// In hundredths of a day, by title as [Offences#key] writes it.
    public static Map<String, Integer> values() {
        var values = new HashMap<String, Integer>();
        READ.rows().forEach(row -> values.put(Offences.key(row.title()), Objects.requireNonNull(row.hundredths())));
        return values;
    }

    /// The titles, in the order of the file.
    public static List<String> titles() {
        return READ.rows().stream().map(HarmRow::title).toList();
    }

    private static HarmImport read() {
        var path = "/reference/harm-published.csv";
        try (var in = PublishedIndex.class.getResourceAsStream(path)) {
            var read = Rows.read(Workbook.lines(Objects.requireNonNull(in, path).readAllBytes(), _ -> { }));
            return new HarmImport(null, null, null, read, null, Map.of());
        } catch (IOException e) {
            throw new UncheckedIOException(path, e);
        } catch (Workbook.Unreadable e) {
            throw new IllegalStateException(path, e);
        }
    }
}
