package gwarchod.core.casefile.telling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.DutyKind;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.Contacts;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.development.ChangeDevelopment;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TellingsTest {
    private static final PersonId SIAN = new PersonId("id-1-1");
    private static final EntityId RELEASE = new EntityId("id-2-1");
    private static final UserId VLO = new UserId("vlo");
    private static final DevelopmentKind OUT = DevelopmentKind.RELEASE_FROM_CUSTODY;
    private static final Instant MONDAY = Instant.parse("2025-06-16T08:00:00Z");      // five days after the scenario's noon

    private static final Words WORDS = CoreWords.load("telling", "development", "people", "contact");

    private static Scenario person(ProtectedKind kind) {
        return Scenario.of(Person.DISCIPLINE, People.DISCIPLINE, Crimes.DISCIPLINE, Orders.DISCIPLINE, Breaches.DISCIPLINE, Actions.DISCIPLINE,
                Contacts.DISCIPLINE, Developments.DISCIPLINE, Tellings.DISCIPLINE).given(new AddPerson(
                        new PersonName("Bowen", "Siân"), List.of(), kind, new Text("neighbour"), null, null, new AgencyId("idva")));
    }

    private static Scenario release() {
        return person(ProtectedKind.VICTIM).given(new RecordDevelopment(OUT, MONDAY, null));
    }

    private static NameTeller name(Instant by) {
        return new NameTeller(OUT, RELEASE, SIAN, VLO, by);
    }

    private static RecordTold told(Instant at) {
        return new RecordTold(OUT, RELEASE, SIAN, at, ContactMethod.PHONE, Set.of(ToldOf.WHEN_AND_WHERE), null);
    }

    private static List<String> found(Scenario scenario) {
        return List.of("release-without-teller", "telling-without-teller", "telling-late").stream()
                .flatMap(rule -> scenario.finds(rule).items().stream()).map(AgendaItem::id).toList();
    }

    private static TellingsView.Row row(Scenario scenario) {
        return first(scenario.reads(Tellings.DUE, Level.FULL, WORDS));
    }

    private static TellingsView.Row first(Shown<?, ?> shown) {
        return ((TellingsView) assertInstanceOf(Shown.Full.class, shown).value()).tellings().getFirst();
    }

    @Test
    void a_release_nobody_is_named_to_tell_of_stands_on_the_agenda_by_itself_and_presses_two_days_before() {
        assertEquals(List.of("release-without-teller:id-2-1:id-1-1:2025-06-16"), found(release()));
        assertEquals(Urgency.HIGH, release().finds("release-without-teller").items().getFirst().urgency());
        var presses = Instant.parse("2025-06-14T08:00:00Z");
        assertEquals(presses, release().finds("release-without-teller").lookAgain().orElseThrow());
        assertEquals(Urgency.IMMEDIATE, release().at(presses).finds("release-without-teller").items().getFirst().urgency());
    }

    @Test
    void a_release_that_came_before_anybody_was_told_is_late_whoever_was_named() {
        assertEquals(List.of("telling-late:id-2-1:id-1-1:2025-06-16"), found(release().at(MONDAY)));
        assertEquals(List.of(), found(release().given(name(MONDAY.minusSeconds(3600)))));
        assertEquals(List.of("telling-late:id-2-1:id-1-1:2025-06-16"),
                found(release().given(name(MONDAY.minusSeconds(3600))).at(MONDAY.minusSeconds(3600))));
        assertEquals(List.of(), found(release().given(told(Scenario.NOON)).at(MONDAY)));
    }

    @Test
    void whoever_tells_does_so_before_the_event() {
        release().when(name(MONDAY.plusSeconds(1))).thenInvalid("telling-after-event", "/tellBy");
        release().when(name(MONDAY)).accepted();
        release().given(name(MONDAY)).when(name(MONDAY)).thenNothing();
        release().when(new NameTeller(OUT, new EntityId("another"), SIAN, VLO, MONDAY)).thenInvalid("telling-unknown", "/source");
    }

    @Test
    void an_arrest_is_told_of_within_the_working_days_of_the_victims_code_and_within_one_where_there_is_stalking() {
        var friday = Instant.parse("2025-06-06T21:00:00Z");
        var arrest = person(ProtectedKind.VICTIM).given(new RecordDevelopment(DevelopmentKind.ARREST, friday, null));
        assertEquals(LocalDate.of(2025, 6, 13), row(arrest).codeLastDay());
        var stalking = arrest.given(new RecordCrime("26/1", RecordedClass.STALKING, null, false, LocalDate.of(2025, 6, 1), SIAN, null, new Text("x")));
        assertEquals(LocalDate.of(2025, 6, 9), row(stalking).codeLastDay());
        assertTrue(row(stalking).late());
        arrest.when(new NameTeller(DevelopmentKind.ARREST, RELEASE, SIAN, VLO, Instant.parse("2025-06-14T12:00:00Z")))
                .thenInvalid("telling-after-latest", "/tellBy");
    }

    @Test
    void a_release_moved_to_another_day_is_told_anew_by_the_same_teller_and_one_called_off_by_nobody() {
        var toldOnce = release().given(name(MONDAY)).given(told(Scenario.NOON));
        var moved = toldOnce.given(new ChangeDevelopment(RELEASE, MONDAY.plusSeconds(86_400), new Text("a day was miscounted")));
        assertFalse(row(moved).settled());
        assertEquals(VLO, row(moved).teller());
        var off = release().given(new ChangeDevelopment(RELEASE, null, new Text("recalled")));
        assertEquals(List.of(), found(off));
        assertInstanceOf(Shown.Empty.class, off.reads(Tellings.DUE, Level.FULL, CoreWords.load("telling", "people", "contact")));
    }

    @Test
    void not_having_reached_her_leaves_it_open_and_that_it_was_not_safe_settles_it() {
        var missed = release().given(new RecordNotTold(OUT, RELEASE, SIAN, Scenario.NOON, NotToldBecause.NOT_REACHED, null));
        assertEquals(1, found(missed).size());
        assertEquals(NotToldBecause.NOT_REACHED, row(missed).notTold().because());
        assertEquals(List.of(), found(release().given(new RecordNotTold(OUT, RELEASE, SIAN, Scenario.NOON, NotToldBecause.NOT_SAFE, null))));
    }

    @Test
    void who_wants_no_contact_is_told_nothing_and_a_child_only_where_contact_was_agreed() {
        var none = release().given(new AgreeContact(SIAN, ContactFrequency.NOT_WANTED, ContactMethod.PHONE, LocalDate.of(2025, 6, 1), null, null));
        assertEquals(List.of(), found(none));
        var child = person(ProtectedKind.CHILD).given(new RecordDevelopment(OUT, MONDAY, null));
        assertEquals(List.of(), found(child));
        assertEquals(1, found(child.given(new AgreeContact(
                SIAN, ContactFrequency.EVERY_7_DAYS, ContactMethod.PHONE, LocalDate.of(2025, 6, 1), null, null))).size());
    }

    @Test
    void the_advocate_is_told_too_until_it_has_happened() {
        assertEquals(1, release().finds("advocate-not-told").items().size());
        assertEquals(List.of(), release().at(MONDAY).finds("advocate-not-told").items());
        var tell = new TellAdvocate(OUT, RELEASE, SIAN, Scenario.NOON, ContactMethod.EMAIL);
        assertEquals(List.of(), release().given(tell).finds("advocate-not-told").items());
        assertEquals(Scenario.NOON, row(release().given(tell)).advocateToldAt());
    }

    @Test
    void the_safe_contact_rule_stands_where_whoever_tells_reads_it_and_only_for_who_sees_the_agreement_in_full() {
        var agreed = release().given(new AgreeContact(SIAN, ContactFrequency.EVERY_7_DAYS, ContactMethod.PHONE, LocalDate.of(2025, 6, 1), null,
                new Text("ring twice, leave no message")));
        assertEquals("ring twice, leave no message", first(agreed.readsBeside(Tellings.DUE, Contacts.AGREEMENTS, WORDS)).safeContact());
        assertEquals("", row(agreed).safeContact());
    }

    @Test
    void a_teller_who_leaves_gives_it_to_somebody_else() {
        var named = release().given(name(MONDAY));
        assertTrue(named.card().duties().stream().anyMatch(duty -> duty.kind() == DutyKind.TELLING && duty.owner().equals(VLO)
                && duty.item().equals("release-from-custody.id-2-1.id-1-1")));
        var given = named.given(new HandOverTelling(OUT, RELEASE, SIAN, VLO, new UserId("dao")));
        assertEquals(new UserId("dao"), row(given).teller());
        assertEquals(MONDAY, row(given).tellBy());
        given.when(new HandOverTelling(OUT, RELEASE, SIAN, VLO, new UserId("third"))).thenRefused("owner-changed");
        release().when(new HandOverTelling(OUT, RELEASE, SIAN, VLO, new UserId("dao"))).thenInvalid("telling-without-teller", "/source");
    }

    private static boolean inHand(Scenario scenario) {
        return scenario.card().duties().stream().anyMatch(duty -> duty.kind() == DutyKind.TELLING && duty.owner().equals(VLO));
    }

    @Test
    void a_teller_has_it_in_hand_until_it_is_settled_and_again_once_the_day_is_another() {
        var named = release().given(name(MONDAY));
        assertTrue(inHand(named));
        var told = named.given(told(Scenario.NOON));
        assertFalse(inHand(told));
        assertTrue(inHand(told.given(new ChangeDevelopment(RELEASE, MONDAY.plusSeconds(86_400), new Text("put off")))), "she is told anew");
        assertFalse(inHand(named.given(new ChangeDevelopment(RELEASE, null, new Text("refused")))), "nothing is to be told any more");
        assertFalse(inHand(named.given(new RecordNotTold(OUT, RELEASE, SIAN, Scenario.NOON, NotToldBecause.NOT_SAFE, null))));
        assertTrue(inHand(named.given(new RecordNotTold(OUT, RELEASE, SIAN, Scenario.NOON, NotToldBecause.NOT_REACHED, null))));
    }

    @Test
    void what_happened_long_ago_is_late_on_no_agenda() {
        var old = under(LocalDate.of(2021, 6, 10), LocalDate.of(2023, 6, 20));
        assertEquals(List.of(), found(old), "it ended two years ago");
        var binding = under(LocalDate.of(2024, 1, 10), LocalDate.of(2027, 6, 20));
        assertEquals(List.of(), found(binding), "made a year and a half ago");
        var released = release();
        var until = Instant.parse("2025-07-13T23:00:00Z");      // twenty-eight days after the day of the release
        assertEquals(until, released.at(MONDAY).finds("telling-late").lookAgain().orElseThrow());
        assertEquals(1, found(released.at(until.minusSeconds(1))).size());
        assertEquals(List.of(), found(released.at(until)));
    }

    @Test
    void what_was_told_says_about_what() {
        release().when(new RecordTold(OUT, RELEASE, SIAN, Scenario.NOON, ContactMethod.PHONE, Set.of(), null)).thenInvalid("value-required", "/about");
        release().when(told(Scenario.NOON.plusSeconds(3600))).thenInvalid("date-in-future", "/toldAt");
        release().given(told(Scenario.NOON)).when(told(Scenario.NOON)).thenNothing();
        assertEquals("officer", row(release().given(told(Scenario.NOON))).told().by());
    }

    private static Scenario under(LocalDate made, LocalDate expires) {
        return person(ProtectedKind.VICTIM).given(new RecordOrder("spo", OrderState.IN_FORCE, null, null, made, made, expires, null, List.of(), false, null));
    }

    @Test
    void the_terms_of_an_order_are_told_of_and_before_it_ends_its_end_too() {
        var order = under(LocalDate.of(2025, 6, 10), LocalDate.of(2027, 6, 20));
        assertEquals(List.of("telling-without-teller:id-2-1:id-1-1:2025-06-10"), found(order));
        assertEquals(LocalDate.of(2025, 6, 17), row(order).codeLastDay());
        var told = order.given(new RecordTold(DevelopmentKind.ORDER_TERMS, RELEASE, SIAN, Scenario.NOON, ContactMethod.PHONE, Set.of(ToldOf.CONDITIONS), null));
        assertEquals(List.of(), found(told));
        var asked = Instant.parse("2027-05-22T23:00:00Z");
        assertEquals(asked, told.finds("telling-without-teller").lookAgain().orElseThrow());
        assertEquals(List.of("telling-without-teller:id-2-1:id-1-1:2027-06-21"), found(told.at(asked)));
        assertEquals(List.of("telling-late:id-2-1:id-1-1:2027-06-21"), found(told.at(Instant.parse("2027-06-20T23:00:00Z"))));
    }

    @Test
    void what_the_register_of_orders_says_is_not_said_again() {
        person(ProtectedKind.VICTIM).when(new RecordDevelopment(DevelopmentKind.ORDER_ENDS, MONDAY, null))
                .thenInvalid("development-of-the-register", "/kind");
        release().when(new ChangeDevelopment(new EntityId("another"), null, new Text("x"))).thenInvalid("development-unknown", "/development");
        release().when(new ChangeDevelopment(RELEASE, MONDAY, new Text("x"))).thenNothing();
    }

    @Test
    void a_summary_counts_and_no_title_names_anybody() {
        var words = CoreWords.load("telling", "development", "people", "contact");
        assertEquals(new Shown.Summary<>(new TellingsView.Summary(1, 1, 0, OUT, MONDAY)), release().reads(Tellings.DUE, Level.SUMMARY, words));
        var item = release().finds("release-without-teller").items().getFirst();
        for (Lang lang : Lang.values()) {
            var said = words.say(lang, item.title()) + words.say(lang, item.asks());
            assertFalse(said.contains("Bowen") || said.contains("Siân") || said.contains("id-1"), said);
        }
    }

    @Test
    void what_was_stored_is_read_for_ever() {
        Golden.check(Tellings.DISCIPLINE.events());
        Golden.check(Developments.DISCIPLINE.events());
    }

    @Test
    void every_word_is_written_in_both_languages() {
        CoreWords.check(Tellings.DISCIPLINE, NotToldBecause.class, ToldOf.class);
        CoreWords.check(Developments.DISCIPLINE, DevelopmentKind.class);
    }
}
