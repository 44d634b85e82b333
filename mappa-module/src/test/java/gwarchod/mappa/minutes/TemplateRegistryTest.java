package gwarchod.mappa.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.json.Json;
import gwarchod.mappa.minutes.TemplateRegistry.Approval;
import gwarchod.mappa.minutes.TemplateRegistry.Slot;
import gwarchod.mappa.minutes.TemplateRegistry.Template;
import gwarchod.mappa.minutes.TemplateRegistry.TemplateSet;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class TemplateRegistryTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    private static Template minutes(String letter) {
        return new Template(letter, DocumentKind.MINUTES, new TemplateRegistry.Names("Minutes", "Cofnodion"), true, "Made up for this test",
                List.of(new Slot(MinutesHeading.BACKGROUND, true, true)));
    }

    private static TemplateSet set(String name, LocalDate from, boolean national, Approval approval, Template... documents) {
        return new TemplateSet(name, from, null, national, approval, List.of(documents));
    }

    @Test
    void minutes_bear_the_letter_of_the_day_of_the_meeting() {
        assertEquals("B", TemplateRegistry.AREA.minutes(LocalDate.of(2022, 4, 30)).letter());
        assertEquals("C", TemplateRegistry.AREA.minutes(LocalDate.of(2022, 5, 1)).letter());
        assertEquals("C", TemplateRegistry.AREA.minutes(TODAY).letter());
    }

    @Test
    void a_set_the_board_approved_goes_before_the_national_one_from_its_first_day() {
        var approval = new Approval("SMB 2026/3, item 4", LocalDate.of(2026, 2, 1), "Local partners asked for one more part");
        var registry = new TemplateRegistry(Stream.concat(TemplateRegistry.AREA.sets().stream(),
                Stream.of(set("local-2026", LocalDate.of(2026, 3, 1), false, approval, minutes("C1")))).toList());
        assertEquals("C", registry.minutes(LocalDate.of(2026, 2, 28)).letter());
        assertEquals("C1", registry.minutes(TODAY).letter());
        assertEquals(approval, registry.on(TODAY).approval());
        assertEquals("C", registry.named("national-2022").of(DocumentKind.MINUTES).orElseThrow().letter(), "what was begun by a set is read by it");
    }

    @Test
    void another_set_than_the_national_one_needs_the_boards_approval_and_its_reason() {
        refused(set("local", TODAY, false, null, minutes("C")));
        refused(set("local", TODAY, false, new Approval("SMB 2026/3", TODAY, " "), minutes("C")));
        refused(set("local", TODAY, false, new Approval(" ", TODAY, "Because"), minutes("C")));
        refused(set("twice", TODAY, true, null, minutes("C"), minutes("C")));
        new TemplateRegistry(List.of(set("local", TODAY, false, new Approval("SMB 2026/3", TODAY, "Because"), minutes("C")))).checked();
    }

    private static void refused(TemplateSet set) {
        assertThrows(IllegalArgumentException.class, () -> new TemplateRegistry(List.of(set)).checked());
    }

    @Test
    void the_national_minutes_have_every_part_of_the_template_once_and_each_document_says_where_its_letter_comes_from() {
        var minutes = TemplateRegistry.AREA.minutes(TODAY);
        assertEquals(List.of(MinutesHeading.values()).size(), minutes.parts().size());
        assertEquals(List.of(MinutesHeading.BACKGROUND, MinutesHeading.PERSON), minutes.toWrite());
        for (var set : TemplateRegistry.AREA.sets()) {
            assertTrue(set.national(), "no area's own set is made up here");
            set.documents().forEach(one -> assertTrue(one.verified() || !one.source().startsWith("MAPPA guidance"), one.letter()));
        }
    }

    @Test
    void a_registry_survives_the_wire() throws Exception {
        var json = Json.write(TemplateRegistry.AREA);
        assertEquals(TemplateRegistry.AREA, Json.MAPPER.readValue(json, TemplateRegistry.class));
    }
}
