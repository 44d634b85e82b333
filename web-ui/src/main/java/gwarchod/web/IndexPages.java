package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import gwarchod.iom.harm.HarmChoice;
import gwarchod.iom.harm.HarmDeeds;
import gwarchod.iom.harm.HarmQuestion;
import gwarchod.iom.harm.HarmRow;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// Harm indexes: bringing a workbook in, what was read of it row by row, and deciding what is in question.
final class IndexPages {
    private static final String ALL = "/ranking/indexes";
    private static final String ROW = "row-";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    IndexPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    /// The form with the file is mounted apart: nothing else may read it first.
    void mountUploads(Router router) {
        door.upload(router, ALL + "/new", HarmDeeds.IMPORT.name(), HarmDeeds.FILE_BYTES_MAX, this::bring);
    }

    void mount(Router router) {
        door.get(router, ALL + "/new", visit -> Future.succeededFuture(bringing(visit, door.fresh())));
        door.get(router, ALL + "/:index", visit -> shown(visit, door.fresh()));
        door.post(router, ALL + "/:index", this::settle);
    }

    private Sheet bringing(Visit visit, Fields fields) {
        PageDoor.mayOnly(visit, HarmDeeds.IMPORT.name());
        return Sheet.form("newindex", Phrase.of("command." + HarmDeeds.IMPORT.name()), fields, Map.of("most", HarmDeeds.FILE_BYTES_MAX / 1024));
    }

    private Future<Sheet> bring(Visit visit, Uploads.Sent sent) {
        var fields = door.sent(visit).in("import-index");
        if (fields.value("name").isEmpty()) {
            fields.needed("name", "refusal.value-required", words, visit.lang());
        }
        if (sent instanceof Uploads.Sent.TooLarge) {
            fields.wrong("file", words.say(visit.lang(), "refusal.index-too-large", HarmDeeds.FILE_BYTES_MAX / 1024));
        }
        var file = sent instanceof Uploads.Sent.Whole(var whole) ? whole : null;
        if (sent instanceof Uploads.Sent.NoFile) {
            fields.needed("file", "refusal.value-required", words, visit.lang());
        }
        if (file == null || !fields.sound()) {
            return Future.succeededFuture(bringing(visit, fields));
        }
        var command = new HarmDeeds.Import(fields.value("name"), file.name(), List.of(Base64.getEncoder().encodeToString(file.content())));
        return act(visit, fields, HarmDeeds.IMPORT, command)
                .map(outcome -> outcome instanceof Outcome.Done done && fields.sound()
                        ? new Sheet.Elsewhere(ALL + "/" + done.ids().get("index") + "?said=import-index") : bringing(visit, fields));
    }

    private static EntityId id(Visit visit) {
        return Paths.entityId(visit.context().pathParam("index"));
    }

    /// The whole of it, or one question that the address or the form names.
    private Future<Sheet> shown(Visit visit, Fields fields) {
        return door.ask(visit, HarmDeeds.INDEX, new HarmDeeds.IndexOf(id(visit))).map(index -> {
            var about = visit.begins() ? visit.query("about") : fields.value("about");
            if (about.isEmpty()) {
                return Sheet.form("harmindex", Phrase.of("web.title.harm-index"), fields, Map.of("index", index,
                        "failure", index.failure() == null ? "" : words.say(visit.lang(), "harm.failure." + index.failure()),
                        "ways", choices(visit, HarmChoice.HIGHEST, HarmChoice.LOWEST, HarmChoice.NONE)));
            }
            var question = index.questions().stream().filter(one -> one.about().equals(about)).findFirst()
                    .orElseThrow(() -> new RefusedException(new Refusal.NotFound()));
            fields.with("about", about);
            return Sheet.form("harmquestion", Phrase.of("command." + HarmDeeds.SETTLE.name()), fields,
                    Map.of("index", index, "question", question, "ways", ways(visit, question)));
        });
    }

    private List<Choice> choices(Visit visit, HarmChoice... of) {
        return Stream.of(of).map(one -> new Choice(Json.kebab(one), words.say(visit.lang(), Words.enumKey(one)))).toList();
    }

    private List<Choice> ways(Visit visit, HarmQuestion question) {
        var ways = new ArrayList<Choice>();
        if (question.kind() != HarmQuestion.Kind.DAMAGED) {
            ways.addAll(choices(visit, HarmChoice.HIGHEST, HarmChoice.LOWEST));
            for (HarmRow row : question.rows()) {
                ways.add(new Choice(ROW + row.row(), words.say(visit.lang(), "web.harm.row-counts", row.row(), row.title(), row.days())));
            }
        }
        ways.addAll(choices(visit, HarmChoice.NONE));
        return ways;
    }

    private Future<Sheet> settle(Visit visit) {
        var fields = door.sent(visit).in("settle-row");
        var chosen = fields.value("choice");
        var row = chosen.matches(ROW + "[0-9]{1,6}") ? Integer.valueOf(chosen.substring(ROW.length())) : null;
        var choice = row != null ? Optional.of(HarmChoice.ROW)
                : Stream.of(HarmChoice.values()).filter(one -> one != HarmChoice.ROW && Json.kebab(one).equals(chosen)).findFirst();
        if (choice.isEmpty()) {
            fields.needed("choice", "refusal.value-required", words, visit.lang());
        }
        var why = fields.text("why", words, visit.lang());
        if (!fields.sound()) {
            return shown(visit, fields);
        }
        return settle(visit, fields, new HarmDeeds.Settle(id(visit), fields.orNull("about"), choice.orElseThrow(), row, why));
    }

    private Future<Sheet> settle(Visit visit, Fields fields, HarmDeeds.Settle command) {
        return act(visit, fields, HarmDeeds.SETTLE, command).compose(_ -> fields.sound()
                ? Future.succeededFuture(new Sheet.Elsewhere(ALL + "/" + id(visit) + "?said=settle-row")) : shown(visit, fields));
    }

    private <C extends Record> Future<Outcome> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return outcome;
        });
    }
}
