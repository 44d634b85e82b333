package gwarchod.core.setting;

import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Route;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What can be asked about an area's settings and done to them.
public final class SettingDeeds {
    /// Says that another value holds from a day on.
    public static final Deed<ChangeSetting> CHANGE = new Deed<>("setting.change", ChangeSetting.class);

    /// Takes a change back whose day hasn't come.
    public static final Deed<WithdrawChange> WITHDRAW = new Deed<>("setting.withdraw-change", WithdrawChange.class);

    /// Says that a value was looked up: it is shown as verified from then on.
    public static final Deed<ConfirmSetting> CONFIRM = new Deed<>("setting.confirm", ConfirmSetting.class);

    /// Every setting as it is today; for everybody signed in, who all see numbers that come from them.
    public static final Question<AllSettings, Values> ALL = new Question<>("setting.all", AllSettings.class, Values.class);

    /// One setting with everything that held, holds and will hold.
    public static final Question<SettingOf, Versions> ONE = new Question<>("setting.one", SettingOf.class, Versions.class);

    public static final List<Route> ROUTES = List.of(
            new Route.Get("/settings", ALL),
            new Route.Get("/settings/:key", ONE),
            new Route.Post("/settings/:key/changes", CHANGE, 201),
            new Route.Post("/settings/:key/changes/withdrawals", WITHDRAW, 200),
            new Route.Post("/settings/:key/confirmations", CONFIRM, 201));

    private SettingDeeds() {}

    /// @param value what its unit takes: a whole number; `yes` or `no`; a telephone number
    /// @param from the first day it holds: none that is past
    /// @param source where it comes from; everybody reads it
    public record ChangeSetting(String key, String value, LocalDate from, String source, String why) {}

    public record WithdrawChange(String key, LocalDate from, String why) {}

    /// @param from since when the value holds; none: it always did
    /// @param value the one that was looked up
    /// @param checked against what: the document, its date, the paragraph
    public record ConfirmSetting(String key, @Nullable LocalDate from, String value, String checked) {}

    public record AllSettings() {}

    public record SettingOf(String key) {}

    /// @param unverified how many of those that hold today nobody confirmed
    public record Values(String area, LocalDate on, int unverified, List<Group> groups) {
        public Values {
            groups = List.copyOf(groups);
        }
    }

    /// @param group stable; `title` says it
    public record Group(String group, String title, List<Line> settings) {
        public Group {
            settings = List.copyOf(settings);
        }
    }

    /// @param name what it is for
    /// @param next what holds after today's value, if that is known
    public record Line(String key, String name, SettingValue now, @Nullable SettingValue next) {}

    /// @param said the value with its unit
    /// @param confirmation who looked it up; none where nobody did, be it verified by the source or not
    public record SettingValue(
            String value, String said, @Nullable LocalDate from, @Nullable LocalDate until, String source, boolean verified,
            @Nullable Confirmed confirmation) {}

    public record Confirmed(String by, Instant at, String checked) {}

    /// @param versions those that held, hold or will hold, newest first
    public record Versions(String key, String name, String unit, LocalDate on, List<Version> versions) {
        public Versions {
            versions = List.copyOf(versions);
        }
    }

    /// @param ahead its day hasn't come
    /// @param change how it came about; none: a release brought it
    /// @param own the reader changed it, and so can't confirm it
    public record Version(SettingValue value, boolean inForce, boolean ahead, @Nullable Changed change, boolean own) {}

    /// @param withdrawn it was taken back before its day, and never held
    public record Changed(String by, Instant at, String why, boolean withdrawn) {}
}
