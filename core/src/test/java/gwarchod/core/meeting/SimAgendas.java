package gwarchod.core.meeting;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import gwarchod.core.casefile.Card;
import gwarchod.core.casefile.Cases;
import gwarchod.core.casefile.Text;
import gwarchod.core.desk.AgendaNews;
import gwarchod.core.desk.Following;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.json.Json;
import gwarchod.core.sharing.Agreement;
import gwarchod.core.sharing.Viewer;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/// The agenda of one meeting over the cases of a simulated node, as one of its readers follows it.
@NullMarked
public final class SimAgendas {
    private static final Viewer READER = TestArea.viewer("chair", "all");
    private static final Agreement AGREEMENT = TestArea.agreement(1);
    private static final MeetingKinds KINDS = MeetingKinds.load();
    private static final Meeting.Scheduled MEETING = new Meeting.Scheduled(
            TestArea.DAILY, "daily-management", Instant.parse("2026-03-10T09:00:00Z"), TestArea.POLICE, Map.of());

    private final Agendas agendas;

    /// @param secret of this run of the node
    public SimAgendas(Cases cases, InstantSource clock, Executor work, String secret) {
        agendas = new Agendas(new OfCases(cases), KINDS, TestArea.WORDS, clock, work, secret);
        agendas.listen();
    }

    public Following follow(@Nullable String last, Consumer<AgendaNews> sink) {
        return agendas.follow(READER, Lang.EN, MEETING.id(), last, sink);
    }

    /// The agenda as it is, but for its revision, which is each node's own.
    public AgendaView now() {
        var now = agendas.agenda(READER, Lang.EN, MEETING.id()).orElseThrow();
        return new AgendaView(now.meetingId(), now.kind(), now.startsAt(), now.state(), now.title(), "",
                now.lines(), now.leftOff(), now.leftOffTotal(), now.groups());
    }

    private static String content(JsonNode agenda) {
        return ((ObjectNode) agenda.deepCopy()).without("revision").toString();
    }

    /// What a page at the other end makes of the news.
    public static final class Screen {
        private Client client = new Client();

        /// False for news that say: begin again.
        public boolean shows(AgendaNews news) {
            client.accept(news);
            return !news.kind().equals("reload");
        }

        public void clear() {
            client = new Client();
        }

        public boolean isOf(AgendaView agenda) {
            return content().equals(SimAgendas.content(Json.MAPPER.valueToTree(agenda)));
        }

        public String content() {
            return SimAgendas.content(client.agenda());
        }
    }

    private record OfCases(Cases cases) implements Area {
        @Override
        public Collection<Card> cards() {
            return cases.cards();
        }

        @Override
        public Optional<Card> card(CaseId id) {
            return cases.card(id);
        }

        @Override
        public void onCard(Consumer<CaseId> listener) {
            cases.listen(card -> listener.accept(card.id()));
        }

        @Override
        public Text guarded(CaseId id, Text text, String address) {
            return text;
        }

        @Override
        public Optional<Card> cardAsOf(CaseId id, Instant time) {
            return Optional.empty();
        }

        @Override
        public Collection<Meeting.Scheduled> meetings() {
            return List.of(MEETING);
        }

        @Override
        public Optional<Meeting.Scheduled> meeting(MeetingId id) {
            return Optional.of(MEETING);
        }

        @Override
        public void onMeeting(Consumer<Meeting.Scheduled> listener) {
            // it doesn't change
        }

        @Override
        public Collection<Meeting.Scheduled> meetingsAsOf(Instant time) {
            return meetings();
        }

        @Override
        public Agreement agreement() {
            return AGREEMENT;
        }

        @Override
        public Agreement agreementAsOf(Instant time) {
            return AGREEMENT;
        }
    }
}
