package gwarchod.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.breach.BreachChannel;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.level.SetLevel;
import gwarchod.core.casefile.order.ChangeOrder;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.OrderCondition;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.person.IdentifierKind;
import gwarchod.core.casefile.plan.AddMeasure;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.ReviewPlan;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.iom.cohort.IomCohort;
import gwarchod.iom.cohort.IomRating;
import gwarchod.iom.cohort.SetCohort;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// The seven people under a stalking protection order (`evidence/spo-review-2023.json`): how long each order took, its term, and what
/// happened after. Four orders require a programme.
final class ProtectionOrders {
    /// How many days each order has still to run, so that some are about to end; none: until further order.
    private static final int[] DAYS_LEFT = {12, 40, 300, 700, 1_100, 2_600, -1};

    /// What happened afterwards, in the order of the review's counts.
    private enum After {
        NOTHING,
        NOTHING_AWAY,
        NOTHING_IN_PRISON,
        SAME_VICTIM,
        SAME_VICTIM_AGAIN,
        ANOTHER_VICTIM,
        OTHER_OFFENCES
    }

    /// A person under an order.
    record Subject(Persons.Begun begun, Script.Given order, boolean programme) {}

    private final Script script;
    private final Persons persons;

    ProtectionOrders(Script script, Persons persons) {
        this.script = script;
        this.persons = persons;
    }

    List<Subject> tell() {
        var review = Evidence.read("spo-review-2023");
        var subjects = new ArrayList<Subject>();
        for (int i = 0; i < review.get("active").asInt(); i++) {
            var term = review.get("termYears").get(i);
            var considered = review.get("firstConsideredAfterDays").get(i);
            boolean programme = i < review.get("programmeRequiredByOrder").asInt();
            subjects.add(subject(i, term, considered, programme, After.values()[i]));
        }
        return subjects;
    }

    private Subject subject(int i, JsonNode term, JsonNode considered, boolean programme, After after) {
        var expires = DAYS_LEFT[i] < 0 ? null : script.day(DAYS_LEFT[i]);
        var made = expires == null ? script.day(-400) : expires.plusDays(1).minusYears(term.asInt());
        int madeDaysAgo = (int) ChronoUnit.DAYS.between(made, script.day(0));
        int contactDaysAgo = madeDaysAgo + 150;
        var begun = persons.begin(contactDaysAgo, "mosovo", RecordedClass.STALKING, i % 2 == 0,
                "Repeated messages and waiting outside the workplace over several weeks.");
        Persons.partners(begun, contactDaysAgo - 1, "mosovo", "probation", "idva");
        Persons.identifier(begun, contactDaysAgo - 1, "mosovo", IdentifierKind.PNC, "99/%06dX".formatted(4_000 + i));
        var order = order(begun, contactDaysAgo, considered.isNull() ? 30 : considered.asInt(), made, madeDaysAgo, expires, programme);
        if (i == 0) {
            SealedOrder.attach(script, madeDaysAgo - 1, begun, order);
        }
        plan(begun, i);
        managed(begun, i, programme);
        afterwards(begun, order, after);
        return new Subject(begun, order, programme);
    }

    private Script.Given order(
            Persons.Begun begun, int contactDaysAgo, int consideredAfter, LocalDate made, int madeDaysAgo, @Nullable LocalDate expires,
            boolean programme) {
        var conditions = new ArrayList<OrderCondition>();
        conditions.add(new OrderCondition(ConditionKind.PROHIBITION,
                new Text("Not to contact " + Cast.atRisk(begun.number()).said() + " by any means.")));
        conditions.add(new OrderCondition(ConditionKind.PROHIBITION, new Text("Not to enter the streets around the protected address.")));
        if (programme) {
            conditions.add(new OrderCondition(ConditionKind.REQUIREMENT, new Text("To attend Reflecting on Relationships.")));
        }
        var order = begun.story().then(contactDaysAgo - consideredAfter, "mosovo", new RecordOrder("spo", OrderState.CONSIDERED, null, null,
                null, null, null, new UserId("orders"), List.of(), programme, new Text("Considered with Legal Services.")));
        begun.story().then(madeDaysAgo, "orders", () -> new ChangeOrder(order.entity("order"), OrderState.IN_FORCE, made,
                new Text("Full order granted and served at court."), new Text("Demonstration Magistrates' Court"), made, made, expires,
                expires == null ? Boolean.TRUE : null, new UserId("orders"), conditions, programme));
        return order;
    }

    private void plan(Persons.Begun begun, int i) {
        var story = begun.story();
        story.then(100, "mosovo", new AddMeasure(Pillar.SUPERVISION, new Text("Weekly appointment with the probation officer."), null,
                new UserId("probation"), new AgencyId("probation"), null));
        story.then(60, "mosovo", new AddMeasure(Pillar.MONITORING_AND_CONTROL, new Text("Check social media accounts named in the order."), null,
                new UserId("mosovo"), new AgencyId("police"), script.day(14)));
        story.then(20, "mosovo", new AddMeasure(Pillar.VICTIM_SAFETY, new Text("Agree safe contact with the advocate."), null,
                new UserId("dao"), new AgencyId("police"), script.day(7)));
        story.then(20, "mosovo", new AddMeasure(Pillar.CONTINGENCY, new Text("Arrest enquiries the same shift."),
                new Text("Seen in the exclusion zone."), new UserId("duty"), new AgencyId("police"), null));
        story.then(90, "mosovo", new ReviewPlan(script.day(-90), script.day(i % 3 == 0 ? -2 : 20 + i), null));
    }

    private void managed(Persons.Begun begun, int i, boolean programme) {
        var story = begun.story();
        story.then(80, "iom", new SetCohort(IomCohort.FREE, i % 2 == 0 ? IomRating.RED : IomRating.AMBER,
                new Text("Stalking protection order in force.")));
        if (programme) {
            var panel = script.panel(70);
            story.then(70, "coordinator", () -> new SetLevel(2, 2, script.day(i == 1 ? -3 : 25 + i), new Text("Formal meetings add value."),
                    panel.meeting(), null));
        }
        story.then(15, "mosovo", new GiveAction(new Text("Confirm attendance at the programme with the provider."), new UserId("mosovo"),
                new AgencyId("police"), script.day(i % 3 == 1 ? -3 : 6), Pillar.INTERVENTIONS_AND_TREATMENT, null));
    }

    private void afterwards(Persons.Begun begun, Script.Given order, After after) {
        var told = new Breaks(script, begun, order);
        switch (after) {
            case NOTHING, NOTHING_AWAY -> { }
            case NOTHING_IN_PRISON -> told.remanded(200, "Came to the family home although excluded; remanded.");
            case SAME_VICTIM -> told.answered(30, "Sent messages through a new account.", BreachChannel.ONLINE);
            case SAME_VICTIM_AGAIN -> told.first(9, "Left a letter on the windscreen.");
            case ANOTHER_VICTIM -> told.answered(45, "Followed a new colleague home from work.", BreachChannel.IN_PERSON);
            case OTHER_OFFENCES -> told.answered(120, "Failed to give a new address within three days.", BreachChannel.OTHER);
        }
    }
}
