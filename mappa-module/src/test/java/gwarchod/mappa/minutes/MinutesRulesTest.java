package gwarchod.mappa.minutes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Refusal;
import gwarchod.mappa.minutes.MinutesEvent.Circulated;
import gwarchod.mappa.minutes.MinutesEvent.OnwardRefused;
import gwarchod.mappa.minutes.MinutesEvent.OnwardShared;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class MinutesRulesTest {
    private static final Text BACKGROUND = new Text("Followed a former partner for two years; released on licence in May.");
    private static final Text PERSON = new Text("Stalking involving serious alarm, 30 months. No contact, exclusion zone.");
    private static final Text WHY = new Text("Need to know: they house him from Monday");

    private final Minuting none = Minuting.OF_CLOSED;
    private final Minuting written = none.draft(texts(true));
    private final Minuting approved = written.approve();
    private final Minuting circulated = approved.circulate();

    private static List<MinutesText> texts(boolean current) {
        return List.of(new MinutesText(MinutesHeading.BACKGROUND, BACKGROUND, current), new MinutesText(MinutesHeading.PERSON, PERSON, current));
    }

    private static void refused(String code, Decision decision) {
        assertEquals(code, assertInstanceOf(Decision.Refused.class, decision).why().code());
    }

    private static void invalid(String code, String pointer, Decision decision) {
        var why = assertInstanceOf(Refusal.Invalid.class, assertInstanceOf(Decision.Refused.class, decision).why());
        assertEquals(code + " at " + pointer, why.code() + " at " + why.pointer());
    }

    @Test
    void minutesCannotCirculateBeforeChairApproval() {
        refused("minutes-not-written", none.circulating(List.of()));
        refused("minutes-not-approved", written.circulating(List.of()));
        assertInstanceOf(Decision.Accepted.class, approved.circulating(List.of()));
        assertInstanceOf(Decision.NoChange.class, circulated.circulating(List.of()));
        refused("minutes-not-approved", approved.draft(texts(false)).circulating(List.of()));
        var amended = circulated.draft(texts(false), WHY);
        refused("minutes-not-approved", amended.circulating(List.of()));
        assertEquals(1, amended.minutes().circulated().orElseThrow().version(), "readers are shown what was approved before");
    }

    @Test
    void minutes_are_of_an_item_that_is_closed() {
        invalid("minutes-item-unknown", "/item", Minuting.RULES.draft(Optional.empty(), Minutes.NONE,
                new DraftMinutes(Minuting.ITEM, texts(true), null), none.with()));
    }

    @Test
    void a_writer_says_something_where_the_document_asks_for_it_and_nowhere_else() {
        invalid("minutes-part-not-written", "/texts/0/part", none.drafting(List.of(new MinutesText(MinutesHeading.RISK, PERSON, true)), null));
        invalid("text-required", "/texts/0/text", none.drafting(List.of(new MinutesText(MinutesHeading.PERSON, Text.NONE, true)), null));
        invalid("minutes-part-twice", "/texts/2/part",
                none.drafting(Stream.concat(texts(true).stream(), texts(true).stream()).toList(), null));
        assertInstanceOf(Decision.NoChange.class, written.drafting(texts(true), null));
    }

    @Test
    void minutes_that_lack_a_part_are_not_approved() {
        refused("minutes-not-written", none.approving(1));
        refused("minutes-incomplete", none.draft(texts(true).subList(0, 1)).approving(1));
        refused("minutes-changed", written.approving(2));
        assertInstanceOf(Decision.NoChange.class, approved.approving(1));
    }

    @Test
    void what_is_taken_over_from_the_last_minutes_is_confirmed_before_they_are_approved() {
        var next = circulated.next();
        assertEquals(Optional.of(BACKGROUND), Minuting.RULES.carried(next.item(), next.all(), MinutesHeading.BACKGROUND));
        refused("minutes-incomplete", next.draft(texts(false)).approving(1));
        assertEquals(List.of(MinutesHeading.BACKGROUND, MinutesHeading.PERSON), Minuting.RULES.missing(next.item(), next.draft(texts(false)).all()));
        assertInstanceOf(Decision.Accepted.class, next.draft(texts(true)).approving(1));
        var anew = List.of(new MinutesText(MinutesHeading.BACKGROUND, new Text("He moved to Llanelli in June."), false), texts(true).get(1));
        assertInstanceOf(Decision.Accepted.class, next.draft(anew).approving(1), "what was written anew needs no tick");
    }

    @Test
    void nothing_is_taken_over_from_a_later_item() {
        var late = new HeldItem(new EntityId("item-0"), Minuting.OF_CLOSED.item().meeting(), Minuting.OF_CLOSED.item().closed(),
                Minuting.OF_CLOSED.item().closedAt(), Minuting.OF_CLOSED.item().heldOn(), 2, Set.of(Minuting.POLICE), Set.of(), Set.of(), Set.of());
        assertEquals(Optional.empty(), Minuting.RULES.carried(late, circulated.all(), MinutesHeading.BACKGROUND));
    }

    @Test
    void who_took_part_or_reported_gets_them_and_who_did_neither_as_the_chair_says() {
        var to = ((Circulated) assertInstanceOf(Decision.Accepted.class, approved.circulating(List.of(Minuting.HEALTH))).events().getFirst()).recipients();
        assertEquals(List.of(new Recipient(Minuting.POLICE, Recipient.Ground.ATTENDED), new Recipient(Minuting.PROBATION, Recipient.Ground.ATTENDED),
                new Recipient(Minuting.HOUSING, Recipient.Ground.REPORTED), new Recipient(Minuting.HEALTH, Recipient.Ground.CHAIR_DECIDED)), to);
        assertFalse(circulated.minutes().circulated().orElseThrow().isOpenTo(Minuting.HEALTH));
        assertTrue(circulated.minutes().circulated().orElseThrow().isOpenTo(Minuting.HOUSING));
        invalid("minutes-not-invited", "/absent/0", approved.circulating(List.of(new AgencyId("council"))));
    }

    @Test
    void an_amendment_is_a_version_of_its_own_with_a_reason() {
        invalid("text-required", "/reason", circulated.drafting(texts(false), null));
        var second = circulated.draft(texts(false), WHY).approve().circulate();
        assertEquals(2, second.minutes().circulated().orElseThrow().version());
        assertEquals(2, second.minutes().writings().size(), "the first is kept");
        assertEquals(WHY, second.minutes().circulated().orElseThrow().reason());
    }

    @Test
    void whoever_was_given_minutes_is_given_what_was_amended_in_them() {
        var first = approved.then(approved.circulating(List.of(Minuting.HEALTH)));
        var second = first.draft(texts(false), WHY).approve().circulate();
        assertTrue(second.minutes().circulated().orElseThrow().isOpenTo(Minuting.HEALTH), "they would go by a version that was wrong");
        assertEquals(4, second.minutes().circulated().orElseThrow().recipients().size());
    }

    @Test
    void an_amendment_is_asked_of_circulated_minutes_and_answered_once() {
        invalid("minutes-item-unknown", "/item", SharingRules.askAmendment(written.minutes(), new AskAmendment(Minuting.ITEM, WHY), written.with()));
        var asked = circulated.then(SharingRules.askAmendment(circulated.minutes(), new AskAmendment(Minuting.ITEM, WHY), circulated.with()));
        var id = asked.minutes().amendments().getFirst().id();
        var answered = asked.then(SharingRules.answerAmendment(asked.minutes(), new AnswerAmendment(Minuting.ITEM, id, true, WHY), asked.with()));
        assertInstanceOf(Decision.NoChange.class,
                SharingRules.answerAmendment(answered.minutes(), new AnswerAmendment(Minuting.ITEM, id, true, WHY), answered.with()));
        refused("minutes-amendment-answered",
                SharingRules.answerAmendment(answered.minutes(), new AnswerAmendment(Minuting.ITEM, id, false, WHY), answered.with()));
        invalid("minutes-amendment-unknown", "/amendment", SharingRules.answerAmendment(
                answered.minutes(), new AnswerAmendment(Minuting.ITEM, new EntityId("none"), false, WHY), answered.with()));
    }

    @Test
    void onwardShareWithoutChairApprovalIsRefusedAndLogged() {
        var asked = circulated.then(SharingRules.askOnward(circulated.minutes(), new AskOnward(Minuting.ITEM, "Tai Tywi", WHY), circulated.with()));
        var id = asked.minutes().onward().getFirst().id();
        assertEquals(1, SharingRules.waiting(asked.minutes()).size());
        assertEquals(Optional.of(new OnwardRefused(Minuting.ITEM, id)), SharingRules.share(asked.minutes(), id));
        var tried = asked.then(Decision.accept(SharingRules.share(asked.minutes(), id).orElseThrow()));
        assertEquals(1, tried.minutes().refusals().size());
        assertEquals(List.of(), tried.minutes().onward(id).orElseThrow().shared());
        var refusedOne = tried.answer(id, OnwardAnswer.REFUSED);
        assertEquals(Optional.of(new OnwardRefused(Minuting.ITEM, id)), SharingRules.share(refusedOne.minutes(), id));
        for (var allows : List.of(OnwardAnswer.APPROVED, OnwardAnswer.REDACTED)) {
            assertEquals(Optional.of(new OnwardShared(Minuting.ITEM, id)), SharingRules.share(tried.answer(id, allows).minutes(), id));
        }
        assertEquals(Optional.empty(), SharingRules.share(tried.minutes(), new EntityId("none")));
    }

    @Test
    void minutes_are_closed_to_the_public_and_others_are_given_a_summary() {
        for (var capacity : RequestCapacity.values()) {
            var asked = circulated.request(capacity);
            var id = asked.minutes().requests().getFirst().id();
            var answer = new AnswerRequest(Minuting.ITEM, id, RequestAnswer.EXECUTIVE_SUMMARY, WHY);
            var decision = SharingRules.answerRequest(asked.minutes(), answer, asked.with());
            if (capacity == RequestCapacity.FREEDOM_OF_INFORMATION) {
                refused("minutes-closed-to-public", decision);
            } else {
                assertInstanceOf(Decision.Accepted.class, decision, capacity.toString());
            }
        }
        assertEquals(List.of("30(1)(b)", "38", "40", "41"), Exemption.OF_MINUTES.stream().map(Exemption::section).toList());
        invalid("date-in-future", "/receivedOn", SharingRules.recordRequest(circulated.minutes(), new RecordRequest(Minuting.ITEM, "A solicitor",
                RequestCapacity.LEGAL_REPRESENTATIVE, WHY, LocalDate.of(2030, 1, 1)), circulated.with()));
    }
}
