package gwarchod.core.identity;

import static gwarchod.core.identity.Organisation.refusal;
import static gwarchod.core.identity.Organisation.token;
import static gwarchod.core.identity.Organisation.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// Whose account it is that an organisation's provider signs in to.
class TiesTest {
    private static final UserId ANN = Area.ANN;
    private static final Map<String, Object> ANN_THERE = Map.of("sub", "s-ann", "preferred_username", "Ann.Example@police.example");

    private final Organisation organisation;
    private final Area area;

    TiesTest() throws Exception {
        organisation = new Organisation();
        area = organisation.area;
    }

    @AfterEach
    void close() {
        organisation.close();
    }

    private String propose(String by, String name) {
        return refusal(organisation.entry.proposeTie(organisation.administrator(by), ANN, organisation.theirs.issuer(), name).await());
    }

    private String approve(String by, String name) {
        return refusal(organisation.entry.approveTie(organisation.administrator(by), ANN, organisation.theirs.issuer(), name).await());
    }

    @Test
    void a_name_that_two_people_did_not_approve_is_nobody_here_even_where_an_account_is_called_so() {
        assertEquals("sign-in-refused", who(organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "ann"))));
        assertEquals("done", propose("root", "ann"));
        assertEquals("second-person-needed", approve("root", "ann"));
        assertEquals("nothing-waits", approve("second-root", "somebody-else"));
        assertEquals("sign-in-refused", who(organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "ann"))));
        assertEquals("done", approve("second-root", "ann"));
        assertEquals("ann", who(organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "Ann"))));
    }

    @Test
    void after_the_first_sign_in_the_subject_counts_and_names_do_not() {
        organisation.tie(ANN, "ann.example@police.example");
        assertEquals("ann", who(organisation.signIn(ANN_THERE)));
        assertEquals("ann", who(organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "ann.married@police.example"))));
        assertEquals("ann", who(organisation.signIn(Map.of("sub", "s-ann"))));
        assertEquals("sign-in-refused", who(organisation.signIn(Map.of("sub", "s-new", "preferred_username", "ann.example@police.example"))),
                "the name was given to somebody else");
        assertEquals("tie-exists", propose("root", "other"));
    }

    @Test
    void who_is_called_like_another_account_does_not_get_there() {
        area.open(new UserId("bob"), Area.PASSWORD, "reader");
        organisation.tie(ANN, "ann");
        assertEquals("ann", who(organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "ann"))));
        assertEquals("ann", who(organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "bob"))));
        organisation.tie(new UserId("bob"), "bob");
        assertEquals("ann", who(organisation.signIn(Map.of("sub", "s-ann", "preferred_username", "bob"))), "whom it is tied to goes before names");
        assertEquals("bob", who(organisation.signIn(Map.of("sub", "s-bob", "preferred_username", "bob"))));
    }

    @Test
    void a_name_two_accounts_were_given_leads_to_neither() {
        area.open(new UserId("bob"), Area.PASSWORD, "reader");
        organisation.tie(ANN, "shared");
        organisation.tie(new UserId("bob"), "shared");
        assertEquals("sign-in-refused", who(organisation.signIn(Map.of("sub", "s", "preferred_username", "shared"))));
    }

    @Test
    void a_provider_proves_nobody_of_another_agency() {
        var clinic = new AgencyId("clinic");
        var carys = new UserId("carys");
        area.accounts.work().register(Actor.SYSTEM, area.key(), new RegisterAgency(clinic, "Clinic", "Clinig", AgencyKind.CLINIC));
        new Founding(area.accounts, area.ids).open(new OpenAccount(carys, "Carys", clinic, Area.PASSWORD, List.of("reader")));
        organisation.tie(carys, "carys");
        assertEquals("sign-in-refused", who(organisation.signIn(Map.of("sub", "s-carys", "preferred_username", "carys"))));
    }

    @Test
    void claims_narrow_roles_and_never_give_one() {
        organisation.tie(ANN, "ann.example@police.example");
        assertEquals(List.of("reader"), assertInstanceOf(SignIn.Done.class, organisation.signIn(ANN_THERE)).user().roles(), "not writer, which is mapped too");
        assertEquals("sign-in-refused", who(organisation.signIn(Map.of("sub", "s-ann", "duties", "canteen"))));
    }

    @Test
    void an_approved_name_not_used_for_two_weeks_runs_out() {
        organisation.tie(ANN, "ann.example@police.example");
        area.pass(Tie.LASTS);
        assertEquals("sign-in-refused", who(organisation.signIn(ANN_THERE)));
        assertEquals("done", propose("root", "ann.example@police.example"));
        area.pass(Tie.LASTS.minus(Duration.ofSeconds(1)));
        assertEquals("done", approve("second-root", "ann.example@police.example"));
    }

    @Test
    void nobody_ties_their_own_account() {
        assertEquals("own-account", refusal(organisation.entry.proposeTie(
                organisation.administrator("root"), new UserId("root"), organisation.theirs.issuer(), "x").await()));
        assertEquals("not-permitted", refusal(organisation.entry.proposeTie(
                organisation.administrator("ann"), new UserId("root"), organisation.theirs.issuer(), "x").await()));
    }

    @Test
    void where_the_tie_ends_sessions_that_began_there_have_ended_and_no_others() {
        organisation.tie(ANN, "ann.example@police.example");
        var there = token(organisation.signIn(ANN_THERE));
        var here = organisation.sessions.begin(ANN, area.clock.get()).await().token();
        assertEquals("done", refusal(organisation.entry.endTie(organisation.administrator("root"), ANN).await()));
        assertEquals(Optional.empty(), organisation.sessions.known(there));
        assertEquals(Optional.empty(), organisation.sessions.resolve(there).await());
        assertEquals(true, organisation.sessions.resolve(here).await().isPresent());
        assertEquals("sign-in-refused", who(organisation.signIn(ANN_THERE)));
    }
}
