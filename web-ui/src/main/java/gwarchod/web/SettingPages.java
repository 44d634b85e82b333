package gwarchod.web;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Desk;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
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
    private static final String CONFIRMS = "confirmation";
    private static final String WITHDRAWS = "withdrawal";

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
        door.get(router, HERE + "/:key", visit -> setting(visit, door.fresh()));
        door.post(router, HERE + "/:key", this::change);
        door.get(router, HERE + "/:key/confirmation", visit -> about(visit, CONFIRMS, SettingDeeds.CONFIRM, door.fresh()));
        door.post(router, HERE + "/:key/confirmation", visit -> {
            var fields = door.sent(visit).in("setting-confirm");
            return act(visit, fields, SettingDeeds.CONFIRM, new ConfirmSetting(key(visit), fields.value("version").isEmpty() ? null
                    : day(fields.value("version")), fields.value("value"), fields.value("checked")))
                    .compose(_ -> fields.sound() ? done(visit, "confirmed") : about(visit, CONFIRMS, SettingDeeds.CONFIRM, fields));
        });
        door.get(router, HERE + "/:key/withdrawal", visit -> about(visit, WITHDRAWS, SettingDeeds.WITHDRAW, door.fresh()));
        door.post(router, HERE + "/:key/withdrawal", visit -> {
            var fields = door.sent(visit).in("setting-withdraw");
            return act(visit, fields, SettingDeeds.WITHDRAW, new WithdrawChange(key(visit), day(fields.value("version")), fields.value("why")))
                    .compose(_ -> fields.sound() ? done(visit, "withdrawn") : about(visit, WITHDRAWS, SettingDeeds.WITHDRAW, fields));
        });
    }

    private static String key(Visit visit) {
        return visit.context().pathParam("key");
    }

    private static Future<Sheet> done(Visit visit, String said) {
        return Future.succeededFuture(new Sheet.Elsewhere(HERE + "/" + key(visit) + "?said=setting-" + said));
    }

    private Future<Sheet> setting(Visit visit, Fields fields) {
        return door.ask(visit, SettingDeeds.ONE, new SettingOf(key(visit))).map(versions -> Sheet.form(
                "setting", Phrase.of("web.title.setting"), fields, Map.of("versions", versions, "yesNo", List.of(
                        new Choice("yes", words.say(visit.lang(), "setting.value.yes")),
                        new Choice("no", words.say(visit.lang(), "setting.value.no"))))));
    }

    /// The form about one version: the one the address names, or the one that was sent.
    private Future<Sheet> about(Visit visit, String form, Deed<?> deed, Fields fields) {
        PageDoor.mayOnly(visit, deed.name());
        var from = visit.begins() ? visit.query("version") : fields.value("version");
        return door.ask(visit, SettingDeeds.ONE, new SettingOf(key(visit))).map(versions -> Sheet.form("settingform", Phrase.of("command." + deed.name()),
                fields, Map.of("versions", versions, "form", form, "version", versions.versions().stream()
                        .filter(one -> (one.value().from() == null ? "" : one.value().from().toString()).equals(from))
                        .filter(one -> one.change() == null || !one.change().withdrawn()).findFirst()
                        .orElseThrow(() -> new RefusedException(new Refusal.NotFound())))));
    }

    private Future<Sheet> change(Visit visit) {
        var fields = door.sent(visit).in("setting-change");
        return change(visit, fields).compose(_ -> fields.sound() ? done(visit, "changed") : setting(visit, fields));
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
