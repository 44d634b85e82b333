package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.HandOverContact;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.json.Json;
import gwarchod.core.leaving.LeavingDeeds;
import gwarchod.core.leaving.LeavingDeeds.HandOver;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Giving on who keeps in touch with a victim tells nobody what was agreed with them, and leaves the leaver's name nowhere.
class HandedOverContactTest extends VictimServices {
    private static final AgencyId LIAISON = new AgencyId("liaison");
    private static final UserId ADVOCATE = new UserId("advocate");

    private PersonId sian;

    @BeforeEach
    void anAdvocateKeepsInTouch() {
        node.demonstrate();
        node.loader().register(new RegisterAgency(LIAISON, "Liaison", "Cyswllt", AgencyKind.VICTIM_SERVICE));
        account("vlo", LIAISON, "victim-liaison");
        account("vlo2", LIAISON, "victim-liaison");
        account("admin", POLICE, "administrator");
        node.loader().act(new UserId("police"), id, new JoinPartner(LIAISON));
        sian = held();
        done("advocate", agreed(ContactFrequency.EVERY_7_DAYS, "mornings only"));
    }

    private AgreeContact agreed(ContactFrequency frequency, String safe) {
        return new AgreeContact(sian, frequency, ContactMethod.PHONE, TODAY, ADVOCATE, new Text(safe));
    }

    private void released() {
        released("advocate");
    }

    private void released(String user) {
        done(user, release(user, PEOPLE, sian.value(), Wish.AGREED, null));
        done(user, release(user, CONTACTS, sian.value(), Wish.AGREED, null));
    }

    private <C extends Record> Outcome does(String user, Deed<C> deed, C command) {
        return node.desk().act(asking(user), "deed-" + key++, deed, command).await();
    }

    private void leaves() {
        assertInstanceOf(Outcome.Done.class, does("admin", AccountDeeds.CLOSE, new AccountDeeds.CloseAccount(ADVOCATE, "Left")));
    }

    private Outcome handsOver(String user, String to) {
        return does(user, LeavingDeeds.HAND_OVER, new HandOver(id, ADVOCATE, new UserId(to), new Text("She has left")));
    }

    private int waiting(String user) {
        return ask(user, LeavingDeeds.COUNT, new LeavingDeeds.HowMany()).view().waiting();
    }

    private int inHand() {
        return ask("admin", LeavingDeeds.IN_HAND, new LeavingDeeds.InHandOf(ADVOCATE)).view().total();
    }

    @Test
    void another_agency_that_gives_it_on_publishes_no_word_the_advocate_holds() {
        released();
        done("advocate", agreed(ContactFrequency.EVERY_14_DAYS, "never when his van is there"));
        leaves();
        assertInstanceOf(Outcome.Done.class, handsOver("vlo", "vlo2"));
        for (var user : new String[] {"vlo2", "dao", "other"}) {
            var all = everything(user);
            assertFalse(all.contains("van") || all.contains("every-14-days"), user + ": " + all);
            assertTrue(all.contains("\"officer\":\"vlo2\"") && all.contains("mornings only"), user + ": " + all);
        }
        assertTrue(view("colleague").contains("van"), "what they held they hold");
    }

    @Test
    void the_leavers_name_goes_from_what_was_shared_and_from_what_is_held_and_from_every_queue() {
        released();
        done("advocate", agreed(ContactFrequency.EVERY_14_DAYS, "never when his van is there"));
        leaves();
        assertEquals(1, waiting("colleague"));
        assertEquals(1, waiting("vlo"));
        assertInstanceOf(Outcome.Done.class, handsOver("colleague", "colleague"));
        assertTrue(view("dao").contains("\"officer\":\"colleague\""), view("dao"));
        assertFalse(everything("dao").contains("van"));
        assertTrue(view("colleague").contains("\"officer\":\"colleague\"") && view("colleague").contains("van"), view("colleague"));
        assertEquals(0, waiting("colleague"));
        assertEquals(0, waiting("vlo"));
        assertEquals(0, inHand());
    }

    @Test
    void that_something_held_was_given_on_nobody_else_learns_until_it_is_shared() {
        leaves();
        var before = everything("dao") + everything("vlo") + everything("other") + everything("police");
        assertInstanceOf(Outcome.Done.class, handsOver("colleague", "colleague"));
        assertEquals(before, everything("dao") + everything("vlo") + everything("other") + everything("police"));
        assertTrue(view("colleague").contains("\"officer\":\"colleague\""), view("colleague"));
        assertEquals(0, inHand());
        released("colleague");
        assertTrue(view("dao").contains("\"officer\":\"colleague\""), view("dao"));
    }

    private String takers(String user) {
        return Json.write(ask(user, LeavingDeeds.ONE, new LeavingDeeds.OneOf(id, ADVOCATE)).view().people());
    }

    @Test
    void only_who_sees_how_it_is_safe_and_can_record_a_contact_is_given_it() {
        released();
        account("everywhere", LIAISON, "police-supervisor");
        leaves();
        assertTrue(takers("vlo").contains("\"vlo2\""), takers("vlo"));
        assertFalse(takers("vlo").contains("\"everywhere\""), takers("vlo"));
        assertEquals("successor-cannot-see", code(handsOver("vlo", "everywhere")), "a summary says that contact is kept, not how it is safe");
    }

    @Test
    void who_isnt_told_who_sees_the_case_learns_it_from_no_list_of_successors_and_no_refusal() {
        released();
        account("absent", IDVA, "victim-advocate");
        node.loader().act(new UserId("police"), id, new ExcludeUser(new UserId("absent"), new Text("His cousin")));
        leaves();
        var said = takers("vlo");
        assertTrue(said.contains("\"vlo2\""), said);
        assertFalse(said.contains("\"colleague\"") || said.contains("\"dao\"") || said.contains("\"other\""), said);
        for (var user : new String[] {"dao", "colleague", "absent", "admin", "nobody-at-all"}) {
            assertEquals(new Outcome.Refused(Refusal.invalid("successor-cannot-see", "/to")), handsOver("vlo", user), user);
        }
    }

    @Test
    void what_somebody_holds_is_given_to_nobody_who_doesnt_know_of_it() {
        node.loader().open(new OpenAccount(new UserId("both"), "both", IDVA, "demo", List.of("victim-advocate", "domestic-abuse-officer")));
        leaves();
        assertTrue(takers("both").contains("\"colleague\"") && !takers("both").contains("\"dao\""), takers("both"));
        assertEquals("successor-cannot-see", code(handsOver("both", "dao")));
        released("colleague");
        assertTrue(takers("both").contains("\"dao\""), takers("both"));
    }

    private static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why().code();
    }

    @Test
    void whoever_asks_after_somebody_now_and_then_leaves_that_behind_too_but_not_who_was_asked_to_stay_away() {
        done("advocate", agreed(ContactFrequency.SIGNIFICANT_DEVELOPMENT, "mornings only"));
        assertInstanceOf(Outcome.Done.class, does("admin", LeavingDeeds.ANNOUNCE, new LeavingDeeds.Announce(ADVOCATE, null)));
        assertEquals(1, waiting("colleague"));
        done("colleague", agreed(ContactFrequency.NOT_WANTED, ""));
        assertEquals(0, waiting("colleague"));
    }

    @Test
    void nobody_gives_on_what_somebody_else_has_by_now_or_nobody_agreed() {
        released();
        done("dao", new HandOverContact(sian, ADVOCATE, new UserId("vlo")));
        assertEquals("owner-changed", refused("dao", new HandOverContact(sian, ADVOCATE, new UserId("vlo2"))));
        assertInstanceOf(Outcome.Unchanged.class, act("dao", new HandOverContact(sian, ADVOCATE, new UserId("vlo"))));
        assertEquals("contact-not-agreed", refused("dao", new HandOverContact(new PersonId("nobody"), ADVOCATE, new UserId("vlo"))));
        assertEquals("not-permitted", refused("police", new HandOverContact(sian, new UserId("vlo"), new UserId("vlo2"))));
    }
}
