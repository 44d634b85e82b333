package gwarchod.clinic.group;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.group.GroupCommands.EndGroup;
import gwarchod.clinic.group.GroupCommands.Join;
import gwarchod.clinic.group.GroupCommands.Leave;
import gwarchod.clinic.group.GroupCommands.SetFacilitators;
import gwarchod.clinic.programme.Area;
import gwarchod.clinic.programme.AskedBy;
import gwarchod.clinic.programme.CallOff;
import gwarchod.clinic.programme.CreateProgramme;
import gwarchod.clinic.programme.ProgrammeTerms;
import gwarchod.clinic.programme.Programmes;
import gwarchod.clinic.programme.RiskBand;
import gwarchod.clinic.programme.SessionMode;
import gwarchod.clinic.programme.SessionState;
import gwarchod.clinic.programme.SessionView;
import gwarchod.clinic.programme.SetTerms;
import gwarchod.clinic.referral.EndReferral;
import gwarchod.clinic.referral.ReferralEnd;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.Reply;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.journal.Refusal;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Words;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.jspecify.annotations.Nullable;

class GroupTest {
    private static final LocalDate FIRST = LocalDate.of(2025, 6, 17);       // a Tuesday, six days on
    private static final Text WHY = new Text("Works evenings now.");

    private final Area area = new Area();
    private EntityId programme;
    private EntityId group;

    @BeforeEach
    void begin() {
        programme = area.done(Programmes.CREATE, area.facilitator, Area.CREATE, "programme");
        area.done(Programmes.SET_TERMS, area.facilitator, new SetTerms(programme, new ProgrammeTerms(new Text("Men over 18"),
                List.of(RiskBand.HIGH), 2, new ProgrammeTerms.Absences(2, null),
                List.of(new ProgrammeTerms.Module("One", 2), new ProgrammeTerms.Module("Two", 1)))),
                "programme");
        group = area.done(Groups.CREATE, area.facilitator, group("Tuesday", "facilitator", "colleague"), "group");
    }

    private CreateGroup group(String name, String lead, @Nullable String second) {
        return new CreateGroup(programme, name, FIRST, "18:30", 120, SessionMode.ROOM, "Hall", null, new UserId(lead),
                second == null ? null : new UserId(second), null);
    }

    private GroupView look(Viewer viewer) {
        return assertInstanceOf(Reply.View.class, area.ask(Groups.GROUP, viewer, new Groups.GroupOf(group))) instanceof Reply.View<?>(GroupView view, _)
                ? view : null;
    }

    private EntityId started(String id, String name) {
        return area.startedReferral(area.referred(id, name), programme);
    }

    private Outcome join(String on, EntityId referral) {
        return area.act(Groups.JOIN, area.facilitator, new Join(group, new CaseId(on), referral));
    }

    private static String code(Outcome outcome) {
        return assertInstanceOf(Outcome.Refused.class, outcome).why().code();
    }

    private static List<String> names(List<GroupView.Line> lines) {
        return lines.stream().map(GroupView.Line::name).toList();
    }

    @Test
    void a_group_has_a_session_for_each_of_the_programme_s_and_says_who_delivers_them() {
        var view = look(area.facilitator);
        assertEquals(List.of("One", "One", "Two"), view.sessions().stream().map(one -> one.plan().module()).toList());
        assertEquals(List.of("facilitator", "colleague"), view.sessions().getFirst().plan().facilitators().stream().map(one -> one.name()).toList());
        assertEquals(2, view.places());
        assertEquals(2, view.free());
        assertTrue(view.mayChange());
        assertEquals(3, look(area.coordinator).sessions().size());
    }

    @Test
    void it_can_only_be_set_up_where_terms_are_set_by_people_who_deliver_sessions_there() {
        var bare = area.done(Programmes.CREATE, area.facilitator, new CreateProgramme(
                "Bare", Area.FPUK, new Text("All"), List.of()), "programme");
        assertEquals("programme-without-terms", code(area.act(Groups.CREATE, area.facilitator, new CreateGroup(
                bare, "Other", FIRST, "18:30", 120, SessionMode.ROOM, "Hall", null, new UserId("facilitator"), null, null))));
        assertEquals("facilitator-unknown", code(area.act(Groups.CREATE, area.facilitator, group("Other", "facilitator2", null))));
        assertEquals("facilitator-twice", code(area.act(Groups.CREATE, area.facilitator, group("Other", "facilitator", "facilitator"))));
        assertEquals("group-exists", code(area.act(Groups.CREATE, area.facilitator, group("tuesday", "facilitator", null))));
        assertEquals("programme-unknown", code(area.act(Groups.CREATE, area.facilitator2, group("Other", "facilitator2", null))));
        refused("first-session-past", "Other", LocalDate.of(2025, 6, 10), "18:30", 120, "Hall", 2);
        refused("time-of-day-wrong", "Other", FIRST, "25:00", 120, "Hall", 2);
        refused("minutes-out-of-range", "Other", FIRST, "18:30", 14, "Hall", 2);
        refused("venue-needed", "Other", FIRST, "18:30", 120, " ", 2);
        refused("places-out-of-range", "Other", FIRST, "18:30", 120, "Hall", 41);
        refused("text-required", " ", FIRST, "18:30", 120, "Hall", 2);
    }

    /// A list shows none of the sessions, so it goes through them once and not once for each group.
    @Test
    void a_list_says_when_each_group_meets_next() {
        area.done(Groups.CREATE, area.facilitator, group("Wednesday", "facilitator", null), "group");
        var first = look(area.facilitator).sessions().getFirst();
        assertEquals(List.of(first.startsAt(), first.startsAt()), nextOf(area.facilitator));
        area.act(Programmes.CALL_OFF, area.facilitator, new CallOff(first.id(), AskedBy.VENUE, WHY));
        var second = look(area.facilitator).sessions().get(1);
        assertEquals(List.of(second.startsAt(), first.startsAt()), nextOf(area.facilitator));
        assertEquals(second.startsAt(), look(area.facilitator).nextAt());
        assertEquals(List.of(), nextOf(area.facilitator2));
    }

    private List<Instant> nextOf(Viewer viewer) {
        var items = ((GroupView.Items) ((Reply.View<?>) area.ask(Groups.LIST, viewer, new Groups.GroupsOf(programme))).view()).items();
        return items.stream().map(GroupView::nextAt).toList();
    }

    @Test
    void why_a_group_ended_names_nobody_protected_by_the_case_of_somebody_who_had_left_it() {
        var ann = started("ann", "Ann");
        join("ann", ann);
        area.act(Groups.LEAVE, area.facilitator, new Leave(group, ann, WHY));
        area.act(Groups.END, area.facilitator, new EndGroup(group, new Text("Mair came to the hall.")));
        var first = look(area.facilitator).sessions().getFirst().id();
        var session = (SessionView) ((Reply.View<?>) area.ask(Programmes.SESSION, area.facilitator, new Programmes.SessionOf(first))).view();
        assertEquals("a protected person came to the hall.", session.plan().changes().getFirst().why());
    }

    private void refused(String code, String name, LocalDate first, String at, int minutes, String venue, int places) {
        assertEquals(code, code(area.act(Groups.CREATE, area.facilitator, new CreateGroup(
                programme, name, first, at, minutes, SessionMode.ROOM, venue, places, new UserId("facilitator"), null, null))));
        assertTrue(area.words.has("refusal." + code), code);
    }

    @Test
    void whoever_has_a_place_is_on_the_list_of_every_session_ahead() {
        assertInstanceOf(Outcome.Done.class, join("ann", started("ann", "Ann")));
        assertTrue(look(area.facilitator).sessions().stream().allMatch(one -> one.participants().size() == 1));
        area.at(Area.NOW.plus(Duration.ofDays(7)));                              // after the first session
        assertInstanceOf(Outcome.Done.class, join("ben", started("ben", "Ben")));
        assertEquals(List.of(1, 2, 2), look(area.facilitator).sessions().stream().map(one -> one.participants().size()).toList());
    }

    @Test
    void beyond_its_places_people_wait_in_the_order_of_their_referrals_and_nobody_moves_up_by_itself() {
        var cid = started("cid", "Cid");
        area.at(Area.NOW.plus(Duration.ofDays(1)));
        var dai = started("dai", "Dai");
        var ann = started("ann", "Ann");
        join("ann", ann);
        join("ben", started("ben", "Ben"));
        assertInstanceOf(Outcome.Done.class, join("dai", dai));
        assertInstanceOf(Outcome.Done.class, join("cid", cid));
        assertEquals(List.of("Cid", "Dai"), names(look(area.facilitator).waiting()));
        assertNull(look(area.facilitator).next());
        assertInstanceOf(Outcome.Done.class, area.act(Groups.LEAVE, area.facilitator, new Leave(group, ann, WHY)));
        var view = look(area.facilitator);
        assertEquals(List.of("Ben"), names(view.members()));
        assertEquals("Cid", view.next().name());
        assertEquals(1, view.free());
        assertEquals(List.of(1, 1, 1), view.sessions().stream().map(one -> one.participants().size()).toList());
        join("cid", cid);
        assertEquals(List.of("Dai"), names(look(area.facilitator).waiting()));
        assertEquals(List.of("Ben", "Cid"), names(look(area.facilitator).members()));
    }

    @Test
    void a_place_is_for_a_started_referral_to_this_programme_and_in_one_group_of_it() {
        var suitable = area.referral(area.referred("ann", "Ann"), programme);
        assertEquals("participant-not-started", code(join("ann", suitable)));
        assertEquals("referral-unknown", code(join("ann", new EntityId("nothing"))));
        var ben = started("ben", "Ben");
        join("ben", ben);
        assertInstanceOf(Outcome.Unchanged.class, join("ben", ben));
        var other = area.done(Groups.CREATE, area.facilitator, group("Friday", "colleague", null), "group");
        assertEquals("member-of-another-group", code(area.act(Groups.JOIN, area.facilitator, new Join(other, new CaseId("ben"), ben))));
        join("cid", started("cid", "Cid"));
        assertEquals("participant-not-suitable", code(join("ann", suitable)));
    }

    @Test
    void another_provider_finds_no_group_and_is_told_the_same_as_of_one_that_is_not_there() {
        var dai = started("dai", "Dai");
        join("dai", dai);
        assertEquals(Reply.notFound(), area.ask(Groups.GROUP, area.facilitator2, new Groups.GroupOf(group)));
        assertEquals(Reply.notFound(), area.ask(Groups.WAITING, area.facilitator2, new Groups.WaitingFor(programme)));
        assertEquals(Reply.notFound(), area.ask(Groups.STAFF, area.facilitator2, new Groups.StaffOf(programme)));
        assertTrue(area.ask(Groups.LIST, area.facilitator2, new Groups.GroupsOf(null)) instanceof Reply.View<?>(GroupView.Items all, _)
                && all.items().isEmpty());
        var nothing = new Outcome.Refused(new Refusal.NotFound());
        assertEquals(nothing, area.act(Groups.JOIN, area.facilitator2, new Join(group, new CaseId("dai"), dai)));
        assertEquals(nothing, area.act(Groups.JOIN, area.facilitator2, new Join(new EntityId("nothing"), new CaseId("dai"), dai)));
        assertEquals(nothing, area.act(Groups.LEAVE, area.facilitator2, new Leave(group, dai, WHY)));
        assertEquals(nothing, area.act(Groups.END, area.facilitator2, new EndGroup(group, WHY)));
        assertEquals(nothing, area.act(Groups.SET_FACILITATORS, area.facilitator2, new SetFacilitators(group, new UserId("facilitator2"), null)));
    }

    @Test
    void somebody_hidden_from_a_viewer_is_neither_listed_nor_counted() {
        join("ann", started("ann", "Ann"));
        var ben = started("ben", "Ben");
        join("ben", ben);
        var cid = started("cid", "Cid");
        join("cid", cid);
        area.exclude(new CaseId("ben"), area.colleague.user());
        area.exclude(new CaseId("cid"), area.colleague.user());
        var view = look(area.colleague);
        assertEquals(List.of("Ann"), names(view.members()));
        assertEquals(1, view.free());
        assertEquals(List.of(), view.waiting());
        assertEquals("not-of-group", code(area.act(Groups.LEAVE, area.colleague, new Leave(group, ben, WHY))));
        assertEquals(code(area.act(Groups.LEAVE, area.colleague, new Leave(group, new EntityId("nothing"), WHY))), "not-of-group");
        assertEquals(0, look(area.facilitator).free());
    }

    @Test
    void whose_referral_ended_holds_no_place() {
        var ann = started("ann", "Ann");
        join("ann", ann);
        area.act(new CaseId("ann"), new EndReferral(ann, ReferralEnd.WITHDREW, WHY, null));
        assertEquals(List.of(), look(area.facilitator).members());
        assertEquals(2, look(area.facilitator).free());
    }

    @Test
    void its_end_calls_off_what_lies_ahead_and_closes_its_doors() {
        area.at(Area.NOW.plus(Duration.ofDays(7)));
        assertInstanceOf(Outcome.Done.class, area.act(Groups.END, area.facilitator, new EndGroup(group, WHY)));
        assertEquals(List.of(false, true, true), look(area.facilitator).sessions().stream().map(one -> one.state() == SessionState.CALLED_OFF).toList());
        assertEquals("group-ended", code(join("ann", started("ann", "Ann"))));
        assertEquals("group-ended", code(area.act(Groups.SET_FACILITATORS, area.facilitator, new SetFacilitators(group, new UserId("colleague"), null))));
        assertInstanceOf(Outcome.Unchanged.class, area.act(Groups.END, area.facilitator, new EndGroup(group, WHY)));
    }

    @Test
    void new_facilitators_deliver_what_lies_ahead() {
        area.at(Area.NOW.plus(Duration.ofDays(7)));
        assertInstanceOf(Outcome.Done.class,
                area.act(Groups.SET_FACILITATORS, area.facilitator, new SetFacilitators(group, new UserId("colleague"), null)));
        assertEquals(List.of("facilitator", "colleague", "colleague"),
                look(area.facilitator).sessions().stream().map(one -> one.plan().facilitators().getFirst().name()).toList());
    }

    @Test
    void what_is_stored_is_read_as_it_was_written_and_said_in_both_languages() {
        Golden.check(Groups.events());
        assertEquals(Set.of(), Words.load(List.of("group")).oneSided());
        Groups.events().forEach(type -> assertTrue(area.words.has("event." + type.name().replaceAll("\\.\\d+$", "")), type.name()));
        for (var deed : List.of(Groups.CREATE, Groups.SET_FACILITATORS, Groups.JOIN, Groups.LEAVE, Groups.END)) {
            assertTrue(area.words.has("command." + deed.name()), deed.name());
        }
    }
}
