package gwarchod.core.casefile.support;

import gwarchod.core.casefile.CaseFile;
import gwarchod.core.casefile.Rendering;
import gwarchod.core.ids.EntityId;
import gwarchod.core.ids.PersonId;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The section `support.referrals` in full, the latest offer first.
public record SupportView(List<Row> referrals) {
    /// @param name as this reader may call the person
    /// @param serviceName in the reader's language
    /// @param daysWaited absent: they never accepted
    public record Row(
            EntityId id, PersonId person, String name, String service, String serviceName, boolean stalkingSpecialist, SupportState state,
            LocalDate offeredOn, LocalDate since, @Nullable Integer daysWaited, boolean open, String note) {}

    /// How many were offered and what became of them; no service and no name.
    ///
    /// @param specialist how many were to a service that specialises in stalking
    public record Summary(int offered, int accepted, int waiting, int declined, int specialist) {}

    public SupportView {
        referrals = List.copyOf(referrals);
    }

    static Optional<SupportView> of(CaseFile file, Rendering rendering) {
        var all = SupportReferrals.of(file).all();
        return all.isEmpty() ? Optional.empty() : Optional.of(new SupportView(
                all.reversed().stream().map(one -> row(one, rendering)).toList()));
    }

    private static Row row(SupportReferral one, Rendering rendering) {
        var service = SupportService.of(one.service());
        var now = one.now();
        return new Row(
                one.id(), one.person(), rendering.names().apply(one.person()), one.service(),
                service.map(it -> it.name(rendering.lang())).orElse(one.service()),
                service.filter(SupportService::stalkingSpecialist).isPresent(), now.state(), one.steps().getFirst().on(), now.on(),
                one.daysWaited(rendering.today()).orElse(null), !now.state().over(),
                one.steps().reversed().stream().map(SupportReferral.Step::note).filter(note -> !note.isBlank()).findFirst()
                        .map(rendering::text).orElse(""));
    }

    Summary summary() {
        return new Summary(
                referrals.size(), (int) referrals.stream().filter(row -> row.daysWaited() != null).count(),
                (int) referrals.stream().filter(row -> row.state() == SupportState.WAITING).count(),
                (int) referrals.stream().filter(row -> row.state() == SupportState.DECLINED).count(),
                (int) referrals.stream().filter(Row::stalkingSpecialist).count());
    }
}
