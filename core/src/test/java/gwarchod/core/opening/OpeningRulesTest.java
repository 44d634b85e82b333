package gwarchod.core.opening;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.CaseId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.journal.Decision;
import gwarchod.core.opening.OpeningDeeds.BreakGlass;
import gwarchod.core.opening.OpeningDeeds.GiveReason;
import gwarchod.core.opening.OpeningDeeds.ReviewGlass;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;

class OpeningRulesTest {
    private static final Instant NOON = Instant.parse("2026-03-10T12:00:00Z");
    private static final CaseId CASE = new CaseId("case-1");
    private static final UserId SAM = new UserId("sam");
    private static final Text WHY = new Text("a call from next door, children in the house");
    private static final Deciding WITH = new Deciding(NOON, NewIds.random(), Actor.SYSTEM, UnaryOperator.identity());

    private static BreakGlass glass(String family, LocalDate born, Text why) {
        return new BreakGlass(null, family, "Bryn", born, Purpose.IMMEDIATE_RISK, why);
    }

    private static Object accepted(Decision decision) {
        return assertInstanceOf(Decision.Accepted.class, decision).events().getFirst();
    }

    private static String refused(Decision decision) {
        return assertInstanceOf(Decision.Refused.class, decision).why().code();
    }

    private static Opening.GlassBroken broken(Optional<Review> review) {
        return new Opening.GlassBroken("o1", SAM, new AgencyId("police"), Optional.of(CASE), Purpose.INCIDENT, WHY, "", NOON, NOON, review);
    }

    @Test
    void a_reason_outside_the_caseload_holds_for_a_shift() {
        var given = (OpeningEvent.ReasonGiven) accepted(OpeningRules.giveReason(new GiveReason(CASE, Purpose.COVER, WHY), WITH));
        assertEquals(NOON.plus(Duration.ofHours(12)), given.until());
    }

    @Test
    void a_reason_that_says_nothing_is_none() {
        assertEquals("text-required", refused(OpeningRules.giveReason(new GiveReason(CASE, Purpose.COVER, new Text(" ")), WITH)));
        assertEquals("reason-short", refused(OpeningRules.giveReason(new GiveReason(CASE, Purpose.COVER, new Text("work")), WITH)));
    }

    @Test
    void broken_glass_opens_one_case_for_four_hours() {
        var decision = OpeningRules.breakGlass("o1", glass("Enghraifft", LocalDate.of(1980, 1, 1), WHY), Optional.of(CASE), WITH);
        var broken = (OpeningEvent.GlassBroken) accepted(decision);
        assertEquals(NOON.plus(Duration.ofHours(4)), broken.until());
        assertEquals("Enghraifft, Bryn, 1980-01-01", broken.sought());
        assertEquals(Map.of("opening", "o1", "case", "case-1"), ((Decision.Accepted) decision).ids());
    }

    @Test
    void glass_broken_where_there_is_no_case_is_on_record_all_the_same() {
        var decision = OpeningRules.breakGlass("o1", glass("Nobody", LocalDate.of(1980, 1, 1), WHY), Optional.empty(), WITH);
        assertInstanceOf(OpeningEvent.NothingFound.class, accepted(decision));
        assertEquals(Map.of("opening", "o1"), ((Decision.Accepted) decision).ids());
    }

    @Test
    void broken_glass_needs_a_person_and_a_reason() {
        assertEquals("glass-whom", refused(OpeningRules.breakGlass("o1", glass("Enghraifft", null, WHY), Optional.empty(), WITH)));
        assertEquals("glass-whom", refused(OpeningRules.breakGlass("o1", glass(" ", LocalDate.of(1980, 1, 1), WHY), Optional.empty(), WITH)));
        assertEquals("reason-short",
                refused(OpeningRules.breakGlass("o1", glass("A", LocalDate.of(1980, 1, 1), new Text("urgent")), Optional.of(CASE), WITH)));
    }

    @Test
    void somebody_else_reviews_it_once() {
        var command = new ReviewGlass(new EntityId("o1"), Review.Finding.JUSTIFIED, "spoke to the sergeant on duty");
        assertInstanceOf(OpeningEvent.Reviewed.class, accepted(OpeningRules.review(broken(Optional.empty()), command, new UserId("kim"), WITH)));
        assertEquals("own-glass", refused(OpeningRules.review(broken(Optional.empty()), command, SAM, WITH)));
        var reviewed = Optional.of(new Review(new UserId("kim"), Review.Finding.JUSTIFIED, "spoke to them", NOON));
        assertEquals("glass-reviewed", refused(OpeningRules.review(broken(reviewed), command, new UserId("lou"), WITH)));
        for (Opening nothing : List.of(new Opening.None(), new Opening.Reasoned(SAM, new AgencyId("police"), CASE, Purpose.COVER, WHY, NOON, NOON))) {
            assertEquals("not-found", refused(OpeningRules.review(nothing, command, new UserId("kim"), WITH)));
        }
    }
}
