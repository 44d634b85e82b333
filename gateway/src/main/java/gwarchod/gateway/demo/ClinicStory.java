package gwarchod.gateway.demo;

import gwarchod.clinic.referral.DecideReferral;
import gwarchod.clinic.referral.Suitability;
import gwarchod.clinic.stalking.AskClinic;
import gwarchod.clinic.stalking.Audience;
import gwarchod.clinic.stalking.DecideAdvice;
import gwarchod.clinic.stalking.Drafts;
import gwarchod.clinic.stalking.ReleaseFormulation;
import gwarchod.clinic.stalking.Typology;
import gwarchod.clinic.stalking.WithdrawFormulation;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.plan.MeasureStatus;
import gwarchod.core.casefile.plan.Pillar;
import gwarchod.core.casefile.plan.ProgressMeasure;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.meeting.Meetings;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Three clinics held, eight people (`evidence/programme-2023.json`): the panel's later cases, which are all stalking. Each was asked about and
/// answered at one of the three; one formulation was replaced, one withdrawn, and of the advice some was taken, some declined.
final class ClinicStory {
    private static final String PSYCHOLOGIST = "psychologist";
    private static final AgencyId CLINIC = new AgencyId("clinic-west");
    private static final int WEEKS_APART = 2;

    /// Days since the latest clinic.
    private static final int LATEST = 8;

    private final Script script;

    ClinicStory(Script script) {
        this.script = script;
    }

    void tell(List<Persons.Begun> panel) {
        var facts = Evidence.read("programme-2023").get("clinics");
        int held = facts.get("held").asInt();
        int people = facts.get("perpetratorsReviewed").asInt();
        for (int clinic = 0; clinic < held; clinic++) {
            meeting(-daysAgo(clinic, held));
        }
        meeting(5);
        var reviewed = panel.subList(panel.size() - people, panel.size());
        for (int i = 0; i < people; i++) {
            reviewed(reviewed.get(i).story(), i, daysAgo(i * held / people, held));
        }
    }

    private static int daysAgo(int clinic, int held) {
        return LATEST + (held - 1 - clinic) * WEEKS_APART * 7;
    }

    private void meeting(int day) {
        script.does(200, "schemes", Meetings.SCHEDULE, () -> new Meetings.Schedule("stalking-clinic", script.exactly(day, 9), null));
    }

    private void reviewed(Script.Story story, int i, int clinic) {
        var asked = story.then(clinic + 4, i == 2 ? "advocate" : "dao", () -> new AskClinic(CLINIC,
                new Text(i == 2 ? "Is she safer if he is told that she moved, or if he is not?"
                        : "What keeps the pursuit going, and what would lower the risk?"),
                new Text(i % 2 == 0 ? "Whether to apply for an order before he is released from bail."
                        : "What the plan should hold for the next three months."),
                script.day(-clinic)));
        story.then(clinic + 3, PSYCHOLOGIST, () -> new DecideReferral(asked.entity("referral"), Suitability.SUITABLE,
                new Text("For the next clinic."), null));
        var released = story.then(clinic, PSYCHOLOGIST, () -> release(asked.entity("question"), null, i, i == 6 ? 20 - clinic + LATEST : 150));
        switch (i) {
            case 0 -> story.then(LATEST, PSYCHOLOGIST, () -> release(null, released.entity("release"), i, 170));
            case 1 -> story.then(clinic - 5, PSYCHOLOGIST, () -> new WithdrawFormulation(released.entity("release"),
                    new Text("One of the reports it rested on was about another man.")));
            case 2 -> story.then(clinic - 2, "dao", () -> new DecideAdvice(released.entity("piece-1"), false,
                    new Text("He is told by his solicitor in any case."), null, null));
            case 3 -> done(story, released, clinic);
            case 4 -> taken(story, released, clinic);
            case 7 -> again(story);
            default -> {}
        }
    }

    private ReleaseFormulation release(@Nullable EntityId question, @Nullable EntityId earlier, int i, int validFor) {
        var victims = new ReleaseFormulation.Told(Audience.VICTIM_SERVICE, null,
                new Text("He watches for answers. Any contact, even a refusal, is likely to be taken as one. Say nothing through friends."),
                new Text("The police file."), null, null);
        var managers = new ReleaseFormulation.Told(Audience.MANAGERS, null,
                new Text(earlier == null ? "He pursues in order to be heard, and stops when somebody has listened. Loss of work came before the last bursts."
                        : "Since he found work the calls have stopped. What is below takes the place of what we said before."),
                new Text("The police file; crimes and breaches of five years; no interview."), i % 2 == 0 ? Typology.REJECTED : Typology.INTIMACY_SEEKER,
                i == 5 ? Integer.valueOf(4) : null);
        boolean forVictims = i % 3 == 2;
        return new ReleaseFormulation(question == null ? List.of() : List.of(question), earlier, false, script.day(validFor - LATEST),
                "Consultant forensic psychologist", "HCPC, PYL00000 (demonstration)", forVictims ? List.of(managers, victims) : List.of(managers),
                List.of(new ReleaseFormulation.Piece(i % 2 == 0 ? Pillar.SUPERVISION : Pillar.MONITORING_AND_CONTROL, new AgencyId("police"),
                        new Text(i % 2 == 0 ? "One officer, the same each time, hears him once a fortnight and says what will happen next."
                                : "Look at his accounts the week after any change at his work."), null)));
    }

    private Script.Given taken(Script.Story story, Script.Given released, int clinic) {
        return story.then(clinic - 3, "dao", () -> new DecideAdvice(released.entity("piece-1"), true, null, new UserId("officer"), script.day(20)));
    }

    private void done(Script.Story story, Script.Given released, int clinic) {
        var taken = taken(story, released, clinic);
        story.then(clinic - 6, "dao", () -> new ProgressMeasure(taken.entity("measure"), new Text("Looked at; nothing new."), MeasureStatus.DONE));
    }

    /// A second question, to which the psychologist has begun to write an answer that nobody else knows of.
    private void again(Script.Story story) {
        story.then(3, "dao", () -> new AskClinic(CLINIC, new Text("He writes to her mother now. Does that change anything?"),
                new Text("Whether to vary the conditions."), script.day(12)));
        script.does(1, PSYCHOLOGIST, Drafts.WRITE, () -> new Drafts.WriteDraft(story.id(), List.of(
                new Drafts.WriteDraft.Paragraph("managers-formulation", 
                        new Text("The mother may be a way round rather than a new object. To be thought through.")))));
    }
}
