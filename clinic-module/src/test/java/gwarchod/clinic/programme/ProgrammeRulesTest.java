package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.ProgrammeEvent.Created;
import gwarchod.clinic.programme.SessionEvent.Scheduled;
import gwarchod.core.casefile.Golden;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.core.words.Words;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ProgrammeRulesTest {
    private static final Instant NOW = Instant.parse("2025-06-11T11:00:00Z");
    private static final EntityId ID = new EntityId("new");
    private static final AgencyId FPUK = new AgencyId("fpuk");
    private static final Text TAKES = new Text("High risk");
    private static final Programme PROGRAMME = new Programme(new EntityId("p1"), "Reflecting", FPUK, TAKES, List.of(), null);

    private static Decision create(String name, Text takes, String... modules) {
        return ProgrammeRules.create(new CreateProgramme(name, FPUK, takes, List.of(modules)), ID, false, NOW);
    }

    private static Decision schedule(String group, String venue, Instant starts, Instant ends, @Nullable Text briefing) {
        return ProgrammeRules.schedule(PROGRAMME, new ScheduleSession(PROGRAMME.id(), group, starts, ends, venue, briefing), ID, NOW);
    }

    private static void refused(String code, String pointer, Decision decision) {
        var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Decision.Refused.class, decision).why());
        assertEquals(code + " at " + pointer, why.code() + " at " + why.pointer());
    }

    @Test
    void a_programme_has_a_name_and_says_whom_it_takes() {
        assertEquals(List.of(new Created("Reflecting", FPUK, TAKES, List.of("One"))),
                ((Decision.Accepted) create(" Reflecting ", TAKES, "One")).events());
        refused("text-required", "/name", create(" ", TAKES));
        refused("text-required", "/takes", create("Reflecting", Text.NONE));
        refused("text-required", "/modules/1", create("Reflecting", TAKES, "One", ""));
    }

    @Test
    void a_provider_has_one_programme_of_a_name() {
        var taken = ProgrammeRules.create(new CreateProgramme("Reflecting", FPUK, TAKES, List.of()), ID, true, NOW);
        assertEquals("programme-exists", assertInstanceOf(Decision.Refused.class, taken).why().code());
    }

    @Test
    void a_session_has_a_group_a_venue_and_an_end_after_its_start() {
        assertEquals(List.of(new Scheduled(PROGRAMME.id(), "Reflecting", FPUK, "Tuesday", NOW, NOW.plusSeconds(60), "Hall", Text.NONE)),
                ((Decision.Accepted) schedule("Tuesday", "Hall", NOW, NOW.plusSeconds(60), null)).events());
        refused("text-required", "/group", schedule("", "Hall", NOW, NOW.plusSeconds(60), null));
        refused("text-required", "/venue", schedule("Tuesday", "", NOW, NOW.plusSeconds(60), null));
        refused("ends-before-starts", "/endsAt", schedule("Tuesday", "Hall", NOW, NOW, null));
        refused("session-too-long", "/endsAt", schedule("Tuesday", "Hall", NOW, NOW.plusSeconds(13 * 3600), null));
        refused("date-absurd", "/startsAt", schedule("Tuesday", "Hall", Instant.EPOCH.minusSeconds(4_000_000_000L), NOW, null));
    }

    @Test
    void stored_events_are_read_as_they_were_written() {
        Golden.check(Programmes.events());
        Golden.checkOld(Programmes.events(), Programmes.upcasters());
    }

    @Test
    void everything_shown_has_words_in_both_languages() {
        var words = Words.load(List.of("checks", "clinic", "group", "register", "referral"));
        assertEquals(Set.of(), words.oneSided());
        for (var state : SessionState.values()) {
            assertTrue(words.has(Words.enumKey(state)));
        }
        Programmes.events().forEach(type -> assertTrue(words.has("event." + type.name().replaceAll("\\.\\d+$", "")), type.name()));
        for (var deed : List.of(Programmes.CREATE, Programmes.SCHEDULE, Programmes.ENROL, Programmes.REGISTER)) {
            assertTrue(words.has("command." + deed.name()));
        }
        for (var code : List.of("programme-exists", "programme-unknown", "not-your-programme", "session-too-long", "session-not-started",
                "session-full", "participant-not-started", "participant-unknown", "participant-twice", "entries-required",
                "reason-required", "reason-not-asked", "referral-unknown")) {
            assertTrue(words.has("refusal." + code), code);
        }
    }
}
