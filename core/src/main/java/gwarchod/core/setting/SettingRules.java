package gwarchod.core.setting;

import static gwarchod.core.journal.Decision.accept;

import gwarchod.core.casefile.Checks;
import gwarchod.core.casefile.Days;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.core.setting.SettingDeeds.ChangeSetting;
import gwarchod.core.setting.SettingDeeds.ConfirmSetting;
import gwarchod.core.setting.SettingDeeds.WithdrawChange;
import gwarchod.core.setting.SettingEvent.ChangeWithdrawn;
import gwarchod.core.setting.SettingEvent.SettingChanged;
import gwarchod.core.setting.SettingEvent.SettingConfirmed;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/// When a setting may change and what confirms it. Pure. Its own numbers are what a slip of the pen exceeds, ours, not verified.
final class SettingRules {
    /// What the release brings.
    private final Settings release;
    private final SettingHistory history;
    private final Instant now;

    SettingRules(Settings release, SettingHistory history, Instant now) {
        this.release = release;
        this.history = history;
        this.now = now;
    }

    Decision change(ChangeSetting command) {
        var known = known(command.key());
        var today = Days.of(now);
        var value = command.value().strip();
        return known.isEmpty() ? unknown() : Checks.at(now)
                .line("/source", command.source())
                .line("/why", command.why())
                .holds(Setting.isOf(known.get().unit(), value), "setting-value", "/value")
                .holds(!Setting.isOf(known.get().unit(), value) || isSensible(known.get().unit(), value), "setting-value-range", "/value",
                        most(known.get().unit()))
                .holds(!command.from().isBefore(today), "setting-from-past", "/from")
                .date("/from", command.from())
                .then(() -> changed(command, value));
    }

    private Decision changed(ChangeSetting command, String value) {
        var settings = history.on(release);
        var before = settings.at(command.key(), command.from());
        boolean same = before.value().equals(value) && before.source().equals(command.source().strip());
        return same ? Decision.noChange()
                : accept(new SettingChanged(command.key(), value, command.from(), command.source().strip(), command.why().strip()));
    }

    Decision withdraw(WithdrawChange command) {
        if (known(command.key()).isEmpty()) {
            return unknown();
        }
        return Checks.at(now)
                .line("/why", command.why())
                .holds(history.from(command.key(), command.from()).isPresent(), "setting-change-unknown", "/from")
                .holds(command.from().isAfter(Days.of(now)), "setting-change-holds", "/from")
                .then(() -> accept(new ChangeWithdrawn(command.key(), command.from(), command.why().strip())));
    }

    Decision confirm(ConfirmSetting command, UserId by) {
        if (known(command.key()).isEmpty()) {
            return unknown();
        }
        var meant = history.on(release).all(command.key()).stream()
                .filter(one -> Objects.equals(one.from(), command.from()) && one.value().equals(command.value()) && holdsStill(one))
                .findFirst();
        return Checks.at(now)
                .line("/checked", command.checked())
                .holds(meant.isPresent(), "setting-value-unknown", "/value")
                .then(() -> own(command, by)
                        ? Decision.refuse("setting-own")
                        : accept(new SettingConfirmed(command.key(), command.from(), command.value(), command.checked().strip())));
    }

    /// Whether it holds today or will.
    private boolean holdsStill(Setting one) {
        var today = Days.of(now);
        return one.equals(history.on(release).at(one.key(), today)) || one.from() != null && one.from().isAfter(today);
    }

    /// Whoever changes a number doesn't confirm it: two people looked.
    private boolean own(ConfirmSetting command, UserId by) {
        return command.from() != null && history.from(command.key(), command.from()).filter(one -> one.by().equals(by)).isPresent();
    }

    private Optional<Setting> known(String key) {
        return release.all(key).stream().findFirst();
    }

    private static Decision unknown() {
        return new Decision.Refused(new Refusal.NotFound());
    }

    private static boolean isSensible(String unit, String value) {
        var most = most(unit);
        return most == 0 || Integer.parseInt(value) >= 1 && Integer.parseInt(value) <= most;
    }

    /// The most a value of a unit may be; 0: nothing is counted.
    static int most(String unit) {
        return switch (unit) {
            case "minutes" -> 7 * 24 * 60;
            case "hours" -> 365 * 24;
            case "days", "working-days" -> 10 * 366;
            case "months" -> 600;
            case "percent", "points" -> 100;
            case "count" -> 1_000;
            default -> 0;
        };
    }
}
