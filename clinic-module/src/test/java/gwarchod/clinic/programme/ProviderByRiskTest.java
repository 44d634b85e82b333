package gwarchod.clinic.programme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import gwarchod.clinic.programme.ProviderByRisk.Assessed;
import gwarchod.clinic.programme.ProviderByRisk.Offer;
import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProviderByRiskTest {
    private static final LocalDate DAY = LocalDate.of(2025, 6, 11);
    private static final Offer SPECIALIST = new Offer(new EntityId("specialist"), List.of(RiskBand.HIGH, RiskBand.VERY_HIGH));
    private static final Offer GROUP = new Offer(new EntityId("group"), List.of(RiskBand.LOW, RiskBand.MEDIUM));

    private static Optional<ProviderByRisk> of(Assessed... assessed) {
        return ProviderByRisk.of(Stream.of(assessed), List.of(SPECIALIST, GROUP));
    }

    private static List<String> proposed(Assessed... assessed) {
        return of(assessed).stream().flatMap(found -> found.takes().stream()).map(EntityId::value).toList();
    }

    @Test
    void the_latest_graded_assessment_says_which_provider_takes_them() {
        assertEquals(List.of("group"), proposed(new Assessed(AssessmentTool.SASH, AssessmentLevel.MODERATE, DAY)));
        assertEquals(List.of("specialist"), proposed(new Assessed(AssessmentTool.SASH, AssessmentLevel.MODERATE, DAY.minusDays(1)),
                new Assessed(AssessmentTool.DASH, AssessmentLevel.HIGH, DAY)));
        assertEquals(List.of("group"), proposed(new Assessed(AssessmentTool.SASH, AssessmentLevel.LOW, DAY),
                new Assessed(AssessmentTool.DASH, AssessmentLevel.HIGH, DAY.minusDays(1))));
        assertEquals(List.of("specialist"), proposed(new Assessed(AssessmentTool.SASH, AssessmentLevel.LOW, DAY),
                new Assessed(AssessmentTool.DASH, AssessmentLevel.HIGH, DAY)), "of one day the highest");
    }

    @Test
    void a_stage_of_the_timeline_and_what_was_not_completed_propose_nothing() {
        assertEquals(Optional.empty(), of(new Assessed(AssessmentTool.HRE, null, DAY)));
        assertEquals(Optional.empty(), of(new Assessed(AssessmentTool.SASH, AssessmentLevel.HIGH, null)));
        assertEquals(Optional.empty(), of(new Assessed(AssessmentTool.FOUR, AssessmentLevel.MET, DAY)));
        assertEquals(Optional.empty(), ProviderByRisk.of(Stream.of(new Assessed(AssessmentTool.DASH, AssessmentLevel.HIGH, DAY)), List.of(GROUP)),
                "nobody takes that");
    }

    @Test
    void it_proposes_what_takes_that_band_and_nothing_else() {
        var found = of(new Assessed(AssessmentTool.DASH, AssessmentLevel.STANDARD, DAY)).orElseThrow();
        assertTrue(found.proposes(GROUP.programme()));
        assertFalse(found.proposes(SPECIALIST.programme()) || found.proposes(null));
    }
}
