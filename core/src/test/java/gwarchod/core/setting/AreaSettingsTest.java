package gwarchod.core.setting;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Golden;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Effect;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.Registry;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.EventCodec;
import gwarchod.core.journal.Fact;
import gwarchod.core.journal.Journal;
import gwarchod.core.journal.LocalHints;
import gwarchod.core.journal.MemoryKeys;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.setting.SettingDeeds.ChangeSetting;
import gwarchod.core.setting.SettingDeeds.ConfirmSetting;
import gwarchod.core.setting.SettingDeeds.WithdrawChange;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.store.MemoryStores;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/// An area's numbers: changed by one person, confirmed by another, on record for good.
class AreaSettingsTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 10);
    private static final Viewer ONE = viewer("one");
    private static final Viewer OTHER = viewer("other");

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-03-10T09:00:00Z"));
    private final LocalHints hints = new LocalHints();
    private final Journal journal =
            new Journal(new MemoryStores().commits(), new EventCodec(new MemoryKeys(), AreaSettings.EVENTS, List.of()), clock::get, hints);
    private final Settings release = new Settings("here", List.of(
            new Setting("a.days", null, null, null, "14", "days", "No guidance names it", false),
            new Setting("b.days", null, null, null, "3", "days", "The Act", true),
            new Setting("c.on", null, null, null, "no", "yes-no", "Ours", false)));
    private final AreaSettings area = AreaSettings.start(release, journal, hints, Runnable::run, clock::get);
    private final Map<String, Registry.Doing<?>> deeds = new HashMap<>();
    private final Map<String, Registry.Answering<?, ?>> answers = new HashMap<>();
    private int key;

    AreaSettingsTest() {
        area.register(new Kept(), Words.load(List.of("setting")), UserId::value);
    }

    private static Viewer viewer(String user) {
        return new Viewer(new UserId(user), user, new AgencyId("police"), new TreeSet<>(Set.of("mappa-coordinator")));
    }

    @NullMarked
    private final class Kept implements Registry {
        @Override
        public <Q extends Record, V> void answers(Question<Q, V> question, Answering<Q, V> answering) {
            answers.put(question.name(), answering);
        }

        @Override
        public <C extends Record> void does(Deed<C> deed, Doing<C> doing) {
            deeds.put(deed.name(), doing);
        }

        @Override
        public <C extends Record & CaseCommand> void checks(Class<C> command, Checking<C> checking) {}

        @Override
        public void causes(String kind, Function<Fact, List<Effect>> effects) {}
    }

    @SuppressWarnings("unchecked")
    private <C extends Record> Outcome act(Viewer viewer, Deed<C> deed, C command) {
        return ((Registry.Doing<C>) deeds.get(deed.name())).act(viewer, "key-" + key++, command);
    }

    private <C extends Record> void done(Viewer viewer, Deed<C> deed, C command) {
        assertInstanceOf(Outcome.Done.class, act(viewer, deed, command));
    }

    private <C extends Record> String refused(Viewer viewer, Deed<C> deed, C command) {
        var why = assertInstanceOf(Outcome.Refused.class, act(viewer, deed, command)).why();
        return why instanceof Refusal.Invalid(var code, var pointer, _) ? code + " " + pointer : why.code();
    }

    private static ChangeSetting change(String key, String value, LocalDate from) {
        return new ChangeSetting(key, value, from, "The board, 2 March 2026", "too late for the panel");
    }

    private static ConfirmSetting confirm(@Nullable LocalDate from, String value) {
        return new ConfirmSetting("a.days", from, value, "Minutes of the board, item 4");
    }

    @SuppressWarnings("unchecked")
    private <Q extends Record, V> V asked(Question<Q, V> question, Q what) {
        return ((Reply.View<V>) ((Registry.Answering<Q, V>) answers.get(question.name())).answer(ONE, Lang.EN, what)).view();
    }

    private int days(LocalDate on) {
        return area.current().at("a.days", on).number();
    }

    @Test
    void every_event_has_its_golden_file() {
        Golden.check(AreaSettings.EVENTS);
    }

    /// Domain, acceptance rule 14.
    @Test
    void everyDefaultIsEditableVersionedAndUnverifiedUntilAPersonConfirmsIt() {
        assertFalse(area.current().at("a.days", TODAY).verified());
        done(ONE, SettingDeeds.CHANGE, change("a.days", "10", TODAY));
        assertEquals(10, days(TODAY));
        assertFalse(area.current().at("a.days", TODAY).verified(), "whoever changes it confirms nothing");
        done(OTHER, SettingDeeds.CONFIRM, confirm(TODAY, "10"));
        assertTrue(area.current().at("a.days", TODAY).verified());
        var versions = asked(SettingDeeds.ONE, new SettingDeeds.SettingOf("a.days")).versions();
        assertEquals(List.of("10 days", "14 days"), versions.stream().map(one -> one.value().said()).toList(), "newest first");
        assertEquals("other", versions.getFirst().value().confirmation().by());
        assertEquals("Minutes of the board, item 4", versions.getFirst().value().confirmation().checked());
        assertEquals("one", versions.getFirst().change().by());
        assertEquals(1, asked(SettingDeeds.ALL, new SettingDeeds.AllSettings()).unverified(), "the one nobody looked up");
    }

    @Test
    void what_was_due_yesterday_stays_so() {
        done(ONE, SettingDeeds.CHANGE, change("a.days", "10", TODAY));
        assertEquals(14, days(TODAY.minusDays(1)));
        assertEquals("setting-from-past /from", refused(ONE, SettingDeeds.CHANGE, change("a.days", "9", TODAY.minusDays(1))));
    }

    @Test
    void a_change_ahead_is_told_when_its_day_comes_and_can_be_taken_back_until_then() {
        var told = new AtomicInteger();
        area.listen(told::incrementAndGet);
        var day = TODAY.plusDays(20);
        done(ONE, SettingDeeds.CHANGE, change("a.days", "10", day));
        assertEquals(1, told.get());
        assertEquals(14, days(day.minusDays(1)));
        assertEquals(10, days(day));
        assertEquals(day, asked(SettingDeeds.ALL, new SettingDeeds.AllSettings()).groups().getFirst().settings().getFirst().next().from());
        done(ONE, SettingDeeds.WITHDRAW, new WithdrawChange("a.days", day, "thought again"));
        assertEquals(14, days(day));
        assertTrue(asked(SettingDeeds.ONE, new SettingDeeds.SettingOf("a.days")).versions().stream()
                .anyMatch(one -> one.change() != null && one.change().withdrawn()), "that it was planned stays on record");
        done(OTHER, SettingDeeds.CHANGE, change("a.days", "12", day));
        assertEquals(12, days(day));
        told.set(0);
        clock.set(Instant.parse("2026-03-29T22:59:59Z"));
        area.turn();
        assertEquals(0, told.get());
        clock.set(Instant.parse("2026-03-29T23:00:00Z"));       // midnight of the 30th in summer time
        area.turn();
        area.turn();
        assertEquals(1, told.get());
        assertEquals("setting-change-holds /from", refused(ONE, SettingDeeds.WITHDRAW, new WithdrawChange("a.days", day, "too late")));
    }

    @Test
    void whoever_changed_it_confirms_nothing_and_nobody_confirms_what_does_not_hold() {
        done(ONE, SettingDeeds.CHANGE, change("a.days", "10", TODAY));
        assertEquals("setting-own", refused(ONE, SettingDeeds.CONFIRM, confirm(TODAY, "10")));
        assertEquals("setting-value-unknown /value", refused(OTHER, SettingDeeds.CONFIRM, confirm(TODAY, "11")));
        assertEquals("setting-value-unknown /value", refused(OTHER, SettingDeeds.CONFIRM, confirm(null, "14")), "it holds no longer");
        assertEquals("text-required /checked", refused(OTHER, SettingDeeds.CONFIRM, new ConfirmSetting("a.days", TODAY, "10", " ")));
    }

    @Test
    void a_later_change_for_the_same_day_goes_before_an_earlier_one_and_is_unverified_again() {
        done(ONE, SettingDeeds.CHANGE, change("a.days", "10", TODAY));
        done(OTHER, SettingDeeds.CONFIRM, confirm(TODAY, "10"));
        done(ONE, SettingDeeds.CHANGE, change("a.days", "11", TODAY));
        assertEquals(11, days(TODAY));
        assertFalse(area.current().at("a.days", TODAY).verified());
        assertInstanceOf(Outcome.Unchanged.class, act(ONE, SettingDeeds.CHANGE, change("a.days", "11", TODAY)));
    }

    @Test
    void what_was_changed_and_changed_back_is_confirmed_anew() {
        for (var value : List.of("10", "11", "10")) {
            done(ONE, SettingDeeds.CHANGE, change("a.days", value, TODAY));
            assertFalse(area.current().at("a.days", TODAY).verified(), value);
            clock.set(clock.get().plusSeconds(1));
            done(OTHER, SettingDeeds.CONFIRM, confirm(TODAY, value));
            assertTrue(area.current().at("a.days", TODAY).verified(), value);
            clock.set(clock.get().plusSeconds(1));
        }
    }

    @Test
    void what_the_release_brings_is_confirmed_as_it_stands_and_not_what_another_release_brings() {
        done(ONE, SettingDeeds.CONFIRM, confirm(null, "14"));
        assertTrue(area.current().at("a.days", TODAY).verified());
        var next = AreaSettings.start(new Settings("here", List.of(new Setting("a.days", null, null, null, "21", "days", "Newer", false))),
                journal, hints, Runnable::run, clock::get);
        assertFalse(next.current().at("a.days", TODAY).verified());
        assertEquals(21, next.current().at("a.days", TODAY).number());
    }

    @Test
    void a_look_into_the_past_knows_only_what_had_been_decided() {
        var before = clock.get();
        clock.set(before.plusSeconds(3600));
        done(ONE, SettingDeeds.CHANGE, change("a.days", "10", TODAY));
        assertEquals(14, area.asOf(before).at("a.days", TODAY).number());
        assertEquals(10, area.asOf(clock.get()).at("a.days", TODAY).number());
    }

    @Test
    void a_value_is_of_its_unit_within_reason_and_of_a_setting_there_is() {
        assertEquals("setting-value /value", refused(ONE, SettingDeeds.CHANGE, change("a.days", "two", TODAY)));
        assertEquals("setting-value-range /value", refused(ONE, SettingDeeds.CHANGE, change("a.days", "0", TODAY)));
        assertEquals("setting-value-range /value", refused(ONE, SettingDeeds.CHANGE, change("a.days", "99999", TODAY)));
        assertEquals("setting-value /value", refused(ONE, SettingDeeds.CHANGE, change("c.on", "1", TODAY)));
        assertEquals("not-found", refused(ONE, SettingDeeds.CHANGE, change("no.such", "1", TODAY)));
        assertEquals("not-found", refused(ONE, SettingDeeds.CONFIRM, new ConfirmSetting("no.such", null, "1", "x")));
        assertEquals("setting-change-unknown /from", refused(ONE, SettingDeeds.WITHDRAW, new WithdrawChange("a.days", TODAY, "x")));
    }

    @Test
    void its_words_are_in_both_languages() {
        assertEquals(Set.of(), Words.load(List.of("setting")).oneSided());
    }
}
