package gwarchod.core.desk;

import static gwarchod.core.casefile.people.ProtectedKind.VICTIM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.people.CorrectAtRisk;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.release.WithdrawRelease;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What an advocate enters is their agency's alone until it is released, item by item: given what they entered, what everybody sees.
class HeldEntriesTest extends VictimServices {
    @Test
    void what_an_advocate_enters_leaves_no_trace_for_anybody_outside_their_agency() {
        var before = List.of(everything("police"), everything("dao"), everything("other"), agenda("police"));
        var person = held();
        done("advocate", weekly(person));
        done("advocate", contact(person));
        assertEquals(before, List.of(everything("police"), everything("dao"), everything("other"), agenda("police")));
        assertEquals(0, finds("police", "Morgan"));
        assertEquals(0, finds("other", "Morgan"));
    }

    @Test
    void their_agency_sees_it_and_that_nobody_else_does() {
        var person = held();
        for (String user : List.of("advocate", "colleague")) {
            assertTrue(view(user).contains("afraid of him"), user);
            assertTrue(view(user).contains("\"held\":{\"items\":[{\"section\":\"people.at-risk\",\"sectionTitle\":\"People at risk\",\"item\":\"" + person
                    + "\",\"about\":\"Siân Morgan\",\"held\":true"), user);
            assertTrue(timeline(user).contains("Kept to the agency"), user);
            assertEquals(1, finds(user, "Morgan"), user);
        }
    }

    @Test
    void what_is_overdue_in_a_held_agreement_comes_on_no_agenda_until_it_is_released() {
        var person = held();
        done("advocate", weekly(person));
        now.set(MONDAY.plus(Duration.ofDays(9)));
        tokens.clear();
        var before = agenda("police");
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertEquals(before, agenda("police"));
        done("advocate", release(CONTACTS, person.value(), Wish.AGREED, null));
        assertNotEquals(before, agenda("police"));
        assertTrue(agenda("police").contains("contact-missed"));
    }

    @Test
    void what_is_released_is_seen_as_the_agreement_says_and_nothing_else() {
        var person = held();
        done("advocate", contact(person));
        var before = tag("police");
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertTrue(view("police").contains("afraid of him"));
        assertNotEquals(before, tag("police"));
        assertEquals(1, finds("police", "Morgan"));
        assertFalse(view("dao").contains("she is well"), "the contact wasn't released");
        assertFalse(everything("police").contains("sharing"));
        assertFalse(view("advocate").contains("\"item\":\"" + person + "\",\"about\":\"Siân Morgan\",\"held\":true"));
    }

    @Test
    void sharing_against_the_victims_wish_or_without_asking_takes_a_reason() {
        var person = held();
        assertEquals("wish-required", refused("advocate", release(PEOPLE, person.value(), null, null)));
        for (Wish wish : List.of(Wish.REFUSED, Wish.NOT_ASKED, Wish.NOT_SAFE_TO_ASK)) {
            assertEquals("text-required", refused("advocate", release(PEOPLE, person.value(), wish, " ")));
        }
        assertFalse(view("police").contains("Morgan"));
        done("advocate", release(PEOPLE, person.value(), Wish.REFUSED, "he has found out where she works"));
        assertTrue(view("police").contains("Morgan"));
        assertTrue(view("advocate").contains("\"wish\":\"refused\",\"reason\":\"he has found out where she works\""));
        assertFalse(everything("police").contains("where she works"), "why is the advocate's to know");
    }

    @Test
    void a_contact_isnt_shared_before_whom_it_was_with() {
        var person = held();
        var made = done("advocate", contact(person)).get("contact");
        assertEquals("rests-on-held", refused("advocate", release(CONTACTS, made, Wish.AGREED, null)));
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        done("advocate", release(CONTACTS, made, Wish.AGREED, null));
        assertTrue(view("dao").contains("she is well"));
    }

    @Test
    void a_release_withdrawn_hides_it_again_in_the_past_too_and_what_rests_on_it() {
        var person = held();
        var made = done("advocate", contact(person)).get("contact");
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        done("advocate", release(CONTACTS, made, Wish.AGREED, null));
        var seen = now.get();
        assertTrue(view("dao", seen).contains("she is well"));
        assertEquals("text-required", refused("advocate", new WithdrawRelease(PEOPLE, person.value(), new Text(""))));
        done("advocate", new WithdrawRelease(PEOPLE, person.value(), new Text("she changed her mind")));
        for (String read : List.of(everything("dao"), view("dao", seen), timeline("dao"))) {
            assertFalse(read.contains("she is well"), read);
            assertFalse(read.contains("Morgan"), read);
        }
        assertTrue(view("advocate", seen).contains("she is well"));
        assertTrue(timeline("advocate").contains("No longer shared"));
    }

    @Test
    void a_past_before_the_release_stays_as_it_was() {
        var person = held();
        var then = now.get();
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertFalse(view("police", then).contains("Morgan"));
        assertTrue(view("advocate", then).contains("Morgan"));
    }

    @Test
    void a_correction_by_an_advocate_is_held_like_what_they_add() {
        var person = new PersonId(done("dao", sian()).get("person"));
        assertTrue(view("advocate").contains("Morgan"), "what a statutory agency recorded itself isn't held");
        done("advocate", new CorrectAtRisk(person, new PersonName("Morgan", "Siân"), List.of("Shân"), VICTIM, new Text("former partner"),
                new Text("now staying with her sister"), new Text("Aberaeron"), IDVA));
        assertFalse(everything("police").contains("sister"));
        assertTrue(view("advocate").contains("sister"));
        assertEquals(0, finds("police", "Shân"));
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertTrue(view("police").contains("sister"));
    }

    @Test
    void somebody_held_stays_protected_in_what_others_write() {
        held();
        done("police", new GiveAction(new Text("Ask Sian Morgan at Heol Fawr, Llanelli whether she is safe"), new UserId("police"), POLICE,
                TODAY.plusDays(7), null, null));
        assertTrue(view("police").contains("Ask a protected person at"), view("police"));
        for (String name : List.of("Sian", "Morgan", "Heol Fawr")) {
            assertFalse(everything("police").contains(name), name);
        }
    }

    @Test
    void whoever_is_held_is_unknown_to_others_in_what_they_ask_too() {
        var person = held();
        assertEquals("person-not-on-case", refused("dao", contact(person)));
        assertEquals("person-not-on-case", refused("dao", contact(new PersonId("nobody"))));
        assertEquals("item-not-held", refused("other", release("other", PEOPLE, person.value(), Wish.AGREED, null)));
        done("dao", sian());
        assertEquals(1, finds("police", "Morgan"));
        assertEquals("not-permitted", refused("police", release(PEOPLE, person.value(), Wish.AGREED, null)));
    }

    @Test
    void what_is_held_is_held_after_a_restart() {
        var person = held();
        done("advocate", contact(person));
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        var before = List.of(view("police"), view("dao"), view("advocate"), timeline("dao"));
        node.close();
        open();
        assertEquals(before, List.of(view("police"), view("dao"), view("advocate"), timeline("dao")));
        assertFalse(view("dao").contains("she is well"));
    }
}
