package gwarchod.web;

import gwarchod.core.casefile.person.Identifier;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.CaseId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import gwarchod.mappa.exchange.Consumer;
import gwarchod.mappa.exchange.ExchangeDeeds;
import gwarchod.mappa.exchange.MappaDetail;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Categories and levels from and to other systems: a file is brought, and what became of it said line by line; and what goes out, as a file.
final class ExchangePages {
    private static final String ALL = "/exchange";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    ExchangePages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    /// The form with the file is mounted apart: nothing else may read it first.
    void mountUploads(Router router) {
        door.upload(router, ALL, ExchangeDeeds.IMPORT.name(), ExchangeDeeds.FILE_BYTES_MAX, this::bring);
    }

    void mount(Router router) {
        door.get(router, ALL, visit -> Future.succeededFuture(begun(visit, door.fresh())));
        door.get(router, ALL + "/imports/:levelImport", this::imported);
        door.get(router, ALL + "/levels.csv", visit -> levels(visit, null, new ArrayList<>())
                .map(all -> new Sheet.File("text/csv; charset=utf-8", "mappa-levels.csv", csv(all))));
        door.get(router, ALL + "/levels.json", visit -> levels(visit, null, new ArrayList<>())
                .map(all -> new Sheet.File("application/json", "mappa-levels.json", Json.writeBytes(all))));
    }

    private Sheet begun(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, ExchangeDeeds.IMPORT.name());
        return Sheet.form("exchange", Phrase.of("web.title.exchange"), fields,
                Map.of("most", ExchangeDeeds.FILE_BYTES_MAX / 1024, "consumers", List.of(Consumer.values())));
    }

    private Future<Sheet> bring(Visit visit, Uploads.Sent sent) {
        var fields = door.sent(visit).in("import-levels");
        if (sent instanceof Uploads.Sent.TooLarge) {
            fields.wrong("file", words.say(visit.lang(), "refusal.level-file-too-large", ExchangeDeeds.FILE_BYTES_MAX / 1024));
        } else if (sent instanceof Uploads.Sent.NoFile) {
            fields.needed("file", "refusal.value-required", words, visit.lang());
        }
        if (!(sent instanceof Uploads.Sent.Whole(var file)) || !fields.sound()) {
            return Future.succeededFuture(begun(visit, fields));
        }
        var command = new ExchangeDeeds.Bring(file.name(), List.of(Base64.getEncoder().encodeToString(file.content())));
        return door.here(desk.act(visit.asking(), fields.key(), ExchangeDeeds.IMPORT, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(Refusal.Invalid why)) {
                fields.wrong("file", Fields.said(words, visit.lang(), why.code(), why.args()));
            } else if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome instanceof Outcome.Done done ? new Sheet.Elsewhere(ALL + "/imports/" + done.ids().get("levelImport")) : begun(visit, fields);
        });
    }

    private Future<Sheet> imported(Visit visit) {
        var id = Paths.entityId(visit.context().pathParam("levelImport"));
        return door.ask(visit, ExchangeDeeds.IMPORTED, new ExchangeDeeds.ImportOf(id))
                .map(found -> Sheet.page("levelimport", Phrase.of("web.title.level-import"), Map.of("found", found)));
    }

    private Future<List<MappaDetail>> levels(Visit visit, @Nullable CaseId cursor, List<MappaDetail> before) {
        var consumer = Stream.of(Consumer.values()).filter(one -> Json.kebab(one).equals(visit.query("consumer"))).findFirst()
                .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
        return door.ask(visit, ExchangeDeeds.LEVELS, new ExchangeDeeds.LevelsFor(consumer, cursor)).compose(page -> {
            before.addAll(page.items());
            return page.next() == null ? Future.succeededFuture(before) : levels(visit, page.next(), before);
        });
    }

    /// The columns are HMPPS's names, in English whatever the language of the page: another system reads them.
    private static byte[] csv(List<MappaDetail> all) {
        var text = new StringBuilder("\uFEFF");
        line(text, Stream.of("crn", "pncId", "visorId", "mappsId", "nomsNumber", "level", "levelDescription", "category", "categoryDescription", "startDate",
                "reviewDate", "notes"));
        for (var one : all) {
            line(text, Stream.of(reference(one, IdentifierKind.NDELIUS), reference(one, IdentifierKind.PNC), reference(one, IdentifierKind.VISOR),
                    reference(one, IdentifierKind.MAPPS), reference(one, IdentifierKind.NOMIS), Integer.toString(one.level()), one.levelDescription(),
                    one.category(), one.categoryDescription(), one.startDate().toString(), one.reviewDate() == null ? "" : one.reviewDate().toString(),
                    one.notes()));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private static String reference(MappaDetail one, IdentifierKind kind) {
        return one.identifiers().stream().filter(known -> known.kind() == kind).map(Identifier::value).findFirst().orElse("");
    }

    private static void line(StringBuilder text, Stream<String> cells) {
        text.append(cells.map(OrderPages::cell).collect(Collectors.joining(","))).append("\r\n");
    }
}
