package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class AgreementTest {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final AgencyId PROVIDER = new AgencyId("provider");
    private static final UserId ANN = new UserId("ann");

    private static final Agreement AGREEMENT = new Agreement(1, new Terms("test", List.of(
                    row("reader", "plan", Level.SUMMARY, Set.of(), Level.NOTHING),
                    row("writer", "plan", Level.FULL, Set.of(), Level.NOTHING),
                    row("member", "plan", Level.FULL, Set.of(Condition.TEAM), Level.WITHHELD),
                    row("guest", "plan", Level.FULL, Set.of(Condition.PARTNER), Level.NOTHING),
                    row("both", "plan", Level.FULL, Set.of(Condition.PARTNER, Condition.TEAM), Level.NOTHING),
                    row("invited", "plan", Level.FULL, Set.of(Condition.INVITED), Level.NOTHING),
                    row("nobody", "plan", Level.NOTHING, Set.of(), Level.NOTHING)),
            List.of(new Permit("writer", Set.of("plan.review"), Set.of()),
                    new Permit("guest", Set.of("plan.note"), Set.of(Condition.PARTNER))),
            Map.of("reader", Set.of("weekly"), "writer", Set.of("daily"))));

    private static Grant row(String role, String section, Level level, Set<Condition> when, Level otherwise) {
        return new Grant(role, section, level, when, otherwise, "the-police", "general", Basis.PUBLIC_PROTECTION, "why", "how-long");
    }

    private static Viewer ann(String... roles) {
        return new Viewer(ANN, "Ann", POLICE, new TreeSet<>(Set.of(roles)));
    }

    private static CaseFacts facts(Set<AgencyId> partners, Set<UserId> team, Set<UserId> excluded) {
        return new CaseFacts(partners, team, Set.of(PROVIDER), excluded);
    }

    private static Level plan(Viewer viewer, CaseFacts facts) {
        return AGREEMENT.scope(viewer, facts).level("plan");
    }

    @Test
    void somebody_without_a_role_sees_nothing_and_knows_of_no_case() {
        assertEquals(Level.NOTHING, plan(ann(), CaseFacts.NONE));
        assertFalse(AGREEMENT.scope(ann(), CaseFacts.NONE).knows());
    }

    @Test
    void a_role_no_row_names_sees_nothing() {
        assertEquals(Level.NOTHING, plan(ann("somebody-else"), CaseFacts.NONE));
    }

    @Test
    void two_roles_give_the_better_level() {
        assertEquals(Level.FULL, plan(ann("reader", "writer"), CaseFacts.NONE));
        assertEquals(Level.SUMMARY, plan(ann("reader", "nobody"), CaseFacts.NONE));
    }

    @Test
    void an_unmet_condition_gives_what_the_row_says_otherwise() {
        assertEquals(Level.WITHHELD, plan(ann("member"), CaseFacts.NONE));
        assertEquals(Level.NOTHING, plan(ann("guest"), CaseFacts.NONE));
    }

    @Test
    void a_met_condition_gives_the_level() {
        assertEquals(Level.FULL, plan(ann("member"), facts(Set.of(), Set.of(ANN), Set.of())));
        assertEquals(Level.FULL, plan(ann("guest"), facts(Set.of(POLICE), Set.of(), Set.of())));
    }

    @Test
    void all_conditions_of_a_row_must_hold() {
        assertEquals(Level.NOTHING, plan(ann("both"), facts(Set.of(POLICE), Set.of(), Set.of())));
        assertEquals(Level.FULL, plan(ann("both"), facts(Set.of(POLICE), Set.of(ANN), Set.of())));
    }

    @Test
    void an_invitation_opens_what_is_of_the_meetings_it_is_to() {
        var here = new MeetingId("here");
        var there = new MeetingId("there");
        var facts = CaseFacts.NONE.withInvited(new CaseFacts.Invited(Map.of(POLICE, Set.of(here)), Map.of()));
        var scope = AGREEMENT.scope(ann("invited"), facts);
        assertEquals(Level.FULL, scope.of(here).level("plan"));
        assertEquals(Level.NOTHING, scope.of(there).level("plan"));
        assertFalse(scope.opens("plan", there));
        assertFalse(scope.and(scope).of(there).knows(), "nor does a look into the past");
        assertFalse(scope.without(Set.of("other")).of(there).knows());
        assertFalse(scope.restrained(Set.of("plan")).of(there).knows());
        var both = AGREEMENT.scope(ann("invited"), CaseFacts.NONE.withInvited(
                new CaseFacts.Invited(Map.of(POLICE, Set.of(here)), Map.of(ANN, Set.of(there)))));
        assertTrue(both.opens("plan", there), "by name too");
        assertNotEquals(scope, both, "their views are kept apart");
        assertFalse(both.and(scope).opens("plan", there));
        assertEquals(AGREEMENT.scope(ann("writer"), CaseFacts.NONE), AGREEMENT.scope(ann("writer"), facts), "who needs no invitation");
        var reader = AGREEMENT.scope(ann("reader", "invited"), facts);
        assertEquals(Level.SUMMARY, reader.of(there).level("plan"));
        assertFalse(reader.opens("plan", there), "a row they get less of");
    }

    @Test
    void being_excluded_from_a_case_beats_every_role_and_every_condition() {
        var facts = facts(Set.of(POLICE), Set.of(ANN), Set.of(ANN));
        var everything = ann("reader", "writer", "member", "guest", "both");
        assertEquals(Scope.NOTHING, AGREEMENT.scope(everything, facts));
        assertFalse(AGREEMENT.permits(everything, "plan.review", facts));
    }

    @Test
    void the_withheld_alone_is_no_knowledge_of_the_case() {
        assertFalse(AGREEMENT.scope(ann("member"), CaseFacts.NONE).knows());
    }

    @Test
    void a_command_is_permitted_to_its_role_where_the_conditions_hold() {
        assertTrue(AGREEMENT.permits(ann("writer"), "plan.review"));
        assertFalse(AGREEMENT.permits(ann("reader"), "plan.review"));
        assertFalse(AGREEMENT.permits(ann("guest"), "plan.note"));
        assertTrue(AGREEMENT.permits(ann("guest"), "plan.note", facts(Set.of(POLICE), Set.of(), Set.of())));
    }

    @Test
    void what_somebody_may_do_somewhere_is_told_without_a_case() {
        assertEquals(Set.of("plan.review", "plan.note"), AGREEMENT.may(ann("writer", "guest")));
    }

    @Test
    void roles_add_up_to_kinds_of_meeting() {
        assertEquals(Set.of("weekly", "daily"), AGREEMENT.meetingKinds(ann("reader", "writer", "guest")));
    }

    @Test
    void an_audience_is_personal_only_where_a_row_asks_about_the_person() {
        var bob = new Viewer(new UserId("bob"), "Bob", POLICE, new TreeSet<>(Set.of("reader")));
        assertEquals(AGREEMENT.audience(ann("reader")), AGREEMENT.audience(bob));
        var member = new Viewer(new UserId("bob"), "Bob", POLICE, new TreeSet<>(Set.of("member")));
        assertNotEquals(AGREEMENT.audience(ann("member")), AGREEMENT.audience(member));
    }

    @Test
    void otherwise_may_not_grant_more_than_that_something_is_withheld() {
        assertThrows(IllegalArgumentException.class, () -> row("reader", "plan", Level.FULL, Set.of(Condition.TEAM), Level.PRESENCE));
    }

    @Test
    void broken_glass_opens_what_is_restricted_for_danger_to_somebody_goes_before() {
        var restricted = CaseFacts.NONE.withRestricted(Set.of("plan"));
        assertEquals(Level.PRESENCE, plan(ann("writer"), restricted));
        assertEquals(Level.FULL, plan(ann("writer"), restricted.withGlass(Set.of(ANN))));
        assertEquals(Level.PRESENCE, plan(ann("writer"), restricted.withGlass(Set.of(new UserId("bob")))));
    }

    @Test
    void broken_glass_opens_its_rows_of_this_case_to_whoever_broke_it_alone() {
        var agreement = new Agreement(1, new Terms("test",
                List.of(row("reader", "plan", Level.SUMMARY, Set.of(Condition.GLASS), Level.NOTHING)), List.of(), Map.of()));
        assertEquals(Level.SUMMARY, agreement.scope(ann("reader"), CaseFacts.NONE.withGlass(Set.of(ANN))).level("plan"));
        assertEquals(Level.NOTHING, agreement.scope(ann("reader"), CaseFacts.NONE.withGlass(Set.of(new UserId("bob")))).level("plan"));
        assertEquals(Scope.NOTHING, agreement.scope(ann("reader"), facts(Set.of(), Set.of(), Set.of(ANN)).withGlass(Set.of(ANN))));
    }

    @Test
    void one_role_for_the_whole_area_widens_the_caseload_and_one_that_holds_its_entries_holds_them() {
        var agreement = new Agreement(1, new Terms("test",
                List.of(row("held", "plan", Level.SUMMARY, Set.of(), Level.NOTHING)), List.of(), Map.of(), Map.of(
                "own", new RoleRules(Caseload.OWN, Entries.ON_ENTRY), "held", new RoleRules(Caseload.AREA, Entries.ITEM_BY_ITEM),
                "blind", new RoleRules(Caseload.AREA, Entries.ON_ENTRY))));
        assertEquals(Caseload.OWN, agreement.caseload(ann("own", "blind")), "a role that is shown no case widens nothing");
        assertEquals(Caseload.OWN, agreement.caseload(ann("own")));
        assertEquals(Caseload.AREA, agreement.caseload(ann("own", "held")));
        assertEquals(Entries.ON_ENTRY, agreement.entries(Set.of("own")));
        assertEquals(Entries.ITEM_BY_ITEM, agreement.entries(Set.of("own", "held")));
    }

    private static final Agreement REFERRALS = new Agreement(1, new Terms("test", List.of(
            row("provider", "referrals", Level.FULL, Set.of(Condition.REFERRED), Level.NOTHING),
            row("told", "referrals", Level.FULL, Set.of(Condition.REFERRED), Level.WITHHELD),
            row("reader", "referrals", Level.SUMMARY, Set.of(), Level.NOTHING),
            row("partner", "referrals", Level.FULL, Set.of(Condition.PARTNER), Level.NOTHING)), List.of(), Map.of()));

    private static final AgencyId OTHER = new AgencyId("other");

    private static Scope referrals(AgencyId agency, String... roles) {
        var viewer = new Viewer(ANN, "Ann", agency, new TreeSet<>(Set.of(roles)));
        return REFERRALS.scope(viewer, new CaseFacts(Set.of(OTHER), Set.of(), Set.of(PROVIDER, OTHER), Set.of()));
    }

    @Test
    void a_referral_opens_the_rows_of_ones_own_agency_alone() {
        var scope = referrals(PROVIDER, "provider");
        assertEquals(Level.FULL, scope.level("referrals"));
        assertTrue(scope.opens("referrals", PROVIDER));
        assertFalse(scope.opens("referrals", OTHER));
        assertFalse(scope.sees("referrals", Level.WITHHELD, Set.of(OTHER)));
        assertTrue(scope.sees("referrals", Level.FULL, Set.of(OTHER, PROVIDER)));
        assertTrue(scope.sees("referrals", Level.FULL, Set.of()));
        assertEquals(Level.WITHHELD, referrals(PROVIDER, "told").level("referrals", OTHER));
    }

    @Test
    void whoever_has_another_reason_to_see_a_section_sees_everybodys_rows() {
        assertTrue(referrals(OTHER, "partner").opens("referrals", PROVIDER));
        assertTrue(referrals(OTHER, "partner", "provider").opens("referrals", PROVIDER));
        var both = referrals(PROVIDER, "reader", "provider");
        assertEquals(Level.SUMMARY, both.level("referrals", OTHER));
        assertFalse(both.opens("referrals", OTHER));
    }

    @Test
    void scopes_that_open_different_rows_or_are_of_different_agencies_or_roles_are_different() {
        assertNotEquals(referrals(PROVIDER, "provider"), referrals(OTHER, "provider"));
        assertNotEquals(referrals(OTHER, "provider"), referrals(OTHER, "partner"));
        assertNotEquals(referrals(PROVIDER, "reader"), referrals(OTHER, "reader"), "each may hold something of its own");
        assertEquals(referrals(OTHER, "reader"), referrals(OTHER, "reader"));
    }

    @Test
    void what_two_scopes_allow_of_others_rows_is_what_both_do() {
        var own = referrals(OTHER, "provider");
        assertEquals(own, own.and(referrals(OTHER, "partner")));
        assertEquals(own.levels(), referrals(OTHER, "partner").and(own).levels());
        assertFalse(referrals(OTHER, "partner").and(own).opens("referrals", PROVIDER));
        assertThrows(IllegalArgumentException.class, () -> own.and(referrals(PROVIDER, "provider")));
    }
}
