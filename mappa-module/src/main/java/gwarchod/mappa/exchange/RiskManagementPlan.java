package gwarchod.mappa.exchange;

import gwarchod.core.ids.CaseId;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/// The plan of one person, in the shape of HMPPS's risk management plan.
///
/// @param latestCompleteDate when it was reviewed last
public record RiskManagementPlan(
        CaseId id, @Nullable LocalDate latestCompleteDate, String supervision, String monitoringAndControl, String interventionsAndTreatment,
        String victimSafetyPlanning, String contingencyPlans) {}
