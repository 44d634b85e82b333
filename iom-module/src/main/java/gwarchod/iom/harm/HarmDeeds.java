package gwarchod.iom.harm;

import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import gwarchod.core.ids.EntityId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be done with workbooks of harm values, and asked about them.
public final class HarmDeeds {
    /// A workbook, as it is sent.
    public static final int FILE_BYTES_MAX = 768 * 1024;

    /// Brings a workbook in. It is read beside; the outcome names it as `index`.
    public static final Deed<Import> IMPORT = new Deed<>("harm.import-index", Import.class, false, 2 * FILE_BYTES_MAX);

    /// Decides what a damaged row or two that disagree come to.
    public static final Deed<Settle> SETTLE = new Deed<>("harm.settle-row", Settle.class);

    /// What was read of one, row by row, and what is still open.
    public static final Question<IndexOf, IndexView> INDEX = new Question<>("iom.harm-index", IndexOf.class, IndexView.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Post("/iom/harm-indexes", IMPORT, 201),
            new Route.Get("/iom/harm-indexes/:index", INDEX),
            new Route.Post("/iom/harm-indexes/:index/choices", SETTLE, 200));

    private HarmDeeds() {}

    /// @param content the file in base64, in as many pieces as one likes
    public record Import(String name, String fileName, List<String> content) {
        public Import {
            content = List.copyOf(content);
        }
    }

    /// @param about what the view's question is about; absent: everything open that this choice is possible for
    /// @param row the one that counts, where the choice is a row
    public record Settle(EntityId index, @Nullable String about, HarmChoice choice, @Nullable Integer row, Text why) {}

    public record IndexOf(EntityId index) {}
}
