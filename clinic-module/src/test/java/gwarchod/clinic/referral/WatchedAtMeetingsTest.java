package gwarchod.clinic.referral;

import static gwarchod.clinic.ClinicNode.FACILITATOR;
import static gwarchod.clinic.ClinicNode.FPUK;
import static gwarchod.clinic.ClinicNode.LEAD;
import static gwarchod.clinic.ClinicNode.PROBATION;
import static gwarchod.clinic.ClinicNode.SCHEMES;
import static gwarchod.clinic.ClinicNode.SUPERVISOR;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.ClinicNode;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.disclosure.DecideDisclosure;
import gwarchod.core.casefile.disclosure.DisclosureDecision;
import gwarchod.core.casefile.disclosure.RecordRelationship;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.identity.AccountDeeds.OpenAccount;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.UserId;
import gwarchod.core.meeting.AgendaView;
import gwarchod.core.meeting.Meetings;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// "Nobody watches them after they complete it": at the meetings that are held, over a whole node, while the clock goes on.
class WatchedAtMeetingsTest {
    private static final UserId LEVELS = new UserId("levels");
    private static final List<UserId> GOVERN = List.of(new UserId("governance"), new UserId("governance-2"));
    private static final Duration RENEWED = Duration.ofDays(60);
    private static final Text WHY = new Text("Said so");

    @TempDir
    private Path data;

    private ClinicNode node;
    private EntityId programme;

    @BeforeEach
    void open() {
        node = new ClinicNode(data);
        node.loader().open(new OpenAccount(LEVELS, "levels", new AgencyId("police"), "demo", List.of("mappa-coordinator")));
        for (UserId one : GOVERN) {
            node.loader().open(new OpenAccount(one, one.value(), new AgencyId("police"), "demo", List.of("information-governance")));
        }
        programme = node.programme(FACILITATOR, FPUK);
    }

    @AfterEach
    void close() {
        node.close();
    }

    /// Somebody, and the referral of theirs that came to its end.
    private record Ended(CaseId person, EntityId referral) {}

    private Ended completed(String family) {
        return ended(family, new EndOf(ReferralEnd.COMPLETED, null));
    }

    private record EndOf(ReferralEnd how, Text why) {}

    private Ended ended(String family, EndOf end) {
        var person = node.person(family);
        var referral = node.starts(person, FPUK, programme);
        node.loader().act(SCHEMES, person, new EndReferral(referral, end.how(), end.why(), null));
        return new Ended(person, referral);
    }

    private Ended refused() {
        var person = node.person("Refused");
        var referral = new EntityId(node.loader().act(SCHEMES, person,
                new Refer(ReferralKind.PROGRAMME, FPUK, programme, "Reflecting", WHY, null, null)).get("referral"));
        node.loader().act(SCHEMES, person, new RecordConsent(referral, ReferralConsent.REFUSED, null, null));
        return new Ended(person, referral);
    }

    private void happens(Ended to, CaseCommand what) {
        node.loader().act(LEAD, to.person(), what);
    }

    private LocalDate today() {
        return Days.of(node.now());
    }

    /// Until then, as the area lives on: what everybody may do is granted anew before it lapses.
    private void goesOn(Instant until) {
        while (node.now().isBefore(until)) {
            var left = Duration.between(node.now(), until);
            node.later(left.compareTo(RENEWED) < 0 ? left : RENEWED);
            node.loader().renew(GOVERN.getFirst(), GOVERN.getLast());
            Stream.of(GOVERN.getLast(), LEAD, SCHEMES, FACILITATOR).forEach(user -> node.loader().renew(user, GOVERN.getFirst()));
        }
    }

    private RecordCrime crime(String reference) {
        return new RecordCrime(reference, RecordedClass.STALKING, null, null, today(), null, null, null);
    }

    private void checked(Ended one) {
        happens(one, new RecordCheck(one.referral(), today(), MonitoringFinding.NOTHING_NEW, WHY));
    }

    /// The next meeting of a kind, scheduled by whoever takes part in it.
    private MeetingId next(UserId by, String kind) {
        return new MeetingId(node.loader().act(by, Meetings.SCHEDULE, new Meetings.Schedule(kind, node.now().plus(Duration.ofHours(20)), null)).get("meeting"));
    }

    private List<AgendaView.Item> items(UserId reader, MeetingId meeting, CaseId person) {
        return node.seen(reader, Meetings.AGENDA, new Meetings.AgendaOf(meeting, null)).lines().stream()
                .filter(line -> line.caseId().equals(person)).flatMap(line -> line.items().stream()).toList();
    }

    private List<AgendaView.Item> of(String rule, Ended one) {
        return items(LEAD, next(LEAD, "daily-management"), one.person()).stream().filter(item -> item.cause().kind().equals(rule)).toList();
    }

    private Instant since(String rule, Ended one) {
        var found = of(rule, one);
        assertEquals(1, found.size(), rule);
        return found.getFirst().cause().at();
    }

    @Test
    void what_is_reported_after_completing_leaving_or_refusing_is_on_the_next_agenda_and_gone_once_a_check_saw_it() {
        var all = List.of(completed("Completed"), ended("Withdrew", new EndOf(ReferralEnd.WITHDREW, WHY)), refused());
        var end = node.now();
        node.later(Duration.ofDays(10));
        for (Ended one : all) {
            assertEquals(List.of(), of("monitoring-news", one));
            happens(one, crime("DPP/1/26"));
        }
        var reported = node.now();
        node.later(Duration.ofHours(1));
        for (Ended one : all) {
            assertEquals(reported, since("monitoring-news", one), "its cause is when the crime was recorded");
            checked(one);
            assertEquals(List.of(), of("monitoring-news", one));
            happens(one, new RecordBreach(null, end.plus(Duration.ofDays(1)), WHY, null));
            assertEquals(node.now(), since("monitoring-news", one), "and of a breach, when that was, and not the day it happened");
            checked(one);
            assertEquals(List.of(), of("monitoring-news", one));
        }
    }

    @Test
    void a_breach_known_before_the_end_was_recorded_is_news_by_that_end() {
        var person = node.person("Late");
        var referral = node.starts(person, FPUK, programme);
        var ended = new Ended(person, referral);
        var endedOn = today();
        node.later(Duration.ofDays(3));
        happens(ended, new RecordBreach(null, node.now(), WHY, null));
        node.later(Duration.ofDays(3));
        node.loader().act(SCHEMES, person, new EndReferral(referral, ReferralEnd.WITHDREW, WHY, endedOn));
        assertEquals(node.now(), since("monitoring-news", ended));
    }

    @Test
    void each_check_is_asked_for_at_its_time_until_it_is_made_and_says_no_day_from_which_to_count_back() {
        watchedAllAlong(completed("Completed"));
        watchedAllAlong(refused());
    }

    private void watchedAllAlong(Ended one) {
        var end = node.now();
        for (int months : List.of(1, 3, 6, 12)) {
            var due = Days.of(end).plusMonths(months);
            goesOn(Days.start(due).plus(Duration.ofHours(10)));
            assertEquals(List.of(), of("monitoring-check-due", one), "on its last day it is in time");
            node.later(Duration.ofDays(1));
            var item = of("monitoring-check-due", one).getFirst();
            assertEquals(end, item.cause().at(), "when the end was recorded");
            assertTrue(Stream.of(item.id(), item.title()).noneMatch(said -> said.contains("" + due.getYear())), item::toString);
            checked(one);
            assertEquals(List.of(), of("monitoring-check-due", one));
        }
        goesOn(node.now().plus(Duration.ofDays(400)));
        assertEquals(List.of(), of("monitoring-check-due", one));
    }

    @Test
    void a_new_relationship_is_on_the_next_agenda_by_the_check_on_disclosure_alone_until_somebody_decided() {
        var one = completed("Completed");
        node.loader().act(LEVELS, one.person(), new SetLevel(2, 2, today().plusDays(100), WHY, next(LEVELS, "mappa-level-2"), null));
        node.later(Duration.ofDays(10));
        var check = new EntityId(node.loader().act(LEAD, one.person(), new RecordRelationship(null, today().minusDays(2), WHY)).get("check"));
        var rules = items(PROBATION, next(LEVELS, "mappa-level-2"), one.person()).stream().map(item -> item.cause().kind()).toList();
        assertTrue(rules.contains("disclosure-check-due"), rules::toString);
        assertTrue(rules.stream().noneMatch(rule -> rule.startsWith("monitoring")), rules::toString);
        assertEquals(List.of(), of("monitoring-news", one), "who reads of referrals alone isn't told");
        node.loader().act(SUPERVISOR, one.person(), new DecideDisclosure(check, null, DisclosureDecision.DO_NOT_DISCLOSE, today(), WHY));
        assertEquals(List.of(), items(PROBATION, next(LEVELS, "mappa-level-2"), one.person()).stream()
                .filter(item -> item.cause().kind().startsWith("disclosure")).toList());
    }

    @Test
    void what_happens_after_the_last_check_is_nobodys_to_watch_for() {
        var one = completed("Completed");
        goesOn(node.now().plus(Duration.ofDays(400)));
        happens(one, crime("DPP/2/27"));
        assertEquals(List.of(), of("monitoring-news", one));
    }
}
