package gwarchod.iom.harm;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.words.Words;
import gwarchod.iom.harm.HarmEvent.Settled;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.dhatim.fastexcel.Workbook;
import org.junit.jupiter.api.Test;

class WorkbookTest {
    private static final String HEADER = "code,offence,days\n";
    private static final Text WHY = new Text("because");

    private static HarmImport read(String csv) throws gwarchod.iom.harm.Workbook.Unreadable {
        return of(csv.getBytes(StandardCharsets.UTF_8));
    }

    private static HarmImport of(byte[] file) throws gwarchod.iom.harm.Workbook.Unreadable {
        return new HarmImport(null, null, null, Rows.read(gwarchod.iom.harm.Workbook.lines(file, _ -> { })), null, Map.of());
    }

    private static HarmImport settled(HarmImport state, String about, HarmChoice choice, Integer row) {
        var choices = new HashMap<>(state.choices());
        choices.put(about, new Settled(about, choice, row, WHY));
        return new HarmImport(null, null, null, state.read(), null, choices);
    }

    private static void unreadable(String code, byte[] file) {
        assertEquals(code, assertThrows(gwarchod.iom.harm.Workbook.Unreadable.class, () -> of(file)).code);
    }

    @Test
    void the_published_values_are_those_of_single_offences_and_no_statistics_of_groups() {
        assertEquals(16, PublishedIndex.values().size());
        assertEquals(18_200, PublishedIndex.values().get(Offences.key("Assault occasioning actual bodily harm (OAPA 1861 s.47)")));
        assertFalse(PublishedIndex.values().containsKey("homicide"));
    }

    @Test
    void a_sound_table_says_what_each_offence_weighs_by_title_and_by_classification() throws Exception {
        var index = read(HEADER + "008/06,Assault,182.25\n,Affray,10\n");
        assertTrue(index.whole());
        assertEquals(Map.of("assault", 18_225, "008/06", 18_225, "affray", 1_000), index.values());
    }

    @Test
    void a_damaged_row_is_named_with_its_number_and_nothing_is_taken_before_somebody_decides() throws Exception {
        var index = read(HEADER + "1,Assault,182\n2,,5\n3,Affray,n/a\n4,Riot,\n5,Arson,-3\n6,Piracy,\"1,825\"\n");
        assertEquals(List.of(RowProblem.TITLE_MISSING, RowProblem.VALUE_NOT_A_NUMBER, RowProblem.VALUE_MISSING, RowProblem.VALUE_OUT_OF_RANGE,
                RowProblem.VALUE_NOT_A_NUMBER), index.open().stream().map(question -> question.rows().getFirst().problem()).toList());
        assertEquals(List.of(3, 4, 5, 6, 7), index.open().stream().map(question -> question.rows().getFirst().row()).toList());
        assertTrue(index.values().isEmpty());
        for (int row = 3; row <= 7; row++) {
            assertFalse(index.open().getFirst().allows(HarmChoice.HIGHEST, null));
            index = settled(index, "row " + row, HarmChoice.NONE, null);
        }
        assertEquals(Map.of("assault", 18_200, "1", 18_200), index.values());
    }

    @Test
    void rows_that_disagree_about_one_offence_wait_for_a_person_and_rows_that_repeat_themselves_do_not() throws Exception {
        var index = read(HEADER + "008/06,Assault,182\n008/06,Assault on a constable,19\n008/06,Assault,182\n");
        assertEquals(1, index.twice());
        assertEquals(List.of("008/06"), index.open().stream().map(HarmQuestion::about).toList());
        assertTrue(index.values().isEmpty());
        assertEquals(18_200, settled(index, "008/06", HarmChoice.HIGHEST, null).values().get("008/06"));
        assertEquals(1_900, settled(index, "008/06", HarmChoice.LOWEST, null).values().get("008/06"));
        assertEquals(1_900, settled(index, "008/06", HarmChoice.ROW, 3).values().get("008/06"));
        assertFalse(settled(index, "008/06", HarmChoice.NONE, null).values().containsKey("008/06"));
        assertFalse(index.open().getFirst().allows(HarmChoice.ROW, 17));
    }

    @Test
    void a_whole_workbook_twice_in_one_file_asks_nothing_that_was_not_in_question() throws Exception {
        var rows = "1,Assault,182\n2,Affray,10\n";
        var index = read(HEADER + rows + rows);
        assertEquals(2, index.twice());
        assertTrue(index.whole());
    }

    @Test
    void an_excel_file_of_the_published_form_is_read_and_expired_offences_are_left_out() throws Exception {
        var index = of(excel("CCHI 2026 values sheet", List.of(
                List.of("ATHENA URN", "FULL_OFFENCE_TITLE", "CCHI Score", "Starting Point", "HOME_OFFICE_CLASSIFICATION"),
                List.of("A1", "Assault occasioning actual bodily harm", 182, "26 weeks", "008/06"),
                List.of("A2", "Old offence EXPIRED", 5, "", "001/01"),
                List.of("A3", "Piracy", 182.25, "", "002/02"))));
        assertEquals(1, index.read().expired());
        assertEquals(18_225, index.values().get("piracy"));
        assertEquals(18_200, index.values().get("008/06"));
    }

    private static byte[] excel(String sheet, List<List<Object>> rows) throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var book = new Workbook(bytes, "test", "1.0")) {
            book.newWorksheet("Expired offences").value(0, 0, "nothing of this is read");
            var to = book.newWorksheet(sheet);
            for (int row = 0; row < rows.size(); row++) {
                for (int column = 0; column < rows.get(row).size(); column++) {
                    if (rows.get(row).get(column) instanceof Number number) {
                        to.value(row, column, number);
                    } else {
                        to.value(row, column, (String) rows.get(row).get(column));
                    }
                }
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void what_cannot_be_read_is_refused_as_a_whole_and_says_why() throws Exception {
        unreadable("index-columns-missing", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8));
        unreadable("index-columns-missing", new byte[] {});
        unreadable("index-empty", HEADER.getBytes(StandardCharsets.UTF_8));
        unreadable("index-unreadable", new byte[] {'P', 'K', 3, 4, 0, 0});
        unreadable("index-unreadable", new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        unreadable("index-unreadable", (HEADER + "1,\"never closed,2\n").getBytes(StandardCharsets.UTF_8));
        unreadable("index-too-large", (HEADER + "1,Assault,182\n".repeat(gwarchod.iom.harm.Workbook.ROWS_MAX + 1)).getBytes(StandardCharsets.UTF_8));
    }

    /// A file damaged anywhere is refused by name or read: it never fails otherwise, and never comes out with values beside open questions.
    @Test
    void a_workbook_damaged_anywhere_is_refused_by_name_or_read_whole() throws Exception {
        var rows = new ArrayList<List<Object>>();
        rows.add(List.of("FULL_OFFENCE_TITLE", "CCHI Score", "HOME_OFFICE_CLASSIFICATION"));
        for (int i = 0; i < 60; i++) {
            rows.add(List.of("Offence " + i, i * 10, "00" + i));
        }
        var whole = excel("CCHI 2026 values sheet", rows);
        var random = new Random(9);
        for (int i = 0; i < 150; i++) {
            var damaged = random.nextBoolean() ? Arrays.copyOf(whole, random.nextInt(whole.length)) : whole.clone();
            for (int flips = random.nextInt(1, 12); flips > 0 && damaged.length > 0; flips--) {
                damaged[random.nextInt(damaged.length)] ^= (byte) (1 << random.nextInt(8));
            }
            try {
                var index = of(damaged);
                assertTrue(index.whole() || index.values().isEmpty());
            } catch (gwarchod.iom.harm.Workbook.Unreadable named) {
                assertTrue(named.code.startsWith("index-"));
            }
        }
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(HarmEvent.TYPES);
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        var words = Words.load(List.of("checks", "harm"));
        assertEquals(Set.of(), words.oneSided());
        for (var type : List.of(HarmChoice.values(), RowProblem.values(), HarmQuestion.Kind.values(), IndexView.State.values())) {
            for (Enum<?> constant : type) {
                assertTrue(words.has(Words.enumKey(constant)), constant.name());
            }
        }
    }
}
