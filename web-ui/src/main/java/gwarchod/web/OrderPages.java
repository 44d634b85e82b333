package gwarchod.web;

import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.OrderType;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import gwarchod.core.orders.OrderList;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The register of orders over all cases, and the same as a file for a spreadsheet.
final class OrderPages {
    /// Lines in one file at the most; the file says so where there are more.
    static final int FILE_LINES_MAX = 10_000;

    private final PageDoor door;
    private final Words words;

    OrderPages(PageDoor door, Words words) {
        this.door = door;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/orders", this::list);
        door.get(router, "/orders.csv", this::file);
    }

    private Future<Sheet> list(Visit visit) {
        var cursor = visit.query("cursor");
        return door.ask(visit, OrderList.QUESTION, asked(visit, OrderList.LIMIT_DEFAULT, cursor.isEmpty() ? null : cursor))
                .map(found -> Sheet.form("orders", Phrase.of("web.nav.orders"), chosen(visit), Map.of(
                        "found", found, "shows", choices(visit, OrderList.Show.values()), "states", withAny(visit, choices(visit, OrderState.values())),
                        "types", withAny(visit, OrderType.all().stream()
                                .map(type -> new Choice(type.code(), words.say(visit.lang(), type.name()))).toList()),
                        "owners", owners(visit), "asked", asked(visit))));
    }

    private static Optional<OrderList.Show> show(Visit visit) {
        return Stream.of(OrderList.Show.values()).filter(one -> Json.kebab(one).equals(visit.query("show"))).findFirst();
    }

    private static OrderList.Asked asked(Visit visit, int limit, @Nullable String cursor) {
        var state = Stream.of(OrderState.values()).filter(one -> Json.kebab(one).equals(visit.query("state"))).findFirst();
        var type = OrderType.of(visit.query("type")).map(OrderType::code);
        boolean mine = visit.query("owner").equals("mine") && visit.me() != null;
        return new OrderList.Asked(show(visit).orElse(null), state.orElse(null), type.orElse(null),
                mine ? new UserId(visit.me().username()) : null, limit, cursor);
    }

    private Fields chosen(Visit visit) {
        var fields = door.fresh();
        fields.with("show", Json.kebab(show(visit).orElse(OrderList.Show.OPEN)));
        Stream.of("state", "type", "owner").forEach(name -> fields.with(name, visit.query(name)));
        return fields;
    }

    private List<Choice> choices(Visit visit, Enum<?>... constants) {
        return Stream.of(constants).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    private List<Choice> withAny(Visit visit, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.orders.any"))), choices.stream()).toList();
    }

    private List<Choice> owners(Visit visit) {
        return withAny(visit, List.of(new Choice("mine", words.say(visit.lang(), "web.orders.mine"))));
    }

    /// What was chosen, as an address says it.
    private static String asked(Visit visit) {
        return Stream.of("show", "state", "type", "owner").filter(name -> !visit.query(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(visit.query(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }

    /// Page after page, each a look that is on record.
    private Future<Sheet> file(Visit visit) {
        return lines(visit, null, new ArrayList<>()).map(lines -> new Sheet.File("text/csv; charset=utf-8", "orders.csv", csv(visit, lines)));
    }

    private Future<List<OrderList.Line>> lines(Visit visit, @Nullable String cursor, List<OrderList.Line> before) {
        return door.ask(visit, OrderList.QUESTION, asked(visit, OrderList.LIMIT_MAX, cursor)).compose(page -> {
            before.addAll(page.items());
            return page.next() == null || before.size() >= FILE_LINES_MAX
                    ? Future.succeededFuture(before)
                    : lines(visit, page.next(), before);
        });
    }

    private byte[] csv(Visit visit, List<OrderList.Line> lines) {
        var text = new StringBuilder("\uFEFF");
        row(text, Stream.of("name", "type", "state", "ends", "since", "adjourned", "owner", "flags", "advice")
                .map(column -> words.say(visit.lang(), "web.orders.column." + column)));
        for (var line : lines) {
            row(text, Stream.of(line.name(), line.typeName(), words.say(visit.lang(), Words.enumKey(line.state())), said(line.expiresOn()),
                    said(line.since()), said(line.adjournedTo()), said(line.ownerName()),
                    line.flags().stream().map(flag -> words.say(visit.lang(), Words.enumKey(flag))).collect(Collectors.joining("; ")),
                    said(line.adviceBy())));
        }
        if (lines.size() >= FILE_LINES_MAX) {
            row(text, Stream.of(words.say(visit.lang(), "web.orders.cut-off", FILE_LINES_MAX)));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String said(@Nullable Object value) {
        return value == null ? "" : value.toString();
    }

    private static void row(StringBuilder text, Stream<String> cells) {
        text.append(cells.map(OrderPages::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    /// A cell that a spreadsheet would take for a formula is marked as text.
    static String cell(String value) {
        var plain = !value.isEmpty() && "=+-@\t\r".indexOf(value.charAt(0)) >= 0 ? "'" + value : value;
        return '"' + plain.replace("\"", "\"\"") + '"';
    }
}
