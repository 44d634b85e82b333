package gwarchod.mappa.minutes;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.Deciding;
import gwarchod.core.casefile.Disciplines;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.MeetingId;
import gwarchod.core.ids.NewIds;
import gwarchod.core.journal.CommitRef;
import gwarchod.core.journal.Decision;
import gwarchod.core.journal.Fact;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/// The minutes of one item after another, each step a new one.
record Minuting(HeldItem item, Minutes all, long number) {
    static final EntityId ITEM = new EntityId("item-1");
    static final AgencyId POLICE = new AgencyId("police");
    static final AgencyId PROBATION = new AgencyId("probation");
    static final AgencyId HOUSING = new AgencyId("housing");
    static final AgencyId HEALTH = new AgencyId("health");
    static final MinutesRules RULES = new MinutesRules(TemplateRegistry.AREA);
    static final Minuting OF_CLOSED = new Minuting(held(ITEM, 7), Minutes.NONE, 7);

    static HeldItem held(EntityId id, long number) {
        return new HeldItem(id, new MeetingId("meeting-" + number), ref(number), Scenario.NOON, LocalDate.of(2025, 6, 11), 2,
                Set.of(POLICE, PROBATION), Set.of(HOUSING), Set.of(HEALTH), id.equals(ITEM) ? Set.of() : Set.of(ITEM));
    }

    private static CommitRef ref(long number) {
        return new CommitRef(Disciplines.stream(Scenario.CASE), number);
    }

    Deciding with() {
        return new Deciding(Scenario.NOON.plusSeconds(number), new NewIds() {
            @Override
            public String next() {
                return "id-" + number;
            }

            @Override
            public String secret() {
                return "secret";
            }
        }, Scenario.OFFICER, UnaryOperator.identity());
    }

    ItemMinutes minutes() {
        return all.of(item.item());
    }

    Minuting then(Decision decision) {
        var next = all;
        var events = assertInstanceOf(Decision.Accepted.class, decision, () -> decision.toString()).events();
        for (int i = 0; i < events.size(); i++) {
            next = next.evolve((MinutesEvent) events.get(i),
                    new Fact(events.get(i), with().now(), with().now(), ref(number + 1), i, Scenario.OFFICER));
        }
        return new Minuting(item, next, number + 1);
    }

    Decision drafting(List<MinutesText> texts, @Nullable Text reason) {
        return RULES.draft(Optional.of(item), all, new DraftMinutes(item.item(), texts, reason), with());
    }

    Decision approving(int writing) {
        return RULES.approve(Optional.of(item), all, new ApproveMinutes(item.item(), writing));
    }

    Decision circulating(List<AgencyId> absent) {
        return RULES.circulate(Optional.of(item), all, new CirculateMinutes(item.item(), absent), with());
    }

    Minuting draft(List<MinutesText> texts) {
        return then(drafting(texts, null));
    }

    Minuting draft(List<MinutesText> texts, Text reason) {
        return then(drafting(texts, reason));
    }

    Minuting approve() {
        return then(approving(minutes().writings().size()));
    }

    Minuting circulate() {
        return then(circulating(List.of()));
    }

    Minuting answer(EntityId onward, OnwardAnswer answer) {
        return then(SharingRules.answerOnward(minutes(), new AnswerOnward(item.item(), onward, answer, new Text("Proportionate")), with()));
    }

    Minuting request(RequestCapacity capacity) {
        return then(SharingRules.recordRequest(minutes(), new RecordRequest(item.item(), "Somebody", capacity, new Text("Their hearing"),
                LocalDate.of(2025, 6, 10)), with()));
    }

    /// The same case at a later meeting.
    Minuting next() {
        return new Minuting(held(new EntityId("item-2"), number + 1), all, number + 1);
    }
}
