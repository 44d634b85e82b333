package gwarchod.mappa.notification;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.notification.NotificationEvent.Changed;
import gwarchod.mappa.notification.NotificationEvent.Decided;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Noon of the scenarios is Wednesday 11 June 2025.
class NotificationsTest {
    private static final Words WORDS = Words.load(List.of("checks", "breach", "setting", "notification"));
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final Text WHY = new Text("Rang the station");
    private static final EntityId GROUND = new EntityId("id-1-1");

    private final Scenario empty = Scenario.of(Notifications.DISCIPLINE, Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE);
    private final Scenario convicted = empty.given(convictedOn(TODAY.minusDays(10)));
    private final Scenario registered = convicted.given(new RecordNotified(NotificationKind.INITIAL, TODAY.minusDays(9), null));

    private static PutOnRegister convictedOn(LocalDate day) {
        return new PutOnRegister(RegisterGround.CONVICTION, "custody-6-months-or-less", day, false, null);
    }

    private static NotificationView full(Scenario scenario) {
        return (NotificationView) assertInstanceOf(Shown.Full.class, scenario.reads(Notifications.SECTION, Level.FULL, WORDS)).value();
    }

    @Test
    void how_long_somebody_is_on_the_register_is_dated_reference_data_and_the_court_goes_before_it() {
        assertEquals(TODAY.minusDays(10).plusMonths(84).minusDays(1), full(convicted).last());
        var young = empty.given(new PutOnRegister(RegisterGround.CAUTION, "caution", TODAY, true, null));
        assertEquals(LocalDate.of(2026, 6, 10), full(young).last());
        var order = empty.given(new PutOnRegister(RegisterGround.ORDER, "order", TODAY, false, TODAY.plusYears(5)));
        assertEquals(TODAY.plusYears(5), full(order).last());
        var life = empty.given(new PutOnRegister(RegisterGround.CONVICTION, "custody-30-months-or-more", TODAY, false, null));
        assertNull(full(life).last());
        assertEquals(TODAY.plusYears(15), full(life).reviewFrom());
        empty.when(new PutOnRegister(RegisterGround.CONVICTION, "none", TODAY, false, null)).thenInvalid("register-length-unknown", "/length");
        convicted.when(convictedOn(TODAY.minusDays(10))).thenNothing();
    }

    @Test
    void aDayThatPassedIsAPossibleBreachForAnOfficerAndNeverOneByItself() {
        var found = convicted.finds("register-passed").items();
        assertEquals(List.of("register-passed:initial:id-1-1"), found.stream().map(item -> item.id()).toList());
        assertEquals(Urgency.HIGH, found.getFirst().urgency());
        for (var lang : Lang.values()) {
            assertFalse(WORDS.say(lang, found.getFirst().title()).toLowerCase(Locale.ROOT).matches(".*(breach|offence|toriad|trosedd).*"));
        }
        assertTrue(Breaches.of(convicted.file()).happened().isEmpty(), "nothing makes a breach of it but an officer");
        var asked = convicted.given(new DecideDuty("initial:id-1-1", DutyDecision.ENQUIRIES, WHY));
        assertEquals(1, asked.finds("register-passed").items().size(), "what is looked into stays");
        var excused = asked.given(new DecideDuty("initial:id-1-1", DutyDecision.REASONABLE_EXCUSE, WHY));
        assertTrue(excused.finds("register-passed").items().isEmpty());
        assertTrue(Breaches.of(excused.file()).happened().isEmpty());
    }

    @Test
    void an_officer_who_says_it_is_a_breach_puts_it_into_the_breach_history_in_the_same_commit() {
        var decision = (Decision.Accepted) convicted.when(new DecideDuty("initial:id-1-1", DutyDecision.BREACH, WHY)).decision();
        assertEquals(2, decision.events().size());
        var decided = convicted.given(new DecideDuty("initial:id-1-1", DutyDecision.BREACH, WHY));
        var breach = Breaches.of(decided.file()).happened().getFirst();
        assertEquals(Days.start(TODAY.minusDays(7)), breach.at());
        assertEquals(1, decided.finds("order-breached").items().size());
        decided.when(new DecideDuty("initial:id-1-1", DutyDecision.BREACH, WHY)).thenNothing();
        decided.when(new DecideDuty("initial:id-1-1", DutyDecision.REASONABLE_EXCUSE, WHY)).thenRefused("notification-in-breach-history");
    }

    @Test
    void nothing_is_decided_about_a_day_that_has_not_passed() {
        registered.when(new DecideDuty("initial:id-1-1", DutyDecision.BREACH, WHY)).thenRefused("notification-not-passed");
        registered.when(new DecideDuty("change:none", DutyDecision.BREACH, WHY)).thenInvalid("notification-duty-unknown", "/duty");
        convicted.when(new DecideDuty("initial:id-1-1", DutyDecision.BREACH, Text.NONE)).thenInvalid("text-required", "/note");
    }

    @Test
    void what_is_recorded_late_is_said_to_be_late_until_somebody_decided() {
        var late = convicted.given(new RecordNotified(NotificationKind.INITIAL, TODAY, null));
        assertEquals(DutyState.LATE, full(late).duties().getFirst().state());
        assertEquals(1, late.finds("register-passed").items().size());
        var corrected = late.given(new RecordNotified(NotificationKind.INITIAL, TODAY.minusDays(8), null));
        assertTrue(corrected.finds("register-passed").items().isEmpty(), "it was made in time, as is now known");
    }

    @Test
    void a_near_last_day_is_on_the_agenda_and_presses_in_its_last_days() {
        var later = empty.given(convictedOn(TODAY.minusDays(362)), new RecordNotified(NotificationKind.INITIAL, TODAY.minusDays(360), null));
        assertEquals(Urgency.ROUTINE, later.finds("register-due").items().getFirst().urgency());
        assertEquals(Urgency.HIGH, later.at(Scenario.NOON.plusSeconds(86_400L * 3)).finds("register-due").items().getFirst().urgency());
        assertTrue(registered.finds("register-due").items().isEmpty());
        assertTrue(registered.finds("register-due").lookAgain().isPresent());
        var ends = empty.given(new PutOnRegister(RegisterGround.ORDER, "order", TODAY.minusYears(2), false, TODAY.plusDays(20)));
        assertEquals(1, ends.finds("register-ending").items().size());
    }

    @Test
    void no_fixed_abode_and_an_address_again_are_changes_of_address() {
        var lost = registered.given(new RecordNoAbode(TODAY.minusDays(3)));
        assertEquals(List.of(NotificationKind.CHANGE, NotificationKind.WEEKLY),
                full(lost).duties().stream().filter(line -> line.done() == null).map(NotificationView.Line::kind).toList());
        var entry = full(lost).entries().stream().filter(NotificationView.Entry::ends).findFirst().orElseThrow();
        var decision = (Decision.Accepted) lost.when(new RecordEnd(entry.id(), TODAY)).decision();
        assertEquals(ChangeKind.HOME_ADDRESS, ((Changed) decision.events().get(1)).kind());
        lost.given(new RecordEnd(entry.id(), TODAY)).when(new RecordEnd(entry.id(), TODAY)).thenNothing();
        lost.when(new RecordEnd(entry.id(), TODAY.minusDays(4))).thenInvalid("ends-before-starts", "/on");
        var found = lost.given(new RecordEnd(entry.id(), TODAY.minusDays(1)));
        found.when(new RecordEnd(entry.id(), TODAY)).thenRefused("notification-entry-ended");
        var back = found.given(new WithdrawEntry(entry.id(), WHY));
        assertTrue(full(back).duties().stream().noneMatch(line -> line.kind() == NotificationKind.CHANGE), "without it no address changed");
        assertEquals(List.of(), Notifications.addresses(back.file()).toList());
        lost.when(new RecordEnd(GROUND, TODAY)).thenInvalid("notification-entry-has-no-end", "/about");
    }

    @Test
    void a_notification_is_about_a_thing_of_its_kind() {
        registered.when(new RecordNotified(NotificationKind.CHANGE, TODAY, GROUND)).thenInvalid("notification-entry-unknown", "/about");
        registered.when(new RecordNotified(NotificationKind.CHANGE, TODAY, null)).thenInvalid("notification-entry-unknown", "/about");
        registered.when(new RecordNotified(NotificationKind.ANNUAL, TODAY, GROUND)).thenInvalid("notification-entry-unknown", "/about");
        registered.when(new RecordNotified(NotificationKind.ANNUAL, TODAY.plusDays(2), null)).thenInvalid("date-in-future", "/on");
        registered.when(new RecordStay(GROUND, TODAY, null)).thenInvalid("notification-place-unknown", "/place");
        registered.when(new GiveNotice(ChangeKind.NAME, GROUND, TODAY, TODAY)).thenInvalid("notification-notice-twice", "/place");
        registered.when(new RecordChange(ChangeKind.NAME, TODAY, GROUND, null)).thenInvalid("notification-entry-unknown", "/notice");
        registered.when(new EndGround(new EntityId("none"), GroundEnd.DIED, TODAY, WHY)).thenInvalid("notification-entry-unknown", "/ground");
    }

    @Test
    void what_was_entered_in_error_counts_no_more_and_stays_readable() {
        var moved = registered.given(new RecordChange(ChangeKind.HOME_ADDRESS, TODAY.minusDays(8), null, null));
        assertEquals(1, moved.finds("register-passed").items().size());
        var change = full(moved).entries().getFirst().id();
        var back = moved.given(new WithdrawEntry(change, WHY));
        assertTrue(back.finds("register-passed").items().isEmpty());
        assertEquals("Rang the station", full(back).entries().stream().filter(one -> one.id().equals(change)).findFirst().orElseThrow().withdrawn());
        back.when(new WithdrawEntry(change, WHY)).thenNothing();
        back.when(new WithdrawEntry(new EntityId("none"), WHY)).thenInvalid("notification-entry-unknown", "/about");
        back.when(new RecordNotified(NotificationKind.CHANGE, TODAY, change)).thenInvalid("notification-entry-unknown", "/about");
        var off = convicted.given(new WithdrawEntry(GROUND, WHY));
        assertFalse(Notifications.onRegister(off.file(), TODAY));
        assertFalse(off.card().has("on-register"));
        assertTrue(convicted.card().has("on-register"));
    }

    @Test
    void the_summary_says_kinds_and_dates_and_neither_places_nor_why() {
        var stays = registered.given(new RecordStay(null, TODAY.minusDays(8), null), new EndGround(GROUND, GroundEnd.REVIEWED, TODAY.plusYears(1), WHY));
        var summary = Json.write(assertInstanceOf(Shown.Summary.class, stays.reads(Notifications.SECTION, Level.SUMMARY, WORDS)).value());
        assertTrue(summary.contains("premises"));
        assertFalse(summary.contains("Place") || summary.contains("Rang"), summary);
        assertEquals("Place 1", full(stays).duties().stream().filter(line -> line.kind() == NotificationKind.PREMISES).findFirst().orElseThrow().what());
        assertInstanceOf(Shown.Empty.class, empty.reads(Notifications.SECTION, Level.FULL, WORDS));
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = convicted.guarding(_ -> new Text("guarded"));
        var decided = (Decided) ((Decision.Accepted) guarded.when(new DecideDuty("initial:id-1-1", DutyDecision.BREACH, WHY)).decision()).events().getFirst();
        assertEquals("guarded", decided.note().raw());
        assertEquals("guarded", ((NotificationEvent.Withdrawn) ((Decision.Accepted) guarded.when(new WithdrawEntry(GROUND, WHY)).decision())
                .events().getFirst()).why().raw());
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(NotificationEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        for (var type : List.of(NotificationKind.values(), ChangeKind.values(), AwayKind.values(), RegisterGround.values(), GroundEnd.values(),
                DutyState.values(), DutyDecision.values())) {
            for (Enum<?> constant : type) {
                assertTrue(WORDS.has(Words.enumKey(constant)), constant.name());
            }
        }
        RegisterLength.codes().forEach(code -> assertTrue(WORDS.has("register-length." + code), code));
        NotificationEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Notifications.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name()), command.name()));
    }
}
