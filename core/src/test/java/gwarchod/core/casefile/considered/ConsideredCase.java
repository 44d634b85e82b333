package gwarchod.core.casefile.considered;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import gwarchod.core.casefile.AgendaItem;
import gwarchod.core.casefile.CoreWords;
import gwarchod.core.casefile.Scenario;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.Assessments;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.crime.Crimes;
import gwarchod.core.casefile.crime.RecordCrime;
import gwarchod.core.casefile.crime.RecordedClass;
import gwarchod.core.casefile.management.Management;
import gwarchod.core.casefile.order.Orders;
import gwarchod.core.casefile.people.People;
import gwarchod.core.casefile.person.OpenCase;
import gwarchod.core.casefile.person.Person;
import gwarchod.core.casefile.safeguarding.SafeguardingReferrals;
import gwarchod.core.ids.EntityId;
import gwarchod.core.sharing.Level;
import gwarchod.core.sharing.Shown;
import gwarchod.core.words.Words;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// A case as the tests of what was considered begin with it, and what they ask of it.
final class ConsideredCase {
    static final LocalDate TODAY = LocalDate.of(2025, 6, 11);
    static final EntityId CRIME = new EntityId("id-2-1");
    static final Text WHY = new Text("because");
    static final Words WORDS = CoreWords.load("considered", "assessment", "order", "crime");

    static Scenario empty() {
        return Scenario.of(Person.DISCIPLINE, Management.DISCIPLINE, People.DISCIPLINE, Orders.DISCIPLINE, Crimes.DISCIPLINE,
                Assessments.DISCIPLINE, Considerations.DISCIPLINE, SafeguardingReferrals.DISCIPLINE);
    }

    static Scenario opened() {
        return empty().given(OpenCase.of("Enghraifft", "Bryn", LocalDate.of(1980, 1, 1)));
    }

    static Scenario reported(RecordedClass as, boolean abuse) {
        return opened().given(new RecordCrime("DPP/1/25", as, null, abuse, TODAY, null, null, null));
    }

    static Scenario stalking() {
        return reported(RecordedClass.STALKING, false);
    }

    static Considering not(String what, @Nullable Text why) {
        return new Considering(what, Verdict.NOT_PURSUED, why);
    }

    static RecordConsiderations considered(LocalDate on, @Nullable Text rationale, Considering... all) {
        return new RecordConsiderations(CRIME, on, Forum.DAILY_MANAGEMENT, List.of(all), rationale);
    }

    /// Everything that is asked for, considered in one entry for one reason.
    static Scenario allConsidered(Scenario scenario) {
        return scenario.given(considered(TODAY, WHY, gaps(scenario).stream().map(what -> not(what, null)).toArray(Considering[]::new)));
    }

    static Scenario completed(Scenario scenario, AssessmentTool tool, AssessmentLevel level) {
        var considered = scenario.when(new ConsiderAssessment(null, tool, TODAY, CRIME, null, null, null));
        return considered.accepted().given(
                new CompleteAssessment(new EntityId(considered.ids().get("assessment")), TODAY, level, null, null));
    }

    static List<String> asked(Scenario scenario) {
        return Asked.of(scenario.file(), Crimes.of(scenario.file()).find(CRIME).orElseThrow()).stream().map(one -> one.option().code()).toList();
    }

    static List<String> gaps(Scenario scenario) {
        return gaps(scenario, CRIME);
    }

    static List<String> gaps(Scenario scenario, EntityId crime) {
        return Asked.gaps(scenario.file(), Crimes.of(scenario.file()).find(crime).orElseThrow()).stream().map(one -> one.option().code()).toList();
    }

    static Map<String, GapReason> reasons(Scenario scenario) {
        return Asked.gaps(scenario.file(), Crimes.of(scenario.file()).find(CRIME).orElseThrow()).stream()
                .collect(Collectors.toMap(one -> one.option().code(), Asked::gap));
    }

    static List<String> raised(Scenario scenario, String rule) {
        return scenario.finds(rule).items().stream().map(AgendaItem::id).toList();
    }

    static ConsideredView full(Scenario scenario) {
        return (ConsideredView) assertInstanceOf(Shown.Full.class, scenario.reads(Considerations.LOG, Level.FULL, WORDS)).value();
    }

    private ConsideredCase() {}
}
