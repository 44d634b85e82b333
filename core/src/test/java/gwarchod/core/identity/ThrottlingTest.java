package gwarchod.core.identity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.desk.SignIn;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Refusal;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/// Guesses from many places at one name, and from one place at many names.
class ThrottlingTest {
    private static final Refusal WRONG = new Refusal.SignInNeeded("sign-in-refused");
    private static final String HOME = "192.0.2.1";

    private final Area area = Area.withAnn();
    private final Gate gate = new Gate(area.accounts, area.passwords, new Codes(area.stores.documents("codes"), area.clock::get), area.clock::get);

    private String outcome(String name, String password, String from) {
        return gate.password(name, Optional.of(new UserId(name)), password, from, WRONG).await().map(Refusal::code).orElse("right");
    }

    private void guessAtAnn() {
        for (int i = 0; i < Gate.USER_FREE; i++) {
            assertEquals("sign-in-refused", outcome("ann", "wrong", "place-" + i));
        }
    }

    @Test
    void guesses_at_one_name_from_everywhere_are_slowed_down_and_its_owner_comes_in_from_where_they_are_known() {
        assertEquals("right", outcome("ann", Area.PASSWORD, HOME));
        guessAtAnn();
        assertEquals("too-many-attempts", outcome("ann", "wrong", "a new place"));
        assertEquals("right", outcome("ann", Area.PASSWORD, HOME));
    }

    @Test
    void even_from_a_new_place_the_right_password_waits_no_longer_than_half_a_minute() {
        guessAtAnn();
        for (int i = 0; i < 20; i++) {
            area.pass(Gate.BOUND_WAIT_MAX);
            assertEquals("sign-in-refused", outcome("ann", "wrong", "other-" + i));
        }
        assertEquals("too-many-attempts", outcome("ann", Area.PASSWORD, "a new place"));
        area.pass(Gate.BOUND_WAIT_MAX);
        assertEquals("right", outcome("ann", Area.PASSWORD, "a new place"));
    }

    @Test
    void guesses_at_many_names_from_one_place_are_slowed_down_but_not_for_who_is_known_there() {
        assertEquals("right", outcome("ann", Area.PASSWORD, HOME));
        for (int i = 0; i < Gate.PLACE_FREE; i++) {
            assertEquals("sign-in-refused", outcome("name-" + i, "wrong", HOME));
        }
        assertEquals("too-many-attempts", outcome("another", "wrong", HOME));
        assertEquals("right", outcome("ann", Area.PASSWORD, HOME));
        assertEquals("sign-in-refused", outcome("another", "wrong", "elsewhere"));
    }

    @Test
    void somebody_who_mistypes_at_home_costs_nobody_anything() {
        assertEquals("right", outcome("ann", Area.PASSWORD, HOME));
        for (int i = 0; i < 3; i++) {
            outcome("ann", "wrong", HOME);
        }
        var signIns = area.signIns(area.sessions());
        assertInstanceOf(SignIn.Done.class, signIns.signIn("ann", Area.PASSWORD, "elsewhere").await());
        assertTrue(Gate.PLACE_FREE > Throttle.FREE);
    }
}
