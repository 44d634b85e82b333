package gwarchod.core.setting;

import gwarchod.core.casefile.Days;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Hints;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.Live;
import gwarchod.core.journal.Loaded;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Request;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Function;

/// The settings of an area as its people decided them, over what the release brings. One stream, `setting/area`.
public final class AreaSettings {
    /// The events of its stream, for the codec.
    public static final List<EventType<?>> EVENTS = SettingEvent.TYPES;

    private final Settings release;
    private final Live<SettingHistory> live;
    private final InstantSource clock;
    private final List<Runnable> listeners = new CopyOnWriteArrayList<>();
    private volatile Settings current;
    private volatile LocalDate told;

    private AreaSettings(Settings release, Live<SettingHistory> live, InstantSource clock) {
        this.release = release;
        this.live = live;
        this.clock = clock;
        this.current = history().on(release);
        this.told = Days.of(clock.instant());
    }

    /// Loads what was decided (waits), then follows the hints, refreshing on `work`.
    public static AreaSettings start(Settings release, Journal journal, Hints hints, Executor work, InstantSource clock) {
        var settings = new AreaSettings(release, Live.start(journal, hints, work, SettingHistory.TYPE), clock);
        settings.live.listen(_ -> settings.decided());
        settings.decided();
        return settings;
    }

    /// What holds in the area, on any day, as far as it was decided by now.
    public Settings current() {
        return current;
    }

    /// The same as it had been decided by a moment of the past.
    public Settings asOf(Instant time) {
        return history().asOf(time).on(release);
    }

    /// Is told when other values hold than before, on the thread that found it: it must not wait.
    public void listen(Runnable listener) {
        listeners.add(listener);
    }

    /// Looks whether the day of a change has come. Doesn't wait.
    public void turn() {
        var today = Days.of(clock.instant());
        var before = told;
        if (!today.equals(before)) {
            told = today;
            if (history().changes().stream().anyMatch(one -> one.stands() && one.from().isAfter(before) && !one.from().isAfter(today))) {
                listeners.forEach(Runnable::run);
            }
        }
    }

    private void decided() {
        current = history().on(release);
        listeners.forEach(Runnable::run);
    }

    private SettingHistory history() {
        return live.get(SettingHistory.AREA).map(Loaded::state).orElse(SettingHistory.NONE);
    }

    /// Answers and does what concerns settings.
    ///
    /// @param names what people are called
    public void register(Registry registry, Words words, Function<UserId, String> names) {
        registry.answers(SettingDeeds.ALL, (_, lang, _) ->
                Reply.of(new SettingViews(release, history(), clock.instant(), words, lang, names).all()));
        registry.answers(SettingDeeds.ONE, (viewer, lang, what) ->
                new SettingViews(release, history(), clock.instant(), words, lang, names).one(what.key(), viewer.user())
                        .map(Reply::of).orElseGet(Reply::notFound));
        registry.does(SettingDeeds.CHANGE, (viewer, key, command) ->
                act(viewer, key, SettingDeeds.CHANGE, command, rules -> rules.change(command)));
        registry.does(SettingDeeds.WITHDRAW, (viewer, key, command) ->
                act(viewer, key, SettingDeeds.WITHDRAW, command, rules -> rules.withdraw(command)));
        registry.does(SettingDeeds.CONFIRM, (viewer, key, command) ->
                act(viewer, key, SettingDeeds.CONFIRM, command, rules -> rules.confirm(command, viewer.user())));
    }

    private <C extends Record> Outcome act(Viewer viewer, String key, Deed<C> deed, C command, Function<SettingRules, Decision> rule) {
        var request = new Request(viewer.actor(Basis.PUBLIC_PROTECTION), key, deed.name(), Json.write(command), null);
        return live.act(SettingHistory.AREA, request, known -> rule.apply(new SettingRules(release, known.state(), clock.instant())));
    }
}
