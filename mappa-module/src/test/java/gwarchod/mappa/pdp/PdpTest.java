package gwarchod.mappa.pdp;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.level.MappaLevel;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Event;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.core.words.Words;
import gwarchod.mappa.pdp.PdpEvent.Nominated;
import gwarchod.mappa.pdp.PdpEvent.PanelDecided;
import gwarchod.mappa.pdp.PdpEvent.Reviewed;
import gwarchod.mappa.screening.CourtFinding;
import gwarchod.mappa.screening.Particulars;
import gwarchod.mappa.screening.RecordConviction;
import gwarchod.mappa.screening.Screenings;
import gwarchod.mappa.screening.SentenceKind;
import gwarchod.mappa.youth.BeginYouth;
import gwarchod.mappa.youth.Youth;
import java.time.Duration;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PdpTest {
    private static final Words WORDS = Words.load(List.of("checks", "pdp"));
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final EntityId ID = new EntityId("id-1-1");
    private static final Text WHY = new Text("Bought a knife");
    private static final Text LIKELY = new Text("Did it before");
    private static final List<AgencyId> AGENCIES = List.of(new AgencyId("police"), new AgencyId("probation"));

    private final Scenario empty = Scenario.of(Pdp.DISCIPLINE, MappaLevel.DISCIPLINE, Person.DISCIPLINE, Management.DISCIPLINE, Youth.DISCIPLINE,
            Screenings.DISCIPLINE, Crimes.DISCIPLINE, People.DISCIPLINE);
    private final Scenario nominated = empty.given(nominate(LegalGateway.POLICING_PURPOSE));
    private final Scenario forPanel = nominated.given(new DecideThreshold(ID, true, WHY));
    private final Scenario managed = forPanel.given(panel(LegalGateway.POLICING_PURPOSE, TODAY.plusDays(60)));

    private static NominatePdp nominate(LegalGateway gateway) {
        return new NominatePdp(new Text("Tells of killing"), new Text("Murder"), new Text("His sister"), null, null, null, gateway, WHY);
    }

    private static DecidePanel panel(LegalGateway gateway, @Nullable LocalDate reviewOn) {
        return new DecidePanel(ID, true, "Supt Rees", AGENCIES, WHY, gateway, WHY, LIKELY, reviewOn);
    }

    private static ReviewPdp goOn(LegalGateway gateway, String imminent, String likely) {
        return new ReviewPdp(ID, null, WHY, gateway, new Text(imminent), new Text(likely), TODAY.plusDays(60));
    }

    /// As it is stored, whatever it took to decide it.
    private static Event underMappa() {
        var type = MappaLevel.DISCIPLINE.events().stream().filter(one -> one.name().equals("level.set.1")).findFirst().orElseThrow();
        return Json.read("""
                {"category":3,"level":2,"since":"2025-06-01","reviewDueOn":"2025-09-01","rationale":"At the panel","meeting":null}""", type.type());
    }

    private static ReviewPdp end(PdpEnd why) {
        return new ReviewPdp(ID, why, WHY, null, null, null, null);
    }

    @Test
    void pdpRecordCannotUseMappaGateway() {
        for (var gateway : LegalGateway.values()) {
            var last = goOn(gateway, "He has a gun", "He said when");
            var share = new SharePdp(ID, new AgencyId("probation"), WHY, gateway, WHY);
            if (gateway.ofMappa()) {
                empty.when(nominate(gateway)).thenInvalid("pdp-not-on-mappa-gateway", "/gateway");
                forPanel.when(panel(gateway, TODAY.plusDays(60))).thenInvalid("pdp-not-on-mappa-gateway", "/gateway");
                managed.when(last).thenInvalid("pdp-not-on-mappa-gateway", "/gateway");
                managed.when(share).thenInvalid("pdp-not-on-mappa-gateway", "/gateway");
            } else {
                empty.given(nominate(gateway));
                managed.given(last, share);
            }
        }
        assertEquals(Basis.LAW_ENFORCEMENT, Pdp.SECTION.basis(), "the section itself isn't shared on it either");
    }

    @Test
    void every_review_that_goes_on_says_afresh_why() {
        managed.when(goOn(LegalGateway.POLICING_PURPOSE, "Bought a knife", "New reason")).thenInvalid("pdp-said-before", "/whyImminent");
        managed.when(goOn(LegalGateway.POLICING_PURPOSE, "New reason", " did it BEFORE. ")).thenInvalid("pdp-said-before", "/whyLikely");
        managed.when(goOn(LegalGateway.POLICING_PURPOSE, "did it before", "New reason")).thenInvalid("pdp-said-before", "/whyImminent");
        managed.when(goOn(LegalGateway.POLICING_PURPOSE, "", "New reason")).thenInvalid("text-required", "/whyImminent");
        managed.when(goOn(LegalGateway.POLICING_PURPOSE, "New reason", "")).thenInvalid("text-required", "/whyLikely");
        managed.when(new ReviewPdp(ID, null, WHY, null, WHY, LIKELY, TODAY.plusDays(1))).thenInvalid("value-required", "/gateway");
        var again = managed.given(goOn(LegalGateway.SAFEGUARDING_ADULT, "Has a gun", "Said when"));
        again.when(goOn(LegalGateway.SAFEGUARDING_ADULT, "Bought a knife", "A third one")).thenInvalid("pdp-said-before", "/whyImminent");
    }

    @Test
    void a_period_ends_on_a_day_that_is_in_sight() {
        forPanel.when(panel(LegalGateway.POLICING_PURPOSE, TODAY)).thenInvalid("date-in-past", "/reviewOn");
        forPanel.when(panel(LegalGateway.POLICING_PURPOSE, TODAY.plusDays(92))).thenInvalid("pdp-review-too-late", "/reviewOn");
        forPanel.given(panel(LegalGateway.POLICING_PURPOSE, TODAY.plusDays(91)));
        var unsaid = (PanelDecided) first(forPanel.when(panel(LegalGateway.POLICING_PURPOSE, null)).decision());
        assertEquals(TODAY.plusDays(91), unsaid.grounds().reviewOn(), "the latest there is");
    }

    @Test
    void who_is_under_mappa_is_not_managed_so() {
        empty.given(underMappa()).when(nominate(LegalGateway.POLICING_PURPOSE)).thenRefused("pdp-under-mappa");
        forPanel.given(underMappa()).when(panel(LegalGateway.POLICING_PURPOSE, TODAY.plusDays(9))).thenRefused("pdp-under-mappa");
        var both = managed.given(underMappa());
        both.when(goOn(LegalGateway.POLICING_PURPOSE, "Has a gun", "Said when")).thenRefused("pdp-under-mappa");
        assertEquals(Urgency.HIGH, both.finds("pdp-under-mappa").items().getFirst().urgency());
        assertTrue(managed.finds("pdp-under-mappa").items().isEmpty());
        var registered = new RecordConviction(new Particulars("sexual-schedule-3", null, CourtFinding.CAUTIONED, SentenceKind.NONE, null, TODAY, null, null,
                true, null));
        forPanel.given(registered).when(panel(LegalGateway.POLICING_PURPOSE, TODAY.plusDays(9))).thenRefused("category-is-automatic");
        managed.given(registered).when(goOn(LegalGateway.POLICING_PURPOSE, "Has a gun", "Said when")).thenRefused("category-is-automatic");
        empty.given(registered).when(nominate(LegalGateway.POLICING_PURPOSE)).accepted();
        assertTrue(both.given(end(PdpEnd.NOW_UNDER_MAPPA)).finds("pdp-under-mappa").items().isEmpty());
    }

    @Test
    void one_step_follows_another() {
        nominated.when(nominate(LegalGateway.POLICING_PURPOSE)).thenRefused("pdp-open");
        nominated.when(panel(LegalGateway.POLICING_PURPOSE, TODAY.plusDays(9))).thenRefused("pdp-not-at-that-step");
        nominated.when(end(PdpEnd.DIED)).thenRefused("pdp-not-at-that-step");
        forPanel.when(new DecideThreshold(ID, true, WHY)).thenRefused("pdp-not-at-that-step");
        empty.when(new DecideThreshold(ID, true, WHY)).thenInvalid("pdp-unknown", "/nomination");
        var declined = nominated.given(new DecideThreshold(ID, false, WHY));
        declined.when(panel(LegalGateway.POLICING_PURPOSE, TODAY.plusDays(9))).thenRefused("pdp-not-at-that-step");
        declined.when(new SharePdp(ID, new AgencyId("probation"), WHY, LegalGateway.CONSENT, WHY)).thenRefused("pdp-not-at-that-step");
        var not = forPanel.given(new DecidePanel(ID, false, "Supt Rees", AGENCIES, WHY, null, null, null, null));
        not.given(nominate(LegalGateway.POLICING_PURPOSE));
        managed.given(end(PdpEnd.NO_PRESENT_LIKELIHOOD), nominate(LegalGateway.POLICING_PURPOSE));
        assertTrue(Pdp.isManaged(managed.file()));
        assertFalse(Pdp.isManaged(managed.given(end(PdpEnd.MOVED)).file()));
    }

    @Test
    void who_is_under_18_is_taken_on_only_with_the_youth_justice_service() {
        var young = Scenario.of(Pdp.DISCIPLINE, MappaLevel.DISCIPLINE, Person.DISCIPLINE, Management.DISCIPLINE, Youth.DISCIPLINE,
                        Screenings.DISCIPLINE)
                .given(OpenCase.of("Prawf", "Ioan", TODAY.minusYears(16)));
        var id = new EntityId("id-2-1");
        var waits = young.given(nominate(LegalGateway.SAFEGUARDING_CHILD), new DecideThreshold(id, true, WHY));
        var panel = new DecidePanel(id, true, "Supt Rees", AGENCIES, WHY, LegalGateway.SAFEGUARDING_CHILD, WHY, LIKELY, null);
        waits.when(panel).thenRefused("pdp-young-without-youth-justice");
        waits.given(new BeginYouth(new AgencyId("yot"), "Nia", TODAY), panel);
    }

    @Test
    void the_panel_is_somebodys_and_of_agencies() {
        forPanel.when(new DecidePanel(ID, false, " ", AGENCIES, WHY, null, null, null, null)).thenInvalid("text-required", "/chair");
        forPanel.when(new DecidePanel(ID, false, "Supt Rees", List.of(), WHY, null, null, null, null)).thenInvalid("value-required", "/agencies");
    }

    @Test
    void texts_pass_the_guard() {
        var guarded = empty.guarding(_ -> new Text("guarded"));
        var said = (Nominated) first(guarded.when(new NominatePdp(WHY, WHY, WHY, WHY, WHY, WHY, LegalGateway.CONSENT, WHY)).decision());
        assertEquals(Set.of("guarded"), Stream.of(said.behaviour(), said.harm(), said.toWhom(), said.aggravating(), said.convictions(), said.socialCare(),
                said.necessity()).map(Text::raw).collect(Collectors.toSet()));
        var panel = (PanelDecided) first(forPanel.guarding(_ -> new Text("guarded")).when(panel(LegalGateway.CONSENT, TODAY.plusDays(3))).decision());
        assertEquals("guarded", panel.chair());
        var reviewed = (Reviewed) first(managed.guarding(_ -> new Text("guarded")).when(goOn(LegalGateway.CONSENT, "a", "b")).decision());
        assertEquals("guarded", reviewed.grounds().whyLikely().raw());
    }

    private static Event first(Decision decision) {
        return ((Decision.Accepted) decision).events().getFirst();
    }

    @Test
    void what_waits_is_on_the_agenda_and_late_after_its_day() {
        item(nominated, "pdp-threshold-due", 7);
        item(forPanel, "pdp-panel-due", 28);
        assertTrue(forPanel.finds("pdp-threshold-due").items().isEmpty());
        assertTrue(managed.finds("pdp-review-due").items().isEmpty(), "not for another month and a half");
        item(managed.at(Scenario.NOON.plus(Duration.ofDays(46))), "pdp-review-due", 14);
        assertTrue(managed.card().has("pdp-managed"));
        assertTrue(nominated.card().has("pdp-nominated"));
        assertFalse(managed.given(end(PdpEnd.DIED)).card().has("pdp-managed"));
    }

    private static void item(Scenario at, String rule, int days) {
        var now = at.finds(rule).items().getFirst();
        assertEquals(Urgency.ROUTINE, now.urgency());
        assertEquals(Urgency.HIGH, at.at(Scenario.NOON.plus(Duration.ofDays(100))).finds(rule).items().getFirst().urgency());
        assertTrue(at.finds(rule).lookAgain().isPresent());
        for (var lang : Lang.values()) {
            assertFalse(WORDS.say(lang, now.title()).isBlank());
        }
        assertTrue(days > 0);
    }

    @Test
    void the_summary_says_where_it_stands_and_not_why() {
        var summary = assertInstanceOf(Shown.Summary.class, managed.reads(Pdp.SECTION, Level.SUMMARY, WORDS)).value();
        var json = Json.write(summary);
        assertFalse(json.contains("killing") || json.contains("knife") || json.contains("sister"), json);
        var full = (PdpView) assertInstanceOf(Shown.Full.class, managed
                .given(new SharePdp(ID, new AgencyId("probation"), new Text("That he has a knife"), LegalGateway.CONSENT, WHY))
                .reads(Pdp.SECTION, Level.FULL, WORDS)).value();
        var row = full.nominations().getFirst();
        assertEquals("That he has a knife", row.shares().getFirst().what());
        assertEquals(List.of(PdpStep.PANEL, PdpStep.THRESHOLD), row.steps().stream().map(PdpView.Step::what).toList());
        assertInstanceOf(Shown.Empty.class, empty.reads(Pdp.SECTION, Level.FULL, WORDS));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(PdpEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        assertEquals(Set.of(), WORDS.oneSided());
        Stream.of(LegalGateway.values(), PdpEnd.values(), PdpStatus.values(), PdpStep.values()).flatMap(Arrays::stream)
                .forEach(constant -> assertTrue(WORDS.has(Words.enumKey(constant)), constant::name));
        PdpEvent.TYPES.forEach(type -> assertTrue(WORDS.has("event." + type.name().replaceAll("\\.\\d+$", ""))));
        Pdp.DISCIPLINE.commands().forEach(command -> assertTrue(WORDS.has("command." + command.name())));
        Pdp.DISCIPLINE.agendaRules().forEach(rule -> assertTrue(WORDS.has("agenda." + rule.id())));
    }
}
