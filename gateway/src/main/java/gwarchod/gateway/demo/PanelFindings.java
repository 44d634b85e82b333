package gwarchod.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.GiveAction;
import gwarchod.core.casefile.considered.Considering;
import gwarchod.core.casefile.considered.Forum;
import gwarchod.core.casefile.considered.RecordConsiderations;
import gwarchod.core.casefile.considered.Verdict;
import gwarchod.core.casefile.contact.AgreeContact;
import gwarchod.core.casefile.contact.ContactFrequency;
import gwarchod.core.casefile.contact.ContactInitiator;
import gwarchod.core.casefile.contact.ContactMethod;
import gwarchod.core.casefile.contact.RecordContact;
import gwarchod.core.casefile.crime.DisagreeOnClass;
import gwarchod.core.casefile.crime.ReclassifyCrime;
import gwarchod.core.casefile.crime.RecordOutcome;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.PersonId;
import gwarchod.core.ids.UserId;
import java.util.List;

/// What the panel found in each of its cases (`evidence/panel-cases-2022.json`, `findings`), as the file shows it today. What the victims
/// were owed is told in [VictimsOwed].
final class PanelFindings {
    /// Closed with an outcome that stands for advice: no further investigation, by the police's own decision.
    private static final int ADVISED = 21;

    private final Script script;

    PanelFindings(Script script) {
        this.script = script;
    }

    /// @param daysAgo when the crime was reported
    void tell(Persons.Begun begun, int daysAgo, JsonNode panel) {
        int n = panel.get("case").asInt();
        switch (n) {
            case 1 -> closedAfterAdvice(begun, daysAgo);
            case 2 -> keptInformed(begun, daysAgo);
            case 3 -> thePanelDisagreed(begun, panel, daysAgo);
            case 4 -> followedUpLate(begun, daysAgo);
            case 5 -> keptInformed(begun, daysAgo);
            case 6 -> followUp(begun, panel, 0, -1);
            case 9 -> contradictory(begun, panel, daysAgo);
            case 12 -> elsewhere(begun, panel, daysAgo);
            case 7, 8, 10, 11 -> { }      // told with what the victims were owed, and in LinkedStory
            default -> throw new IllegalStateException("the demonstration doesn't tell case " + n);
        }
    }

    private static PersonId victim(Persons.Begun begun) {
        return begun.atRisk().person("person");
    }

    /// Advice to the offender, and no protective order thought of.
    private void closedAfterAdvice(Persons.Begun begun, int daysAgo) {
        begun.story().then(daysAgo - 8, "officer", () -> new RecordOutcome(begun.crime().entity("crime"), ADVISED, script.day(8 - daysAgo), null,
                new Text("He was given advice.")));
    }

    private void keptInformed(Persons.Begun begun, int daysAgo) {
        begun.story().then(daysAgo - 1, "dao", () -> new AgreeContact(victim(begun), ContactFrequency.EVERY_14_DAYS, ContactMethod.PHONE,
                script.day(1 - daysAgo), new UserId("officer"), new Text("After six.")));
        for (int ago = daysAgo - 10; ago > 0; ago -= 10) {
            reached(begun, ago);
        }
    }

    private void reached(Persons.Begun begun, int ago) {
        begun.story().then(ago, "dao", () ->
                new RecordContact(victim(begun), script.at(-ago, 9), ContactMethod.PHONE, ContactInitiator.US, true, null));
    }

    private void thePanelDisagreed(Persons.Begun begun, JsonNode panel, int daysAgo) {
        begun.story().then(daysAgo - 15, "champion", () -> new DisagreeOnClass(begun.crime().entity("crime"), RecordedClass.STALKING,
                new Text("At her workplace: present in places she regularly goes, and unwanted contact. There are elements of stalking.")));
        followUp(begun, panel, 1, -9);
    }

    /// Threats, and three weeks until somebody was in touch.
    private void followedUpLate(Persons.Begun begun, int daysAgo) {
        begun.story().then(daysAgo - 1, "dao", () -> new AgreeContact(victim(begun), ContactFrequency.EVERY_7_DAYS, ContactMethod.PHONE,
                script.day(1 - daysAgo), new UserId("officer"), null));
        reached(begun, daysAgo - 20);
        begun.story().then(daysAgo - 20, "dao", () -> new RecordConsiderations(begun.crime().entity("crime"), script.day(20 - daysAgo),
                Forum.DOMESTIC_ABUSE_REVIEW, List.of(new Considering("marac", Verdict.NOT_PURSUED, null)),
                new Text("No action on the DASH: the two live far apart.")));
    }

    /// Harassment, then stalking, and not everybody agreed.
    private void contradictory(Persons.Begun begun, JsonNode panel, int daysAgo) {
        begun.story().then(daysAgo - 3, "officer", () -> new ReclassifyCrime(begun.crime().entity("crime"), RecordedClass.STALKING, null,
                new Text("The messages go on every day.")));
        begun.story().then(daysAgo - 4, "iom", () -> new DisagreeOnClass(begun.crime().entity("crime"), RecordedClass.HARASSMENT,
                new Text("They answered each other's messages.")));
        followUp(begun, panel, 1, 5);
    }

    /// Two forces have it, and nobody knows who it is.
    private void elsewhere(Persons.Begun begun, JsonNode panel, int daysAgo) {
        Persons.partners(begun, daysAgo - 1, "dao", "police-border");
        followUp(begun, panel, 1, -4);
    }

    /// What the panel found missing is something to do.
    private void followUp(Persons.Begun begun, JsonNode panel, int finding, int dueIn) {
        int daysAgo = PanelCases.reported(panel);
        var said = panel.get("findings").get(finding).asText();
        begun.story().then(daysAgo - 12, "dao", new GiveAction(new Text("Follow up what the panel found: " + said + "."), new UserId("officer"),
                new AgencyId("police"), script.day(dueIn), null, null));
    }
}
