package gwarchod.core.looking;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.desk.Proof;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.opening.OpeningDeeds;
import gwarchod.core.opening.OpeningDeeds.ReviewGlass;
import gwarchod.core.opening.Review;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// Broken glass, on a whole node as the edge sees it.
class BrokenGlassTest extends LookingArea {
    @Test
    void broken_glass_opens_the_case_for_four_hours_and_whoever_reviews_it_is_told() {
        var probation = as("probation");
        assertEquals("not-found", code(view(probation)));
        var outcome = assertInstanceOf(Outcome.Done.class, node.desk().act(probation, "k", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await());
        assertEquals(id.value(), outcome.ids().get("case"));
        found(view(probation));
        assertEquals(Set.of("GLASS"), relations("probation"));
        var told = found(as("governance"), OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass()).items();
        assertEquals(1, told.size());
        assertTrue(told.getFirst().mayReview());
        var review = new ReviewGlass(new EntityId(outcome.ids().get("opening")), Review.Finding.JUSTIFIED, "spoke to the duty manager");
        assertInstanceOf(Outcome.Done.class, node.desk().act(as("governance"), "r", OpeningDeeds.REVIEW, review).await());
        assertEquals(Review.Finding.JUSTIFIED,
                found(as("governance"), OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass()).items().getFirst().review().finding());
        clock.set(MONDAY.plus(Duration.ofHours(4)));
        assertEquals("not-found", code(view(as("probation"))));
    }

    @Test
    void whoever_leads_the_case_is_told_of_broken_glass_and_nobody_else_but_reviewers() {
        given(new JoinTeam(new UserId("officer")));
        node.desk().act(as("probation"), "k", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await();
        assertEquals(1, found(as("officer"), OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass()).items().size());
        assertEquals(0, found(as("coordinator"), OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass()).items().size());
        assertEquals(0, found(as("facilitator"), OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass()).items().size());
    }

    @Test
    void glass_broken_for_nobody_and_for_an_excluded_user_get_the_same_answer_and_are_on_record() {
        given(new ExcludeUser(new UserId("probation"), new Text("a relative of the person")));
        var excluded = assertInstanceOf(Outcome.Done.class,
                node.desk().act(as("probation"), "k1", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await());
        var nobody = assertInstanceOf(Outcome.Done.class,
                node.desk().act(as("probation"), "k2", OpeningDeeds.BREAK_GLASS, glass("Nobody")).await());
        assertEquals(excluded.ids().keySet(), nobody.ids().keySet());
        assertEquals("not-found", code(view(as("probation"))));
        assertEquals(2, found(as("governance"), OpeningDeeds.BROKEN, new OpeningDeeds.BrokenGlass()).items().size());
    }

    @Test
    void an_exclusion_made_later_beats_broken_glass() {
        var probation = as("probation");
        node.desk().act(probation, "k", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await();
        found(view(probation));
        given(new ExcludeUser(new UserId("probation"), new Text("a relative of the person")));
        assertEquals("not-found", code(view(probation)));
    }

    @Test
    void providers_advocates_and_whoever_governs_break_no_glass() {
        for (String user : List.of("facilitator", "advocate", "standards", "governance")) {
            assertEquals("not-permitted", code(node.desk().act(as(user), "k", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await()), user);
        }
    }

    @Test
    void breaking_glass_asks_to_sign_in_again() {
        var probation = as("probation");
        clock.set(MONDAY.plus(Duration.ofMinutes(10)));
        assertEquals("sign-in-again", code(node.desk().act(probation, "k", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await()));
        node.desk().entrance().confirm(probation.token(), new Proof.Password("demo"), "here").await();
        assertInstanceOf(Outcome.Done.class, node.desk().act(probation, "k", OpeningDeeds.BREAK_GLASS, glass("Enghraifft")).await());
    }

    @Test
    void broken_glass_finds_nobody_by_the_name_of_somebody_the_case_protects() {
        given(new AddPerson(new PersonName("Dioddefwr", "Mair"), List.of(), ProtectedKind.VICTIM, new Text("former partner"), null, null, null));
        var outcome = assertInstanceOf(Outcome.Done.class, node.desk().act(as("probation"), "k", OpeningDeeds.BREAK_GLASS, glass("Dioddefwr")).await());
        assertEquals(Set.of("opening"), outcome.ids().keySet());
    }
}
