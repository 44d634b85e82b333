package gwarchod.gateway.demo;

import com.fasterxml.jackson.databind.JsonNode;
import gwarchod.core.casefile.Text;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.casefile.assessment.CompleteAssessment;
import gwarchod.core.casefile.assessment.ConsiderAssessment;
import gwarchod.core.casefile.crime.FourAnswer;
import gwarchod.core.casefile.crime.FourConclusion;
import gwarchod.core.casefile.crime.JudgeCrime;
import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// The assessments of a panel case as the panel wrote them down: "completed: standard risk", "considered: not done, rationale recorded".
final class Considerations {
    /// How long after the first report an assessment was done where the panel doesn't say.
    private static final int DAYS_USUAL = 2;

    private final Script script;

    Considerations(Script script) {
        this.script = script;
    }

    void tell(Persons.Begun begun, int daysAgo, JsonNode panel) {
        int usual = Math.max(DAYS_USUAL, panel.path("responseDays").asInt());
        panel.get("assessments").properties().forEach(entry ->
                tell(begun, daysAgo, usual, AssessmentTool.valueOf(entry.getKey()), entry.getValue().asText()));
    }

    private void tell(Persons.Begun begun, int daysAgo, int usual, AssessmentTool tool, String said) {
        if (tool == AssessmentTool.FOUR) {
            begun.story().then(daysAgo - DAYS_USUAL, "dao", () -> four(begun, script.day(DAYS_USUAL - daysAgo), said));
            return;
        }
        int after = said.contains("after 4 days") ? 4 : usual;
        boolean done = said.startsWith("completed") || said.startsWith("prepared");
        var notDone = done ? null : new Text(said.substring(0, 1).toUpperCase(Locale.ROOT) + said.substring(1) + ".");
        var considered = begun.story().then(daysAgo - 1, "dao", () -> new ConsiderAssessment(
                null, tool, script.day(1 - daysAgo), begun.crime().entity("crime"), begun.atRisk().person("person"),
                done && usual > DAYS_USUAL ? script.day(DAYS_USUAL - daysAgo) : null, notDone));
        if (done) {
            begun.story().then(daysAgo - after, "dao", () -> new CompleteAssessment(
                    considered.entity("assessment"), script.day(after - daysAgo), level(tool, said), null, new Text(said + ".")));
        }
    }

    private static JudgeCrime four(Persons.Begun begun, LocalDate on, String said) {
        boolean met = !said.contains("not met");
        return new JudgeCrime(begun.crime().entity("crime"), on, new FourAnswer(met, null), new FourAnswer(met, null), new FourAnswer(true, null),
                new FourAnswer(true, null), met ? FourConclusion.STALKING : FourConclusion.HARASSMENT, new Text("FOUR " + said + "."));
    }

    private static @Nullable AssessmentLevel level(AssessmentTool tool, String said) {
        return switch (tool) {
            case SASH -> said.contains("not stalking") ? AssessmentLevel.LOW : AssessmentLevel.MODERATE;
            case DASH -> said.contains("standard") ? AssessmentLevel.STANDARD : AssessmentLevel.MEDIUM;
            case DASH_RIC, S_DASH, HRE, THRIVE, FOUR, TIME_INVESTMENT -> null;
        };
    }
}
