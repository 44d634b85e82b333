package gwarchod.clinic.referral;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CaseCommand;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.disclosure.RecordRelationship;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Lang;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// "Nobody watches perpetrators after they complete the programme": the scenario `post-programme` of the review of July 2023.
class MonitoringTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final AgencyId ANOTHER = new AgencyId("another");
    private static final EntityId REFERRAL = new EntityId("id-1-1");
    private static final Pattern BREACH = Pattern.compile("breach|[td]h?orri|[td]h?oriad", Pattern.CASE_INSENSITIVE);
    private static final Text WHY = new Text("Said so");

    private static Scenario referred(CaseCommand... then) {
        return Referring.gated(Referring.scenario().given(
                new Refer(ReferralKind.PROGRAMME, FPUK, new EntityId("reflecting"), "Reflecting", WHY, null, null)), REFERRAL).given(then);
    }

    /// Completed today.
    private static Scenario completed() {
        return referred(new RecordConsent(REFERRAL, ReferralConsent.GIVEN, null, null),
                new DecideReferral(REFERRAL, Suitability.SUITABLE, WHY, null), new StartReferral(REFERRAL, null),
                new EndReferral(REFERRAL, ReferralEnd.COMPLETED, null, null));
    }

    private static Scenario on(Scenario scenario, LocalDate day) {
        return scenario.at(Instant.from(day.atTime(LocalTime.NOON).atOffset(ZoneOffset.UTC)));
    }

    private static List<String> agenda(Scenario scenario, String rule) {
        return scenario.finds(rule).items().stream().map(AgendaItem::id).toList();
    }

    private static RecordCheck check(LocalDate on) {
        return new RecordCheck(REFERRAL, on, MonitoringFinding.NOTHING_NEW, new Text("Visited at home."));
    }

    @Test
    void after_a_programme_a_check_is_due_after_one_three_six_and_twelve_months() {
        assertEquals(List.of(), agenda(on(completed(), LocalDate.of(2025, 7, 11)), "monitoring-check-due"));
        var late = on(completed(), LocalDate.of(2025, 7, 12));
        assertEquals(List.of("monitoring-check-due:id-1-1:1"), agenda(late, "monitoring-check-due"));
        var checked = late.given(check(LocalDate.of(2025, 7, 12)));
        assertEquals(List.of(), agenda(checked, "monitoring-check-due"));
        int number = 1;
        for (LocalDate due : List.of(LocalDate.of(2025, 9, 11), LocalDate.of(2025, 12, 11), LocalDate.of(2026, 6, 11))) {
            assertEquals(List.of(), agenda(on(checked, due), "monitoring-check-due"));
            number++;
            checked = on(checked, due.plusDays(1));
            assertEquals(List.of("monitoring-check-due:id-1-1:" + number), agenda(checked, "monitoring-check-due"));
            checked = checked.given(check(due.plusDays(1)));
        }
        assertEquals(List.of(), agenda(on(checked, LocalDate.of(2030, 1, 1)), "monitoring-check-due"));
        checked.when(check(LocalDate.of(2026, 6, 12))).accepted();
    }

    @Test
    void a_look_that_news_asked_for_is_no_check_of_a_later_month_and_can_always_be_recorded() {
        var watched = completed();
        for (int day = 1; day <= 5; day++) {
            var on = TODAY.plusDays(day);
            watched = on(watched, on).given(crime(on));
            assertEquals(List.of("monitoring-news:id-1-1"), agenda(watched, "monitoring-news"));
            watched = watched.given(check(on));
            assertEquals(List.of(), agenda(watched, "monitoring-news"), "day " + day);
        }
        assertEquals(List.of(), agenda(on(watched, LocalDate.of(2025, 7, 12)), "monitoring-check-due"), "the first month was looked at");
        assertEquals(List.of("monitoring-check-due:id-1-1:2"), agenda(on(watched, LocalDate.of(2025, 9, 12)), "monitoring-check-due"));
        var late = on(watched, LocalDate.of(2025, 9, 12)).given(check(LocalDate.of(2025, 9, 12)));
        assertEquals(List.of("monitoring-check-due:id-1-1:3"), agenda(on(late, LocalDate.of(2025, 12, 12)), "monitoring-check-due"));
    }

    @Test
    void leaving_and_refusing_a_programme_are_watched_like_completing_it() {
        var withdrew = referred(new EndReferral(REFERRAL, ReferralEnd.WITHDREW, WHY, null));
        var refused = referred(new RecordConsent(REFERRAL, ReferralConsent.REFUSED, null, null));
        var unsuitable = referred(new DecideReferral(REFERRAL, Suitability.UNSUITABLE, WHY, null));
        for (Scenario scenario : List.of(withdrew, refused, unsuitable)) {
            assertEquals(1, agenda(on(scenario, LocalDate.of(2025, 8, 1)), "monitoring-check-due").size());
        }
        referred().when(check(TODAY)).thenRefused("referral-goes-on");
        completed().when(check(TODAY.minusDays(1))).thenInvalid("before-referral", "/on");
        completed().when(new RecordCheck(new EntityId("another"), TODAY, MonitoringFinding.CONCERN, WHY)).thenInvalid("referral-unknown", "/referral");
    }

    @Test
    void what_is_reported_within_it_stands_on_the_next_agenda_until_a_check_saw_it() {
        assertEquals(List.of(), agenda(completed(), "monitoring-news"));
        var again = on(completed(), LocalDate.of(2025, 8, 1)).given(crime(LocalDate.of(2025, 7, 30)));
        assertEquals(List.of("monitoring-news:id-1-1"), agenda(again, "monitoring-news"));
        assertEquals(List.of(), agenda(again.given(check(LocalDate.of(2025, 8, 1))), "monitoring-news"));
        var seenAgain = again.given(check(LocalDate.of(2025, 8, 1))).given(crime(LocalDate.of(2025, 8, 1)));
        assertEquals(List.of("monitoring-news:id-1-1"), agenda(seenAgain, "monitoring-news"));
        assertEquals(List.of(), agenda(on(completed(), LocalDate.of(2026, 7, 1)).given(crime(LocalDate.of(2026, 6, 12))), "monitoring-news"));
    }

    /// Most who are watched came of their own accord and broke no order: the item asks the same of everybody, and calls nothing a breach.
    @Test
    void what_is_asked_after_a_programme_says_the_word_breach_of_nobody() {
        var watched = on(completed(), LocalDate.of(2025, 7, 30)).given(crime(LocalDate.of(2025, 7, 30)));
        var words = CoreWords.load("referral");
        var items = Stream.of("monitoring-news", "monitoring-check-due").flatMap(rule -> watched.finds(rule).items().stream()).toList();
        assertEquals(2, items.size());
        for (AgendaItem item : items) {
            for (Lang lang : Lang.values()) {
                var said = words.say(lang, item.title()) + " " + words.say(lang, item.asks());
                assertFalse(BREACH.matcher(said).find(), said);
            }
        }
    }

    @Test
    void a_new_relationship_tells_nobody_of_itself_who_reads_of_referrals_alone() {
        var learned = on(completed(), LocalDate.of(2025, 7, 1)).given(
                new RecordRelationship(null, LocalDate.of(2025, 7, 1), new Text("Seen together by an officer.")));
        assertEquals(List.of(), agenda(learned, "monitoring-news"));
        assertEquals(1, agenda(learned, "disclosure-check-due").size());
    }

    private static RecordCrime crime(LocalDate reported) {
        return new RecordCrime("DPP/" + reported, RecordedClass.STALKING, null, null, reported, null, null, null);
    }

    @Test
    void somebody_watches_and_the_provider_is_told_nothing_of_it() {
        var given = completed().given(new AssignMonitoring(REFERRAL, new UserId("iom")));
        given.when(new AssignMonitoring(REFERRAL, new UserId("iom"))).thenNothing();
        referred().when(new AssignMonitoring(REFERRAL, new UserId("iom"))).thenInvalid("referral-unknown", "/referral");
        var words = CoreWords.load("referral");
        Shown<ReferralsSummary, ReferralsView> shown = given.given(check(TODAY)).reads(Referrals.SECTION, Level.FULL, words);
        var watch = ((ReferralsView) assertInstanceOf(Shown.Full.class, shown).value()).watched().getFirst();
        assertEquals("iom", watch.owner());
        assertEquals(List.of("Visited at home."), watch.checks().stream().map(ReferralsView.Check::note).toList());
        assertEquals(3, watch.dueOn().size());
        Shown<ReferralsSummary, ReferralsView> provider = given.readsReferred(Referrals.SECTION, Level.FULL, FPUK, words);
        assertEquals(List.of(), ((ReferralsView) assertInstanceOf(Shown.Full.class, provider).value()).watched());
        var elsewhere = given.given(check(TODAY), new Refer(ReferralKind.PROGRAMME, ANOTHER, new EntityId("building"), "Building", WHY, null, null));
        Shown<ReferralsSummary, ReferralsView> another = elsewhere.readsReferred(Referrals.SECTION, Level.FULL, ANOTHER, words);
        assertEquals(List.of(), ((ReferralsView) assertInstanceOf(Shown.Full.class, another).value()).watched(), "nor is the next one");
        var late = on(given, LocalDate.of(2025, 8, 1)).card();
        assertTrue(late.items().stream().anyMatch(item -> item.rule().equals("monitoring-check-due")));
        assertEquals(List.of(), late.openTo(Scenario.referredTo(Referrals.SECTION, Level.FULL, FPUK)).items().stream()
                .filter(item -> item.rule().startsWith("monitoring")).toList());
    }
}
