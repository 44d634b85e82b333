package gwarchod.iom.priority;

import static gwarchod.iom.priority.RankedArea.code;
import static gwarchod.iom.priority.RankedArea.done;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.crime.SetOffence;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Outcome;
import gwarchod.iom.harm.HarmChoice;
import gwarchod.iom.harm.HarmDeeds;
import gwarchod.iom.harm.IndexView;
import gwarchod.iom.priority.PriorityDeeds.DecideOverride;
import gwarchod.iom.priority.PriorityDeeds.EndOverride;
import gwarchod.iom.priority.PriorityDeeds.ProposeOverride;
import gwarchod.iom.priority.PriorityDeeds.SetWeights;
import gwarchod.iom.priority.PriorityDeeds.TakeUpIndex;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// How scores are made, through the desk: who may change what, that a local value needs a second person, and that a workbook counts whole or not.
class ScoringDeskTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 9);
    private static final Text WHY = new Text("because");
    private static final String OFFENCE = "Letters without end";
    private static final Weights VICTIMS_FIRST = new Weights(90, 24, 10, 24, 5_475, 36, 4, 0, 0, 100, 0);

    private RankedArea area;
    private CaseId grave;
    private CaseId recent;

    @BeforeEach
    void twoPeople(@TempDir Path data) {
        area = new RankedArea(data);
        grave = person("Ffug", "Assault occasioning actual bodily harm (OAPA 1861 s.47)", 300);
        recent = person("Chwedl", OFFENCE, 1);
    }

    @AfterEach
    void close() {
        area.close();
    }

    private CaseId person(String family, String offence, int daysAgo) {
        var id = new CaseId(done(area.act("supervisor", null, OpenCase.of(family, "Bryn", null))).get("case"));
        var crime = done(area.act("supervisor", id, new RecordCrime("r1", RecordedClass.OTHER, null, null, TODAY.minusDays(daysAgo), null, null,
                new Text("as reported")))).get("crime");
        done(area.act("supervisor", id, new SetOffence(new EntityId(crime), offence)));
        return id;
    }

    private Double days(CaseId id) {
        return area.standing("iom", id).crimes().getFirst().days();
    }

    private ScoringView scoring() {
        return area.ask("iom", PriorityDeeds.SCORING, new PriorityDeeds.ScoringOf());
    }

    private EntityId proposed(String by) {
        return new EntityId(done(area.does(by, PriorityDeeds.PROPOSE_OVERRIDE, new ProposeOverride(OFFENCE, 700, TODAY, null, WHY))).get("override"));
    }

    @Test
    void a_local_value_counts_once_a_second_person_approved_it_and_until_its_last_day() {
        var local = proposed("supervisor");
        assertEquals(null, days(recent));
        assertEquals("override-own", code(area.does("supervisor", PriorityDeeds.DECIDE_OVERRIDE, new DecideOverride(local, true, WHY))));
        assertEquals("not-permitted", code(area.does("iom", PriorityDeeds.DECIDE_OVERRIDE, new DecideOverride(local, true, WHY))));
        assertEquals(null, days(recent));
        done(area.does("second", PriorityDeeds.DECIDE_OVERRIDE, new DecideOverride(local, true, WHY)));
        assertEquals(700.0, days(recent));
        assertTrue(area.standing("iom", recent).crimes().getFirst().local());
        assertEquals("override-decided", code(area.does("chair", PriorityDeeds.DECIDE_OVERRIDE, new DecideOverride(local, false, WHY))));
        assertEquals("not-permitted", code(area.does("iom", PriorityDeeds.END_OVERRIDE, new EndOverride(local, WHY))));
        done(area.does("supervisor", PriorityDeeds.END_OVERRIDE, new EndOverride(local, WHY)));
        assertEquals(TODAY, scoring().overrides().getFirst().until());
        assertInstanceOf(Outcome.Unchanged.class, area.does("second", PriorityDeeds.END_OVERRIDE, new EndOverride(local, WHY)));
    }

    @Test
    void a_local_value_that_was_declined_never_counts() {
        var local = proposed("iom");
        done(area.does("chair", PriorityDeeds.DECIDE_OVERRIDE, new DecideOverride(local, false, WHY)));
        assertEquals(null, days(recent));
        var shown = scoring().overrides().getFirst();
        assertFalse(shown.approved());
        assertFalse(shown.inForce());
        assertEquals("The chair", shown.decidedBy());
    }

    @Test
    void what_a_local_value_can_not_be_is_refused_by_name() {
        assertEquals("starts-in-past", code(area.does("iom", PriorityDeeds.PROPOSE_OVERRIDE, new ProposeOverride(OFFENCE, 7, TODAY.minusDays(1), null, WHY))));
        assertEquals("value-out-of-range", code(area.does("iom", PriorityDeeds.PROPOSE_OVERRIDE, new ProposeOverride(OFFENCE, -1, TODAY, null, WHY))));
        assertEquals("text-required", code(area.does("iom", PriorityDeeds.PROPOSE_OVERRIDE, new ProposeOverride(OFFENCE, 7, TODAY, null, Text.NONE))));
        assertEquals("override-unknown", code(area.does("chair", PriorityDeeds.DECIDE_OVERRIDE, new DecideOverride(new EntityId("none"), true, WHY))));
        assertEquals("not-permitted", code(area.does("mosovo", PriorityDeeds.PROPOSE_OVERRIDE, new ProposeOverride(OFFENCE, 7, TODAY, null, WHY))));
        assertEquals("not-permitted", code(area.does("probation", PriorityDeeds.PROPOSE_OVERRIDE, new ProposeOverride(OFFENCE, 7, TODAY, null, WHY))));
    }

    @Test
    void a_preview_says_who_would_move_and_setting_the_parameters_moves_them_so() {
        assertEquals(List.of(recent, grave), area.ranking("iom").items().stream().map(RankingView.Line::caseId).toList());
        var preview = area.ask("supervisor", PriorityDeeds.PREVIEW, new PriorityDeeds.PreviewOf(VICTIMS_FIRST));
        assertEquals(2, preview.moved());
        assertEquals(2, preview.total());
        assertEquals(List.of(recent, grave), area.ranking("iom").items().stream().map(RankingView.Line::caseId).toList(), "nothing is recorded");
        assertFalse(area.told("iom", PriorityDeeds.PREVIEW, new PriorityDeeds.PreviewOf(VICTIMS_FIRST)).startsWith("{"));
        assertTrue(area.told("supervisor", PriorityDeeds.PREVIEW, new PriorityDeeds.PreviewOf(new Weights(90, 24, 10, 24, 5_475, 36, 4, 25, 25, 25, 20)))
                .contains("shares-not-a-hundred"));
        assertEquals("not-permitted", code(area.does("iom", PriorityDeeds.SET_WEIGHTS, new SetWeights(TODAY, VICTIMS_FIRST, WHY))));
        done(area.does("supervisor", PriorityDeeds.SET_WEIGHTS, new SetWeights(TODAY, VICTIMS_FIRST, WHY)));
        var now = area.ranking("iom");
        assertEquals(1, now.version());
        now.items().forEach(line -> {
            var said = preview.items().stream().filter(move -> move.caseId().equals(line.caseId())).findFirst().orElseThrow();
            assertEquals(said.wouldBe(), line.rank());
            assertEquals(said.pointsWouldBe(), line.points());
        });
    }

    @Test
    void parameters_of_a_later_day_wait_for_it() {
        done(area.does("supervisor", PriorityDeeds.SET_WEIGHTS, new SetWeights(TODAY.plusDays(1), VICTIMS_FIRST, WHY)));
        assertEquals(0, area.ranking("iom").version());
        assertEquals("starts-in-past", code(area.does("supervisor", PriorityDeeds.SET_WEIGHTS, new SetWeights(TODAY.minusDays(1), VICTIMS_FIRST, WHY))));
    }

    private Outcome brought(String by, String name, String csv) {
        return area.does(by, HarmDeeds.IMPORT, new HarmDeeds.Import(name, "values.csv",
                List.of(Base64.getEncoder().encodeToString(csv.getBytes(StandardCharsets.UTF_8)))));
    }

    private IndexView read(Outcome outcome) {
        var id = new EntityId(done(outcome).get("index"));
        for (var until = Instant.now().plus(Duration.ofSeconds(20)); ; Thread.onSpinWait()) {
            var view = area.ask("iom", HarmDeeds.INDEX, new HarmDeeds.IndexOf(id));
            if (view.state() != IndexView.State.READING) {
                return view;
            }
            assertTrue(Instant.now().isBefore(until), view.toString());
        }
    }

    private String takeUp(EntityId index) {
        return code(area.does("supervisor", PriorityDeeds.TAKE_UP_INDEX, new TakeUpIndex(index, WHY)));
    }

    @Test
    void nothing_of_a_workbook_counts_before_every_row_in_question_is_decided_and_it_is_taken_up() {
        var index = read(brought("iom", "Test 2026", "code,offence,days\n1," + OFFENCE + ",50\n\n2,Arson,n/a\n3," + OFFENCE + ",70\n"));
        assertEquals(IndexView.State.OPEN, index.state());
        assertEquals(List.of(2, 4), index.questions().stream().map(question -> question.rows().getFirst().row()).toList(), "as the file's lines are numbered");
        assertEquals("index-not-whole", takeUp(index.id()));
        var impossible = new HarmDeeds.Settle(index.id(), "row 4", HarmChoice.HIGHEST, null, WHY);
        assertEquals("row-choice-impossible", code(area.does("iom", HarmDeeds.SETTLE, impossible)));
        done(area.does("iom", HarmDeeds.SETTLE, new HarmDeeds.Settle(index.id(), null, HarmChoice.HIGHEST, null, WHY)));
        assertEquals("index-not-whole", takeUp(index.id()));
        done(area.does("iom", HarmDeeds.SETTLE, new HarmDeeds.Settle(index.id(), "row 4", HarmChoice.NONE, null, WHY)));
        assertEquals(null, days(recent));
        assertEquals("not-permitted", code(area.does("iom", PriorityDeeds.TAKE_UP_INDEX, new TakeUpIndex(index.id(), WHY))));
        done(area.does("supervisor", PriorityDeeds.TAKE_UP_INDEX, new TakeUpIndex(index.id(), WHY)));
        assertEquals(70.0, days(recent));
        assertEquals(null, days(grave), "two indexes are never mixed");
        assertEquals("Test 2026", area.ranking("iom").index());
        done(area.does("supervisor", PriorityDeeds.TAKE_UP_INDEX, new TakeUpIndex(null, WHY)));
        assertEquals(List.of("published", "Test 2026"), scoring().taken().stream().map(ScoringView.TakenUp::name).toList());
        assertEquals("index-settled", code(area.does("iom", HarmDeeds.SETTLE, new HarmDeeds.Settle(index.id(), "row 4", HarmChoice.NONE, null, WHY))));
    }

    @Test
    void a_workbook_that_came_before_one_that_is_none_and_one_of_another_s_name_are_refused_by_name() {
        var csv = "offence,days\nArson,50\n";
        assertEquals(IndexView.State.WHOLE, read(brought("iom", "Test 2026", csv)).state());
        assertEquals("index-imported-before", code(brought("supervisor", "Another", csv)));
        assertEquals("index-name-taken", code(brought("supervisor", "test 2026", "offence,days\nArson,51\n")));
        assertEquals("index-name-taken", code(brought("supervisor", "Published", "offence,days\nArson,51\n")));
        assertEquals("content-not-base64", code(area.does("iom", HarmDeeds.IMPORT, new HarmDeeds.Import("x", "x.csv", List.of("?")))));
        assertEquals("value-required", code(brought("iom", "Empty", "")));
        assertEquals("index-too-large", code(brought("iom", "Large", "x".repeat(HarmDeeds.FILE_BYTES_MAX + 1))));
        assertEquals("not-permitted", code(brought("probation", "Theirs", csv)));
    }

    @Test
    void a_workbook_of_another_version_says_which_columns_are_missing_and_may_come_again() {
        var other = "Offence group,Sentence\nArson,50\n";
        var view = read(brought("iom", "Old form", other));
        assertEquals(IndexView.State.UNREADABLE, view.state());
        assertEquals("index-columns-missing", view.failure());
        assertEquals(0, view.rows());
        assertEquals("index-not-whole", takeUp(view.id()));
        assertEquals(IndexView.State.UNREADABLE, read(brought("iom", "Old form", other)).state());
    }
}
