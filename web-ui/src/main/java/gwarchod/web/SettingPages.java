package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.journal.Outcome;
import gwarchod.core.setting.SettingDeeds;
import gwarchod.core.setting.SettingDeeds.AllSettings;
import gwarchod.core.setting.SettingDeeds.ChangeSetting;
import gwarchod.core.setting.SettingDeeds.ConfirmSetting;
import gwarchod.core.setting.SettingDeeds.SettingOf;
import gwarchod.core.setting.SettingDeeds.WithdrawChange;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import io.vertx.core.Future;
import io.vertx.ext.web.Router;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The numbers of the area, where they come from and whether anybody confirmed them, for everybody; and for those who may, changing and
/// confirming them.
final class SettingPages {
    private static final String HERE = "/settings";
    private static final String CONFIRMS = "confirm";
    private static final String WITHDRAWS = "withdraw";
    private static final String CHANGES = "change";

    private final PageDoor door;
    private final Desk desk;
    private final Words words;

    SettingPages(PageDoor door, Desk desk, Words words) {
        this.door = door;
        this.desk = desk;
        this.words = words;
    }

    void mount(Router router) {
        door.get(router, HERE, visit -> door.ask(visit, SettingDeeds.ALL, new AllSettings()).map(values -> Sheet.page(
                "settings", Phrase.of("web.title.settings"), Map.of("values", values, "open", visit.query("show").equals("unverified")))));
        door.get(router, HERE + "/:key", visit -> setting(visit, door.fresh(), door.fresh(), door.fresh()));
        door.post(router, HERE + "/:key/changes", visit -> sent(visit, CHANGES));
        door.post(router, HERE + "/:key/withdrawals", visit -> sent(visit, WITHDRAWS));
        door.post(router, HERE + "/:key/confirmations", visit -> sent(visit, CONFIRMS));
    }

    private static String key(Visit visit) {
        return visit.context().pathParam("key");
    }

    /// Each form has its own fields: a problem in one is none in another.
    private Future<Sheet> setting(Visit visit, Fields changes, Fields withdraws, Fields confirms) {
        return door.ask(visit, SettingDeeds.ONE, new SettingOf(key(visit))).map(versions -> {
            var wrong = List.of(changes, withdraws, confirms).stream().filter(one -> !one.sound()).findFirst().orElse(changes);
            var yesNo = List.of(new Choice("yes", words.say(visit.lang(), "setting.value.yes")),
                    new Choice("no", words.say(visit.lang(), "setting.value.no")));
            return Sheet.form("setting", Phrase.of("web.title.setting"), wrong, Map.of("versions", versions, "changes", changes,
                    "withdraws", withdraws, "confirms", confirms, "yesNo", yesNo));
        });
    }

    private Future<Sheet> sent(Visit visit, String form) {
        var fields = door.sent(visit).in("setting-" + form);
        return switch (form) {
            case CHANGES -> change(visit, fields).compose(_ -> back(visit, fields, "changed", setting(fields, form)));
            case WITHDRAWS -> act(visit, fields, SettingDeeds.WITHDRAW, new WithdrawChange(key(visit), day(fields.value("version")), fields.value("why")))
                    .compose(_ -> back(visit, fields, "withdrawn", setting(fields, form)));
            default -> act(visit, fields, SettingDeeds.CONFIRM, new ConfirmSetting(
                    key(visit), fields.value("version").isEmpty() ? null : day(fields.value("version")), fields.value("value"), fields.value("checked")))
                    .compose(_ -> back(visit, fields, "confirmed", setting(fields, form)));
        };
    }

    private interface Again {
        Future<Sheet> shown(Visit visit);
    }

    private Again setting(Fields fields, String form) {
        return visit -> setting(visit, form.equals(CHANGES) ? fields : door.fresh(), form.equals(WITHDRAWS) ? fields : door.fresh(),
                form.equals(CONFIRMS) ? fields : door.fresh());
    }

    private static Future<Sheet> back(Visit visit, Fields fields, String said, Again again) {
        return fields.sound() ? Future.succeededFuture(new Sheet.Elsewhere(HERE + "/" + key(visit) + "?said=setting-" + said)) : again.shown(visit);
    }

    private Future<Void> change(Visit visit, Fields fields) {
        var from = fields.date("from", true, words, visit.lang());
        if (from.isEmpty()) {
            return Future.succeededFuture();
        }
        return act(visit, fields, SettingDeeds.CHANGE, new ChangeSetting(
                key(visit), fields.value("value"), from.get(), fields.value("source"), fields.value("why")));
    }

    /// What a hidden field of ours holds; a day that is none of any version where somebody else wrote it.
    private static LocalDate day(@Nullable String iso) {
        try {
            return LocalDate.parse(iso == null ? "" : iso);
        } catch (DateTimeParseException _) {
            return LocalDate.EPOCH;
        }
    }

    private <C extends Record> Future<Void> act(Visit visit, Fields fields, Deed<C> deed, C command) {
        return door.here(desk.act(visit.asking(), fields.key(), deed, command)).map(outcome -> {
            if (outcome instanceof Outcome.Refused(var why)) {
                fields.refused(why, words, visit.lang());
            }
            return null;
        });
    }
}
