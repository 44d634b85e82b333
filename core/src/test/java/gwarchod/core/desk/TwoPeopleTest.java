package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.identity.AccountDeeds.ApproveRole;
import gwarchod.core.identity.AccountDeeds.EndRole;
import gwarchod.core.identity.AccountDeeds.GrantRole;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AccountList;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.identity.Sessions;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.words.Lang;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Giving roles through the desk, as administrators do it.
class TwoPeopleTest {
    private static final UserId OFFICER = new UserId("officer");
    private static final LocalDate UNTIL = LocalDate.of(2026, 12, 31);
    private static final GrantRole PROPOSED = new GrantRole(OFFICER, "iom-officer", UNTIL);
    private static final ApproveRole APPROVED = new ApproveRole(OFFICER, "iom-officer", UNTIL);

    @TempDir
    Path data;

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-03-09T12:00:00Z"));
    private Node node;

    @BeforeEach
    void open() {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of());
        node.demonstrate();      // a password alone brings its people in
        var loader = node.loader();
        loader.register(new RegisterAgency(new AgencyId("police"), "Police", "Heddlu", AgencyKind.POLICE));
        account("admin", "administrator");
        account("admin2", "administrator");
        account("governance", "information-governance");
        account("officer", "facilitator");
    }

    @AfterEach
    void close() {
        node.close();
    }

    private void account(String user, String role) {
        node.loader().open(new OpenAccount(new UserId(user), "The " + user, new AgencyId("police"), "demo", List.of(role)));
    }

    private Asking as(String user) {
        return new Asking(assertInstanceOf(SignIn.Done.class, node.desk().signIn(user, "demo", "here").await()).token(), Lang.EN, null);
    }

    private <C extends Record> Outcome act(Asking by, Deed<C> deed, C command) {
        return node.desk().act(by, Long.toString(System.nanoTime()), deed, command).await();
    }

    private static void refused(String code, Outcome outcome) {
        assertEquals(code, assertInstanceOf(Outcome.Refused.class, outcome).why().code());
    }

    private List<String> roles(Asking asking) {
        return assertInstanceOf(Answer.Found.class, node.desk().ask(asking, Me.QUESTION, new Home.Nothing()).await()).view() instanceof Me me
                ? me.roles() : List.of();
    }

    private AccountList.View list(Asking asking) {
        var answer = node.desk().ask(asking, AccountList.QUESTION, new AccountList.Asked(null)).await();
        return (AccountList.View) assertInstanceOf(Answer.Found.class, answer).view();
    }

    @Test
    void a_role_is_given_by_two_people_and_is_there_and_gone_at_once_on_an_open_session() {
        var officer = as("officer");
        assertInstanceOf(Outcome.Done.class, act(as("admin"), AccountDeeds.GRANT, PROPOSED));
        assertEquals(List.of("facilitator"), roles(officer));
        var waits = list(as("governance")).waiting();
        assertEquals(List.of("iom-officer"), waits.stream().map(AccountList.Waiting::role).toList());
        assertTrue(waits.getFirst().mine());
        assertTrue(list(as("admin")).waiting().stream().noneMatch(AccountList.Waiting::mine), "who proposed it isn't the second person");
        assertInstanceOf(Outcome.Done.class, act(as("governance"), AccountDeeds.APPROVE, APPROVED));
        assertEquals(List.of("facilitator", "iom-officer"), roles(officer));
        assertInstanceOf(Outcome.Done.class, act(as("admin"), AccountDeeds.END_ROLE, new EndRole(OFFICER, "iom-officer")));
        assertEquals(List.of("facilitator"), roles(officer));
    }

    @Test
    void only_whom_the_agreement_permits_proposes_and_approves_and_nobody_both() {
        refused("not-permitted", act(as("governance"), AccountDeeds.GRANT, PROPOSED));
        assertInstanceOf(Outcome.Done.class, act(as("admin"), AccountDeeds.GRANT, PROPOSED));
        refused("second-person-needed", act(as("admin"), AccountDeeds.APPROVE, APPROVED));
        refused("not-permitted", act(as("officer"), AccountDeeds.APPROVE, APPROVED));
        assertInstanceOf(Outcome.Done.class, act(as("admin2"), AccountDeeds.APPROVE, APPROVED));
        var answer = node.desk().ask(as("officer"), AccountList.QUESTION, new AccountList.Asked(null)).await();
        assertEquals("not-permitted", assertInstanceOf(Answer.Refused.class, answer).why().code());
    }

    @Test
    void who_signed_in_a_while_ago_signs_in_again_first_and_whoever_may_not_isnt_asked_to() {
        var admin = as("admin");
        var officer = as("officer");
        clock.set(clock.get().plus(Sessions.CONFIRMED));
        refused("sign-in-again", act(admin, AccountDeeds.GRANT, PROPOSED));
        refused("not-permitted", act(officer, AccountDeeds.GRANT, PROPOSED));
        assertInstanceOf(Again.Refused.class, node.desk().entrance().confirm(admin.token(), new Proof.Password("wrong"), "here").await());
        refused("sign-in-again", act(admin, AccountDeeds.GRANT, PROPOSED));
        assertInstanceOf(Again.Done.class, node.desk().entrance().confirm(admin.token(), new Proof.Password("demo"), "here").await());
        assertInstanceOf(Outcome.Done.class, act(admin, AccountDeeds.GRANT, PROPOSED));
    }

    @Test
    void renewing_everybodys_roles_takes_a_second_person_too() {
        clock.set(clock.get().plusSeconds(300L * 86_400));
        node.loader().renew(OFFICER, new UserId("governance"));
        var facilitator = list(as("admin")).items().stream().filter(row -> row.username().equals(OFFICER)).findFirst().orElseThrow().roles().getFirst();
        assertEquals("The governance", facilitator.approvedBy());
        assertEquals(LocalDate.of(2026, 3, 9).plusDays(300 + 366), facilitator.until());
        org.junit.jupiter.api.Assertions.assertThrows(IllegalStateException.class, () -> node.loader().renew(OFFICER, OFFICER));
    }
}
