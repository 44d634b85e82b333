package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What is recorded about victims, held against who may know that contact with them is kept: nobody learns more of how they are kept safe.
class VictimsInTheAgreementTest {
    private static final Agreement AGREEMENT = new Agreement(1, Agreements.byDefault().terms());
    private static final AgencyId OWN = new AgencyId("own-agency");
    private static final UserId USER = new UserId("somebody");

    /// Everything that says something of a victim, how far it may be known besides contact agreements.
    private static final List<String> OF_VICTIMS = List.of(
            "safety.plans", "support.referrals", "safeguarding.referrals", "views.on-orders", "disclosure.checks", "telling.due",
            "disclosure.third-party");

    /// Who faces the person: what they may not know, they can't let slip.
    private static final List<String> FACING_THE_PERSON = List.of("facilitator", "prison-practitioner", "psychologist", "schemes-coordinator");

    private static Scope scope(String role, Set<Condition> held) {
        var facts = new CaseFacts(
                held.contains(Condition.PARTNER) ? Set.of(OWN) : Set.of(), held.contains(Condition.TEAM) ? Set.of(USER) : Set.of(),
                held.contains(Condition.REFERRED) ? Set.of(OWN) : Set.of(), Set.of(), held.contains(Condition.GLASS) ? Set.of(USER) : Set.of(),
                Set.of()).withReview(held.contains(Condition.REVIEW));
        return AGREEMENT.scope(new Viewer(USER, "Somebody", OWN, new TreeSet<>(Set.of(role))), facts);
    }

    private static Stream<Set<Condition>> conditions() {
        return Stream.concat(Stream.of(Set.of(), Set.of(Condition.values())), Arrays.stream(Condition.values()).map(Set::of));
    }

    @Test
    void how_a_victim_is_kept_safe_is_shown_to_whom_contact_with_them_is_and_as_much() {
        var roles = Agreements.byDefault().roles().stream().map(AdoptAgreement.RoleTerms::role).toList();
        assertFalse(roles.isEmpty());
        for (String role : roles) {
            conditions().forEach(held -> {
                var contact = scope(role, held).level("contact.agreements");
                for (String section : List.of("safety.plans", "safeguarding.referrals", "telling.due")) {
                    assertEquals(contact, scope(role, held).level(section), role + " × " + section + " where " + held);
                }
                assertTrue(scope(role, held).level("support.referrals").compareTo(contact) <= 0, role + " where " + held);
            });
        }
    }

    @Test
    void whoever_manages_the_person_learns_that_there_is_a_safety_plan_and_not_whether_support_was_taken_up() {
        for (String role : List.of("iom-officer", "mosovo-officer", "probation-practitioner")) {
            var scope = scope(role, Set.of(Condition.PARTNER));
            assertEquals(Level.SUMMARY, scope.level("safety.plans"), role);
            assertEquals(Level.NOTHING, scope.level("support.referrals"), role);
        }
    }

    @Test
    void whoever_faces_the_person_gets_nothing_of_any_of_it_whatever_holds() {
        for (String role : FACING_THE_PERSON) {
            conditions().forEach(held -> assertEquals(Set.of(), scope(role, held).levels().keySet().stream()
                    .filter(OF_VICTIMS::contains).collect(Collectors.toSet()), role + " where " + held));
        }
    }

    @Test
    void a_provider_does_not_learn_of_what_happens_to_the_person_either() {
        conditions().forEach(held -> assertEquals(Level.NOTHING, scope("facilitator", held).level("development.record")));
    }
}
