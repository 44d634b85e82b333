package gwarchod.mappa.visit;

import gwarchod.core.casefile.Days;
import gwarchod.core.casefile.Discipline;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.action.Actions;
import gwarchod.core.casefile.breach.Breaches;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.development.Developments;
import gwarchod.core.casefile.disclosure.DisclosureChecks;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.ids.AgencyId;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.UserId;
import gwarchod.core.journal.Actor;
import gwarchod.core.words.Words;
import gwarchod.mappa.arms.Arms;
import gwarchod.mappa.arms.ArmsAnswer;
import gwarchod.mappa.arms.ArmsRating;
import gwarchod.mappa.arms.AssessArms;
import gwarchod.mappa.arms.MosovoRisk;
import gwarchod.mappa.arms.SetRisk;
import gwarchod.mappa.mosovo.AnswerReactive;
import gwarchod.mappa.mosovo.AskReactive;
import gwarchod.mappa.mosovo.Mosovo;
import gwarchod.mappa.mosovo.MosovoGround;
import gwarchod.mappa.mosovo.ReactiveCriterion;
import gwarchod.mappa.mosovo.TakeOn;
import gwarchod.mappa.notification.Notifications;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/// Cases of people these officers manage, for tests.
public final class MosovoFile {
    public static final Words WORDS = Words.load(List.of("checks", "arms", "mosovo", "visit"));
    public static final LocalDate TODAY = Days.of(Scenario.NOON);
    public static final Text WHY = new Text("why");
    public static final UserId OFFICER = Scenario.OFFICER.user();
    public static final Actor SUPERVISOR = new Actor(new UserId("supervisor"), new AgencyId("police"), "supervisor", "law-enforcement", null);

    private static final Discipline<?>[] ALL = {Person.DISCIPLINE, People.DISCIPLINE, Management.DISCIPLINE, Orders.DISCIPLINE, Actions.DISCIPLINE,
        Breaches.DISCIPLINE, Crimes.DISCIPLINE, Developments.DISCIPLINE, DisclosureChecks.DISCIPLINE, Arms.DISCIPLINE, Mosovo.DISCIPLINE,
        Notifications.DISCIPLINE, Visits.DISCIPLINE};

    private MosovoFile() {}

    public static Scenario empty() {
        return Scenario.of(ALL);
    }

    /// Managed since so many days ago.
    public static Scenario managed(int daysAgo) {
        return empty().given(new TakeOn(MosovoGround.REGISTERED, TODAY.minusDays(daysAgo), OFFICER, null));
    }

    public static SetRisk risk(MosovoRisk level, int daysAgo) {
        return new SetRisk(level, TODAY.minusDays(daysAgo), WHY, null);
    }

    public static AssessArms assessed(int daysAgo) {
        var answers = IntStream.rangeClosed(1, 11).mapToObj(item -> new ArmsAnswer(item, ArmsRating.LOW, null)).toList();
        return new AssessArms(TODAY.minusDays(daysAgo), answers, MosovoRisk.LOW, WHY, null, null);
    }

    /// At low risk for five years, assessed a month ago, and with nothing known.
    public static Scenario quiet() {
        return managed(2_000).given(risk(MosovoRisk.LOW, 1_900), assessed(30));
    }

    public static AskReactive ask() {
        return new AskReactive(List.of(ReactiveCriterion.values()), WHY);
    }

    /// Managed remotely.
    public static Scenario remote() {
        var asked = quiet().given(ask());
        var request = new EntityId("id-4-1");
        return asked.by(SUPERVISOR).given(new AnswerReactive(request, true, WHY)).by(Scenario.OFFICER).at(Scenario.NOON.plusSeconds(60));
    }
}
