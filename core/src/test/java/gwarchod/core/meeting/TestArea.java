package gwarchod.core.meeting;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Cause;
import gwarchod.core.casefile.Stirs;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.Urgency;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.StreamId;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Basis;
import gwarchod.core.sharing.CaseFacts;
import gwarchod.core.sharing.Condition;
import gwarchod.core.sharing.Grant;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Terms;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Phrase;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/// An area made by hand. `all` sees everything; `half` sees names and orders in summary but no sessions; `nameless` sees no names;
/// `teamed` sees what `all` does where they are on the team, `referred` where the person is referred to their agency,
/// `invited` where it is invited to the item of a meeting.
final class TestArea implements Area {
    static final Instant NOW = Instant.parse("2025-06-11T11:00:00Z");
    static final Words WORDS = Words.load(List.of("meeting", "agendatest"));
    static final MeetingId MEETING = new MeetingId("iom-one");
    static final MeetingId DAILY = new MeetingId("daily-one");
    static final AgencyId POLICE = new AgencyId("police");

    private final Map<CaseId, Card> cards = new ConcurrentHashMap<>();
    private final Map<MeetingId, Meeting.Scheduled> meetings = new ConcurrentHashMap<>();
    private final List<Consumer<CaseId>> cardListeners = new CopyOnWriteArrayList<>();
    private final List<Consumer<Meeting.Scheduled>> meetingListeners = new CopyOnWriteArrayList<>();
    private volatile Agreement agreement = agreement(1);
    final Map<CaseId, Card> past = new ConcurrentHashMap<>();
    volatile Agreement agreementThen = agreement(1);

    TestArea() {
        hold(new Meeting.Scheduled(MEETING, "iom-weekly", Instant.parse("2025-06-17T09:00:00Z"), POLICE, Map.of()));
        hold(new Meeting.Scheduled(DAILY, "daily-management", Instant.parse("2025-06-12T08:00:00Z"), POLICE, Map.of()));
    }

    static Agreement agreement(long version) {
        var grants = new ArrayList<Grant>();
        for (String section : List.of("person.details", "iom.cohort", "order.register", "attendance.record")) {
            grants.add(grant("all", section, Level.FULL, Set.of()));
            grants.add(grant("nameless", section, section.equals("person.details") ? Level.PRESENCE : Level.FULL, Set.of()));
            grants.add(grant("teamed", section, Level.FULL, Set.of(Condition.TEAM)));
            grants.add(grant("invited", section, Level.FULL, Set.of(Condition.INVITED)));
            grants.add(grant("referred", section, Level.FULL, Set.of(Condition.REFERRED)));
        }
        for (String section : List.of("person.details", "iom.cohort", "order.register")) {
            grants.add(grant("half", section, Level.SUMMARY, Set.of()));
            grants.add(grant("unlabelled", section, section.equals("iom.cohort") ? Level.PRESENCE : Level.FULL, Set.of()));
        }
        var kinds = Set.of("iom-weekly", "daily-management");
        var takePart = Map.of("all", kinds, "half", kinds, "nameless", kinds, "teamed", kinds, "unlabelled", kinds, "referred", kinds, "invited", kinds,
                "clinic", Set.of("stalking-clinic"));
        return new Agreement(version, new Terms("test", grants, List.of(), takePart));
    }

    private static Grant grant(String role, String section, Level level, Set<Condition> when) {
        return new Grant(role, section, level, when, Level.NOTHING, "police", "law-enforcement", Basis.LAW_ENFORCEMENT, "", "");
    }

    static Viewer viewer(String user, String role) {
        return new Viewer(new UserId(user), user, POLICE, new TreeSet<>(Set.of(role)));
    }

    static AgendaItem order(String id, Urgency urgency, String at) {
        return item("order-expiring:" + id, "order-expiring", "order.register", urgency, at);
    }

    static AgendaItem session(String id, Urgency urgency, String at) {
        return item("session-missed:" + id, "session-missed", "attendance.record", urgency, at);
    }

    private static AgendaItem item(String id, String rule, String section, Urgency urgency, String at) {
        var cause = new Cause(rule, Instant.parse(at + "T12:00:00Z"), new CommitRef(new StreamId("case", "any"), 1));
        return new AgendaItem(id, rule, section, Phrase.of("agendatest.title", id), cause, urgency, Phrase.of("agendatest.asks", id));
    }

    static Card card(String id, String name, AgendaItem... items) {
        return new Card(new CaseId(id), 1, name, null, List.of(),
                List.of(new Card.Label("iom.cohort", "iom-fixed", Phrase.of("agendatest.label", "fixed"))),
                CaseFacts.NONE, List.of(items), Optional.empty());
    }

    /// The case, of which a meeting has the section open as it stands.
    static Card stirred(Card card, String section, String state) {
        return new Card(card.id(), card.number(), card.name(), card.born(), card.terms(), card.labels(), card.facts(), card.items(), card.wake(),
                card.duties(), card.own(), Map.of(Stirs.KEPT, Stirs.NONE.and(section, state)));
    }

    static Card with(Card card, CaseFacts facts) {
        return new Card(card.id(), card.number(), card.name(), card.born(), card.terms(), card.labels(), facts, card.items(), card.wake());
    }

    /// Of which everybody's agency is invited to the item of that meeting.
    static Card invitedTo(MeetingId meeting, Card card) {
        return with(card, CaseFacts.NONE.withInvited(new CaseFacts.Invited(Map.of(POLICE, Set.of(meeting)), Map.of())));
    }

    static Card without(Card card) {
        return new Card(card.id(), card.number(), card.name(), card.born(), card.terms(), List.of(), card.facts(), card.items(), card.wake());
    }

    static Card excluding(Card card, String... users) {
        var excluded = new TreeSet<UserId>(Comparator.comparing(UserId::value));
        for (String user : users) {
            excluded.add(new UserId(user));
        }
        return with(card, new CaseFacts(Set.of(), Set.of(), Set.of(), excluded));
    }

    /// The same area as it is now, to which nobody listens.
    TestArea copy() {
        var copy = new TestArea();
        copy.cards.putAll(cards);
        copy.meetings.putAll(meetings);
        copy.agreement = agreement;
        return copy;
    }

    TestArea put(Card card) {
        cards.put(card.id(), card);
        cardListeners.forEach(listener -> listener.accept(card.id()));
        return this;
    }

    void hold(Meeting.Scheduled meeting) {
        meetings.put(meeting.id(), meeting);
        meetingListeners.forEach(listener -> listener.accept(meeting));
    }

    void chaired(MeetingId id, String caseId, String item, Chaired decided) {
        hold(meetings.get(id).with(new ItemRef(new CaseId(caseId), item), decided));
    }

    void adopt(Agreement next) {
        agreement = next;
    }

    @Override
    public Collection<Card> cards() {
        return cards.values();
    }

    @Override
    public Optional<Card> card(CaseId id) {
        return Optional.ofNullable(cards.get(id));
    }

    @Override
    public void onCard(Consumer<CaseId> listener) {
        cardListeners.add(listener);
    }

    @Override
    public Text guarded(CaseId id, Text text, String address) {
        return text;
    }

    @Override
    public Optional<Card> cardAsOf(CaseId id, Instant time) {
        return Optional.ofNullable(past.get(id));
    }

    @Override
    public Collection<Meeting.Scheduled> meetings() {
        return meetings.values();
    }

    @Override
    public Optional<Meeting.Scheduled> meeting(MeetingId id) {
        return Optional.ofNullable(meetings.get(id));
    }

    @Override
    public void onMeeting(Consumer<Meeting.Scheduled> listener) {
        meetingListeners.add(listener);
    }

    @Override
    public Collection<Meeting.Scheduled> meetingsAsOf(Instant time) {
        return meetings.values();
    }

    @Override
    public Agreement agreement() {
        return agreement;
    }

    @Override
    public Agreement agreementAsOf(Instant time) {
        return agreementThen;
    }
}
