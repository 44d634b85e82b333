package gwarchod.gateway.demo;

import gwarchod.clinic.apart.DeclareApart;
import gwarchod.clinic.briefing.ConfirmBriefing;
import gwarchod.clinic.briefing.WriteBriefing;
import gwarchod.clinic.concern.CloseConcern;
import gwarchod.clinic.concern.Phoned;
import gwarchod.clinic.concern.RaiseConcern;
import gwarchod.clinic.concern.ReceiveConcern;
import gwarchod.clinic.concern.ReceivedAs;
import gwarchod.core.casefile.Text;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What keeps a provider's staff safe, and what they saw that couldn't wait: a briefing about everybody who takes part, read but for one that was
/// changed since and one that is new; three concerns, one of which nobody
/// received in time; and two who must not meet.
final class SafetyStory {
    /// The newest start of somebody who takes part: by then there are briefings about all.
    private static final int STARTED = 49;
    private static final int CHANGED = 4;
    private static final int NEW = 2;

    private static final List<String> STAFF_SAFETY = List.of(
            "Loud when he is contradicted before others; calms when he is taken aside. Two members of staff in the room, one near the door.",
            "No violence towards staff known. Gives up his telephone at the door; he has filmed people before.",
            "Comes early and waits outside for staff. Nobody opens or locks up alone on his evenings.",
            "Drinks before what frightens him. Not admitted when he smells of alcohol; phone whoever leads.");
    private static final List<String> VENUE = List.of(
            "Room with two doors. Not the last to leave with one member of staff.", "Ground floor only.", "Staff leave together, by the car park.");

    private final Script script;

    SafetyStory(Script script) {
        this.script = script;
    }

    /// @param high who takes part at the first provider, and `lower` at the second
    void tell(List<ProgrammeStory.Participant> high, List<ProgrammeStory.Participant> lower) {
        for (int i = 0; i < high.size(); i++) {
            written(high.get(i), STARTED, i, null);
            read(high.get(i), STARTED - 1, "facilitator");
        }
        written(high.getFirst(), CHANGED, 0, "He has quarrelled with a man of the Thursday group, who is not to be in the building with him.");
        high.getFirst().story().then(CHANGED, "schemes", () -> new DeclareApart(lower.getFirst().story().id(),
                new Text("They came to blows outside a public house. Each says that he will finish it.")));
        for (int i = 0; i < lower.size() - 1; i++) {
            written(lower.get(i), STARTED, i + 1, null);
            read(lower.get(i), STARTED - 1, "facilitator2");
        }
        written(lower.getLast(), NEW, lower.size(), null);
        closed(high.get(2));
        escalated(lower.getFirst());
        inHand(high.get(3));
    }

    private void written(ProgrammeStory.Participant one, int daysAgo, int turn, @Nullable String noContact) {
        one.story().then(daysAgo, one.lead(), () -> new WriteBriefing(one.referral().entity("referral"),
                new Text(STAFF_SAFETY.get(turn % STAFF_SAFETY.size())), Persons.text(noContact), new Text(VENUE.get(turn % VENUE.size())),
                script.day(-daysAgo), script.day(21 + turn)));
    }

    private static void read(ProgrammeStory.Participant one, int daysAgo, String facilitator) {
        one.story().then(daysAgo, facilitator, () -> new ConfirmBriefing(one.referral().entity("referral"), 1));
    }

    private Instant at(int daysAgo, int hour, int minute) {
        return script.exactly(-daysAgo, hour).plus(Duration.ofMinutes(minute));
    }

    private void closed(ProgrammeStory.Participant one) {
        var concern = one.story().then(at(13, 14, 5), "facilitator", () -> new RaiseConcern(
                new Text("On the telephone he said that he has nothing left to lose, and hung up. He does not answer since."), Phoned.CONTROL_ROOM));
        one.story().then(at(13, 14, 9), one.lead(), () -> new ReceiveConcern(concern.entity("concern"), ReceivedAs.DEALT_WITH_TODAY,
                new Text("Two of us go to his address now.")));
        one.story().then(at(13, 17, 30), one.lead(), () -> new CloseConcern(concern.entity("concern"),
                new Text("Found at home, sober; his doctor saw him this afternoon. Seen again tomorrow.")));
    }

    /// In the evening, when nobody who leads a case is at work: it came to whoever is on duty.
    private void escalated(ProgrammeStory.Participant one) {
        var concern = one.story().then(at(9, 20, 15), "facilitator2", () -> new RaiseConcern(
                new Text("He left in anger, and told another man that he knows where she parks."), Phoned.NOBODY_YET));
        one.story().passes(at(9, 20, 26));
        one.story().then(at(9, 20, 28), "duty", () -> new ReceiveConcern(concern.entity("concern"), ReceivedAs.POLICE_ACT_NOW,
                new Text("A car is on its way. Next time phone first: 999.")));
        one.story().then(at(9, 23, 10), "duty", () -> new CloseConcern(concern.entity("concern"),
                new Text("Stopped on his way and arrested. Handed to whoever leads.")));
    }

    private void inHand(ProgrammeStory.Participant one) {
        var concern = one.story().then(at(1, 15, 40), "facilitator", () -> new RaiseConcern(
                new Text("He asked which evenings the building is empty, twice."), Phoned.CONTROL_ROOM));
        one.story().then(at(1, 15, 46), one.lead(), () -> new ReceiveConcern(concern.entity("concern"), ReceivedAs.WILL_PHONE_YOU, null));
    }
}
