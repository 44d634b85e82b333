package gwarchod.core.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.management.ExcludeUser;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.identity.AccountDeeds;
import gwarchod.core.journal.Outcome;
import gwarchod.core.meeting.Meetings;
import gwarchod.core.sharing.Agreements;
import gwarchod.core.sharing.ProposalDeeds;
import gwarchod.core.sharing.ProposeChange;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/// What one node writes, the others show: without a word between them.
class SeveralNodesTest extends SeveralNodes {
    private static RecordBreach breach(String text) {
        return new RecordBreach(null, Instant.now().minusSeconds(60), new Text(text), null);
    }

    @Test
    void what_is_written_on_one_node_is_seen_on_the_others_within_a_second_and_by_its_writer_at_once() {
        var all = List.of(node("one"), node("two"), node("three"));
        police(all.getFirst(), "iom-officer", "mappa-coordinator");
        var writer = signedIn(all.getFirst(), "iom-officer");
        var reader = signedIn(all.getLast(), "mappa-coordinator");
        var id = opened(all.getFirst(), writer, "Enghraifft");
        within(PROMISED, "the case is known", () -> view(all.getLast(), reader, id).contains("Enghraifft"));
        var random = new Random(7);
        for (int i = 0; i < 12; i++) {
            var text = "mark " + i + ".";
            var ref = done(act(all.get(random.nextInt(3)), writer, id, breach(text)));
            for (Node node : all) {
                assertTrue(view(node, writer.after(List.of(ref)), id).contains(text), "one's own writes, wherever one asks next");
            }
            within(PROMISED, text, () -> all.stream().allMatch(node -> view(node, reader, id).contains(text)));
        }
    }

    @Test
    void a_session_that_goes_from_node_to_node_sees_what_it_did_and_saw_at_the_last() {
        var all = List.of(node("one"), node("two"), node("three"));
        police(all.getFirst(), "iom-officer", "mappa-coordinator");
        var writer = signedIn(all.getFirst(), "iom-officer");
        var reader = signedIn(all.getLast(), "mappa-coordinator");
        var id = opened(all.getFirst(), writer, "Enghraifft");
        var random = new Random(11);
        for (int i = 0; i < 4; i++) {
            var text = "hop " + i + ".";
            int at = random.nextInt(3);
            all.forEach(node -> view(node, writer, id));        // each knows both sessions: nobody is new here
            all.forEach(node -> view(node, reader, id));
            done(act(all.get(at), writer, id, breach(text)));
            assertTrue(view(all.get((at + 1) % 3), writer.moved(), id).contains(text), "what one did");
            assertTrue(view(all.get(at), reader, id).contains(text), "at the node that did it");
            assertTrue(view(all.get((at + 2) % 3), reader.moved(), id).contains(text), "what one saw");
        }
    }

    @Test
    void many_write_to_one_case_on_three_nodes_and_every_node_ends_up_with_the_same() {
        var all = List.of(node("one"), node("two"), node("three"));
        police(all.getFirst(), "iom-officer");
        var writer = signedIn(all.getFirst(), "iom-officer");
        var id = opened(all.getFirst(), writer, "Enghraifft");
        var commands = IntStream.range(0, 45).mapToObj(i -> breach("nr " + i + ".")).toList();
        var outcomes = IntStream.range(0, 45).mapToObj(i -> all.get(i % 3).desk().act(writer, "c" + i, null, id, commands.get(i)))
                .toList().stream().map(future -> future.await()).toList();
        var numbers = outcomes.stream().map(outcome -> done(outcome).number()).sorted().toList();
        assertEquals(numbers.stream().distinct().toList(), numbers, "each has a number of its own");
        within(PROMISED, "the same on each", () -> all.stream().map(node -> view(node, writer, id)).distinct().count() == 1);
        assertTrue(IntStream.range(0, 45).allMatch(i -> view(all.getFirst(), writer, id).contains("nr " + i + ".")));
        var repeated = assertInstanceOf(Outcome.Done.class, all.get(1).desk().act(writer, "c0", null, id, commands.getFirst()).await());
        assertTrue(repeated.repeated(), "the same request on another node is the same request");
        assertEquals(done(outcomes.getFirst()), repeated.ref());
    }

    @Test
    void a_node_whose_clock_is_an_hour_behind_hides_nothing() {
        var behind = node("behind", Clock.offset(Clock.systemUTC(), Duration.ofHours(-1)));
        var right = node("right");
        police(behind, "iom-officer", "mappa-coordinator");
        var writer = signedIn(behind, "iom-officer");
        var reader = signedIn(right, "mappa-coordinator");
        var id = opened(behind, writer, "Enghraifft");
        within(PROMISED, "the case", () -> view(right, reader, id).contains("Enghraifft"));
        done(act(behind, writer, id, new RecordBreach(null, Instant.now().minusSeconds(7_200), new Text("rang the bell"), null)));
        within(PROMISED, "the breach", () -> view(right, reader, id).contains("rang the bell"));
    }

    @Test
    void whoever_is_shut_out_on_one_node_is_shut_out_on_the_others() {
        var one = node("one");
        var two = node("two");
        police(one, "iom-officer", "mappa-coordinator", "administrator", "information-governance");
        var coordinator = signedIn(one, "mappa-coordinator");
        var officer = signedIn(two, "iom-officer");
        var id = opened(one, coordinator, "Enghraifft");
        within(PROMISED, "the case", () -> view(two, officer, id).contains("Enghraifft"));
        done(act(one, coordinator, id, new ExcludeUser(new UserId("iom-officer"), new Text("a neighbour"))));
        within(PROMISED, "excluded", () -> view(two, officer, id).contains("NotFound"));
        var other = opened(one, coordinator, "Arall");
        within(PROMISED, "the other case", () -> view(two, officer, other).contains("Arall"));
        one.loader().act(new UserId("administrator"), AccountDeeds.END_ROLE, new AccountDeeds.EndRole(new UserId("iom-officer"), "iom-officer"));
        within(PROMISED, "the role has ended", () -> !view(two, officer, other).contains("Arall"));
        var again = signedIn(two, "mappa-coordinator");
        within(PROMISED, "the case", () -> view(two, again, id).contains("Enghraifft"));
        one.desk().signOut(again.token()).await();
        within(PROMISED, "signed out elsewhere", () -> view(two, again, id).contains("session-needed"));
    }

    @Test
    void another_agreement_holds_on_every_node() {
        var one = node("one");
        var two = node("two");
        police(one, "iom-officer", "administrator", "information-governance");
        var officer = signedIn(two, "iom-officer");
        var id = opened(two, officer, "Enghraifft");
        done(act(two, officer, id, breach("rang the bell")));
        assertTrue(view(two, officer, id).contains("rang the bell"));
        var change = new ProposeChange(null, "decided", null, List.of(new ProposeChange.Cell("iom-officer", "order.breaches", List.of())), null);
        var proposal = new EntityId(one.loader().act(new UserId("administrator"), Agreements.PROPOSE, change).get("proposal"));
        one.loader().act(new UserId("information-governance"), Agreements.APPROVE, new ProposalDeeds.Approve(proposal, 0));
        within(PROMISED, "the section is gone", () -> !view(two, officer, id).contains("rang the bell"));
    }

    @Test
    void an_agenda_followed_on_one_node_changes_with_cases_written_on_another() throws InterruptedException {
        var one = node("one");
        var two = node("two");
        police(one, "iom-officer");
        var officer = signedIn(one, "iom-officer");
        var starts = Instant.now().plus(Duration.ofDays(2));
        var outcome = one.desk().act(officer, "m", Meetings.SCHEDULE, new Meetings.Schedule("daily-management", starts, null)).await();
        var meeting = new MeetingId(done(outcome).stream().id());
        var news = new LinkedBlockingQueue<AgendaNews>();
        var asked = officer.after(List.of(done(outcome)));
        var open = new AtomicReference<>(assertInstanceOf(Following.Open.class, two.desk().follow(asked, meeting, null, news::add).await()));
        assertEquals("image", news.poll(PROMISED.toSeconds() + 30, TimeUnit.SECONDS).kind());
        var id = opened(one, officer, "Enghraifft");
        var told = new ArrayList<String>();
        done(act(one, officer, id, breach("rang the bell")));
        within(PROMISED, "the agenda has the case", () -> {
            for (var next = news.poll(); next != null; next = news.poll()) {
                told.add(new String(next.json(), StandardCharsets.UTF_8));
                if (next.kind().equals("reload")) {         // a machine so busy that the node lost touch
                    open.set(assertInstanceOf(Following.Open.class, two.desk().follow(asked, meeting, null, news::add).await()));
                }
            }
            return told.stream().anyMatch(json -> json.contains(id.value()));
        });
        assertTrue(open.get().allowed());
        one.desk().signOut(officer.token()).await();
        done(act(one, signedIn(one, "iom-officer"), id, breach("rang again")));
        within(PROMISED, "signed out elsewhere, it ends", () -> !open.get().allowed());
        open.get().close();
    }
}
