package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.management.AssignLead;
import gwarchod.core.casefile.management.JoinPartner;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.PersonName;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.UserId;
import gwarchod.mappa.youth.AssessYouth;
import gwarchod.mappa.youth.BeginYouth;
import gwarchod.mappa.youth.YouthLevel;
import java.util.List;

/// Somebody of seventeen, with whom the youth justice service works, and who turns 18 before anybody has said who takes over.
final class YouthStory {
    private static final String MOSOVO = "mosovo";
    private static final AgencyId YOT = new AgencyId("yot");

    private final Script script;

    YouthStory(Script script) {
        this.script = script;
    }

    void tell() {
        var young = script.opens(60, MOSOVO, new OpenCase(new PersonName("Ieuenctid", "Macsen"), script.day(120).minusYears(18), List.of(), List.of(), null));
        young.then(60, MOSOVO, new AssignLead(new UserId(MOSOVO), new AgencyId("police"), null));
        young.then(59, MOSOVO, new JoinPartner(YOT));
        young.then(58, MOSOVO, () -> new BeginYouth(YOT, "Ifan Ieuenctid", script.day(-58)));
        young.then(40, "yot", () -> new AssessYouth(script.day(-41), YouthLevel.HIGH, YouthLevel.VERY_HIGH,
                new Text("Follows a girl from his college home. Was hurt himself at home; see him with a second worker, never in front of his father.")));
    }
}
