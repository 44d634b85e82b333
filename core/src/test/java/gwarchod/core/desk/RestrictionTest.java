package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.retention.LiftRestriction;
import gwarchod.core.casefile.retention.Requester;
import gwarchod.core.casefile.retention.RestrictProcessing;
import gwarchod.core.casefile.retention.RestrictionGround;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// What is restricted stands, and is shown only to whom the agreement names for it.
class RestrictionTest {
    @TempDir
    Path data;

    private RetainingArea area;
    private CaseId id;

    @BeforeEach
    void open() {
        area = new RetainingArea(data);
        area.start();
        area.fill();
        id = area.opened(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
        area.done(area.act("iom", id, new RecordBreach(null, RetainingArea.MONDAY, new Text("Seen by the harbour"), null)));
    }

    @AfterEach
    void close() {
        area.close();
    }

    private EntityId restricted(List<String> sections) {
        return new EntityId(area.done(area.act("coordinator", id, new RestrictProcessing(sections, RestrictionGround.ACCURACY_CONTESTED,
                Requester.DATA_SUBJECT, LocalDate.of(2026, 3, 2), new Text("He says it wasn't him")))).get("restriction"));
    }

    @Test
    void a_restricted_section_stands_marked_and_is_shown_to_those_named_for_it() {
        restricted(List.of("order.breaches"));
        var officers = area.view("iom", id);
        assertFalse(area.everything("iom", id).contains("harbour"));
        assertTrue(officers.contains("\"breaches\":{\"present\":true}") && officers.contains("\"restricted\":[\"breaches\"]"), officers);
        assertTrue(officers.contains("Enghraifft"), "the rest of the case is as before");
        var coordinators = area.view("coordinator", id);
        assertTrue(coordinators.contains("harbour") && coordinators.contains("\"restricted\":[\"breaches\"]"), coordinators);
    }

    @Test
    void nobody_else_adds_to_what_is_restricted() {
        restricted(List.of("order.breaches"));
        var breach = new RecordBreach(null, RetainingArea.MONDAY, new Text("Again"), null);
        assertEquals("not-permitted", RetainingArea.code(area.act("iom", id, breach)));
    }

    @Test
    void a_restricted_case_has_no_name_for_others_in_lists_searches_and_the_past() {
        restricted(List.of());
        var all = area.everything("iom", id);
        assertFalse(all.contains("Enghraifft") || all.contains("harbour"), all);
        assertTrue(area.view("coordinator", id).contains("Enghraifft"));
    }

    @Test
    void once_lifted_it_is_shown_as_before_and_what_was_decided_stays_on_record() {
        var restriction = restricted(List.of("order.breaches"));
        area.done(area.act("governance", id, new LiftRestriction(restriction, new Text("It was him"))));
        var view = area.view("iom", id);
        assertTrue(view.contains("harbour") && !view.contains("\"restricted\""), view);
        var kept = area.view("coordinator", id);
        assertTrue(kept.contains("It was him") && kept.contains("The governance"), kept);
        assertInstanceOf(Outcome.Unchanged.class, area.act("coordinator", id, new LiftRestriction(restriction, new Text("Again"))));
    }

    @Test
    void only_sections_there_are_and_not_the_one_that_says_so_can_be_restricted() {
        for (var section : List.of("weather", "retention.review")) {
            var outcome = area.act("coordinator", id, new RestrictProcessing(List.of(section), RestrictionGround.KEPT_AS_EVIDENCE,
                    Requester.COURT, LocalDate.of(2026, 3, 2), new Text("Ordered")));
            assertTrue(List.of("section-unknown", "section-never-restricted").contains(RetainingArea.code(outcome)), section);
        }
        restricted(List.of("order.breaches"));
        var again = area.act("coordinator", id, new RestrictProcessing(List.of("order.breaches"), RestrictionGround.KEPT_AS_EVIDENCE,
                Requester.COURT, LocalDate.of(2026, 3, 2), new Text("Ordered")));
        assertEquals("restricted-already", RetainingArea.code(again));
    }
}
