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
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.leaving.LeavingDeeds;
import gwarchod.core.leaving.LeavingDeeds.HandOver;
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
        done("advocate", release(PEOPLE, sian.value(), Wish.AGREED, null));
        done("advocate", release(CONTACTS, sian.value(), Wish.AGREED, null));
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
        done("colleague", release("colleague", PEOPLE, sian.value(), Wish.AGREED, null));
        done("colleague", release("colleague", CONTACTS, sian.value(), Wish.AGREED, null));
        assertTrue(view("dao").contains("\"officer\":\"colleague\""), view("dao"));
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
