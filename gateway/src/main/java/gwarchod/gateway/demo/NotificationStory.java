package gwarchod.gateway.demo;

import gwarchod.core.casefile.Text;
import gwarchod.mappa.notification.AwayKind;
import gwarchod.mappa.notification.ChangeKind;
import gwarchod.mappa.notification.DecideDuty;
import gwarchod.mappa.notification.DutyDecision;
import gwarchod.mappa.notification.GiveNotice;
import gwarchod.mappa.notification.NotificationKind;
import gwarchod.mappa.notification.PlanTravel;
import gwarchod.mappa.notification.PutOnRegister;
import gwarchod.mappa.notification.RecordAway;
import gwarchod.mappa.notification.RecordChange;
import gwarchod.mappa.notification.RecordNoAbode;
import gwarchod.mappa.notification.RecordNotified;
import gwarchod.mappa.notification.RecordStay;
import gwarchod.mappa.notification.RegisterGround;
import java.util.List;

/// Three people on the register: one who has moved and of whom nothing is recorded, with an annual notification soon and a journey ahead; one
/// without a fixed abode, whose week ends; and one in custody, whose days don't run.
final class NotificationStory {
    private static final String MOSOVO = "mosovo";

    private final Script script;

    NotificationStory(Script script) {
        this.script = script;
    }

    /// @param panel the twelve cases, in their order
    void tell(List<Persons.Begun> panel) {
        moved(panel.get(2).story());
        noAbode(panel.get(4).story());
        inCustody(panel.get(5).story());
    }

    private void moved(Script.Story story) {
        story.then(19, MOSOVO, new PutOnRegister(RegisterGround.CONVICTION, "custody-over-6-months", script.day(-710), false, null));
        told(story, 19, NotificationKind.INITIAL, -709);
        told(story, 19, NotificationKind.ANNUAL, -352);
        story.then(12, MOSOVO, new GiveNotice(ChangeKind.HOME_ADDRESS, null, script.day(-12), script.day(3)));
        var change = story.then(4, MOSOVO, new RecordChange(ChangeKind.HOME_ADDRESS, script.day(-9), null, null));
        story.then(3, MOSOVO, new PlanTravel(script.exactly(18, 6)));
        story.then(3, MOSOVO, new RecordStay(null, script.day(-16), script.day(-12)));
        story.then(2, MOSOVO, () -> new DecideDuty("change:" + change.entity("entry").value(), DutyDecision.ENQUIRIES,
                new Text("Seen at his sister's by the neighbourhood officer. He says that he rang; the station is asked.")));
    }

    private void noAbode(Script.Story story) {
        story.then(19, MOSOVO, new PutOnRegister(RegisterGround.CAUTION, "caution", script.day(-690), false, null));
        told(story, 19, NotificationKind.INITIAL, -690);
        told(story, 19, NotificationKind.ANNUAL, -331);
        story.then(15, MOSOVO, new RecordNoAbode(script.day(-15)));
        told(story, 13, NotificationKind.WEEKLY, -13);
        told(story, 6, NotificationKind.WEEKLY, -6);
    }

    private void inCustody(Script.Story story) {
        story.then(19, MOSOVO, new PutOnRegister(RegisterGround.CONVICTION, "custody-30-months-or-more", script.day(-1_500), false, null));
        told(story, 19, NotificationKind.INITIAL, -1_499);
        told(story, 19, NotificationKind.ANNUAL, -368);
        story.then(17, MOSOVO, new RecordAway(AwayKind.CUSTODY, script.day(-17), null));
    }

    private void told(Script.Story story, int daysAgo, NotificationKind kind, int day) {
        story.then(daysAgo, MOSOVO, new RecordNotified(kind, script.day(day), null));
    }
}
