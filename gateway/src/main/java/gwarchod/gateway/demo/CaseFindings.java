package gwarchod.gateway.demo;

import gwarchod.clinic.referral.AssignMonitoring;
import gwarchod.clinic.referral.MonitoringFinding;
import gwarchod.clinic.referral.RecordCheck;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.advice.AskAdvice;
import gwarchod.core.casefile.advice.AskedAbout;
import gwarchod.core.casefile.breach.AskArrest;
import gwarchod.core.casefile.breach.BreachChannel;
import gwarchod.core.casefile.breach.BreachKind;
import gwarchod.core.casefile.breach.BreachReporter;
import gwarchod.core.casefile.breach.RecordBreach;
import gwarchod.core.casefile.breach.TakeCopy;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.OrderCondition;
import gwarchod.core.casefile.order.OrderOrigin;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.casefile.views.RecordView;
import gwarchod.core.casefile.views.ViewOccasion;
import gwarchod.core.casefile.views.ViewSought;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.iom.outstanding.RiskGrade;
import gwarchod.iom.outstanding.WantSuspect;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the review found in the 29 cases it read (`evidence/case-findings-2023.json`), each finding as a case of its own.
final class CaseFindings {
    private static final AgencyId POLICE = new AgencyId("police");
    private static final OrderCondition NO_CONTACT = new OrderCondition(ConditionKind.PROHIBITION, new Text("No contact by any means."));

    private final Script script;
    private final Persons persons;
    private final ProgrammeStory programme;

    CaseFindings(Script script, Persons persons, ProgrammeStory programme) {
        this.script = script;
        this.persons = persons;
        this.programme = programme;
    }

    void tell() {
        for (var scenario : Evidence.read("case-findings-2023").get("scenarios")) {
            tell(scenario.get("id").asText());
        }
    }

    private void tell(String id) {
        switch (id) {
            case "breach-first" -> breachFirst();
            case "breach-arrest-delay" -> breachArrestDelay();
            case "bail-breach-invisible" -> bailBreach();
            case "order-result-unknown" -> resultUnknown();
            case "order-victim-view" -> victimsView();
            case "dvpn-fallback" -> noticeInReserve();
            case "caution-not-working", "dvpn-not-progressed", "contradictory-class" -> new ConsideredStory(script, persons).tell(id);
            case "moved-force" -> victimMoved();
            case "outstanding-suspect" -> outstanding();
            case "programme-if-nfa" -> referredIfNoFurtherAction();
            case "post-programme" -> watchedAfterwards();
            default -> throw new IllegalStateException("the demonstration doesn't tell " + id);
        }
    }

    private Persons.Begun begun(int daysAgo, RecordedClass as, boolean abuse, String what) {
        return persons.begin(daysAgo, "dao", as, abuse, what);
    }

    /// The first breach is one of three, and counts like the others. Their history waits for Legal Services to release it for court.
    private void breachFirst() {
        var begun = begun(40, RecordedClass.HARASSMENT, true, "Messages day and night after they had separated.");
        var order = inForce(begun, 30, "nmo", OrderOrigin.A_COURT, 150);
        breach(begun, order, 9, BreachChannel.ONLINE, "First breach, so no course of conduct yet, the log says: a message through a friend's account.");
        breach(begun, order, 6, BreachChannel.IN_PERSON, "Stood across the road from the house.");
        breach(begun, order, 4, BreachChannel.BY_PHONE, "Rang eleven times in one night.");
        begun.story().then(2, "orders", new TakeCopy(null, new Text("For the first hearing: all three breaches in one paper.")));
    }

    /// The arrest a superintendent asked for isn't made in time; there was an order in an earlier relationship too, and it was broken.
    private void breachArrestDelay() {
        var begun = begun(25, RecordedClass.STALKING, true, "Followed her from work on three evenings.");
        var order = inForce(begun, 20, "nmo", OrderOrigin.A_COURT, 300);
        begun.story().then(19, "dao", new RecordBreach(null, script.at(-900, 9), new Text("Came to the house of an earlier partner."), null,
                BreachKind.CONDITION_BROKEN, null, BreachChannel.IN_PERSON, BreachReporter.ANOTHER_FORCE, null, null, List.of(),
                "ro-conv", new Text("A neighbouring force"), null, true));
        var breach = breach(begun, order, 4, BreachChannel.IN_PERSON, "Waited at the school gate.");
        begun.story().then(4, "supervisor", () -> new AskArrest(breach.entity("breach"), new Text("Superintendent Prawf"), true,
                new Text("Arrest today: he has been seen near the school again."), new UserId("officer"), POLICE, null, null));
    }

    /// No crime, and in the history all the same.
    private void bailBreach() {
        var begun = begun(16, RecordedClass.HARASSMENT, false, "Letters and gifts left at the door.");
        var bail = begun.story().then(14, "officer", new RecordOrder("bail-pre", OrderState.IN_FORCE, null, null, script.day(-14), script.day(-14),
                script.day(70), new UserId("officer"), List.of(NO_CONTACT), false, null));
        breach(begun, bail, 3, BreachChannel.ONLINE, "Sent a message through a new account while on bail.");
    }

    private void resultUnknown() {
        var begun = begun(70, RecordedClass.HARASSMENT, true, "Threats to publish pictures.");
        var order = begun.story().then(35, "officer", new RecordOrder("ro-conv", OrderState.APPLIED, null, new Text("Demonstration Crown Court"), null, null,
                null, null, List.of(), false, new Text("Sent to Legal Services a month after the first review asked about it.")));
        begun.story().then(9, "officer", () -> new AskAdvice("legal-services", AskedAbout.ORDER, order.entity("order"),
                new Text("What came of the application?"), null));
    }

    /// She had invited him, and had not wanted so long an order.
    private void victimsView() {
        var begun = begun(420, RecordedClass.STALKING, true, "Tracked her car and came to her new address.");
        var order = inForce(begun, 380, "ro-conv", OrderOrigin.A_COURT, null);
        breach(begun, order, 8, BreachChannel.IN_PERSON, "Found at the house; she says that she had asked him to come.");
        begun.story().then(7, "dao", () -> new RecordView(begun.atRisk().person("person"), order.entity("order"), ViewOccasion.REVIEW,
                script.day(-7), ViewSought.GIVEN, new Text("She had not wanted an order for so long, and wants to be asked before it goes on.")));
    }

    /// Drafted in case there is no charge.
    private void noticeInReserve() {
        var begun = begun(1, RecordedClass.STALKING, true, "Arrested within a day of the report.");
        begun.story().then(1, "officer", new RecordOrder("dvpn", OrderState.CONSIDERED, null, null, null, null, null, new UserId("officer"),
                List.of(NO_CONTACT), false, new Text("Drafted while he is in custody."), OrderOrigin.OURS, null, null, null, List.of(),
                new Text("No charge can be secured."), null));
    }

    /// She lives elsewhere now: that force takes part, and its own report began a second file about the same man here.
    private void victimMoved() {
        var begun = begun(90, RecordedClass.STALKING, true, "Found out where she lives each time she moved.");
        Persons.partners(begun, 60, "dao", "police-border");
        persons.beginAgain(begun, 2, "dao", RecordedClass.STALKING, "Another force reports a man seen outside a house in its area.");
        var order = inForce(begun, 80, "spo", OrderOrigin.OURS, 900);
        begun.story().then(2, "dao", () -> new RecordBreach(order.entity("order"), script.at(-2, 8),
                new Text("Seen outside her new home in another force's area."), null, BreachKind.CONDITION_BROKEN, null, BreachChannel.IN_PERSON,
                BreachReporter.ANOTHER_FORCE, script.at(-2, 9), null, List.of(), null, null, null, null));
    }

    /// The note in the log is a referral that waits, and is made with the outcome.
    private void referredIfNoFurtherAction() {
        var begun = begun(33, RecordedClass.STALKING, true, "Watched the house from a parked van, week after week.");
        programme.prepare(begun, 30);
        begun.story().then(2, "officer", () -> new RecordOutcome(begun.crime().entity("crime"), 15, script.day(-2), null, null));
    }

    /// The first check was made, the second is due, and there is a new crime.
    private void watchedAfterwards() {
        var begun = begun(300, RecordedClass.STALKING, true, "Would not accept that it was over, and rang every night.");
        var referral = programme.completed(begun, 130);
        begun.story().then(125, "schemes", () -> new AssignMonitoring(referral.entity("referral"), new UserId("dao")));
        begun.story().then(99, "dao", () -> new RecordCheck(referral.entity("referral"), script.day(-99), MonitoringFinding.NOTHING_NEW,
                new Text("She has heard nothing from him; no report.")));
        begun.story().then(12, "officer", () -> new RecordCrime("DEMO/P12", RecordedClass.HARASSMENT, null, true, script.day(-12),
                begun.atRisk().person("person"), null, new Text("Rang her at work again, five months after the programme.")));
    }

    private void outstanding() {
        var begun = begun(3, RecordedClass.STALKING, true, "Broke a window and ran before anybody came.");
        begun.story().then(3, "officer", () -> new WantSuspect(begun.crime().entity("crime"), script.at(-3, 10), RiskGrade.HIGH,
                new Text("May stay with a cousin; has a dog.")));
    }

    /// An order with one condition.
    ///
    /// @param daysLeft none: until further order
    private Script.Given inForce(Persons.Begun begun, int daysAgo, String type, OrderOrigin origin, @Nullable Integer daysLeft) {
        LocalDate expires = daysLeft == null ? null : script.day(daysLeft);
        return begun.story().then(daysAgo, "orders", new RecordOrder(type, OrderState.IN_FORCE, null, new Text("Demonstration Court"),
                script.day(-daysAgo), script.day(-daysAgo), expires, new UserId("orders"), List.of(NO_CONTACT), false, null, origin, null, null,
                null, List.of(), null, null));
    }

    private Script.Given breach(Persons.Begun begun, Script.Given order, int daysAgo, BreachChannel channel, String what) {
        return begun.story().then(daysAgo, "officer", () -> new RecordBreach(order.entity("order"), script.at(-daysAgo, 8), new Text(what), null,
                BreachKind.CONDITION_BROKEN, null, channel, BreachReporter.PROTECTED_PERSON, script.at(-daysAgo, 9), null, List.of(), null,
                null, null, null));
    }
}
