package gwarchod.core.desk;

import static gwarchod.core.casefile.people.ProtectedKind.CHILD;
import static gwarchod.core.casefile.people.ProtectedKind.VICTIM;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.CorrectAtRisk;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.release.ReleaseItem;
import gwarchod.core.casefile.release.WithdrawRelease;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/// What a release shares, and what it doesn't; and that what somebody holds is in nobody else's way.
class ReleasedEntriesTest extends VictimServices {
    private static CorrectAtRisk staying(PersonId person, String where) {
        return new CorrectAtRisk(person, new PersonName("Morgan", "Siân"), List.of(), VICTIM, new Text("former partner"), new Text(where),
                new Text("Heol Fawr, Llanelli"), IDVA);
    }

    @Test
    void a_release_shares_the_entries_it_was_given_for_and_none_entered_since() {
        var person = held();
        var looked = latest("advocate", PEOPLE, person.value());
        done("colleague", staying(person, "now hiding at her sister's"));
        done("advocate", new ReleaseItem(PEOPLE, person.value(), looked, Wish.AGREED, null));
        assertTrue(view("police").contains("afraid of him"));
        assertFalse(everything("police").contains("hiding"), "nobody gave a wish for that");
        assertTrue(view("advocate").contains("\"item\":\"" + person + "\",\"about\":\"Siân Morgan\",\"held\":true"), "and its holder sees it isn't shared");
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertTrue(view("police").contains("hiding"));
    }

    @Test
    void a_release_names_an_entry_of_ones_own() {
        var person = held();
        for (String entry : List.of("nothing", done("dao", sian()).get("person"))) {
            assertEquals("entry-not-held", refused("advocate", new ReleaseItem(PEOPLE, person.value(), new EntityId(entry), Wish.AGREED, null)));
        }
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertEquals(Outcome.Unchanged.class, act("advocate", release(PEOPLE, person.value(), Wish.AGREED, null)).getClass());
    }

    @Test
    void entries_of_the_same_moment_are_told_apart() {
        var person = held();
        act("advocate", staying(person, "one"));
        var one = latest("advocate", PEOPLE, person.value());
        act("advocate", staying(person, "two"));
        assertFalse(one.equals(latest("advocate", PEOPLE, person.value())));
        done("advocate", new ReleaseItem(PEOPLE, person.value(), one, Wish.AGREED, null));
        assertTrue(view("police").contains("\"one\""));
        assertFalse(view("police").contains("\"two\""));
    }

    @Test
    void what_others_recorded_since_isnt_put_back_by_a_release_and_its_holder_is_told() {
        var person = new PersonId(done("dao", sian()).get("person"));
        done("advocate", staying(person, "now with her sister"));
        done("dao", staying(person, "moved to Cardiff"));
        assertTrue(view("advocate").contains("moved to Cardiff"), "they see what is newer");
        assertEquals("entry-overtaken", refused("advocate", release(PEOPLE, person.value(), Wish.AGREED, null)));
        done("advocate", staying(person, "in Cardiff with her sister"));
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertTrue(view("dao").contains("in Cardiff with her sister"));
    }

    @Test
    void what_another_agency_holds_about_somebody_keeps_nobody_from_sharing_what_is_theirs() {
        var person = new PersonId(done("dao", sian()).get("person"));
        done("advocate", staying(person, "now with her sister"));
        var made = done("other", contact(person)).get("contact");
        done("other", release("other", CONTACTS, made, Wish.AGREED, null));
        assertTrue(view("dao").contains("she is well"));
        assertFalse(everything("dao").contains("sister") || everything("other").contains("sister"));
    }

    @Test
    void what_another_agency_shares_no_more_keeps_nobody_from_sharing_what_is_theirs() {
        var person = held();
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        var made = done("other", contact(person)).get("contact");
        done("advocate", new WithdrawRelease(PEOPLE, person.value(), new Text("she changed her mind")));
        done("other", release("other", CONTACTS, made, Wish.AGREED, null));
        assertFalse(everything("dao").contains("Morgan") || everything("dao").contains("afraid of him"));
    }

    @Test
    void when_a_case_is_reviewed_for_keeping_doesnt_tell_when_somebody_held_something() {
        now.set(MONDAY.plus(Duration.ofDays(40)));
        tokens.clear();
        var before = List.of(everything("police"), everything("dao"));
        assertTrue(before.getFirst().contains("\"lastEntry\":\"2026-03-02\""), before.getFirst());
        held();
        assertEquals(before, List.of(everything("police"), everything("dao")));
    }

    /// What everybody but the holder is answered, on a case like every other.
    private List<String> answers(boolean withSomethingHeld) {
        var police = new UserId("police");
        id = new CaseId(node.loader().begin(police, OpenCase.of("Arall", "Bryn", null)).get("case"));
        node.loader().act(police, id, new JoinPartner(IDVA));
        node.loader().act(police, id, new JoinPartner(REFUGE));
        var known = new PersonId(done("dao", new AddPerson(new PersonName("Bowen", "Eira"), List.of(), VICTIM, new Text("sister"), null, null, null))
                .get("person"));
        if (withSomethingHeld) {
            var person = held();
            done("advocate", weekly(person));
            done("advocate", contact(person));
            done("advocate", contact(known));
            done("advocate", staying(known, "held as well"));
        }
        var answers = new ArrayList<String>();
        for (String user : List.of("other", "dao", "police")) {
            for (CaseCommand command : List.of(sian(), sian(), contact(known), weekly(known), contact(new PersonId("nobody")), staying(known, user),
                    new AddPerson(new PersonName("Arall", "Nia"), List.of(), CHILD, new Text("daughter"), null, null, null),
                    release(user, PEOPLE, known.value(), Wish.AGREED, null), release(user, CONTACTS, known.value(), Wish.AGREED, null),
                    new WithdrawRelease(PEOPLE, known.value(), new Text("no")))) {
                now.set(now.get().plusSeconds(1));
                var outcome = act(user, command);
                answers.add(user + " " + command.getClass().getSimpleName() + " "
                        + (outcome instanceof Outcome.Refused(var why) ? why.code() : outcome.getClass().getSimpleName()));
            }
        }
        for (String user : List.of("other", "dao", "police")) {
            answers.add(user + " reads " + everything(user).length());
        }
        return answers;
    }

    @Test
    void everybody_else_is_answered_the_same_whether_something_is_held_or_not() {
        assertEquals(answers(false), answers(true));
    }
}
