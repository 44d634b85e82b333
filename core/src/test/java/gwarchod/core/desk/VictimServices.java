package gwarchod.core.desk;

import static gwarchod.core.casefile.people.ProtectedKind.VICTIM;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Wish;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactInitiator;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.RecordContact;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.people.AddPerson;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.casefile.release.ReleaseItem;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.identity.AccountDeeds.RegisterAgency;
import gwarchod.core.identity.AgencyKind;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Outcome;
import gwarchod.core.json.Json;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.words.Lang;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// A case on which the police and two victim services work together, and what everybody sees of it.
class VictimServices {
    static final Instant MONDAY = Instant.parse("2026-03-02T10:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final AgencyId POLICE = new AgencyId("police");
    static final AgencyId IDVA = new AgencyId("idva");
    static final AgencyId REFUGE = new AgencyId("refuge");
    static final String PEOPLE = "people.at-risk";
    static final String CONTACTS = "contact.agreements";

    @TempDir
    Path data;

    final AtomicReference<Instant> now = new AtomicReference<>(MONDAY);
    final Map<String, String> tokens = new HashMap<>();
    Node node;
    CaseId id;
    MeetingId meeting;
    int key;

    @BeforeEach
    void start() {
        open();
        var loader = node.loader();
        loader.register(new RegisterAgency(POLICE, "Police", "Heddlu", AgencyKind.POLICE));
        loader.register(new RegisterAgency(IDVA, "Advocacy", "Eiriolaeth", AgencyKind.VICTIM_SERVICE));
        loader.register(new RegisterAgency(REFUGE, "Refuge", "Lloches", AgencyKind.VICTIM_SERVICE));
        account("police", POLICE, "mappa-coordinator");
        account("dao", POLICE, "domestic-abuse-officer");
        account("advocate", IDVA, "victim-advocate");
        account("colleague", IDVA, "stalking-advocate");
        account("other", REFUGE, "victim-advocate");
        var police = new UserId("police");
        id = new CaseId(loader.begin(police, OpenCase.of("Enghraifft", "Bryn", null)).get("case"));
        loader.act(police, id, new JoinPartner(IDVA));
        loader.act(police, id, new JoinPartner(REFUGE));
        meeting = new MeetingId(loader.act(police, Meetings.SCHEDULE, new Meetings.Schedule("mappa-level-2", MONDAY.plusSeconds(3_600), null))
                .get("meeting"));
        loader.act(police, id, new SetLevel(2, 2, TODAY.plusMonths(3), new Text("high risk"), meeting, null));
    }

    void open() {
        node = Node.open(NodeSettings.below(data, Optional.empty(), 4, now::get), List.of());
        tokens.clear();
    }

    void account(String name, AgencyId agency, String role) {
        node.loader().open(new OpenAccount(new UserId(name), name, agency, "demo", List.of(role)));
    }

    @AfterEach
    void close() {
        node.close();
    }

    Asking asking(String user) {
        return new Asking(tokens.computeIfAbsent(user, name ->
                assertInstanceOf(SignIn.Done.class, node.desk().signIn(name, "demo", "here").await()).token()), Lang.EN, null);
    }

    Outcome act(String user, CaseCommand command) {
        return node.desk().act(asking(user), "key-" + key++, null, id, command).await();
    }

    Map<String, String> done(String user, CaseCommand command) {
        now.set(now.get().plusSeconds(1));
        return assertInstanceOf(Outcome.Done.class, act(user, command)).ids();
    }

    String refused(String user, CaseCommand command) {
        return assertInstanceOf(Outcome.Refused.class, act(user, command)).why().code();
    }

    @SuppressWarnings("unchecked")
    <Q extends Record, V> Answer.Found<V> ask(String user, Question<Q, V> question, Q what) {
        return assertInstanceOf(Answer.Found.class, node.desk().ask(asking(user), question, what).await());
    }

    String view(String user) {
        return view(user, null);
    }

    String view(String user, Instant asOf) {
        return new String(ask(user, CaseQuestions.VIEW, new CaseQuestions.One(id, asOf)).json(), StandardCharsets.UTF_8);
    }

    String tag(String user) {
        return ask(user, CaseQuestions.VIEW, new CaseQuestions.One(id, null)).tag();
    }

    String timeline(String user) {
        return Json.write(ask(user, CaseQuestions.TIMELINE, new CaseQuestions.TimelineOf(id, null, null)).view());
    }

    int finds(String user, String what) {
        return ask(user, CaseQuestions.SEARCH, new CaseQuestions.Search(what, null, null)).view().items().size();
    }

    String agenda(String user) {
        return Json.write(ask(user, Meetings.AGENDA, new Meetings.AgendaOf(meeting, null)).view().lines());
    }

    /// Everything this user can read of the case.
    String everything(String user) {
        return view(user) + tag(user) + timeline(user);
    }

    static AddPerson sian() {
        return new AddPerson(new PersonName("Morgan", "Siân"), List.of(), VICTIM, new Text("former partner"), new Text("afraid of him"),
                new Text("Heol Fawr, Llanelli"), IDVA);
    }

    PersonId held() {
        return new PersonId(done("advocate", sian()).get("person"));
    }

    /// Given for everything the advocate's agency has entered about it so far.
    ReleaseItem release(String section, String item, Wish wish, String reason) {
        return release("advocate", section, item, wish, reason);
    }

    ReleaseItem release(String user, String section, String item, Wish wish, String reason) {
        return new ReleaseItem(section, item, latest(user, section, item), wish, reason == null ? null : new Text(reason));
    }

    /// The latest entry of the user's agency about an item.
    EntityId latest(String user, String section, String item) {
        for (JsonNode row : Json.read(view(user), JsonNode.class).at("/held/items")) {
            if (row.path("section").asText().equals(section) && row.path("item").asText().equals(item)) {
                return new EntityId(row.at("/entries/0/entry").asText());
            }
        }
        return new EntityId("nothing");
    }

    static AgreeContact weekly(PersonId person) {
        return new AgreeContact(person, ContactFrequency.EVERY_7_DAYS, ContactMethod.PHONE, TODAY, null, new Text("mornings only"));
    }

    static RecordContact contact(PersonId person) {
        return new RecordContact(person, MONDAY.minusSeconds(60), ContactMethod.PHONE, ContactInitiator.US, true, new Text("she is well"));
    }
}
