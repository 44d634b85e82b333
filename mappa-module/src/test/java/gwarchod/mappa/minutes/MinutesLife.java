package gwarchod.mappa.minutes;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CaseView;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.management.JoinTeam;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.people.ProtectedKind;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.desk.Answer;
import gwarchod.core.desk.Asking;
import gwarchod.core.desk.CaseQuestions;
import gwarchod.core.desk.Deed;
import gwarchod.core.desk.Node;
import gwarchod.core.desk.NodeSettings;
import gwarchod.core.desk.Question;
import gwarchod.core.desk.SignIn;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import gwarchod.mappa.MappaModule;
import gwarchod.mappa.panel.AttendPanel;
import gwarchod.mappa.panel.ClosePanelItem;
import gwarchod.mappa.panel.Contribute;
import gwarchod.mappa.panel.CoverTopic;
import gwarchod.mappa.panel.HarmLevel;
import gwarchod.mappa.panel.InviteToPanel;
import gwarchod.mappa.panel.OpenPanelItem;
import gwarchod.mappa.panel.PanelEnd;
import gwarchod.mappa.panel.PanelItemView;
import gwarchod.mappa.panel.PanelTopic;
import gwarchod.mappa.panel.Seat;
import gwarchod.mappa.panel.SumUpRisk;
import gwarchod.mappa.panel.Turnout;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/// A node at which one person's item was closed at a meeting: everything said there holds a word of its own.
final class MinutesLife implements AutoCloseable {
    static final AgencyId POLICE = new AgencyId("police");
    static final AgencyId PROBATION = new AgencyId("probation");
    static final AgencyId PRISON = new AgencyId("prison");
    static final AgencyId HOUSING = new AgencyId("housing");
    static final UserId CHAIR = new UserId("chair");
    static final UserId COORDINATOR = new UserId("coordinator");
    static final UserId LEAD = new UserId("lead");
    static final UserId COLLEAGUE = new UserId("colleague");
    static final UserId OFFICER = new UserId("officer");
    static final UserId STRANGER = new UserId("stranger");
    static final UserId LIAISON = new UserId("liaison");
    static final UserId GUEST = new UserId("guest");
    static final UserId WING = new UserId("wing");
    private static final LocalDate LATER = LocalDate.of(2026, 5, 4);

    private final AtomicReference<Instant> clock = new AtomicReference<>(Instant.parse("2026-03-09T12:00:00Z"));
    private final Map<String, EntityId> paragraphs = new HashMap<>();
    private final Map<UserId, String> tokens = new HashMap<>();
    private final Node node;
    final CaseId person;
    final MeetingId meeting;
    final EntityId item;
    private int keys;

    MinutesLife(Path data) {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, clock::get), List.of(new MappaModule()));
        agency(POLICE, AgencyKind.POLICE);
        agency(PROBATION, AgencyKind.PROBATION);
        agency(PRISON, AgencyKind.PRISON);
        agency(HOUSING, AgencyKind.PROVIDER);
        account(CHAIR, POLICE, "mappa-chair");
        account(COORDINATOR, POLICE, "mappa-coordinator");
        account(new UserId("schemes"), POLICE, "schemes-coordinator");
        account(OFFICER, POLICE, "mosovo-officer");
        account(STRANGER, POLICE, "mosovo-officer");
        account(LEAD, PROBATION, "probation-practitioner");
        account(COLLEAGUE, PROBATION, "probation-practitioner");
        account(LIAISON, PROBATION, "victim-liaison");
        account(GUEST, HOUSING, "panel-attendee");
        account(WING, PRISON, "prison-practitioner");
        person = new CaseId(node.loader().begin(new UserId("schemes"), OpenCase.of("Teg", "Bryn", null)).get("case"));
        does(OFFICER, new AssignLead(LEAD, PROBATION, null), new JoinPartner(PROBATION), new JoinPartner(POLICE), new JoinPartner(PRISON),
                new JoinTeam(OFFICER));
        meeting = scheduled();
        item = new EntityId(node.loader().act(CHAIR, person, new OpenPanelItem(meeting, 2)).get("panelItem"));
        said();
    }

    /// Another meeting of level 2.
    MeetingId scheduled() {
        return new MeetingId(node.loader().act(CHAIR, Meetings.SCHEDULE, new Meetings.Schedule("mappa-level-2", clock.get(), null)).get("meeting"));
    }

    private void said() {
        does(OFFICER, new AddPerson(new PersonName("Mai", "Harlech"), List.of(), ProtectedKind.VICTIM, text("former partner"), null, null, null));
        does(CHAIR, new InviteToPanel(item, HOUSING, Seat.HOUSING, null, text("They house him")),
                there(POLICE, Seat.POLICE), there(PROBATION, Seat.PROBATION), there(PRISON, Seat.PRISON));
        does(CHAIR, new Contribute.SayStandard(item, PROBATION, text("word-standard; asks after Mai Harlech"), false),
                new Contribute.SayVictim(item, PROBATION, text("word-victim"), false),
                new Contribute.SayThirdParty(item, POLICE, text("word-third-party"), false),
                new Contribute.SayIntelligence(item, POLICE, text("word-intelligence"), false),
                new Contribute.SayHealth(item, PROBATION, text("word-health"), false),
                new Contribute.SayChild(item, PROBATION, text("word-child"), false),
                new SumUpRisk(item, text("word-risk-to"), text("word-nature"), text("soon"), text("drink"), text("work"), HarmLevel.HIGH, List.of()),
                new CoverTopic(item, PanelTopic.VICTIMS, text("word-topic")));
        does(LEAD, new AddMeasure(Pillar.SUPERVISION, text("word-supervision"), null, LEAD, PROBATION, null),
                new AddMeasure(Pillar.VICTIM_SAFETY, text("word-victim-safety"), null, LEAD, PROBATION, null));
        does(CHAIR, new SetLevel(2, 2, LATER, text("word-rationale"), meeting, null));
        at(CHAIR, new GiveAction(text("word-action"), LEAD, PROBATION, LATER, Pillar.SUPERVISION, null));
        at(CHAIR, new GiveAction(text("word-alarm"), LEAD, PROBATION, LATER, Pillar.VICTIM_SAFETY, null));
        does(CHAIR, new ClosePanelItem(item, PanelEnd.ADJOURNED, LATER, text("word-adjourned"), CHAIR));
        does(LEAD, new AddMeasure(Pillar.SUPERVISION, text("word-after"), null, LEAD, PROBATION, null));
    }

    /// Written and approved by the chair, and circulated to whoever was there.
    void circulate() {
        does(COORDINATOR, new DraftMinutes(item, List.of(new MinutesText(MinutesHeading.BACKGROUND, text("word-background"), true),
                new MinutesText(MinutesHeading.PERSON, text("word-person"), true)), null));
        does(CHAIR, new ApproveMinutes(item, 1));
        does(COORDINATOR, new CirculateMinutes(item, List.of()));
    }

    /// A meeting of the same kind that doesn't speak about the person.
    MeetingId another() {
        return new MeetingId(node.loader().act(CHAIR, Meetings.SCHEDULE, new Meetings.Schedule("mappa-level-2", clock.get().plusSeconds(3_600), null))
                .get("meeting"));
    }

    static Text text(String said) {
        return new Text(said);
    }

    private AttendPanel there(AgencyId agency, Seat seat) {
        return new AttendPanel(item, agency, seat, "Manager", Turnout.IN_PERSON, true);
    }

    private void agency(AgencyId id, AgencyKind kind) {
        node.loader().register(new RegisterAgency(id, "The " + id, "Y " + id, kind));
    }

    private void account(UserId user, AgencyId agency, String... roles) {
        node.loader().open(new OpenAccount(user, user.value(), agency, "demo", List.of(roles)));
    }

    void does(UserId user, CaseCommand... commands) {
        for (CaseCommand command : commands) {
            var ids = node.loader().act(user, person, command);
            if (ids.containsKey("paragraph")) {
                paragraphs.put(command.toString(), new EntityId(ids.get("paragraph")));
            }
        }
    }

    private void at(UserId user, CaseCommand command) {
        assertInstanceOf(Outcome.Done.class, node.desk().act(as(user).at(meeting), "key-" + keys++, null, person, command).await());
    }

    Outcome act(UserId user, CaseCommand command) {
        return node.desk().act(as(user), "key-" + keys++, null, person, command).await();
    }

    <C extends Record> Outcome act(UserId user, String key, Deed<C> deed, C command) {
        return node.desk().act(as(user), key, deed, command).await();
    }

    <Q extends Record, V> Answer<V> ask(UserId user, Question<Q, V> question, Q what) {
        return node.desk().ask(as(user), question, what).await();
    }

    private Asking as(UserId user) {
        return new Asking(tokens.computeIfAbsent(user,
                _ -> assertInstanceOf(SignIn.Done.class, node.desk().signIn(user.value(), "demo", "here").await()).token()), Lang.EN, null);
    }

    /// What the chair is shown of the minutes that are to be seen to.
    MinutesWork.Line work() {
        var view = (CaseView) assertInstanceOf(Answer.Found.class, ask(CHAIR, CaseQuestions.VIEW, new CaseQuestions.One(person, null))).view();
        return view.section(MinutesWork.SECTION).map(shown -> (MinutesWork) assertInstanceOf(Shown.Full.class, shown).value()).orElseThrow().items().getFirst();
    }

    /// What the chair is shown of the meetings it was on, the latest first.
    List<PanelItemView.Item> items() {
        var view = (CaseView) assertInstanceOf(Answer.Found.class, ask(CHAIR, CaseQuestions.VIEW, new CaseQuestions.One(person, null))).view();
        return view.section(PanelItemView.SECTION).map(shown -> (PanelItemView) assertInstanceOf(Shown.Full.class, shown).value()).orElseThrow().items();
    }

    /// Of whatever was said, the one that holds this.
    EntityId paragraph(String holding) {
        return paragraphs.entrySet().stream().filter(one -> one.getKey().contains(holding)).findFirst().orElseThrow().getValue();
    }

    @Override
    public void close() {
        node.close();
    }
}
