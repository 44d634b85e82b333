package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.ProgrammeTerms.Absences;
import gwarchod.clinic.programme.ProgrammeTerms.Module;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TermsRulesTest {
    private static final Instant NOW = Instant.parse("2025-06-11T11:00:00Z");
    private static final Programme PROGRAMME = new Programme(new EntityId("p1"), "Reflecting", Area.FPUK, new Text("High risk"), List.of(), null);
    private static final List<Module> MODULES = List.of(new Module("Responsibility", 3), new Module("Empathy", 2));

    private static ProgrammeTerms terms(int places, Integer unacceptable, List<Module> modules, RiskBand... takes) {
        return new ProgrammeTerms(new Text("Men over 18"), List.of(takes), places, new Absences(unacceptable, null), modules);
    }

    private static Decision set(ProgrammeTerms terms) {
        return TermsRules.set(PROGRAMME, new SetTerms(PROGRAMME.id(), terms), NOW);
    }

    private static void refused(String code, String pointer, Decision decision) {
        var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Decision.Refused.class, decision).why());
        assertEquals(code + " at " + pointer, why.code() + " at " + why.pointer());
        assertTrue(Words.load(List.of("checks", "clinic", "group")).has("refusal." + code), code);
    }

    @Test
    void terms_say_who_may_come_what_risk_is_taken_how_many_places_and_which_modules() {
        var terms = terms(12, 2, MODULES, RiskBand.HIGH, RiskBand.VERY_HIGH);
        assertEquals(List.of(new ProgrammeEvent.TermsSet(terms)), assertInstanceOf(Decision.Accepted.class, set(terms)).events());
        assertEquals(5, terms.sessions());
    }

    @Test
    void terms_that_say_nothing_or_too_much_are_turned_down() {
        refused("text-required", "/terms/eligibility",
                set(new ProgrammeTerms(Text.NONE, List.of(RiskBand.LOW), 1, new Absences(null, null), MODULES)));
        refused("risk-needed", "/terms/takes", set(terms(12, 2, MODULES)));
        refused("risk-twice", "/terms/takes", set(terms(12, 2, MODULES, RiskBand.LOW, RiskBand.LOW)));
        refused("places-out-of-range", "/terms/places", set(terms(0, 2, MODULES, RiskBand.LOW)));
        refused("places-out-of-range", "/terms/places", set(terms(41, 2, MODULES, RiskBand.LOW)));
        refused("absences-out-of-range", "/terms/absences/unacceptable", set(terms(12, 0, MODULES, RiskBand.LOW)));
        refused("modules-needed", "/terms/modules", set(terms(12, 2, List.of(), RiskBand.LOW)));
        refused("text-required", "/terms/modules/0/name", set(terms(12, 2, List.of(new Module(" ", 1)), RiskBand.LOW)));
        refused("module-sessions-out-of-range", "/terms/modules/0/sessions", set(terms(12, 2, List.of(new Module("One", 53)), RiskBand.LOW)));
        refused("sessions-too-many", "/terms/modules", set(terms(12, 2, Collections.nCopies(3, new Module("One", 50)), RiskBand.LOW)));
        refused("too-many", "/terms/modules", set(terms(12, 2, Collections.nCopies(51, new Module("One", 1)), RiskBand.LOW)));
    }

    @Test
    void a_provider_and_the_schemes_co_ordinator_set_its_terms_and_another_provider_finds_nothing_to_set() {
        var area = new Area();
        var programme = area.done(Programmes.CREATE, area.facilitator, Area.CREATE, "programme");
        var command = new SetTerms(programme, terms(12, 2, MODULES, RiskBand.HIGH));
        assertEquals(new Outcome.Refused(new Refusal.NotFound()), area.act(Programmes.SET_TERMS, area.facilitator2, command));
        assertEquals(area.act(Programmes.SET_TERMS, area.facilitator, new SetTerms(new EntityId("nothing"), command.terms())),
                area.act(Programmes.SET_TERMS, area.facilitator2, command), "unknown and another's look alike");
        assertInstanceOf(Outcome.Done.class, area.act(Programmes.SET_TERMS, area.facilitator, command));
        assertInstanceOf(Outcome.Unchanged.class, area.act(Programmes.SET_TERMS, area.coordinator, command));
        assertEquals(Set.of(), Words.load(List.of("group")).oneSided());
    }
}
