package gwarchod.web;

import gwarchod.core.desk.Desk;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import gwarchod.mappa.performance.AuditBox;
import gwarchod.mappa.performance.AuditScore;
import gwarchod.mappa.performance.PerformanceDeeds;
import gwarchod.mappa.performance.PerformanceDeeds.PerformanceOf;
import gwarchod.mappa.performance.PerformanceView;
import gwarchod.mappa.performance.PerformanceView.Share;
import gwarchod.mappa.performance.RecordAudit;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.time.temporal.IsoFields;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// How well MAPPA meetings are done in a period: as a page with a chart and the same numbers in tables, and as a file.
public final class PerformancePages {
    private static final String HERE = "/mappa/performance";
    private static final int QUARTERS = 8;

    private final PageDoor door;
    private final Desk desk;
    private final Words words;
    private final InstantSource clock;

    PerformancePages(PageDoor door, Desk desk, Words words, InstantSource clock) {
        this.door = door;
        this.desk = desk;
        this.words = words;
        this.clock = clock;
    }

    private static final int[] SCORES = {4, 3, 2, 1};

    /// A period that can be chosen.
    ///
    /// @param chosen the one that is shown
    public record Period(LocalDate from, LocalDate to, boolean chosen) {
        /// As an address asks for it.
        public String query() {
            return "from=" + from + "&to=" + to;
        }
    }

    void mount(Router router) {
        door.get(router, HERE, visit -> report(visit).map(view -> Sheet.page("performance", Phrase.of("web.title.performance"),
                Map.of("view", view, "periods", periods(view)))));
        door.get(router, HERE + "/audit", visit -> auditing(visit, door.fresh()));
        door.post(router, HERE + "/audit", this::audited);
        door.get(router, HERE + ".csv", visit -> report(visit)
                .map(view -> new Sheet.File("text/csv; charset=utf-8", "mappa-performance.csv", csv(visit, view))));
    }

    private Future<Sheet> auditing(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, PerformanceDeeds.AUDIT.name());
        return door.ask(visit, PerformanceDeeds.AUDITABLE, new PerformanceDeeds.AuditableAsked()).map(found -> {
            var meetings = found.meetings().stream().map(one -> new Choice(one.meeting().value(),
                    words.say(visit.lang(), "web.performance.meeting", one.on(), one.level()))).toList();
            var scores = IntStream.of(SCORES).mapToObj(score -> new Choice(Integer.toString(score),
                    words.say(visit.lang(), "web.performance.score-" + score))).toList();
            var boxes = Stream.of(AuditBox.values()).map(box -> new Choice(Json.kebab(box), words.say(visit.lang(), Words.enumKey(box)))).toList();
            return Sheet.form("meetingaudit", Phrase.of("web.title.meeting-audit"), fields,
                    Map.of("meetings", meetings, "scores", scores, "boxes", boxes));
        });
    }

    private Future<Sheet> audited(Visit visit) {
        var fields = door.sent(visit).in("meeting-audit");
        var scores = Stream.of(AuditBox.values()).filter(box -> fields.value(Json.kebab(box)).matches("[1-4]"))
                .map(box -> new AuditScore(box, Integer.parseInt(fields.value(Json.kebab(box))))).toList();
        Stream.of(AuditBox.values()).filter(box -> !fields.value(Json.kebab(box)).matches("[1-4]"))
                .forEach(box -> fields.wrong(Json.kebab(box), words.say(visit.lang(), "web.performance.score-needed",
                        words.say(visit.lang(), Words.enumKey(box)))));
        if (fields.value("meeting").isEmpty()) {
            fields.needed("meeting", "refusal.audit-meeting-unknown", words, visit.lang());
        }
        if (!fields.sound()) {
            return auditing(visit, fields);
        }
        var command = new RecordAudit(Paths.id(fields.value("meeting"), MeetingId::new), scores, fields.value("remark"));
        return door.here(desk.act(visit.asking(), fields.key(), PerformanceDeeds.AUDIT, command)).compose(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return fields.sound() ? Future.succeededFuture(new Sheet.Elsewhere(HERE + "?said=meeting-audit")) : auditing(visit, fields);
        });
    }

    private Future<PerformanceView> report(Visit visit) {
        return door.ask(visit, PerformanceDeeds.REPORT, new PerformanceOf(day(visit.query("from")), day(visit.query("to"))));
    }

    private static @Nullable LocalDate day(String written) {
        try {
            return written.isEmpty() ? null : LocalDate.parse(written);
        } catch (DateTimeParseException _) {
            return null;
        }
    }

    /// The last quarters that are over, the newest first.
    private List<Period> periods(PerformanceView view) {
        var now = LocalDate.ofInstant(clock.instant(), Words.ZONE).with(IsoFields.DAY_OF_QUARTER, 1);
        return IntStream.rangeClosed(1, QUARTERS).mapToObj(i -> now.minusMonths(3L * i))
                .map(from -> new Period(from, from.plusMonths(3).minusDays(1), from.equals(view.from()) && from.plusMonths(3).minusDays(1).equals(view.to())))
                .toList();
    }

    private byte[] csv(Visit visit, PerformanceView view) {
        var text = new StringBuilder("\uFEFF");
        row(text, Stream.of("area", "from", "to", "kind", "what", "level", "done", "of", "percent", "target")
                .map(column -> say(visit, "column." + column)));
        view.meetings().forEach(one -> row(text, view, say(visit, "csv.meetings"), words.say(visit.lang(), Words.enumKey(one.what())), null,
                new Share(one.number(), null, null), ""));
        view.measures().forEach(one -> row(text, view, say(visit, "csv.measures"), words.say(visit.lang(), Words.enumKey(one.measure())), one.level(),
                one.share(), Integer.toString(one.target().percent())));
        view.attendance().forEach(one -> {
            row(text, view, say(visit, "csv.there"), one.agency(), one.level(), one.there(), Integer.toString(view.attendanceTarget().percent()));
            row(text, view, say(visit, "csv.covered"), one.agency(), one.level(), one.covered(), "");
        });
        view.now().forEach(one -> row(text, view, say(visit, "csv.now"), words.say(visit.lang(), Words.enumKey(one.what())), null,
                new Share(one.number(), null, null), ""));
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String say(Visit visit, String key) {
        return words.say(visit.lang(), "web.performance." + key);
    }

    private static void row(StringBuilder text, PerformanceView view, String kind, String what, @Nullable Integer level, Share share, String target) {
        row(text, Stream.of(view.area(), view.from().toString(), view.to().toString(), kind, what, said(level), said(share.done()), said(share.of()),
                said(share.percent()), target));
    }

    private static String said(@Nullable Integer number) {
        return number == null ? "" : number.toString();
    }

    private static void row(StringBuilder text, Stream<String> cells) {
        text.append(cells.map(OrderPages::cell).collect(Collectors.joining(","))).append("\r\n");
    }
}
