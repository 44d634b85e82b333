package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.UserId;
import gwarchod.iom.cohort.ContactKind;
import gwarchod.iom.cohort.DecideSelection;
import gwarchod.iom.cohort.Deselect;
import gwarchod.iom.cohort.DeselectionReason;
import gwarchod.iom.cohort.IomCohort;
import gwarchod.iom.cohort.IomRating;
import gwarchod.iom.cohort.Pathway;
import gwarchod.iom.cohort.PathwayNeed;
import gwarchod.iom.cohort.PathwayProgress;
import gwarchod.iom.cohort.RecordIomContact;
import gwarchod.iom.cohort.ReferToIom;
import gwarchod.iom.cohort.ReviewManagement;
import gwarchod.iom.cohort.SchemeKind;
import gwarchod.iom.cohort.SetCohort;
import gwarchod.iom.cohort.SetPathway;
import gwarchod.iom.cohort.StartScheme;
import java.util.List;

/// How people are managed between two weekly meetings: seen in time or not, reviewed, tagged, in custody; one who was taken out and never followed
/// up, and one who was referred and waits for the panel.
final class ManagedStory {
    private static final String IOM = "iom";

    private final Script script;

    ManagedStory(Script script) {
        this.script = script;
    }

    /// @param underOrder people under an order, each in a cohort since
    /// @param panel the twelve cases, in their order
    void tell(List<ProtectionOrders.Subject> underOrder, List<Persons.Begun> panel) {
        var kept = underOrder.get(0).begun().story();
        seen(kept, 3);
        reviewed(kept, 5, IomRating.RED, 2);
        kept.then(20, IOM, new SetPathway(Pathway.ACCOMMODATION, PathwayNeed.HIGH, new Text("Sleeps at a friend's, two streets from the protected address."),
                new Text("A tenancy in another town."), PathwayProgress.UNDER_WAY));
        var missed = underOrder.get(1).begun().story();
        seen(missed, 22);
        reviewed(missed, 5, IomRating.AMBER, 9);
        underOrder.get(2).begun().story().then(30, IOM, new SetCohort(IomCohort.FREE, IomRating.IN_CUSTODY, new Text("Serving a short sentence."),
                script.day(4)));
        var tagged = underOrder.get(3).begun().story();
        reviewed(tagged, 12, IomRating.AMBER, -5);
        tagged.then(50, IOM, new StartScheme(SchemeKind.ELECTRONIC_MONITORING, "The tag's provider", script.day(-50), script.day(9),
                new Text("At home from nine at night to six; not within a mile of the protected address.")));
        takenOut(panel.get(10).story());
        panel.get(7).story().then(3, "dao", new ReferToIom(new Text("Wanted, and followed her home again: nobody manages him.")));
    }

    private void seen(Script.Story story, int daysAgo) {
        story.then(daysAgo, IOM, () -> new RecordIomContact(script.at(-daysAgo, 8), ContactKind.HOME_VISIT, true, new Text("At home, sober, alone.")));
    }

    private void reviewed(Script.Story story, int daysAgo, IomRating rag, int nextIn) {
        story.then(daysAgo, IOM, new ReviewManagement(script.day(-daysAgo), rag, new Text("Keeps his appointments; no new breach known."),
                new Text("Unannounced visits; the tag's data each Monday."), new Text("A place on the programme; help with his tenancy."), script.day(nextIn)));
    }

    private void takenOut(Script.Story story) {
        var referred = story.then(70, "dao", new ReferToIom(new Text("Three crimes in a row against one woman.")));
        story.then(66, IOM, () -> new DecideSelection("referral-" + referred.entity("referral"), true, IomCohort.FREE, IomRating.AMBER, script.day(-66),
                new Text("The panel takes him on.")));
        story.then(40, IOM, new Deselect(DeselectionReason.RISK_REDUCED, new Text("Green for a month, and working away."),
                new Text("He may come back when the job ends."), new UserId(IOM), script.day(-6), script.day(-40)));
    }
}
