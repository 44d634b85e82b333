package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.development.DevelopmentKind;
import gwarchod.core.casefile.development.RecordDevelopment;
import gwarchod.core.casefile.disclosure.RecordRelationship;
import gwarchod.core.casefile.release.WithdrawRelease;
import gwarchod.core.casefile.safeguarding.MaracCriterion;
import gwarchod.core.casefile.safeguarding.ReferToMarac;
import gwarchod.core.casefile.safeguarding.SafeguardingBasis;
import gwarchod.core.casefile.safeguarding.SendMarf;
import gwarchod.core.casefile.safety.AddressKnowledge;
import gwarchod.core.casefile.safety.AdviceChannel;
import gwarchod.core.casefile.safety.AskHazards;
import gwarchod.core.casefile.safety.GiveAdvice;
import gwarchod.core.casefile.safety.HazardsAnswer;
import gwarchod.core.casefile.safety.MakeSafetyPlan;
import gwarchod.core.casefile.safety.NoteAddressKnown;
import gwarchod.core.casefile.support.OfferSupport;
import gwarchod.core.casefile.support.SupportService;
import gwarchod.core.casefile.telling.NotToldBecause;
import gwarchod.core.casefile.telling.RecordNotTold;
import gwarchod.core.casefile.views.RecordView;
import gwarchod.core.casefile.views.ViewOccasion;
import gwarchod.core.casefile.views.ViewSought;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.json.Json;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/// What an advocate enters about somebody's safety, support, safeguarding, wishes, new relationships and what they are told: their agency's alone
/// until it is released, item by item, through every one of these sections.
class HeldVictimSectionsTest extends VictimServices {
    private static final String WORDS = "kept-by-the-advocate";
    private static final Text SAID = new Text(WORDS);
    private static final List<String> OTHERS = List.of("police", "dao", "other");

    /// What an advocate may enter about somebody, by its section.
    private static Map<String, List<CaseCommand>> entries(PersonId person) {
        var all = new LinkedHashMap<String, List<CaseCommand>>();
        all.put("safety.plans", List.of(
                new MakeSafetyPlan(person, List.of(SAID), new UserId("advocate"), TODAY, TODAY.plusDays(28)),
                new GiveAdvice(person, TODAY, AdviceChannel.values()[0], SAID),
                new AskHazards(person, TODAY, HazardsAnswer.values()[0], SAID),
                new NoteAddressKnown(person, TODAY, AddressKnowledge.KNOWS, SAID)));
        all.put("support.referrals", List.of(new OfferSupport(person, SupportService.all().getFirst().code(), TODAY, SAID)));
        all.put("safeguarding.referrals", List.of(
                new ReferToMarac(person, TODAY, Set.of(MaracCriterion.values()[0]), SAID),
                new SendMarf(person, TODAY, new Text("Social services"), SAID, null, SafeguardingBasis.values()[0], SAID)));
        all.put("views.on-orders", List.of(new RecordView(person, null, ViewOccasion.values()[0], TODAY, ViewSought.values()[0], SAID)));
        all.put("disclosure.checks", List.of(new RecordRelationship(person, TODAY, SAID), new RecordRelationship(null, TODAY, SAID)));
        return all;
    }

    private List<String> seen() {
        return OTHERS.stream().map(user -> everything(user) + finds(user, WORDS)).toList();
    }

    private List<JsonNode> items(String section) {
        return Json.read(view("advocate"), JsonNode.class).at("/held/items").valueStream()
                .filter(row -> row.path("section").asText().equals(section)).toList();
    }

    @Test
    void what_an_advocate_enters_in_any_of_these_sections_leaves_no_trace_for_others() {
        var person = held();
        entries(person).forEach((section, commands) -> commands.forEach(command -> {
            var before = seen();
            var agenda = agenda("police");
            done("advocate", command);
            assertEquals(before, seen(), section + ": " + command);
            assertEquals(agenda, agenda("police"), section + ": " + command);
            assertTrue(view("colleague").contains(WORDS), section + ": " + command);
        }));
    }

    /// Reviews that come due, answers that are overdue: time tells nobody either.
    @Test
    void nothing_that_falls_due_in_what_is_held_is_told_by_time() {
        var person = held();
        now.set(MONDAY.plus(Duration.ofDays(60)));
        tokens.clear();
        var without = seen().stream().map(HeldVictimSectionsTest::undated).toList();
        var agenda = agenda("police");
        now.set(MONDAY);
        tokens.clear();
        entries(person).values().forEach(commands -> commands.forEach(command -> done("advocate", command)));
        now.set(MONDAY.plus(Duration.ofDays(60)));
        tokens.clear();
        assertEquals(without, seen().stream().map(HeldVictimSectionsTest::undated).toList());
        assertEquals(agenda, agenda("police"));
    }

    /// Who looked when is another thing each time somebody looks.
    private static String undated(String seen) {
        return seen.replaceAll("\"whoLooked\":\\{[^}]*}", "");
    }

    /// The person is released first: every one of these items rests on whom it is about.
    @Test
    void one_item_released_shows_that_item_and_hidden_again_shows_nothing() {
        var person = held();
        var entries = entries(person);
        entries.values().forEach(commands -> commands.forEach(command -> done("advocate", command)));
        for (String section : entries.keySet()) {
            for (JsonNode row : items(section)) {
                boolean rests = row.path("about").asText().contains("Morgan");
                assertTrue(!rests || refused("advocate", release(section, row.path("item").asText(), Wish.AGREED, null)).equals("rests-on-held"), section);
            }
        }
        done("advocate", release(PEOPLE, person.value(), Wish.AGREED, null));
        assertFalse(everything("dao").contains(WORDS), "the person alone was released");
        for (String section : entries.keySet()) {
            var item = items(section).getFirst().path("item").asText();
            done("advocate", release(section, item, Wish.AGREED, null));
            assertTrue(view("dao").contains(WORDS), section);
            assertTrue(view("other").contains(WORDS), section);
            assertFalse(everything("police").contains(WORDS), section + ": a summary has no words");
            done("advocate", new WithdrawRelease(section, item, new Text("she changed her mind")));
            assertFalse(everything("dao").contains(WORDS), section);
            assertFalse(everything("other").contains(WORDS), section);
        }
    }

    /// Of a development all know: whoever is held is on nobody's list of those to be told of it.
    @Test
    void that_somebody_held_wasnt_told_is_for_the_advocate_alone() {
        var person = held();
        var release = new EntityId(done("police", new RecordDevelopment(DevelopmentKind.values()[0], MONDAY.plus(Duration.ofDays(20)), null))
                .values().iterator().next());
        var before = seen();
        var agenda = agenda("police");
        done("advocate", new RecordNotTold(DevelopmentKind.values()[0], release, person, MONDAY, NotToldBecause.values()[0], SAID));
        assertEquals(before, seen());
        assertEquals(agenda, agenda("police"));
        assertTrue(view("colleague").contains(WORDS));
        assertFalse(everything("dao").contains(person.value()), "whom nobody else knows is on no list");
    }

    @Test
    void whoever_is_held_is_as_unknown_to_others_in_these_sections_as_nobody() {
        var known = entries(held());
        var unknown = entries(new PersonId("nobody"));
        known.forEach((section, commands) -> {
            for (int i = 0; i < commands.size(); i++) {
                if (!(commands.get(i) instanceof RecordRelationship(var person, _, _) && person == null)) {
                    assertEquals(refused("dao", unknown.get(section).get(i)), refused("dao", commands.get(i)), section);
                }
            }
        });
    }
}
