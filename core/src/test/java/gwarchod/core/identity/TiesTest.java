package gwarchod.core.identity;

import static gwarchod.core.identity.Organisation.refusal;
import static gwarchod.core.identity.Organisation.token;
import static gwarchod.core.identity.Organisation.who;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.desk.SignIn;
import gwarchod.core.desk.Told;
import gwarchod.core.desk.WayIn;
import gwarchod.core.identity.AccountDeeds.NewAccount;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RecordUndertaking;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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

    /// Somebody who never had a password here: with a role, an undertaking, and an invitation that the administrator kept.
    private UserId carys() {
        var carys = new UserId("carys");
        var until = LocalDate.ofInstant(area.clock.get(), Words.ZONE).plusDays(30);
        area.accounts.work().open(Actor.SYSTEM, area.key(), new NewAccount(carys, "Carys", Area.POLICE, List.of()));
        area.give(carys, "reader", until);
        area.accounts.work().recordUndertaking(Actor.SYSTEM, area.key(), new RecordUndertaking(carys, until));
        return carys;
    }

    private Told<String> invite(UserId user) {
        return organisation.entry.invite(organisation.administrator("root"), user).await();
    }

    private String accept(UserId user, Told<String> code) {
        var told = (String) assertInstanceOf(Told.Done.class, code).value();
        return refusal(organisation.entry.accept(user.value(), told, "four green herons", "192.0.2.1").await());
    }

    @Test
    void one_person_alone_does_not_become_somebody_whom_the_organisation_lets_in() {
        var carys = carys();
        organisation.tie(carys, "carys");
        assertEquals("reset-needed", refusal(invite(carys)), "two people said where they come in");
        assertEquals("carys", who(organisation.signIn(Map.of("sub", "s-carys", "preferred_username", "carys"))));
        assertEquals("reset-needed", refusal(invite(carys)));
        assertEquals(WayIn.PROPOSE, assertInstanceOf(Told.Done.class, organisation.entry.wayIn(organisation.administrator("root"), carys).await()).value());
        assertEquals("done", refusal(organisation.entry.endTie(organisation.administrator("root"), carys).await()));
        assertEquals("reset-needed", refusal(invite(carys)), "that nothing lets them in any more changes nothing");
    }

    @Test
    void two_people_give_whom_the_organisation_let_in_a_password_and_sign_nothing_for_them() {
        var carys = carys();
        organisation.tie(carys, "carys");
        assertEquals("carys", who(organisation.signIn(Map.of("sub", "s-carys", "preferred_username", "carys"))));
        var undertaken = area.accounts.open(carys).orElseThrow().standing();
        assertEquals("done", refusal(organisation.entry.proposeReset(organisation.administrator("root"), carys).await()));
        assertEquals("reset-needed", refusal(invite(carys)));
        assertEquals("done", refusal(organisation.entry.approveReset(organisation.administrator("second-root"), carys).await()));
        assertEquals("done", accept(carys, invite(carys)));
        assertEquals(undertaken, area.accounts.open(carys).orElseThrow().standing());
    }

    @Test
    void an_invitation_from_before_somebody_came_in_another_way_is_worth_nothing() {
        var carys = carys();
        var kept = invite(carys);
        organisation.tie(carys, "carys");
        assertEquals("invitation-wrong", accept(carys, kept));
        var bethan = new UserId("bethan");
        area.accounts.work().open(Actor.SYSTEM, area.key(), new NewAccount(bethan, "Bethan", Area.POLICE, List.of()));
        var other = invite(bethan);
        area.accounts.own(bethan, area.key(), "passkey", "", _ -> Decision.accept(new AccountEvent.PasskeyAdded("id", "credential", "key")));
        assertEquals("invitation-wrong", accept(bethan, other));
        assertEquals("reset-needed", refusal(invite(bethan)));
        area.accounts.own(bethan, area.key(), "passkey", "", _ -> Decision.accept(new AccountEvent.PasskeyRemoved("id")));
        assertEquals("reset-needed", refusal(invite(bethan)));
    }

    private SignIn byPassword(UserId user) {
        return organisation.entry.signIns().signIn(user.value(), "four green herons", "192.0.2.1").await();
    }

    @Test
    void what_one_person_set_before_somebody_first_came_in_there_lets_nobody_in_after() {
        var carys = carys();
        assertEquals("done", accept(carys, invite(carys)));
        var planted = token(byPassword(carys));
        area.accounts.own(carys, area.key(), "passkey", "", _ -> Decision.accept(new AccountEvent.PasskeyAdded("id", "credential", "key")));
        organisation.tie(carys, "carys");
        assertEquals(true, organisation.sessions.resolve(planted).await().isPresent());
        area.pass(Duration.ofSeconds(1));
        assertEquals("carys", who(organisation.signIn(Map.of("sub", "s-carys", "preferred_username", "carys"))));
        assertEquals(Optional.empty(), organisation.sessions.known(planted));
        assertEquals(Optional.empty(), organisation.sessions.resolve(planted).await());
        assertEquals("sign-in-refused", who(byPassword(carys)));
        assertEquals(Optional.empty(), area.accounts.withPasskey("id"));
    }

    /// Tied, with two roles, and a password that two people gave.
    private UserId dylan() {
        var dylan = new UserId("dylan");
        area.open(dylan, Area.PASSWORD, "reader", "writer");
        organisation.tie(dylan, "dylan");
        assertEquals("dylan", who(dylan("all")));
        assertEquals("done", refusal(organisation.entry.proposeReset(organisation.administrator("root"), dylan).await()));
        assertEquals("done", refusal(organisation.entry.approveReset(organisation.administrator("second-root"), dylan).await()));
        assertEquals("done", accept(dylan, invite(dylan)));
        return dylan;
    }

    private SignIn dylan(String duties) {
        return organisation.signIn(Map.of("sub", "s-dylan", "preferred_username", "dylan", "duties", duties));
    }

    private Set<String> roles(String token) {
        return organisation.sessions.resolve(token).await().orElseThrow().roles();
    }

    @Test
    void what_the_organisation_said_last_of_somebodys_roles_holds_for_a_password_too() {
        var dylan = dylan();
        var here = token(byPassword(dylan));
        assertEquals(Set.of("reader", "writer"), roles(here));
        assertEquals("dylan", who(dylan("reading")));
        assertEquals(Set.of("reader"), roles(here));
        assertEquals(List.of("reader"), assertInstanceOf(SignIn.Done.class, byPassword(dylan)).user().roles());
        assertEquals("sign-in-refused", who(dylan("canteen")));
        assertEquals(Set.of(), roles(here));
        assertEquals("dylan", who(dylan("all")));
        assertEquals(Set.of("reader", "writer"), roles(here));
    }

    @Test
    void who_ends_a_tie_opens_no_role_that_the_organisation_held_back() {
        var dylan = dylan();
        assertEquals("dylan", who(dylan("reading")));
        assertEquals("done", refusal(organisation.entry.endTie(organisation.administrator("root"), dylan).await()));
        assertEquals(Set.of("reader"), roles(token(byPassword(dylan))));
        assertEquals(Set.of("reader"), area.accounts.grants(dylan).roles().keySet());
    }
}
