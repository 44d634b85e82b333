package gwarchod.web;

import gwarchod.clinic.desk.Benefit;
import gwarchod.clinic.desk.ReferralList;
import gwarchod.clinic.desk.Unconsidered;
import gwarchod.clinic.desk.WaitingAt;
import gwarchod.clinic.referral.ReferralKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// The schemes co-ordinator's desk: every referral and where it waits.
public final class CoordinatorPages {
    /// What the benefit report counts, from left to right.
    public static final List<String> COLUMNS = List.of("referred", "required", "suitable", "started", "completed", "withdrew", "ended-early", "unsuitable",
            "watched", "reoffended", "completed-reoffended");

    private final PageDoor door;
    private final Words words;

    CoordinatorPages(PageDoor door, Words words) {
        this.door = door;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, "/referrals", this::list);
        door.get(router, "/referrals/unconsidered", visit -> door.ask(visit, Unconsidered.QUESTION, new Unconsidered.Asked())
                .map(found -> Sheet.page("unconsidered", Phrase.of("web.unconsidered.title"), Map.of("found", found))));
        door.get(router, "/referrals/benefit", visit -> benefit(visit)
                .map(report -> Sheet.page("benefit", Phrase.of("web.benefit.title"), Map.of("report", report))));
        door.get(router, "/referrals/benefit.csv", visit -> benefit(visit)
                .map(report -> new Sheet.File("text/csv; charset=utf-8", "programmes.csv", csv(visit, report))));
    }

    private Future<Benefit.Report> benefit(Visit visit) {
        return door.ask(visit, Benefit.QUESTION, new Benefit.Asked());
    }

    /// The numbers of a row, in the order of [#COLUMNS].
    public static List<Integer> numbers(Benefit.Row row) {
        return List.of(row.referred(), row.required(), row.suitable(), row.started(), row.completed(), row.withdrew(), row.endedEarly(), row.unsuitable(),
                row.watched(), row.reoffended(), row.completedReoffended());
    }

    private byte[] csv(Visit visit, Benefit.Report report) {
        var text = new StringBuilder("\uFEFF");
        line(text, Stream.concat(Stream.of("year", "provider"), COLUMNS.stream()).map(column -> words.say(visit.lang(), "web.benefit." + column)));
        Stream.concat(report.rows().stream(), Stream.of(report.total())).forEach(row -> line(text, Stream.concat(
                Stream.of(row.year() == null ? words.say(visit.lang(), "web.benefit.total") : row.year().toString(), row.provider()),
                numbers(row).stream().map(String::valueOf))));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static void line(StringBuilder text, Stream<String> cells) {
        text.append(cells.map(OrderPages::cell).collect(Collectors.joining(","))).append("\r\n");
    }

    private Future<Sheet> list(Visit visit) {
        var cursor = visit.query("cursor");
        return door.ask(visit, ReferralList.QUESTION, asked(visit, ReferralList.LIMIT_DEFAULT, cursor.isEmpty() ? null : cursor))
                .map(found -> Sheet.form("referrallist", Phrase.of("web.nav.referrals"), chosen(visit), Map.of(
                        "found", found, "shows", choices(visit, ReferralList.Which.values()),
                        "places", withAny(visit, choices(visit, WaitingAt.values())),
                        "kinds", withAny(visit, choices(visit, ReferralKind.values())),
                        "providers", withAny(visit, found.providers().stream().map(one -> new Choice(one.id().value(), one.name())).toList()),
                        "asked", asked(visit))));
    }

    private static <E extends Enum<E>> Optional<E> one(Visit visit, String name, E[] constants) {
        return Stream.of(constants).filter(one -> Json.kebab(one).equals(visit.query(name))).findFirst();
    }

    private static ReferralList.Asked asked(Visit visit, int limit, @Nullable String cursor) {
        var provider = visit.query("provider");
        return new ReferralList.Asked(one(visit, "show", ReferralList.Which.values()).orElse(null), one(visit, "at", WaitingAt.values()).orElse(null),
                one(visit, "kind", ReferralKind.values()).orElse(null), provider.isEmpty() ? null : Paths.id(provider, AgencyId::new), limit, cursor);
    }

    private Fields chosen(Visit visit) {
        var fields = door.fresh();
        fields.with("show", Json.kebab(one(visit, "show", ReferralList.Which.values()).orElse(ReferralList.Which.WAITING)));
        Stream.of("at", "kind", "provider").forEach(name -> fields.with(name, visit.query(name)));
        return fields;
    }

    private List<Choice> choices(Visit visit, Enum<?>... constants) {
        return Stream.of(constants).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    private List<Choice> withAny(Visit visit, List<Choice> choices) {
        return Stream.concat(Stream.of(new Choice("", words.say(visit.lang(), "web.orders.any"))), choices.stream()).toList();
    }

    /// What was chosen, as an address says it.
    private static String asked(Visit visit) {
        return Stream.of("show", "at", "kind", "provider").filter(name -> !visit.query(name).isEmpty())
                .map(name -> name + "=" + URLEncoder.encode(visit.query(name), StandardCharsets.UTF_8)).collect(Collectors.joining("&"));
    }
}
