package gwarchod.core.sharing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.advice.Advices;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.setting.Reference;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// What `agreement.json` grants, held against tables written by hand. Whoever changes the agreement changes them too, knowingly.
class DefaultAgreementTest {
    private static final AgencyId OWN = new AgencyId("own-agency");
    private static final AgencyId OTHER = new AgencyId("another-agency");
    private static final UserId USER = new UserId("somebody");

    private static final Agreement AGREEMENT = new Agreement(1, Agreements.byDefault().terms());

    private static final Map<String, Instant> ASKED = Advices.permissions().stream().collect(Collectors.toMap(one -> one, _ -> Instant.EPOCH));
    /// One a line, so that adding one touches no other.
    private static final Set<String> SECTIONS = Reference.lines("agreement-sections").collect(Collectors.toSet());

    /// Role → what it gets where no condition holds | its agency is a partner | it is on the team | the person is referred to its agency.
    private static final String AT_RISK = """
            mappa-chair            full     full    full     full
            mappa-coordinator      full     full    full     full
            iom-officer            full     full    full     full
            mosovo-officer         full     full    full     full
            probation-practitioner nothing  full    nothing  nothing
            prison-practitioner    nothing  full    nothing  nothing
            psychologist           nothing  summary nothing  summary
            facilitator            nothing  nothing nothing  nothing
            victim-advocate        nothing  full    nothing  nothing
            stalking-advocate      nothing  full    nothing  nothing
            victim-liaison         nothing  full    nothing  nothing
            schemes-coordinator    presence presence presence presence
            civil-orders-officer   full     full    full     full
            domestic-abuse-officer full     full    full     full
            investigating-officer  withheld withheld full    withheld
            police-supervisor      full     full    full     full
            duty-inspector         full     full    full     full
            legal-adviser          nothing  nothing nothing  nothing
            stalking-champion      nothing  nothing nothing  nothing
            panel-attendee         nothing  nothing nothing  nothing
            youth-justice          nothing  summary nothing  nothing
            scrutineer             nothing  nothing nothing  nothing
            administrator          nothing  nothing nothing  nothing
            information-governance nothing  nothing nothing  nothing
            professional-standards nothing  nothing nothing  nothing
            """;

    private static final String CONTACT = """
            mappa-chair            summary  summary summary  summary
            mappa-coordinator      summary  summary summary  summary
            iom-officer            summary  summary summary  summary
            mosovo-officer         summary  summary summary  summary
            probation-practitioner nothing  summary nothing  nothing
            prison-practitioner    nothing  nothing nothing  nothing
            psychologist           nothing  nothing nothing  nothing
            facilitator            nothing  nothing nothing  nothing
            victim-advocate        nothing  full    nothing  nothing
            stalking-advocate      nothing  full    nothing  nothing
            victim-liaison         nothing  full    nothing  nothing
            schemes-coordinator    nothing  nothing nothing  nothing
            civil-orders-officer   summary  summary summary  summary
            domestic-abuse-officer full     full    full     full
            investigating-officer  withheld withheld full    withheld
            police-supervisor      summary  summary summary  summary
            duty-inspector         summary  summary summary  summary
            legal-adviser          nothing  nothing nothing  nothing
            stalking-champion      nothing  nothing nothing  nothing
            panel-attendee         nothing  nothing nothing  nothing
            youth-justice          nothing  nothing nothing  nothing
            scrutineer             nothing  nothing nothing  nothing
            administrator          nothing  nothing nothing  nothing
            information-governance nothing  nothing nothing  nothing
            professional-standards nothing  nothing nothing  nothing
            """;

    private static final String CONSIDERED = """
            mappa-chair            full     full    full     full
            mappa-coordinator      full     full    full     full
            iom-officer            full     full    full     full
            mosovo-officer         full     full    full     full
            probation-practitioner nothing  full    nothing  nothing
            prison-practitioner    nothing  summary nothing  nothing
            psychologist           nothing  full    nothing  full
            facilitator            nothing  nothing nothing  nothing
            victim-advocate        nothing  nothing nothing  nothing
            stalking-advocate      nothing  nothing nothing  nothing
            victim-liaison         nothing  nothing nothing  nothing
            schemes-coordinator    full     full    full     full
            civil-orders-officer   summary  summary summary  summary
            domestic-abuse-officer full     full    full     full
            investigating-officer  summary  summary full     summary
            police-supervisor      full     full    full     full
            duty-inspector         summary  summary summary  summary
            legal-adviser          nothing  nothing nothing  nothing
            stalking-champion      full     full    full     full
            panel-attendee         nothing  nothing nothing  nothing
            youth-justice          nothing  nothing nothing  nothing
            scrutineer             nothing  nothing nothing  nothing
            administrator          nothing  nothing nothing  nothing
            information-governance nothing  nothing nothing  nothing
            professional-standards nothing  nothing nothing  nothing
            """;

    private static final List<Set<Condition>> COLUMNS = List.of(Set.of(), Set.of(Condition.PARTNER), Set.of(Condition.TEAM), Set.of(Condition.REFERRED));

    private static Set<String> roles(Predicate<String> which) {
        return Agreements.byDefault().roles().stream().map(AdoptAgreement.RoleTerms::role).filter(which).collect(Collectors.toSet());
    }

    private static Viewer viewer(String role) {
        return new Viewer(USER, "Somebody", OWN, new TreeSet<>(Set.of(role)));
    }

    private static CaseFacts facts(Set<Condition> held) {
        return new CaseFacts(Set.of(held.contains(Condition.PARTNER) || held.contains(Condition.OWN) ? OWN : OTHER),
                held.contains(Condition.TEAM) ? Set.of(USER) : Set.of(), Set.of(held.contains(Condition.REFERRED) ? OWN : OTHER), Set.of(),
                held.contains(Condition.GLASS) ? Set.of(USER) : Set.of(), Set.of()).withReview(held.contains(Condition.REVIEW))
                .withAsked(held.contains(Condition.ASKED) ? ASKED : Map.of()).withLeads(held.contains(Condition.LEAD) ? Set.of(USER) : Set.of())
                .withInvited(new CaseFacts.Invited(held.contains(Condition.INVITED) ? Map.of(OWN, Set.of(new MeetingId("m"))) : Map.of(), Map.of()));
    }

    private static Level level(String role, String section, Set<Condition> held) {
        return AGREEMENT.scope(viewer(role), facts(held)).level(section);
    }

    private static void holds(String section, String table) {
        var written = new LinkedHashMap<String, List<Level>>();
        table.lines().map(line -> line.strip().split(" +")).forEach(row ->
                written.put(row[0], List.of(row).subList(1, 5).stream()
                        .map(level -> Level.valueOf(level.toUpperCase(Locale.ROOT)))
                        .toList()));
        assertEquals(roles(_ -> true), written.keySet(), "every role is decided on");
        written.forEach((role, levels) ->
                assertEquals(levels, COLUMNS.stream().map(held -> level(role, section, held)).toList(), role + " × " + section));
    }

    @Test
    void people_at_risk_are_shown_as_decided() {
        holds("people.at-risk", AT_RISK);
    }

    @Test
    void contact_agreements_are_shown_as_decided() {
        holds("contact.agreements", CONTACT);
    }

    @Test
    void assessments_and_what_was_considered_are_shown_as_decided() {
        List.of("assessment.considered", "considered.log").forEach(section -> holds(section, CONSIDERED));
    }

    @Test
    void broken_glass_opens_what_is_needed_to_act_now_and_no_more() {
        var full = Set.of("person.details", "crime.recorded", "order.register", "order.clocks",
                "order.breaches", "plan.measures", "action.list", "level.mappa");
        var opened = new ArrayList<String>();
        for (Grant grant : AGREEMENT.terms().grants()) {
            if (grant.when().contains(Condition.GLASS)) {
                assertEquals(Set.of(Condition.GLASS), grant.when(), grant.toString());
                var most = full.contains(grant.section()) ? Level.FULL
                        : Set.of("management.team", "people.at-risk").contains(grant.section()) ? Level.SUMMARY : Level.NOTHING;
                assertTrue(most.atLeast(grant.level()), grant.toString());
                opened.add(grant.role());
            }
        }
        assertEquals(Set.of("probation-practitioner", "prison-practitioner", "investigating-officer", "domestic-abuse-officer",
                "civil-orders-officer", "duty-inspector"), Set.copyOf(opened));
        assertEquals(Level.SUMMARY, level("investigating-officer", "people.at-risk", Set.of(Condition.GLASS)));
    }

    @Test
    void two_roles_give_a_reason_outside_their_own_caseload_and_three_hold_what_they_enter() {
        assertEquals(roles(_ -> true), AGREEMENT.terms().roles().keySet());
        assertEquals(Set.of("investigating-officer", "stalking-champion"),
                roles(role -> AGREEMENT.terms().rules(role).caseload() == Caseload.OWN));
        assertEquals(Set.of("victim-advocate", "stalking-advocate", "psychologist"),
                roles(role -> AGREEMENT.terms().rules(role).entries() == Entries.ITEM_BY_ITEM));
    }

    @Test
    void every_role_has_a_decision_on_every_section() {
        for (String role : roles(_ -> true)) {
            var decided = AGREEMENT.terms().grants().stream().filter(grant -> grant.role().equals(role)).map(Grant::section).collect(Collectors.toSet());
            assertEquals(SECTIONS, decided, role);
        }
    }

    @Test
    void a_role_that_is_told_it_gets_nothing_has_no_row_that_grants_it() {
        Agreements.byDefault().roles().forEach(role -> role.grants().forEach(row ->
                row.sections().forEach(section -> assertFalse(role.nothing().contains(section), role.role() + " × " + section))));
    }

    @Test
    void outside_the_police_nobody_sees_a_case_that_has_nothing_to_do_with_them() {
        for (String role : List.of("probation-practitioner", "prison-practitioner", "psychologist", "facilitator", "victim-advocate",
                "stalking-advocate", "victim-liaison", "scrutineer", "administrator", "information-governance")) {
            assertEquals(Scope.NOTHING, AGREEMENT.scope(viewer(role), facts(Set.of())), role);
            assertEquals(Scope.NOTHING, AGREEMENT.scope(viewer(role), facts(Set.of(Condition.TEAM))), role);
        }
    }

    @Test
    void whoever_governs_or_scrutinises_sees_no_case_whatever_holds() {
        for (String role : List.of("scrutineer", "administrator")) {
            assertEquals(Scope.NOTHING, AGREEMENT.scope(viewer(role), facts(Set.of(Condition.values()))), role);
        }
    }

    @Test
    void professional_standards_see_who_looked_at_whom_and_nothing_else_of_a_case() {
        assertEquals(Map.of("person.details", Level.SUMMARY, "access.who-looked", Level.FULL),
                AGREEMENT.scope(viewer("professional-standards"), facts(Set.of(Condition.values()))).levels());
    }

    @Test
    void a_facilitator_sees_six_sections_of_a_person_referred_to_them_and_no_other() {
        assertEquals(Map.of("person.details", Level.SUMMARY, "attendance.record", Level.FULL, "referral.programmes", Level.FULL, "concern.raised",
                        Level.FULL, "stalking.for-provider", Level.FULL, "briefing.delivery", Level.FULL),
                AGREEMENT.scope(viewer("facilitator"), facts(Set.of(Condition.values()))).levels());
    }

    @Test
    void whoever_may_change_a_section_sees_it_in_full() {
        var wrong = new ArrayList<String>();
        for (Permit permit : AGREEMENT.terms().permits()) {
            for (String command : permit.commands()) {
                var section = CommandSections.of(command, SECTIONS);
                if (section != null && !command.matches("advice.for-.*|stalking.*-draft") && level(permit.role(), section, permit.when()) != Level.FULL) {
                    wrong.add(permit.role() + " may " + command + " without seeing " + section);
                }
            }
        }
        assertEquals(List.of(), wrong);
    }

    @Test
    void attendance_is_noted_by_nobody() {
        assertTrue(AGREEMENT.terms().permits().stream().noneMatch(permit -> permit.commands().contains("attendance.note")));
    }

    @Test
    void only_administrators_change_accounts_and_only_governance_approves_beside_them() {
        for (Permit permit : AGREEMENT.terms().permits()) {
            var governs = permit.commands().stream().filter(command -> command.matches("(account|agency)\\..*")).toList();
            var allowed = permit.role().equals("administrator") ? governs
                    : permit.role().equals("information-governance") ? List.of("account.approve", "account.decline") : List.<String>of();
            assertTrue(allowed.containsAll(governs), permit.toString());
        }
    }

    @Test
    void every_code_in_it_has_a_word_in_both_languages() {
        var words = Words.load(List.of("sharing"));
        var keys = new TreeSet<String>();
        keys.add("agreement.title." + AGREEMENT.terms().title());
        AGREEMENT.terms().grants().forEach(grant -> keys.addAll(List.of("role." + grant.role(), "controller." + grant.controller(),
                "regime." + grant.regime(), "necessity." + grant.necessity(), "retention." + grant.retention(),
                "dpia." + grant.assessment(), Words.enumKey(grant.level()), Words.enumKey(grant.otherwise()), Words.enumKey(grant.basis()))));
        Stream.of(Condition.values(), Caseload.values(), Entries.values()).flatMap(Stream::of).forEach(value -> keys.add(Words.enumKey(value)));
        keys.removeIf(words::has);
        assertEquals(Set.of(), keys);
        assertEquals(Set.of(), words.oneSided());
    }
}
