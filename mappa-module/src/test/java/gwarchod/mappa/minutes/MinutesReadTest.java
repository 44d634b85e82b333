package gwarchod.mappa.minutes;

import static gwarchod.core.desk.Eventually.eventually;
import static gwarchod.mappa.minutes.MinutesLife.CHAIR;
import static gwarchod.mappa.minutes.MinutesLife.COLLEAGUE;
import static gwarchod.mappa.minutes.MinutesLife.COORDINATOR;
import static gwarchod.mappa.minutes.MinutesLife.GUEST;
import static gwarchod.mappa.minutes.MinutesLife.LEAD;
import static gwarchod.mappa.minutes.MinutesLife.LIAISON;
import static gwarchod.mappa.minutes.MinutesLife.OFFICER;
import static gwarchod.mappa.minutes.MinutesLife.STRANGER;
import static gwarchod.mappa.minutes.MinutesLife.WING;
import static gwarchod.mappa.minutes.MinutesLife.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.desk.Answer;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.looking.WhoLooked;
import gwarchod.mappa.panel.TakeBackContribution;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MinutesReadTest {
    private static final Set<String> ALL = Set.of("word-standard", "word-victim", "word-third-party", "word-intelligence", "word-health", "word-child",
            "word-risk-to", "word-supervision", "word-victim-safety", "word-rationale", "word-action", "word-alarm", "word-background", "word-person",
            "word-adjourned", "Harlech", "word-after", "word-topic");
    private static final Set<String> OF_VICTIMS = Set.of("word-victim", "word-victim-safety", "word-alarm", "Harlech", "word-topic");

    private MinutesLife life;

    @BeforeEach
    void opened(@TempDir Path data) {
        life = new MinutesLife(data);
    }

    @AfterEach
    void closed() {
        life.close();
    }

    private MinutesDesk.MinutesOf minutes() {
        return new MinutesDesk.MinutesOf(life.person, life.item, null);
    }

    private Answer<MinutesView> read(UserId user) {
        return life.ask(user, MinutesDesk.READ, minutes());
    }

    private static Set<String> words(Answer<?> answer) {
        var json = new String(assertInstanceOf(Answer.Found.class, answer, answer.toString()).json(), StandardCharsets.UTF_8);
        var found = new TreeSet<String>();
        ALL.stream().filter(word -> json.matches("(?s).*\\b" + word + "(?![a-z-]).*")).forEach(found::add);
        return found;
    }

    private static void notFound(Answer<?> answer) {
        assertEquals("not-found", assertInstanceOf(Answer.Refused.class, answer).why().code());
    }

    private static String refused(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome, outcome.toString()).why().code();
    }

    @Test
    void inMinutesVictimDataIsForVictimLiaisonTheLeadAndTheChairAlone() {
        life.circulate();
        assertTrue(words(read(CHAIR)).containsAll(OF_VICTIMS));
        assertTrue(words(read(LEAD)).containsAll(OF_VICTIMS));
        assertTrue(words(read(LIAISON)).contains("word-victim"), "of the plan and actions they see what the agreement gives them: nothing");
        for (var user : List.of(COORDINATOR, COLLEAGUE, OFFICER, WING)) {
            var seen = words(read(user));
            OF_VICTIMS.forEach(word -> assertFalse(seen.contains(word), user + " reads " + word));
            assertTrue(seen.contains("word-background"), user + " reads the minutes");
        }
    }

    @Test
    void minutes_are_the_case_as_it_stood_when_the_item_was_closed() {
        life.circulate();
        var chair = words(read(CHAIR));
        assertFalse(chair.contains("word-after"), "added after the item was closed");
        assertTrue(chair.containsAll(Set.of("word-standard", "word-risk-to", "word-supervision", "word-rationale", "word-action", "word-adjourned")));
    }

    @Test
    void eachReaderIsShownWhatTheAgreementAllowsThem() {
        life.circulate();
        assertEquals(Set.of(), difference(words(read(CHAIR)), Set.of("word-after")));
        assertTrue(words(read(OFFICER)).containsAll(Set.of("word-intelligence", "word-third-party", "word-health", "word-child")));
        assertFalse(words(read(WING)).contains("word-intelligence"), "said by another agency");
        assertFalse(words(read(COLLEAGUE)).contains("word-intelligence"), "said by another agency");
        assertTrue(words(read(LEAD)).contains("word-intelligence"), "they lead");
        notFound(read(STRANGER));
    }

    /// What is in all but these and wasn't seen.
    private static Set<String> difference(Set<String> seen, Set<String> but) {
        var missing = new TreeSet<>(ALL);
        missing.removeAll(seen);
        missing.removeAll(but);
        return missing;
    }

    @Test
    void before_they_are_circulated_only_those_who_write_and_approve_read_them() {
        notFound(read(LEAD));
        notFound(read(WING));
        assertEquals(MinutesState.NOT_WRITTEN, ((MinutesView) assertInstanceOf(Answer.Found.class, read(COORDINATOR)).view()).state());
        assertEquals("not-permitted", refused(life.act(COORDINATOR, new ApproveMinutes(life.item, 1))));
        assertEquals("minutes-not-written", refused(life.act(CHAIR, new CirculateMinutes(life.item, List.of()))));
        life.circulate();
        var view = (MinutesView) assertInstanceOf(Answer.Found.class, read(LEAD)).view();
        assertEquals(MinutesView.MARKING, view.marking());
        assertEquals("C", view.document().letter());
        assertNull(view.draft());
        assertEquals(List.of("The police", "The prison", "The probation"), view.recipients());
        assertEquals(List.of(Exemption.values()), view.exemptions());
    }

    @Test
    void what_an_agency_takes_back_is_gone_from_minutes_that_were_circulated() {
        life.circulate();
        var view = (MinutesView) assertInstanceOf(Answer.Found.class, read(CHAIR)).view();
        assertTrue(view.victims());
        life.does(CHAIR, new TakeBackContribution(life.item, life.paragraph("word-standard"), text("It was somebody else")));
        life.does(CHAIR, new TakeBackContribution(life.item, life.paragraph("word-victim"), text("She asked for it")));
        assertFalse(words(read(CHAIR)).contains("word-standard"));
        assertFalse(words(read(LEAD)).contains("word-victim"));
    }

    @Test
    void onwardShareWithoutChairApprovalIsRefusedAndLogged() {
        life.circulate();
        var onward = new EntityId(done(life.act(LEAD, new AskOnward(life.item, "Tai Tywi", text("They house him")))).get("onward"));
        var share = new MinutesDesk.Share(life.person, life.item, onward);
        var copy = new MinutesDesk.CopyOf(life.person, life.item, onward);
        assertEquals("minutes-onward-not-approved", refused(life.act(LEAD, "k1", MinutesDesk.SHARE, share)));
        assertEquals("minutes-onward-not-approved", refused(life.act(LEAD, "k1", MinutesDesk.SHARE, share)), "the same again is the same");
        assertEquals("not-found", refused(life.act(WING, "k2", MinutesDesk.SHARE, share)), "another agency's question");
        assertEquals("not-found", refused(life.act(STRANGER, "k3", MinutesDesk.SHARE, share)));
        notFound(life.ask(LEAD, MinutesDesk.COPY, copy));
        assertEquals(1, life.work().refused(), "it is on record once");
        life.does(CHAIR, new AnswerOnward(life.item, onward, OnwardAnswer.REDACTED, text("No more than they need")));
        notFound(life.ask(LEAD, MinutesDesk.COPY, copy));
        assertInstanceOf(Outcome.Done.class, life.act(LEAD, "k4", MinutesDesk.SHARE, share));
        assertEquals("minutes-onward-not-approved", refused(life.act(LEAD, "k1", MinutesDesk.SHARE, share)), "what was refused stays so");
        var shared = life.ask(LEAD, MinutesDesk.COPY, copy);
        var view = (MinutesView) assertInstanceOf(Answer.Found.class, shared).view();
        assertNotNull(view.copy());
        assertEquals("Tai Tywi", view.copy().to());
        for (var word : List.of("word-victim", "word-third-party", "word-intelligence", "word-health", "word-child", "word-victim-safety", "word-alarm")) {
            assertFalse(words(shared).contains(word), word);
        }
        assertTrue(words(shared).contains("word-standard"));
        notFound(life.ask(WING, MinutesDesk.COPY, copy));
    }

    @Test
    void who_came_for_the_item_alone_shares_its_minutes_as_the_chair_agreed() {
        life.does(COORDINATOR, new DraftMinutes(life.item, List.of(new MinutesText(MinutesHeading.BACKGROUND, text("word-background"), true),
                new MinutesText(MinutesHeading.PERSON, text("word-person"), true)), null));
        life.does(CHAIR, new ApproveMinutes(life.item, 1));
        life.does(COORDINATOR, new CirculateMinutes(life.item, List.of(MinutesLife.HOUSING)));
        assertTrue(words(read(GUEST)).contains("word-rationale"), "the decision of the meeting they came for, with its rationale");
        var onward = new EntityId(done(life.act(GUEST, new AskOnward(life.item, "Tai Tywi", text("They house him")))).get("onward"));
        var share = new MinutesDesk.Share(life.person, life.item, onward);
        assertEquals("minutes-onward-not-approved", refused(life.act(GUEST, "k1", MinutesDesk.SHARE, share)));
        life.does(CHAIR, new AnswerOnward(life.item, onward, OnwardAnswer.REDACTED, text("No more than they need")));
        assertInstanceOf(Outcome.Done.class, life.act(GUEST, "k2", MinutesDesk.SHARE, share));
    }

    @Test
    void a_level_is_decided_at_a_meeting_that_speaks_about_the_case() {
        var later = LocalDate.of(2026, 6, 1);
        var elsewhere = new SetLevel(2, 3, later, text("Two agencies' seniors"), life.another(), null);
        assertEquals("meeting-not-about-case", refused(life.act(CHAIR, elsewhere)));
        assertInstanceOf(Outcome.Done.class, life.act(CHAIR, new SetLevel(2, 3, later, text("Two agencies' seniors"), life.meeting, null)));
    }

    @Test
    void a_redacted_copy_names_nobody_who_is_protected() {
        life.circulate();
        assertTrue(words(read(LEAD)).contains("Harlech"));
        var onward = new EntityId(done(life.act(LEAD, new AskOnward(life.item, "Cymdeithas Harlech", text("They ask after Mai Harlech")))).get("onward"));
        life.does(CHAIR, new AnswerOnward(life.item, onward, OnwardAnswer.REDACTED, text("No more than they need")));
        assertInstanceOf(Outcome.Done.class, life.act(LEAD, "k1", MinutesDesk.SHARE, new MinutesDesk.Share(life.person, life.item, onward)));
        assertFalse(words(life.ask(LEAD, MinutesDesk.COPY, new MinutesDesk.CopyOf(life.person, life.item, onward))).contains("Harlech"));
    }

    private static Map<String, String> done(Outcome outcome) {
        return assertInstanceOf(Outcome.Done.class, outcome, outcome.toString()).ids();
    }

    @Test
    void executiveSummaryHoldsNoVictimThirdPartyIntelligenceHealthOrChildText() {
        life.circulate();
        var request = new EntityId(done(life.act(COORDINATOR, new RecordRequest(life.item, "A solicitor", RequestCapacity.LEGAL_REPRESENTATIVE,
                text("Parole hearing"), LocalDate.of(2026, 3, 9)))).get("request"));
        var summary = new MinutesDesk.SummaryOf(life.person, life.item, request);
        notFound(life.ask(CHAIR, MinutesDesk.SUMMARY, summary));
        life.does(CHAIR, new AnswerRequest(life.item, request, RequestAnswer.EXECUTIVE_SUMMARY, text("The minutes hold what others said")));
        var found = life.ask(CHAIR, MinutesDesk.SUMMARY, summary);
        assertEquals(Set.of(), words(found), "no text that anybody wrote is in it");
        var view = (ExecutiveSummary) assertInstanceOf(Answer.Found.class, found).view();
        assertEquals(2, view.level());
        assertEquals("The probation", view.leadAgency());
        assertEquals(List.of(true, false, false, true, false), view.plan().stream().map(ExecutiveSummary.Heading::covered).toList());
        notFound(life.ask(LEAD, MinutesDesk.SUMMARY, summary));
    }

    @Test
    void everyReadOfMinutesIsOnTheReadRecord() {
        life.circulate();
        read(OFFICER);
        eventually(() -> !looks(OFFICER).isEmpty(), () -> "no read is recorded");
        assertEquals(1, looks(OFFICER).size());
        notFound(read(STRANGER));
        assertEquals(List.of(), looks(STRANGER), "nothing was shown");
    }

    private List<WhoLooked.Look> looks(UserId user) {
        var found = (WhoLooked.View) assertInstanceOf(Answer.Found.class, life.ask(CHAIR, WhoLooked.OF_CASE, new WhoLooked.Of(life.person, null))).view();
        return found.items().stream().filter(one -> one.user().equals(user) && one.what().equals("Minutes of a MAPPA meeting")).toList();
    }
}
