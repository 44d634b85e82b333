package gwarchod.core.setting;

import gwarchod.core.journal.Event;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.FreeWords;
import gwarchod.core.journal.In;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the area decided about its settings. Nothing here is about a person, but words somebody typed may name anybody.
sealed interface SettingEvent extends Event {
    List<EventType<?>> TYPES = List.of(
            new EventType<>("setting.changed.1", SettingChanged.class),
            new EventType<>("setting.change-withdrawn.1", ChangeWithdrawn.class),
            new EventType<>("setting.confirmed.1", SettingConfirmed.class));

    /// @param from the first day it holds
    /// @param source where it comes from
    @In("setting.values")
    record SettingChanged(String key, String value, LocalDate from, @FreeWords String source, @FreeWords String why) implements SettingEvent {}

    /// A change whose day hadn't come won't hold.
    @In("setting.values")
    record ChangeWithdrawn(String key, LocalDate from, @FreeWords String why) implements SettingEvent {}

    /// Somebody looked a value up. It names the value, so that what was never looked at isn't confirmed when a release brings another.
    ///
    /// @param from since when the value holds; none: it always did
    /// @param checked against what
    @In("setting.values")
    record SettingConfirmed(String key, @Nullable LocalDate from, String value, @FreeWords String checked) implements SettingEvent {}
}
