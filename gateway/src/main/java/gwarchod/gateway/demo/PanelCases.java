package gwarchod.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.order.ConditionKind;
import gwarchod.core.casefile.order.OrderCondition;
import gwarchod.core.casefile.order.OrderState;
import gwarchod.core.casefile.order.RecordOrder;
import gwarchod.core.ids.UserId;
import gwarchod.iom.outstanding.AskToExpedite;
import gwarchod.iom.outstanding.CheckLog;
import gwarchod.iom.outstanding.CheckResult;
import gwarchod.iom.outstanding.EnquiryResult;
import gwarchod.iom.outstanding.RecordEnquiry;
import gwarchod.iom.outstanding.RiskGrade;
import gwarchod.iom.outstanding.TaskEnquiries;
import gwarchod.iom.outstanding.WantSuspect;
import java.util.ArrayList;
import java.util.List;

/// The twelve cases the scrutiny panel read (`evidence/panel-cases-2022.json`): what was done in each, and what was missing.
final class PanelCases {
    private static final OrderCondition NO_CONTACT = new OrderCondition(ConditionKind.PROHIBITION, new Text("No contact by any means."));

    private final Script script;
    private final Persons persons;
    private final Considerations considerations;
    private final PanelFindings findings;

    PanelCases(Script script, Persons persons) {
        this.script = script;
        this.persons = persons;
        this.considerations = new Considerations(script);
        this.findings = new PanelFindings(script);
    }

    List<Persons.Begun> tell() {
        var begun = new ArrayList<Persons.Begun>();
        for (JsonNode panel : Evidence.read("panel-cases-2022").get("cases")) {
            begun.add(tell(panel));
        }
        return begun;
    }

    /// How many days ago the crime of a panel case was reported.
    static int reported(JsonNode panel) {
        return 20 + panel.get("case").asInt() * 6;
    }

    private Persons.Begun tell(JsonNode panel) {
        int n = panel.get("case").asInt();
        int daysAgo = reported(panel);
        var first = panel.path("reclassifiedFrom").asText(panel.get("recordedAs").asText());
        var recordedAs = first.equals("stalking") ? RecordedClass.STALKING : RecordedClass.HARASSMENT;
        boolean abuse = panel.get("domesticAbuse").asBoolean();
        var what = "Unwanted contact and visits; panel case " + n + ".";
        var begun = panel.path("suspectKnown").asBoolean(true)
                ? persons.begin(daysAgo, "dao", recordedAs, abuse, what)
                : persons.beginUnknown(daysAgo, "dao", recordedAs, what);
        Persons.partners(begun, daysAgo - 1, "dao", "idva");
        if (n == 1) {
            VictimsWords.tell(script, begun, daysAgo - 12);
        }
        considerations.tell(begun, daysAgo, panel);
        for (JsonNode order : panel.path("orders")) {
            var type = order.asText().startsWith("bail") ? "bail-pre" : "ro-conv";
            var given = begun.story().then(daysAgo - 6, "dao", new RecordOrder(type, OrderState.IN_FORCE, null, null, script.day(6 - daysAgo), null,
                    type.equals("bail-pre") ? script.day(30) : null, new UserId("orders"), List.of(NO_CONTACT), false, null));
            begun.story().then(daysAgo - 7, "dao", () -> VictimsOwed.termsTold(begun, given, script.at(7 - daysAgo, 9)));
        }
        if (panel.path("ordersConsidered").asText().equals("considered-unsuitable")) {
            begun.story().then(daysAgo - 4, "dao", () -> new RecordConsiderations(begun.crime().entity("crime"), script.day(4 - daysAgo),
                    Forum.DOMESTIC_ABUSE_REVIEW, List.of(new Considering("spo", Verdict.NOT_PURSUED, null)),
                    new Text("Considered and found unsuitable; the review says why.")));
        }
        if (panel.has("outcome")) {
            begun.story().then(daysAgo - 10, "dao", () -> new RecordOutcome(begun.crime().entity("crime"), panel.get("outcome").asInt(),
                    script.day(10 - daysAgo), null, null));
        }
        findings.tell(begun, daysAgo, panel);
        if (n == 8) {
            outstanding(begun);
        }
        if (panel.has("linkedCrimes")) {
            new LinkedStory(script).tell(begun, daysAgo, panel.get("linkedCrimes").asInt());
        }
        return begun;
    }

    /// Not found within 24 hours (the review's Op Manatee): on the list by itself, tasked, checked, and asked to be expedited.
    private void outstanding(Persons.Begun begun) {
        var wanted = begun.story().then(2, "dao", () -> new WantSuspect(
                begun.crime().entity("crime"), script.at(-2, 8), RiskGrade.HIGH, new Text("Works nights; a brother nearby. Has a dog.")));
        begun.story().then(1, "duty", () -> new TaskEnquiries(
                wanted.entity("wanted"), new UserId("officer"), new Text("The brother's address, after dark, two officers.")));
        begun.story().then(1, "officer", () -> new RecordEnquiry(
                wanted.entity("wanted"), null, EnquiryResult.NOT_FOUND, new Text("Nobody opened. A neighbour has not seen him since Sunday.")));
        begun.story().then(1, "duty", () -> new CheckLog(wanted.entity("wanted"), null, CheckResult.MORE_TO_DO, new Text("Ask at his work as well.")));
        begun.story().then(0, "supervisor", () -> new AskToExpedite(wanted.entity("wanted"), null, null, new Text("She was followed home again.")));
    }
}
