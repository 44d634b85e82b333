package gwarchod.clinic.programme;

import gwarchod.core.casefile.assessment.AssessmentLevel;
import gwarchod.core.casefile.assessment.AssessmentTool;
import gwarchod.core.ids.EntityId;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Which programmes take somebody by their risk: what the latest completed assessment of it came to, compared with the bands each programme
/// says it takes. It proposes; people choose, and say why where they choose otherwise. Pure.
///
/// @param tool which assessment says so
/// @param on when it was completed
/// @param takes the programmes that take that band
public record ProviderByRisk(RiskBand band, AssessmentTool tool, LocalDate on, List<EntityId> takes) {
    /// What a graded assessment is as a band. A local reading, not verified: the scales were made apart. The stage on the homicide timeline is
    /// none: it never becomes a score.
    private static final Map<AssessmentLevel, RiskBand> BANDS = Map.of(
            AssessmentLevel.LOW, RiskBand.LOW, AssessmentLevel.STANDARD, RiskBand.LOW,
            AssessmentLevel.MODERATE, RiskBand.MEDIUM, AssessmentLevel.MEDIUM, RiskBand.MEDIUM, AssessmentLevel.HIGH, RiskBand.HIGH);

    public ProviderByRisk {
        takes = List.copyOf(takes);
    }

    /// An assessment that was completed, as far as one may know of it.
    public record Assessed(AssessmentTool tool, @Nullable AssessmentLevel level, @Nullable LocalDate on) {}

    /// What one programme takes.
    public record Offer(EntityId programme, List<RiskBand> takes) {
        public Offer {
            takes = List.copyOf(takes);
        }
    }

    /// Empty: nothing graded was completed, or no programme takes what it came to. Of several of one day, the highest counts.
    public static Optional<ProviderByRisk> of(Stream<Assessed> assessed, List<Offer> offers) {
        return assessed.flatMap(one -> graded(one).stream())
                .max(Comparator.comparing(ProviderByRisk::on).thenComparing(ProviderByRisk::band))
                .map(found -> new ProviderByRisk(found.band, found.tool, found.on,
                        offers.stream().filter(offer -> offer.takes().contains(found.band)).map(Offer::programme).toList()))
                .filter(found -> !found.takes.isEmpty());
    }

    private static Optional<ProviderByRisk> graded(Assessed one) {
        var band = one.level() == null ? null : BANDS.get(one.level());
        return band == null || one.on() == null ? Optional.empty() : Optional.of(new ProviderByRisk(band, one.tool(), one.on(), List.of()));
    }

    /// Whether it is this programme, or one beside it, that is proposed.
    public boolean proposes(@Nullable EntityId programme) {
        return programme != null && takes.contains(programme);
    }
}
