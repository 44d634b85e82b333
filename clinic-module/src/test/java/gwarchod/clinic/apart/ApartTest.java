package gwarchod.clinic.apart;

import static gwarchod.clinic.ClinicNode.FACILITATOR;
import static gwarchod.clinic.ClinicNode.FPUK;
import static gwarchod.clinic.ClinicNode.LEAD;
import static gwarchod.clinic.ClinicNode.OTHER;
import static gwarchod.clinic.ClinicNode.SCHEMES;
import static gwarchod.clinic.ClinicNode.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.ClinicNode;
import gwarchod.clinic.group.CreateGroup;
import gwarchod.clinic.group.GroupCommands.Join;
import gwarchod.clinic.group.Groups;
import gwarchod.clinic.programme.ArrangeForOne;
import gwarchod.clinic.programme.ProgrammeTerms;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.RiskBand;
import gwarchod.clinic.programme.SessionKind;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.clinic.programme.SetTerms;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.desk.Answer;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.EventType;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Two people who must not meet, on a whole node.
class ApartTest {
    private static final Outcome ASK = new Outcome.Refused(Refusal.rule("ask-coordinator"));
    private static final Text WHY = new Text("Each threatened the other in court");

    @TempDir
    Path data;

    private ClinicNode area;
    private CaseId ann;
    private CaseId ben;
    private EntityId programme;
    private EntityId annStarts;
    private EntityId benStarts;
    private EntityId session;
    private EntityId declaration;

    @BeforeEach
    void open() {
        area = new ClinicNode(data);
        ann = area.person("Zqann");
        ben = area.person("Zqben");
        programme = area.programme(FACILITATOR, FPUK);
        annStarts = area.starts(ann, FPUK, programme);
        benStarts = area.starts(ben, FPUK, programme);
        session = area.session(FACILITATOR, programme, "Monday", "Hall");
        declaration = declared(ann, ben);
    }

    @AfterEach
    void close() {
        area.close();
    }

    private EntityId declared(CaseId on, CaseId other) {
        return new EntityId(assertInstanceOf(Outcome.Done.class, area.act(LEAD, on, new DeclareApart(other, WHY))).ids().get("declaration"));
    }

    private void enrolled(UserId user, CaseId person, EntityId referral) {
        assertInstanceOf(Outcome.Done.class, area.enrol(user, session, person, referral));
    }

    private List<ApartDesk.Attempt> asked(UserId user) {
        return area.seen(user, ApartDesk.ASKED, new ApartDesk.Asks()).items();
    }

    private List<ApartDesk.Pair> pairs(UserId user, CaseId on) {
        return area.seen(user, ApartDesk.OF_CASE, new ApartDesk.OfCase(on)).items();
    }

    private Outcome settle(UserId user, EntityId place, Settlement settlement) {
        return area.does(user, ApartDesk.SETTLE, new SettleApart(declaration, place, settlement, new Text("They come in turn")));
    }

    private EntityId group(String name, String venue) {
        area.loader().act(FACILITATOR, Programmes.SET_TERMS, new SetTerms(programme, new ProgrammeTerms(new Text("Men over 18"),
                List.of(RiskBand.HIGH), 8, new ProgrammeTerms.Absences(2, null), List.of(new ProgrammeTerms.Module("One", 2)))));
        return new EntityId(area.loader().act(FACILITATOR, Groups.CREATE, new CreateGroup(programme, name, LocalDate.of(2026, 3, 17), "18:30", 120,
                SessionMode.ROOM, venue, null, FACILITATOR, null, null)).get("group"));
    }

    private Outcome join(UserId user, EntityId group, CaseId person, EntityId referral) {
        return area.does(user, Groups.JOIN, new Join(group, person, referral));
    }

    @Test
    void whoever_puts_the_two_in_one_session_is_told_to_ask_the_coordinator_and_nothing_else() {
        enrolled(FACILITATOR, ann, annStarts);
        assertEquals(ASK, area.enrol(FACILITATOR, session, ben, benStarts));
        assertEquals(ASK, area.enrol(SCHEMES, session, ben, benStarts));
        assertEquals(1, area.seen(FACILITATOR, Programmes.SESSION, new Programmes.SessionOf(session)).participants().size());
    }

    @Test
    void it_holds_both_ways_and_in_a_group_too() {
        var group = group("Tuesday", "Hall");
        assertInstanceOf(Outcome.Done.class, join(FACILITATOR, group, ben, benStarts));
        assertEquals(ASK, join(FACILITATOR, group, ann, annStarts));
        assertEquals(ASK, join(SCHEMES, group, ann, annStarts));
        enrolled(FACILITATOR, ben, benStarts);
        assertEquals(ASK, area.enrol(FACILITATOR, session, ann, annStarts));
        assertEquals(2, asked(SCHEMES).size());
    }

    @Test
    void whoever_comes_to_the_same_venue_at_the_same_time_is_met_too() {
        enrolled(FACILITATOR, ann, annStarts);
        assertEquals(ASK, area.does(FACILITATOR, Programmes.FOR_ONE, forBen("hall ", SessionMode.ROOM)));
        assertInstanceOf(Outcome.Done.class, area.does(FACILITATOR, Programmes.FOR_ONE, forBen("Library", SessionMode.ROOM)));
        assertInstanceOf(Outcome.Done.class, area.does(FACILITATOR, Programmes.FOR_ONE, forBen("", SessionMode.VIDEO)));
    }

    private ArrangeForOne forBen(String venue, SessionMode mode) {
        var begins = area.now().plus(Duration.ofHours(2));
        return new ArrangeForOne(ben, benStarts, SessionKind.ONE_TO_ONE, null, begins, begins.plus(Duration.ofHours(1)), mode, venue, FACILITATOR);
    }

    @Test
    void whoever_is_refused_for_another_reason_hears_that_one() {
        enrolled(FACILITATOR, ann, annStarts);
        var unknown = area.enrol(FACILITATOR, session, ben, new EntityId("nothing"));
        assertEquals("referral-unknown", assertInstanceOf(Outcome.Refused.class, unknown).why().code());
        assertEquals(List.of(), asked(SCHEMES));
    }

    @Test
    void they_may_meet_once_it_ended() {
        enrolled(FACILITATOR, ann, annStarts);
        assertEquals(ASK, area.enrol(FACILITATOR, session, ben, benStarts));
        assertInstanceOf(Outcome.Done.class, area.act(LEAD, ann, new EndApart(declaration, new Text("Settled"))));
        enrolled(FACILITATOR, ben, benStarts);
        assertFalse(asked(SCHEMES).getFirst().waits());
    }

    @Test
    void whose_referral_ended_is_not_met_there_any_more() {
        enrolled(FACILITATOR, ann, annStarts);
        assertEquals(ASK, area.enrol(FACILITATOR, session, ben, benStarts));
        area.loader().act(SCHEMES, ann, new EndReferral(annStarts, ReferralEnd.WITHDREW, new Text("Moved"), null));
        enrolled(FACILITATOR, ben, benStarts);
    }

    @Test
    void the_coordinator_finds_each_try_once_and_allows_it_or_not() {
        enrolled(FACILITATOR, ann, annStarts);
        area.enrol(FACILITATOR, session, ben, benStarts);
        area.enrol(SCHEMES, session, ben, benStarts);
        var line = asked(SCHEMES).getFirst();
        assertEquals(1, asked(SCHEMES).size());
        assertTrue(line.waits());
        assertEquals(List.of("Zqben, Bryn", "Zqann, Bryn", "Reflecting, Monday", WHY.raw()),
                List.of(line.put().name(), line.meets().name(), line.called(), line.why()));
        assertInstanceOf(Outcome.Done.class, settle(SCHEMES, session, Settlement.REFUSED));
        assertEquals(ASK, area.enrol(FACILITATOR, session, ben, benStarts));
        assertInstanceOf(Outcome.Done.class, settle(SCHEMES, session, Settlement.ALLOWED));
        assertInstanceOf(Outcome.Unchanged.class, settle(SCHEMES, session, Settlement.ALLOWED));
        enrolled(FACILITATOR, ben, benStarts);
        area.restart();
        assertEquals(Settlement.ALLOWED, asked(SCHEMES).getFirst().settled().settlement());
    }

    @Test
    void nobody_but_the_coordinator_learns_of_tries_or_settles_them() {
        enrolled(FACILITATOR, ann, annStarts);
        area.enrol(FACILITATOR, session, ben, benStarts);
        for (UserId user : List.of(FACILITATOR, OTHER, LEAD)) {
            assertInstanceOf(Answer.Refused.class, area.ask(user, ApartDesk.ASKED, new ApartDesk.Asks()), user.value());
            assertInstanceOf(Outcome.Refused.class, settle(user, session, Settlement.ALLOWED));
        }
        assertInstanceOf(Answer.Refused.class, area.ask(FACILITATOR, ApartDesk.OF_CASE, new ApartDesk.OfCase(ann)));
        assertInstanceOf(Outcome.Refused.class, area.act(FACILITATOR, ann, new DeclareApart(ben, WHY)));
    }

    @Test
    void whoever_is_kept_out_of_one_of_the_two_finds_no_trace_of_it_and_is_refused_all_the_same() {
        enrolled(FACILITATOR, ann, annStarts);
        area.enrol(FACILITATOR, session, ben, benStarts);
        assertEquals(List.of("Zqben, Bryn"), pairs(LEAD, ann).stream().map(ApartDesk.Pair::name).toList());
        assertEquals(List.of("Zqann, Bryn"), pairs(LEAD, ben).stream().map(ApartDesk.Pair::name).toList());
        area.loader().act(SUPERVISOR, ann, new ExcludeUser(SCHEMES, new Text("Related")));
        assertEquals(List.of(), asked(SCHEMES));
        assertEquals(List.of(), pairs(SCHEMES, ben));
        assertEquals(ASK, area.enrol(SCHEMES, session, ben, benStarts));
        var unknown = assertInstanceOf(Outcome.Refused.class, area.does(SCHEMES, ApartDesk.SETTLE,
                new SettleApart(declaration, new EntityId("nothing"), Settlement.ALLOWED, WHY)));
        assertEquals(unknown, settle(SCHEMES, session, Settlement.ALLOWED));
        var never = new EntityId("never");
        assertEquals(area.act(SCHEMES, ben, new DeclareApart(new CaseId("nothing"), WHY)), area.act(SCHEMES, ben, new DeclareApart(ann, WHY)));
        assertEquals(area.act(SCHEMES, ben, new EndApart(never, WHY)), area.act(SCHEMES, ben, new EndApart(declaration, WHY)));
    }

    @Test
    void a_declaration_names_another_case_and_says_why() {
        assertEquals("apart-same-case", assertInstanceOf(Outcome.Refused.class, area.act(LEAD, ann, new DeclareApart(ann, WHY))).why().code());
        assertInstanceOf(Outcome.Refused.class, area.act(LEAD, ann, new DeclareApart(ben, new Text(" "))));
        assertEquals("apart-unknown", assertInstanceOf(Outcome.Refused.class, area.act(LEAD, ben, new EndApart(declaration, WHY))).why().code());
    }

    @Test
    void its_events_are_stored_as_written_and_its_words_are_in_both_languages() {
        var types = new ArrayList<EventType<?>>(ApartEvent.TYPES);
        types.addAll(AskedEvent.TYPES);
        Golden.check(types);
        assertEquals(Set.of(), Words.load(List.of("apart")).oneSided());
    }
}
