package gwarchod.core.setting;

import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.StreamId;
import gwarchod.core.journal.StreamType;
import gwarchod.core.setting.SettingEvent.ChangeWithdrawn;
import gwarchod.core.setting.SettingEvent.SettingChanged;
import gwarchod.core.setting.SettingEvent.SettingConfirmed;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What an area decided about its settings, oldest first.
record SettingHistory(List<Change> changes, List<Confirmation> confirmations) {
    static final SettingHistory NONE = new SettingHistory(List.of(), List.of());

    /// The one stream of an area.
    static final StreamId AREA = new StreamId("setting", "area");

    static final StreamType<SettingHistory> TYPE = new StreamType<>() {
        @Override
        public String kind() {
            return AREA.kind();
        }

        @Override
        public SettingHistory empty(StreamId stream) {
            return NONE;
        }

        @Override
        public SettingHistory evolve(SettingHistory state, Fact fact) {
            return state.after(fact, (SettingEvent) fact.event());
        }
    };

    /// @param withdrawn when somebody took it back, before its day
    record Change(
            String key, String value, LocalDate from, String source, String why, UserId by, Instant at, @Nullable Instant withdrawn) {
        boolean stands() {
            return withdrawn == null;
        }
    }

    record Confirmation(String key, @Nullable LocalDate from, String value, String checked, UserId by, Instant at) {
        boolean of(Setting setting) {
            return key.equals(setting.key()) && Objects.equals(from, setting.from()) && value.equals(setting.value());
        }
    }

    SettingHistory {
        changes = List.copyOf(changes);
        confirmations = List.copyOf(confirmations);
    }

    private SettingHistory after(Fact fact, SettingEvent event) {
        var by = fact.actor().user();
        var at = fact.recorded();
        return switch (event) {
            case SettingChanged(var key, var value, var from, var source, var why) -> new SettingHistory(
                    with(changes, new Change(key, value, from, source, why, by, at, null)), confirmations);
            case ChangeWithdrawn(var key, var from, var _) -> new SettingHistory(
                    changes.stream().map(one -> one.key().equals(key) && one.from().equals(from) && one.stands()
                            ? new Change(key, one.value(), from, one.source(), one.why(), one.by(), one.at(), at) : one).toList(), confirmations);
            case SettingConfirmed(var key, var from, var value, var checked) -> new SettingHistory(
                    changes, with(confirmations, new Confirmation(key, from, value, checked, by, at)));
        };
    }

    private static <T> List<T> with(List<T> before, T next) {
        return Stream.concat(before.stream(), Stream.of(next)).toList();
    }

    /// The change that holds from a day, or will; of two made for one day the later.
    Optional<Change> from(String key, LocalDate day) {
        return changes.stream().filter(one -> one.key().equals(key) && one.from().equals(day) && one.stands()).reduce((_, later) -> later);
    }

    /// The last time that somebody confirmed a value, since it was set to it: what was changed and changed back is to be looked up again.
    Optional<Confirmation> confirmed(Setting setting) {
        var day = setting.from();
        var change = day == null ? Optional.<Change>empty() : from(setting.key(), day);
        return confirmations.stream().filter(one -> one.of(setting) && change.filter(made -> one.at().isBefore(made.at())).isEmpty())
                .reduce((_, later) -> later);
    }

    /// The settings of `release` with what the area decided, which goes before what the release says of the same day. What the release says was
    /// verified stays so.
    Settings on(Settings release) {
        var all = new ArrayList<Setting>();
        for (Change change : changes) {
            if (change.stands() && from(change.key(), change.from()).filter(change::equals).isPresent()) {
                release.all(change.key()).stream().findFirst().map(known -> new Setting(change.key(), release.area(), change.from(), null,
                        change.value(), known.unit(), change.source(), false)).ifPresent(setting ->
                        all.add(setting.confirmed(confirmed(setting).isPresent())));
            }
        }
        for (Setting setting : release.all()) {
            all.add(setting.confirmed(confirmed(setting).isPresent()));
        }
        return new Settings(release.area(), all);
    }

    /// What had been recorded by a moment of the past.
    SettingHistory asOf(Instant time) {
        return new SettingHistory(
                changes.stream().filter(one -> !one.at().isAfter(time)).map(one -> one.withdrawn() != null && one.withdrawn().isAfter(time)
                        ? new Change(one.key(), one.value(), one.from(), one.source(), one.why(), one.by(), one.at(), null) : one).toList(),
                confirmations.stream().filter(one -> !one.at().isAfter(time)).toList());
    }
}
