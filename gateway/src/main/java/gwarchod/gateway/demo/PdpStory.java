package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.ids.AgencyId;
import gwarchod.mappa.pdp.DecidePanel;
import gwarchod.mappa.pdp.DecideThreshold;
import gwarchod.mappa.pdp.LegalGateway;
import gwarchod.mappa.pdp.NominatePdp;
import gwarchod.mappa.pdp.ReviewPdp;
import gwarchod.mappa.pdp.SharePdp;
import java.util.List;

/// Two people whom nothing brings under MAPPA: one managed as potentially dangerous, whose review is near, and one nominated last week.
final class PdpStory {
    private static final String MOSOVO = "mosovo";
    private static final String SUPERVISOR = "supervisor";

    private final Script script;

    PdpStory(Script script) {
        this.script = script;
    }

    /// @param panel the twelve cases, in their order
    void tell(List<Persons.Begun> panel) {
        var managed = panel.get(10).story();
        var one = managed.then(55, MOSOVO, nomination(
                "Four women have reported him within two years; nobody has been convicted. Each time he came closer.",
                "That he kills whoever leaves him next.", "Whoever is his partner."));
        managed.then(52, MOSOVO, () -> new DecideThreshold(one.entity("nomination"), true,
                new Text("The pattern is clear, and the last time he had a knife.")));
        managed.then(44, SUPERVISOR, () -> new DecidePanel(one.entity("nomination"), true, "Superintendent Esyllt Enghraifft",
                List.of(new AgencyId("police"), new AgencyId("probation")), new Text("All agreed."), LegalGateway.POLICING_PURPOSE,
                new Text("He has found out where she works."), new Text("He did to the three before her what he said he would."), script.day(-14)));
        managed.then(43, MOSOVO, () -> new SharePdp(one.entity("nomination"), new AgencyId("probation"),
                new Text("That he carries a knife, and whom he looks for."), LegalGateway.POLICING_PURPOSE,
                new Text("They see him at their office each week.")));
        managed.then(14, SUPERVISOR, () -> new ReviewPdp(one.entity("nomination"), null, new Text("Nothing has changed for the better."),
                LegalGateway.SAFEGUARDING_ADULT, new Text("He was seen twice this month in her street."),
                new Text("He said to a friend that it ends before summer, and he has kept his word before."), script.day(9)));
        panel.get(7).story().then(6, MOSOVO, nomination("He writes down how he would do it, and has told two people.",
                "Murder, or fire.", "Her and her sister."));
    }

    private static NominatePdp nomination(String behaviour, String harm, String toWhom) {
        return new NominatePdp(new Text(behaviour), new Text(harm), new Text(toWhom), new Text("Drinks when he is turned away."), null, null,
                LegalGateway.POLICING_PURPOSE, new Text("No agency alone can see the pattern, and none needs more than its part."));
    }
}
